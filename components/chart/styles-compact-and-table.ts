import { css } from 'lit';

/** If there is little height. */
export const compactStyles = css`
  :host([compact]) .bar {
    min-height: 1.875rem;
    padding-block: 1px;
  }
  :host([compact]) .bar .button {
    height: 22px;
  }
  :host([compact]) .stack {
    flex: 1 1 0;
  }
  :host([compact]) .chart {
    position: relative;
    flex: 1 1 0;
    min-height: 46px;
  }
  /* Over the head of the plot: its own line would take half of the curve's height. */
  :host([compact]) .head {
    position: absolute;
    z-index: 1;
    inset: 0 0 auto;
    padding: 1px 20px 0 calc(var(--_gutter, 44px) + 6px);
    line-height: 15px;
    pointer-events: none;
  }
  :host([compact]) .title,
  :host([compact]) .note,
  :host([compact]) .value {
    font-size: 0.6875rem;
    background: color-mix(in srgb, var(--_surface) 80%, transparent);
  }
  :host([compact]) .value.live {
    font-size: 0.75rem;
  }
`;

/** The form of the curves and the table of the values. */
export const tableStyles = css`
  .choice {
    position: fixed;
    inset: auto;
    margin: 0;
    max-width: calc(100vw - 16px);
    padding: 8px 14px;
    border: 1px solid var(--_rule);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.2);
    font-size: 0.75rem;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    min-height: 32px;
  }
  .row .name {
    min-width: 4em;
    color: var(--_text-dim);
  }
  .row .button,
  .row .field {
    height: 1.625rem;
  }
  @media (max-width: 520px) {
    .row {
      gap: 4px 6px;
    }
    .row .name {
      min-width: 0;
    }
    .row select {
      flex: 1 1 0;
      width: 0;
    }
  }
  .row label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .table {
    max-height: 22em;
    overflow: auto;
    border-top: 1px solid var(--_rule);
    font-size: 0.75rem;
  }
  .pages {
    position: sticky;
    left: 0;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 14px;
  }
  table {
    border-collapse: collapse;
    min-width: 100%;
  }
  th,
  td {
    padding: 3px 20px 3px 14px;
    text-align: right;
    white-space: nowrap;
  }
  th {
    position: sticky;
    top: 0;
    background: var(--_raised);
    font-weight: 600;
  }
  td:first-child,
  th:first-child,
  td.word,
  th.word {
    text-align: left;
  }
  tbody tr:nth-child(even) {
    background: var(--_raised);
  }
  caption {
    text-align: left;
  }
`;
