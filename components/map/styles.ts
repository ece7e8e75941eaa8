import { css } from 'lit';

/** Styles of the map's frame, and of what is over the map. */
export const mapStyles = css`
  :host {
    display: block;
    position: relative;
    height: 480px;
    min-height: 160px;
    overflow: hidden;
    background: light-dark(#d6e3ea, #0f151b);
    container-type: inline-size;
  }
  .canvas {
    position: absolute;
    inset: 0;
    font: inherit;
  }
  .canvas.globe {
    background: light-dark(#eef1f3, #07090c);
  }
  /* Its color is compared to know the scheme, and its transition reports changes. */
  .scheme {
    position: absolute;
    width: 0;
    height: 0;
    visibility: hidden;
    color: light-dark(#000000, #ffffff);
    transition: color 1ms;
  }
  .over {
    position: absolute;
    top: 10px;
    left: 10px;
    max-width: min(300px, calc(100% - 70px));
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 6px;
    pointer-events: none;
    z-index: 2;
  }
  .over > * {
    pointer-events: auto;
  }
  .panel {
    background: color-mix(in srgb, var(--_surface) 92%, transparent);
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    padding: 6px 10px;
    box-shadow: 0 1px 3px rgb(0 0 0 / 8%);
  }
  .notice {
    font-size: 0.75rem;
    font-weight: 600;
    color: var(--_caution);
    border-color: color-mix(in srgb, var(--_caution) 45%, var(--_rule));
  }
  .notice::first-letter {
    text-transform: uppercase;
  }
  .notice:has(.badge) {
    padding: 0;
    border: 0;
    border-radius: 9px;
  }
  .drawing p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .drawing .how {
    margin-top: 2px;
    color: var(--_text-dim);
    font-size: 0.75rem;
  }
  .drawing .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: 8px;
  }
  .reading {
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .measuring.by-keyboard::after {
    content: '';
    position: absolute;
    left: calc(50% - 12px);
    top: calc(50% - 12px);
    width: 24px;
    height: 24px;
    pointer-events: none;
    background:
      linear-gradient(var(--_text), var(--_text)) center / 24px 1.5px no-repeat,
      linear-gradient(var(--_text), var(--_text)) center / 1.5px 24px no-repeat;
  }
  .properties {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 10px;
    margin: 0;
    font-size: 0.75rem;
    overflow-wrap: anywhere;
  }
  .properties dt {
    color: var(--_text-dim);
  }
  .properties dd {
    margin: 0;
  }
  .place {
    position: absolute;
    left: 132px; /* next to the scales, before the credits */
    bottom: 5px;
    padding: 1px 8px 2px;
    border-radius: 4px;
    background: color-mix(in srgb, var(--_surface) 82%, transparent);
    color: var(--_text-dim);
    font-size: 0.6875rem;
    white-space: nowrap;
    pointer-events: none;
    z-index: 2;
  }
  .place:empty {
    display: none;
  }
  .still-note {
    position: absolute;
    right: 8px;
    top: 8px;
    max-width: min(46%, 320px);
    margin: 0;
    padding: 4px 8px;
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 0.75rem;
  }
  .still-button {
    position: absolute;
    right: 8px;
    top: 8px;
  }
  .problem {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 12px;
    padding: 24px;
    text-align: center;
    color: var(--_text-dim);
    background: var(--_raised);
    z-index: 3;
  }
  .problem p {
    margin: 0;
    max-width: 46ch;
  }
  @container (width < 920px) {
    .place {
      bottom: 26px;
    }
  }
  @container (width < 560px) {
    .place {
      display: none;
    }
  }
  @media print {
    .maplibregl-ctrl-top-right {
      display: none;
    }
  }
`;
