import { css } from 'lit';

export const routeStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 12px;
  }
  form {
    display: flex;
    gap: 6px;
  }
  .field {
    flex: 1;
    min-width: 0;
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    text-transform: uppercase;
  }
  p,
  h3,
  ul {
    margin: 0;
  }
  h3 {
    font-size: 0.8125rem;
    font-weight: 600;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  .suggestion {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px 12px;
    align-items: center;
    padding: 8px 0;
    border-top: 1px solid var(--_rule);
  }
  .suggestion small,
  .unresolved small {
    display: block;
    color: var(--_text-dim);
    font-size: 0.75rem;
  }
  .unresolved {
    padding: 8px 10px;
    border-inline-start: 3px solid var(--_caution, var(--_rule));
    background: var(--_raised, transparent);
  }
  .unresolved li + li {
    margin-top: 4px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 4px 8px 4px 0;
    border-bottom: 1px solid var(--_rule);
    text-align: start;
    font-weight: 400;
  }
  th small {
    display: block;
    color: var(--_text-dim);
    font-size: 0.75rem;
  }
  thead th {
    color: var(--_text-dim);
    font-size: 0.75rem;
  }
  .number {
    text-align: end;
  }
`;
