import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { Preview } from '../../src/formats/csv/mapping.js';
import type { Column, Track } from '../../src/track/track.js';
import { formatQuantity, formatTime, type Unit } from '../../src/base/units.js';

/** Rows that are shown: enough to see a wrong unit or swapped coordinates. */
const ROWS = 6;
const shown: readonly (readonly [Column, Unit, number])[] = [
  ['lat', '°', 4],
  ['lon', '°', 4],
  ['altitude', 'ft', 0],
  ['groundSpeed', 'kt', 0],
  ['course', '°', 0],
  ['verticalRate', 'ft/min', 0],
];

const row = (track: Track, i: number, columns: typeof shown) =>
  html`<tr>
    <th scope="row">${formatTime(track.time[i])}</th>
    ${columns.map(([column, unit, digits]) => html`<td class="number">${formatQuantity(track[column][i], unit, digits)}</td>`)}
  </tr>`;

/** The first rows as the reader reads them under a mapping, or why it cannot. */
export function previewTable(preview: Preview | null) {
  if (!preview) return nothing;
  const { result, refusal } = preview;
  if (refusal || !result)
    return html`<h3>${msg('Preview')}</h3>
      <p class="error" role="status">${refusal}</p>`;
  const { report, tracks } = result;
  const [track] = tracks;
  const columns = shown.filter(([column]) => track.has(column));
  return html`<h3>${msg('Preview')}</h3>
    <p class="hint" role="status">
      ${msg(str`Of the first ${report.rows} rows: ${report.used} used, ${report.setAside} set aside, ${tracks.length} flights.`)}
      ${report.problems.map(({ message }) => html`<br />${message}`)}
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label=${msg('First rows of the preview')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${msg('time, UTC')}</th>
            ${columns.map(([column]) => html`<th scope="col" class="number">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${Array.from({ length: Math.min(ROWS, track.length) }, (_, i) => row(track, i, columns))}
        </tbody>
      </table>
    </div>`;
}
