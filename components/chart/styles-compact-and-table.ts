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
    position: absolute;
    inset: 0;
    z-index: 1;
    overflow: auto;
    background: var(--_surface);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
  .table:focus-visible {
    outline-offset: -2px;
  }
  .pages {
    position: sticky;
    left: 0;
    display: flex;
    align-items: center;
    gap: 8px;
    width: max-content;
    padding: 4px 14px;
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    min-width: 100%;
  }
  .table th,
  .table td {
    padding: 2px 14px;
    border-bottom: 1px solid var(--_rule);
    text-align: right;
    white-space: nowrap;
    font-weight: inherit;
  }
  .table thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    vertical-align: bottom;
    background: var(--_raised);
    font-weight: 600;
  }
  .table small {
    display: block;
    color: var(--_text-dim);
    font-weight: 400;
    font-size: 0.6875rem;
  }
  /* The time stays in view with the other columns. */
  .table th:first-child {
    position: sticky;
    left: 0;
    text-align: left;
    background: var(--_raised);
  }
  .table thead th:first-child {
    z-index: 2;
  }
  .table td.word,
  .table th.word {
    text-align: left;
  }
  .table tbody tr {
    cursor: pointer;
  }
  .table tr:hover > *,
  .table tr[aria-current] > * {
    background: color-mix(in srgb, var(--_accent) 16%, var(--_surface));
  }
  .table tr[aria-current] > th {
    box-shadow: inset 3px 0 var(--_accent);
    font-weight: 600;
  }
  .table .modeled > *,
  .table .estimated > * {
    color: var(--_text-dim);
    font-style: italic;
  }
  .table .modeled .source,
  .table .estimated .source {
    font-weight: 600;
  }
`;
