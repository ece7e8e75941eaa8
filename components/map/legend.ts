import { msg } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { legendLines } from './layers/index.js';
import type { MapContents } from './layers/layer.js';
import type { ColorScale } from './core/color-scale.js';
import { middleOf, SCALE_LENGTH } from './core/scale-ticks.js';

const line = (kind: string, color: string): TemplateResult => html`
  <svg class="swatch ${kind}" viewBox="0 0 34 12" aria-hidden="true">
    ${
      kind === 'suspect'
        ? svg`<path d="M1 4H33M1 8H33" stroke=${color}></path>`
        : svg`<path d="M2 6H32" stroke=${color}></path>`
    }
  </svg>
`;

const row = (kind: string, color: string, words: string): TemplateResult =>
  html`<li>${line(kind, color)}<span>${words}</span></li>`;

const dot = (color: string, words: string): TemplateResult =>
  html`<li>
    <svg class="swatch" viewBox="0 0 34 12" aria-hidden="true">
      ${svg`<rect x="2" y="3" width="30" height="6" rx="3" fill=${color}></rect>`}</svg
    ><span>${words}</span>
  </li>`;

/** The scale as a bar of its bins: fills are attributes, so that a strict content policy allows them. */
function bar({ colors, ticks, title }: ColorScale): TemplateResult {
  const width = SCALE_LENGTH / colors.length;
  return html`
    <div class="scale" role="img" aria-label="${title}: ${ticks.map(({ label }) => label).join(', ')}">
      <svg viewBox="0 0 176 10" preserveAspectRatio="none" aria-hidden="true">
        ${colors.map((color, i) => svg`<rect x=${i * width} width=${width + 0.5} height="10" fill=${color}></rect>`)}
      </svg>
      <svg class="ticks" viewBox="0 0 176 16" aria-hidden="true">
        ${ticks.map(
          (tick) => svg`<text x=${middleOf(tick)} y="12" text-anchor="middle">${tick.label}</text>`,
        )}
      </svg>
    </div>
  `;
}

/** The color of the flight's line where it has only one; otherwise the text's color represents the scale. */
export const trackColor = (scale: ColorScale | undefined, text: string): string =>
  scale && scale.by === 'status' ? scale.colors[0] : text;

function lines(contents: MapContents): TemplateResult[] {
  const colors = {
    track: trackColor(contents.scale, 'currentColor'),
    dim: 'var(--_text-dim)',
    route: 'var(--_route)',
  };
  return legendLines(contents).map(({ kind, color, words }) =>
    row(kind, kind === 'none' ? 'none' : colors[color], words),
  );
}

/** Colors with their unit and the line styles that are there: always on, small, and it folds. */
export function legend(
  contents: MapContents,
  open: boolean,
  onToggle: (event: Event) => void,
): TemplateResult {
  const { scale } = contents;
  return html`
    <details class="legend" part="legend" ?open=${open} @toggle=${onToggle}>
      <summary>${msg('Legend')}</summary>
      ${
        scale && scale.by !== 'status'
          ? html`<p class="title">${scale.title}</p>
              ${
                scale.names
                  ? html`<ul>
                      ${scale.names.map(([bin, words]) => dot(scale.colors[bin], words))}
                    </ul>`
                  : scale.ticks.length
                    ? bar(scale)
                    : html`<p class="none">${msg('No data for this coloring.')}</p>`
              }`
          : nothing
      }
      <ul>
        ${lines(contents)}
      </ul>
    </details>
  `;
}
