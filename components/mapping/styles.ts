import { css } from 'lit';

export const mappingStyles = css`
  dialog {
    width: min(920px, calc(100vw - 32px));
    max-height: calc(100dvh - 48px);
    padding: 20px 24px;
    border: 1px solid var(--_rule);
    border-radius: 12px;
    background: var(--_surface);
    color: var(--_text);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  h2 {
    font-size: 1.0625rem;
    overflow-wrap: anywhere;
  }
  h3 {
    margin: 16px 0 6px;
  }
  p {
    margin: 4px 0 14px;
  }
  .whole {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 14px;
    margin-bottom: 12px;
  }
  .whole label {
    display: grid;
    gap: 2px;
    font-size: 0.75rem;
    color: var(--_text-dim);
  }
  .whole .field {
    color: var(--_text);
    font-size: 0.875rem;
  }
  .whole [type='number'] {
    width: 90px;
  }
  .scroll {
    max-height: 38dvh;
    overflow: auto;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 4px 8px;
    border-bottom: 1px solid var(--_rule);
    text-align: start;
    font-weight: 400;
    white-space: nowrap;
  }
  thead th {
    position: sticky;
    top: 0;
    background: var(--_raised);
    color: var(--_text-dim);
    font-size: 0.75rem;
  }
  tbody th {
    font-weight: 600;
  }
  .samples {
    max-width: 300px;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--_text-dim);
  }
  td .field {
    height: 1.625rem;
  }
  .number {
    text-align: end;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 16px;
  }
  .grow {
    flex: 1;
  }
`;
