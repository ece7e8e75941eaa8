import { html, svg } from 'lit';

/** A tooth on each eighth of a circle. */
const teeth = Array.from({ length: 8 }, (_, i) => {
  const angle = (i * Math.PI) / 4;
  const [x, y] = [Math.cos(angle), Math.sin(angle)];
  return `M${(9 + 5 * x).toFixed(2)} ${(9 + 5 * y).toFixed(2)}L${(9 + 7.4 * x).toFixed(2)} ${(9 + 7.4 * y).toFixed(2)}`;
}).join('');

/** Settings, as an icon. */
export const gear = html`<svg viewBox="0 0 18 18" width="17" height="17" aria-hidden="true" class="icon">
  ${svg`<circle cx="9" cy="9" r="4.6" fill="none" stroke="currentColor" stroke-width="1.7"/><circle cx="9" cy="9" r="1.4" fill="currentColor"/><path d=${teeth} fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/>`}
</svg>`;
