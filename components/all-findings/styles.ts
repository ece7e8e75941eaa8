import { css } from 'lit';

export const allFindingsStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    background: var(--_surface);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    padding: 6px 12px;
    border-bottom: 1px solid var(--_rule);
  }
  .bar .count {
    flex: 1;
    min-width: 12em;
    font-weight: 600;
  }
  .bar .field {
    height: 1.75rem;
  }
  .bar .button {
    height: 1.75rem;
  }
  .kinds {
    display: flex;
    gap: 4px;
    padding: 6px 12px;
    overflow-x: auto;
    border-bottom: 1px solid var(--_rule);
  }
  .kinds .button {
    height: 1.5rem;
    padding: 0 8px;
    border-radius: 1rem;
    font-size: 0.75rem;
  }
  .scroll {
    flex: 1;
    min-height: 4em;
    overflow: auto;
  }
  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 0.8125rem;
  }
  th,
  td {
    padding: 4px 10px;
    text-align: start;
    white-space: nowrap;
    border-bottom: 1px solid var(--_rule);
  }
  thead th {
    position: sticky;
    z-index: 1;
    top: 0;
    padding: 0;
    background: var(--_raised);
  }
  thead button {
    width: 100%;
    padding: 5px 10px;
    border: 0;
    background: none;
    font-weight: 600;
    text-align: inherit;
    cursor: pointer;
  }
  .number {
    text-align: end;
  }
  tbody th {
    background: var(--_raised);
    font-weight: 600;
  }
  tbody tr:hover td {
    background: var(--_raised);
  }
  tbody tr[aria-current='true'] td {
    background: var(--_accent-soft);
  }
  td .choose {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    text-align: start;
    cursor: pointer;
  }
  tbody tr {
    cursor: pointer;
  }
  .advisory {
    color: var(--_advisory);
  }
  .caution {
    color: var(--_caution);
  }
  .computed {
    color: var(--_computed);
  }
  .warning {
    color: var(--_warning);
  }
  .more {
    margin: 8px 12px;
  }
  p {
    margin: 12px;
    color: var(--_text-dim);
  }
  @media (max-width: 520px) {
    .bar {
      padding-inline: 8px;
    }
  }
`;
