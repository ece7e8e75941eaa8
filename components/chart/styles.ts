import { css, unsafeCSS } from 'lit';
import { compactStyles, tableStyles } from './styles-compact-and-table.js';
import { wheelHintStyles } from './wheel-hint.js';
import uPlotCss from 'uplot/dist/uPlot.min.css?inline';

export const chartStyles = [
  unsafeCSS(uPlotCss),
  wheelHintStyles,
  css`
    :host {
      --_second: var(--flight-second, light-dark(#b4540a, #ffb077));
      display: block;
      background: var(--_surface);
      min-width: 0;
      overflow: hidden auto;
    }
    /* Not the host itself: pages say display: block of elements that they give a size. */
    .content {
      display: flex;
      flex-direction: column;
      height: 100%;
    }
    .bar {
      flex: none;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
      min-height: 2.25rem;
      padding: 3px 20px 3px 14px;
      border-bottom: 1px solid var(--_rule);
    }
    .readout {
      flex: 1 1 16em;
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .bar .button {
      height: 1.625rem;
      font-size: 0.75rem;
    }
    .notice {
      flex: 0 1 auto;
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      color: var(--_text-dim);
      font-size: 0.75rem;
    }
    .body {
      display: contents;
    }
    /* The charts keep their room, for their picture, under the table that takes their place. */
    .body.as-table {
      position: relative;
      display: flex;
      flex-direction: column;
      flex: 1 1 auto;
      min-height: 0;
      overflow: hidden;
    }
    .as-table .stack {
      visibility: hidden;
    }
    .stack {
      position: relative;
      display: flex;
      flex-direction: column;
      flex: 1 1 auto;
      overflow: hidden;
      touch-action: pan-y;
      user-select: none;
      -webkit-user-select: none;
      cursor: crosshair;
    }
    .stack:focus-visible {
      outline-offset: -2px;
    }
    .stack.on-finding {
      cursor: pointer;
    }
    .chart {
      display: flex;
      flex-direction: column;
      flex: 1 1 var(--flight-chart-height, 124px);
      min-height: 72px;
    }
    .chart + .chart {
      border-top: 1px solid var(--_rule);
    }
    .head {
      display: flex;
      align-items: baseline;
      gap: 6px;
      box-sizing: border-box;
      height: 23px; /* fixed: larger figures at the cursor would move the plot by a pixel */
      padding: 5px 20px 0 14px;
      line-height: 18px;
      white-space: nowrap;
    }
    .title {
      font-weight: 600;
      font-size: 0.8125rem;
    }
    .note {
      overflow: hidden;
      text-overflow: ellipsis;
      color: var(--_text-dim);
      font-size: 0.75rem;
    }
    .value {
      position: relative;
      z-index: 1;
      margin-left: auto;
      padding-left: 6px;
      background: var(--_surface);
      color: var(--_text-dim);
      font-size: 0.75rem;
    }
    .value.live {
      color: var(--_text);
      font-size: 0.875rem;
      font-weight: 600;
    }
    .value + .title,
    .value + .key {
      margin-left: 14px;
    }
    .value.second.live {
      color: var(--_second);
    }
    .key {
      align-self: center;
      width: 16px;
      border-top: 2px solid var(--_track);
    }
    .key.second {
      border-top-color: var(--_second);
    }
    .dot.second {
      background: var(--_second);
      box-shadow: 0 0 0 1px var(--_second);
    }
    .plot {
      flex: 1 1 0;
      min-height: 0;
      overflow: hidden;
    }
    .foot {
      flex: none;
      padding-top: 6px;
      border-top: 1px solid var(--_rule);
    }
    .line,
    .selection {
      position: absolute;
      top: 0;
      bottom: 36px;
      pointer-events: none;
    }
    .line {
      left: 0;
      width: 1px;
      background: var(--_text);
      opacity: 0.65;
      visibility: hidden;
      will-change: transform;
    }
    .selection {
      background: color-mix(in srgb, var(--_accent) 14%, transparent);
      border-inline: 1px solid var(--_accent);
    }
    .selection[hidden] {
      display: none;
    }
    .dot {
      position: absolute;
      left: -5px;
      top: -5px;
      width: 10px;
      height: 10px;
      border: 2px solid var(--_surface);
      border-radius: 50%;
      background: var(--_track);
      box-shadow: 0 0 0 1px var(--_track);
      visibility: hidden;
      pointer-events: none;
      will-change: transform;
    }
    @media (max-width: 520px) {
      .readout {
        flex-basis: 100%;
      }
      .notice {
        flex: 1 1 8em;
      }
    }
    .empty {
      padding: 24px 14px;
      color: var(--_text-dim);
    }
    .scheme-mark {
      position: absolute;
      visibility: hidden;
      color: light-dark(#000, #fff);
      transition: color 1ms;
    }
  `,
  compactStyles,
  tableStyles,
];
