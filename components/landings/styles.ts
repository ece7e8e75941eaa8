import { css } from 'lit';

export const landingStyles = css`
  :host {
    display: block;
    min-width: 0;
    background: var(--_surface);
  }
  h3 {
    margin: 0 0 4px;
    font-size: 0.8125rem;
  }
  h3 small {
    font-weight: 400;
    color: var(--_text-dim);
  }
  p {
    margin: 6px 0 0;
    font-size: 0.75rem;
    color: var(--_text-dim);
  }
  .picture {
    position: relative;
    margin-bottom: 12px;
  }
  svg {
    display: block;
    width: 100%;
    touch-action: pan-y;
  }
  svg text {
    font-size: 0.6875rem;
    fill: var(--_text-dim);
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 3px;
  }
  svg .title {
    fill: var(--_text);
  }
  svg .value,
  svg .last {
    text-anchor: end;
  }
  svg .along {
    text-anchor: middle;
  }
  svg path {
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .grid {
    stroke: var(--_rule);
  }
  .line {
    stroke: var(--_text-dim);
    stroke-dasharray: 1 4;
  }
  .slope {
    stroke: var(--_text-dim);
    stroke-width: 1.5;
    stroke-dasharray: 7 5;
  }
  svg .runway {
    stroke: var(--_text);
    stroke-width: 4;
    stroke-linecap: butt;
  }
  .flown path {
    stroke: currentColor;
    stroke-width: 1.5;
    opacity: 0.8;
  }
  .flown.chosen path {
    stroke-width: 3;
    opacity: 1;
  }
  .give {
    stroke: currentColor;
    stroke-width: 1;
    stroke-dasharray: 2 4;
  }
  .here {
    fill: var(--_surface);
    stroke: currentColor;
    stroke-width: 2.5;
  }
  .readout {
    min-height: 1.45em;
    margin: 0;
    color: var(--_text);
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    padding: 6px 4px;
    border-top: 1px solid var(--_rule);
  }
  li.chosen {
    background: var(--_accent-soft);
  }
  li input {
    margin: 4px 0 0;
    accent-color: var(--own);
  }
  li .no-profile {
    width: 13px;
    flex: none;
  }
  .go {
    flex: 1;
    min-width: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .go:hover .kind {
    text-decoration: underline;
  }
  .kind {
    font-weight: 600;
  }
  .swatch {
    display: inline-block;
    width: 18px;
    margin: 0 2px 0 6px;
    vertical-align: middle;
    border-top: 3px solid var(--own);
  }
  .go small {
    display: block;
    font-size: 0.75rem;
    color: var(--_text-dim);
  }
  .all {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 8px;
  }
`;
