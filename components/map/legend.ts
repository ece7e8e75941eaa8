import { msg, str } from '@lit/localize';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { positionStatuses, type PositionStatusName } from '../../src/track/status.js';
import { bands } from '../../src/route/deviation/index.js';
import type { MapOptions } from '../shared/events.js';
import type { Shown } from './drawing.js';
import { NOT_DRAWN, type MapPath } from './core/path.js';
import type { ColorScale } from './core/color-scale.js';
import { statusNames } from './words.js';

/** What the map draws now, beside the flight's own line. */
export interface LegendParts {
  readonly scale?: ColorScale;
  readonly statuses: ReadonlySet<PositionStatusName>;
  readonly gaps: boolean;
  readonly connectors: boolean;
  readonly route: boolean;
  /** NM of the bands that are drawn, smallest first. */
  readonly bands: readonly number[];
  readonly others: boolean;
  /** Times the true height; 0 where no curtain is drawn. */
  readonly curtain: number;
}

export const statusesIn = (path: MapPath): Set<PositionStatusName> => {
  const found = new Set<PositionStatusName>();
  const seen = new Uint8Array(256);
  for (let k = 0; k + 1 < path.rows.length; k++) seen[path.leg[k]] = 1;
  for (const [i, name] of positionStatuses.entries()) if (seen[i]) found.add(name);
  return found;
};

export const hasGaps = (path: MapPath): boolean =>
  path.leg.subarray(0, Math.max(0, path.rows.length - 1)).includes(NOT_DRAWN);

/** What the legend has to explain of what is shown. */
export function legendParts(shown: Shown & Pick<MapOptions, 'curtain' | 'exaggeration'>): LegendParts {
  const { flight, scale, connectors, others } = shown;
  const route = flight?.analysis.route;
  return {
    ...(scale ? { scale } : {}),
    statuses: flight ? statusesIn(flight.path) : new Set(),
    gaps: flight ? hasGaps(flight.path) : false,
    connectors,
    route: route !== undefined,
    bands: route && shown.bands ? bands.map(({ halfWidth }) => halfWidth) : [],
    others: others.length > 0,
    curtain: shown.curtain ? shown.exaggeration : 0,
  };
}

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

/** The scale as a bar of its own bins: fills are attributes, so that a strict content policy allows them. */
function bar({ colors, ticks, title }: ColorScale): TemplateResult {
  const width = 176 / colors.length;
  return html`
    <div class="scale" role="img" aria-label="${title}: ${ticks.map(({ label }) => label).join(', ')}">
      <svg viewBox="0 0 176 10" preserveAspectRatio="none" aria-hidden="true">
        ${colors.map((color, i) => svg`<rect x=${i * width} width=${width + 0.5} height="10" fill=${color}></rect>`)}
      </svg>
      <svg class="ticks" viewBox="0 0 176 16" aria-hidden="true">
        ${ticks.map(
          ({ at, label }) =>
            svg`<text x=${at * 176} y="12" text-anchor=${at < 0.08 ? 'start' : at > 0.92 ? 'end' : 'middle'}>${label}</text>`,
        )}
      </svg>
    </div>
  `;
}

/** A line of the legend: how it is drawn, of what color (`track`: the flight's own), and what it means. */
export interface LegendLine {
  readonly kind: PositionStatusName | 'connector' | 'none' | 'route' | 'band' | 'other';
  readonly color: 'track' | 'dim' | 'route';
  readonly words: string;
}

export function legendLines(parts: LegendParts): LegendLine[] {
  const names = statusNames();
  const rows: LegendLine[] = [...parts.statuses].map((kind) => ({
    kind,
    color: 'track',
    words: names[kind],
  }));
  const add = (kind: LegendLine['kind'], color: LegendLine['color'], words: string) =>
    rows.push({ kind, color, words });
  if (parts.connectors) add('connector', 'dim', msg('not flown data'));
  else if (parts.gaps) add('none', 'dim', msg('gap: no line is drawn'));
  if (parts.route) add('route', 'route', msg('planned route'));
  if (parts.bands.length) add('band', 'route', msg(str`bands ±${parts.bands.join(', ')} NM`));
  if (parts.others) add('other', 'dim', msg('other flights, each its color'));
  if (parts.curtain) add('none', 'dim', msg(str`curtain: altitude, height ×${parts.curtain}`));
  return rows;
}

/** The color of the flight's line where it is one for all of it; otherwise the text's stands for the scale. */
export const trackColor = ({ scale }: LegendParts, text: string): string =>
  scale && scale.by === 'status' ? scale.colors[0] : text;

function lines(parts: LegendParts): TemplateResult[] {
  const colors = {
    track: trackColor(parts, 'currentColor'),
    dim: 'var(--_text-dim)',
    route: 'var(--_route)',
  };
  return legendLines(parts).map(({ kind, color, words }) =>
    row(kind, kind === 'none' ? 'none' : colors[color], words),
  );
}

/** Colors with their unit and the line styles that are there: always on, small, and it folds. */
export function legend(parts: LegendParts, open: boolean, onToggle: (event: Event) => void): TemplateResult {
  const { scale } = parts;
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
                    : html`<p class="none">${msg('This track has no such values.')}</p>`
              }`
          : nothing
      }
      <ul>
        ${lines(parts)}
      </ul>
    </details>
  `;
}
