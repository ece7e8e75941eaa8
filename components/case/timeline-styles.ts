import { css } from 'lit';

export const timelineStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin-bottom: 6px;
  }
  .tools .button {
    height: 1.625rem;
    padding: 0 8px;
    font-size: 0.75rem;
  }
  .strip {
    display: block;
    max-width: 100%;
    margin-bottom: 10px;
    background: var(--_raised);
    border-radius: 4px;
    cursor: grab;
    touch-action: pan-y;
    user-select: none;
  }
  .strip:focus-visible {
    outline: var(--_focus);
  }
  .tick {
    stroke: var(--_rule);
  }
  .label {
    fill: var(--_text-dim);
    font-size: 0.65625rem;
  }
  .bar {
    fill: var(--_text);
    cursor: pointer;
  }
  .bar.span {
    fill-opacity: 0.35;
  }
  .bar.claim {
    fill: var(--_route);
  }
  .bar.claim.span {
    fill-opacity: 0.18;
  }
  .bar.advisory {
    fill: var(--_advisory);
  }
  .bar.caution {
    fill: var(--_caution);
  }
  .bar.warning {
    fill: var(--_warning);
  }
  .bar.computed {
    fill: var(--_computed);
  }
  .bar.chosen {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .cursor {
    stroke: var(--_accent);
    stroke-width: 1.5;
  }
  .item .pressure {
    height: 1.625rem;
    margin-top: 4px;
    padding: 0 8px;
    font-size: 0.75rem;
  }
  .entry {
    display: block;
    width: 100%;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .entry:hover .text {
    text-decoration: underline;
  }
  .item .text {
    display: block;
  }
  .item.claim {
    border-left: 2px solid var(--_route);
  }
`;
