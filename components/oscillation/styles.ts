import { css, unsafeCSS } from 'lit';
import uPlotCss from 'uplot/dist/uPlot.min.css?inline';

export const oscillationStyles = [
  unsafeCSS(uPlotCss),
  css`
    :host {
      --_second: var(--flight-second, light-dark(#b4540a, #ffb077));
      display: block;
      min-width: 0;
      background: var(--_surface);
    }
    h3 {
      margin: 12px 0 0;
      font-size: 0.75rem;
    }
    h3 small {
      font-weight: 400;
      color: var(--_text-dim);
    }
    .plot {
      height: 120px;
      overflow: hidden;
    }
    .key {
      display: flex;
      flex-wrap: wrap;
      gap: 0 14px;
      margin: 0;
      font-size: 0.75rem;
      color: var(--_text-dim);
    }
    .key span::before {
      content: '';
      display: inline-block;
      width: 20px;
      margin-right: 5px;
      vertical-align: middle;
      border-top: 2px solid var(--_track);
    }
    .key .kinetic::before {
      border-top: 2px dashed var(--_second);
    }
    .key .total::before {
      border-top: 2px dotted var(--_text);
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(8.5em, 1fr));
      gap: 6px 12px;
      margin: 0;
    }
    dt {
      font-size: 0.75rem;
      color: var(--_text-dim);
    }
    dd {
      margin: 0;
      font-weight: 600;
    }
    p {
      margin: 6px 0 0;
      font-size: 0.75rem;
      color: var(--_text-dim);
    }
    summary {
      margin-top: 10px;
      cursor: pointer;
      font-size: 0.75rem;
      font-weight: 600;
      color: var(--_text-dim);
    }
    .scroll {
      max-height: 16em;
      overflow: auto;
    }
    table {
      width: 100%;
      border-collapse: collapse;
      font-size: 0.75rem;
    }
    th,
    td {
      padding: 2px 8px;
      text-align: right;
      white-space: nowrap;
    }
    th:first-child,
    td:first-child {
      text-align: left;
    }
    tbody tr:nth-child(even) {
      background: var(--_raised);
    }
    .scheme-mark {
      position: absolute;
      visibility: hidden;
      color: light-dark(#000, #fff);
      transition: color 1ms;
    }
  `,
];
