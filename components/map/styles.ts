import { css } from 'lit';

/** Styles of the map's frame: MapLibre's controls in the theme's colors, and what is over the map. */
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
  .maplibregl-popup-content {
    background: var(--_surface);
    color: var(--_text);
    border-radius: var(--_radius);
    padding: 10px 24px 10px 12px;
  }
  .maplibregl-popup-tip {
    border-top-color: var(--_surface);
    border-bottom-color: var(--_surface);
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

  .cursor {
    width: 0;
    height: 0;
    pointer-events: none;
    z-index: 1;
  }
  .cursor svg {
    position: absolute;
    left: -14px;
    top: -14px;
    width: 28px;
    height: 28px;
    overflow: visible;
    filter: drop-shadow(0 1px 2px rgb(0 0 0 / 35%));
  }
  .cursor .arrow {
    display: none;
    fill: var(--_text);
    stroke: var(--_surface);
    stroke-width: 1.8;
    stroke-linejoin: round;
  }
  .cursor .ring {
    fill: var(--_text);
    stroke: var(--_surface);
    stroke-width: 2;
  }
  .cursor.pointed .arrow {
    display: inline;
  }
  .cursor.pointed .ring {
    display: none;
  }
  .cursor.unknown .ring {
    fill: var(--_surface);
    stroke: var(--_text);
    stroke-dasharray: 3 2.4;
  }
  .cursor-label {
    position: absolute;
    left: 16px;
    top: -11px;
    padding: 1px 7px 2px;
    border-radius: 4px;
    background: color-mix(in srgb, var(--_surface) 92%, transparent);
    border: 1px solid var(--_rule);
    color: var(--_text);
    font-size: 0.75rem;
    white-space: nowrap;
  }

  .cursor.leftward .cursor-label {
    left: auto;
    right: 16px;
  }

  .maplibregl-map {
    font: inherit;
    color: var(--_text);
  }
  .maplibregl-canvas:focus-visible {
    outline: var(--_focus);
    outline-offset: -2px;
  }
  .maplibregl-ctrl-group {
    background: color-mix(in srgb, var(--_surface) 92%, transparent);
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    box-shadow: 0 1px 3px rgb(0 0 0 / 8%);
  }
  .maplibregl-ctrl-group:not(:empty) {
    box-shadow: 0 1px 3px rgb(0 0 0 / 8%);
  }
  .maplibregl-ctrl-group button + button {
    border-top-color: var(--_rule);
  }
  .maplibregl-ctrl button .maplibregl-ctrl-icon {
    opacity: 0.75;
  }
  .dark .maplibregl-ctrl button .maplibregl-ctrl-icon {
    filter: invert(1);
  }
  .maplibregl-ctrl-scale {
    background: color-mix(in srgb, var(--_surface) 75%, transparent); /* a place name may be below */
    border-width: 0 1px 1px;
    border-color: var(--_text-dim);
    color: var(--_text);
    font-size: 0.65625rem;
    line-height: 13px;
    padding: 0 4px;
    text-shadow: 0 0 3px var(--_surface);
  }
  .maplibregl-ctrl-bottom-left .maplibregl-ctrl {
    margin: 0 0 5px 10px;
  }
  .maplibregl-ctrl.maplibregl-ctrl-attrib {
    background: color-mix(in srgb, var(--_surface) 82%, transparent);
    color: var(--_text-dim);
    font-size: 0.6875rem;
    line-height: 16px;
  }
  .maplibregl-ctrl-attrib a {
    color: inherit;
  }
  .dark .maplibregl-ctrl-attrib-button {
    filter: invert(1);
  }
  /* MapLibre itself brings icons for a palette of the system's. */
  @media (forced-colors: active) {
    .dark .maplibregl-ctrl button .maplibregl-ctrl-icon,
    .dark .maplibregl-ctrl-attrib-button {
      filter: none;
    }
  }
`;
