import { css } from 'lit';
import './speak-page-language.js'; // every element has the theme, and speaks the page's language

/**
 * Colors and type of all elements. `light-dark()` follows the `color-scheme` of the element or of the page around it,
 * so one attribute (`theme="dark"` on the viewer) or the reader's system turns everything.
 * Each token can be set from outside: they are custom properties, used as `var(--flight-…)`.
 */
export const theme = css`
  :host {
    --_surface: var(--flight-surface, light-dark(#ffffff, #14181d));
    --_raised: var(--flight-raised, light-dark(#f6f7f8, #1b2027));
    --_sunken: var(--flight-sunken, light-dark(#eceef0, #0e1115));
    --_text: var(--flight-text, light-dark(#1a2027, #e6e9ec));
    --_text-dim: var(--flight-text-dim, light-dark(#56616c, #9aa6b2));
    --_rule: var(--flight-rule, light-dark(#dde1e5, #2b323a));
    --_accent: var(--flight-accent, light-dark(#0b62c4, #6cb2ff));
    --_accent-soft: var(--flight-accent-soft, light-dark(#e4effb, #17304d));
    --_on-accent: light-dark(#ffffff, #0e1115);
    --_track: var(--flight-track, light-dark(#0b62c4, #6cb2ff));
    --_route: var(--flight-route, light-dark(#8a3ffc, #c9a4ff));
    --_advisory: var(--flight-advisory, light-dark(#0e6f8f, #5cc8ea));
    --_caution: var(--flight-caution, light-dark(#8f5a00, #f2b344));
    --_warning: var(--flight-warning, light-dark(#b3261e, #ff8a80));
    --_computed: var(--_text-dim);
    --_focus: 2px solid var(--_accent);
    --_radius: 6px;
    --_font: var(--flight-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    font-variant-numeric: tabular-nums;
    /*
     * A page's style does not get in: what it sets for its own text is not inherited, nor what it sets for every element (as a reset
     * does), which without "important" would win over what is here. Sizes follow the page's font; the properties above are the way to
     * change the rest. All languages of the elements are written left to right, and so are figures, time axis and slider.
     */
    font-family: var(--_font) !important;
    font-size: var(--flight-font-size, 0.875rem) !important;
    font-style: normal !important;
    font-weight: 400 !important;
    line-height: 1.45 !important;
    color: var(--_text) !important;
    direction: ltr !important;
    writing-mode: horizontal-tb !important;
    text-align: start !important;
    text-transform: none !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    white-space: normal !important;
    word-break: normal !important;
    hyphens: manual !important;
    cursor: auto !important;
  }
  @media (prefers-contrast: more) {
    :host {
      --_text: var(--flight-text, light-dark(#000000, #ffffff));
      --_text-dim: var(--flight-text-dim, light-dark(#2b333b, #d3dae1));
      --_rule: var(--flight-rule, light-dark(#56616c, #9aa6b2));
      --_focus: 3px solid var(--_accent);
    }
  }
  /* The system's palette: marks stay distinct from their surroundings in its colors, pictures keep theirs. */
  @media (forced-colors: active) {
    :host {
      --_focus: 3px solid Highlight;
    }
    .scheme,
    .scheme-mark {
      forced-color-adjust: none;
    }
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: var(--_focus);
    outline-offset: 2px;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** What a custom property of the theme is now, as a color that canvas and WebGL understand (`rgb(…)`). */
export function resolveColor(host: HTMLElement, color: string): string {
  const probe = document.createElement('span');
  probe.style.color = color.startsWith('--') ? `var(${color})` : color;
  probe.style.display = 'none';
  probe.style.setProperty('forced-color-adjust', 'none'); // what is drawn keeps its colors, they mean something
  (host.shadowRoot ?? host).append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return resolved;
}
