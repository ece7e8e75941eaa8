import { css } from 'lit';

/** MapLibre's own controls and popups in the theme's colors. */
export const controlStyles = css`
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
  /* The credits never reach the buttons above them. */
  @container (width < 640px) {
    .maplibregl-ctrl-bottom-right {
      right: 44px;
    }
  }
  /* A low window, or a page at 400%: the two groups of buttons side by side. */
  @media (height <= 480px) {
    .maplibregl-ctrl-top-right {
      top: 0;
      right: 40px;
    }
  }
  @media (height <= 480px) and (pointer: coarse) {
    .maplibregl-ctrl-top-right {
      right: 48px;
    }
  }
  /* MapLibre itself brings icons for a palette of the system's. */
  @media (forced-colors: active) {
    .dark .maplibregl-ctrl button .maplibregl-ctrl-icon,
    .dark .maplibregl-ctrl-attrib-button {
      filter: none;
    }
  }
`;
