import { css } from 'lit';

/** Looks of the map's legend; its swatches draw lines as the map's layers do. */
export const legendStyles = css`
  .legend {
    font-size: 0.75rem;
    line-height: 1.35;
  }
  .legend summary {
    cursor: pointer;
    color: var(--_text-dim);
    list-style-position: inside;
    user-select: none;
  }
  .legend[open] summary {
    margin-bottom: 2px;
  }
  .legend ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 7px;
    min-height: 18px;
  }
  .legend p {
    margin: 2px 0 4px;
  }
  .legend .none {
    color: var(--_text-dim);
  }
  .swatch {
    width: 34px;
    height: 12px;
    flex: none;
    fill: none;
    stroke-width: 3.2;
    stroke-linecap: round;
  }
  .swatch.stale,
  .swatch.estimated {
    stroke-width: 1.8;
    stroke-dasharray: 5.4 4;
    stroke-linecap: butt;
  }
  .swatch.modeled {
    stroke-dasharray: 0.01 6;
  }
  .swatch.suspect {
    stroke-width: 1.3;
    stroke-linecap: butt;
  }
  .swatch.other {
    stroke-width: 1.6;
  }
  .swatch.connector {
    stroke-width: 1;
    stroke-dasharray: 2 4;
    stroke-linecap: butt;
  }
  .swatch.jump {
    stroke-width: 1;
    stroke-dasharray: 4 3;
    stroke-linecap: butt;
  }
  .swatch.route {
    stroke-width: 1.8;
    stroke-dasharray: 9 4 1 4;
  }
  .swatch.band {
    stroke-width: 9;
    stroke-linecap: butt;
    opacity: 0.25;
  }
  .scale svg {
    display: block;
    width: 11rem;
    height: 8px;
    border-radius: 2px;
  }
  .scale svg.ticks {
    height: 1rem;
    overflow: visible;
    fill: var(--_text-dim);
    font-size: 11px; /* of the drawing, which is as wide as the text of the page asks for */
  }
`;
