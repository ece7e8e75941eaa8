import { html, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { positionStatuses } from '../../src/track/status.js';
import { sources } from '../../src/track/track.js';
import { firstAtOrAfter } from '../../src/track/runs.js';
import type { ChartSeries } from '../../src/picture/curves.js';
import type { ChartState } from './plot/state.js';
import { sourceWords, statusWords } from '../../src/track/words.js';
import { formatValue } from './plot/value-words.js';
import { clockIn, dateIn } from '../shared/time-zone.js';
import { flownWords } from '../shared/row-axis.js';
import { axisOf } from '../../src/route/row-axis.js';
import { isPath } from '../../src/track/path.js';

/** Rows of one page: more are slow to lay out and slower to hear. */
export const PAGE = 200;

/** First row of each page is a multiple of PAGE from the first row in view. */
export function pageOf(state: ChartState, page: number): { first: number; last: number; pages: number } {
  const time = axisOf(state.analysis.track);
  const from = firstAtOrAfter(time, state.span[0]);
  const to = firstAtOrAfter(time, state.span[1] + 1e-6);
  const pages = Math.max(1, Math.ceil((to - from) / PAGE));
  const first = from + Math.min(Math.max(0, page), pages - 1) * PAGE;
  return { first, last: Math.min(to, first + PAGE) - 1, pages };
}

function rowOf(
  state: ChartState,
  series: readonly ChartSeries[],
  columns: readonly (Float32Array | undefined)[],
  i: number,
) {
  const { track, status } = state.analysis;
  return html`<tr>
    <td>${isPath(track) ? flownWords(axisOf(track)[i], state.units) : clockIn(state.zone, track.time[i])}</td>
    <td>${track.row[i].toLocaleString('en-US')}</td>
    ${series.map((one, k) => html`<td>${formatValue(one, columns[k]?.[i] ?? NaN, state.units)}</td>`)}
    <td class="word">${statusWords[positionStatuses[status.ofRow[i]]]()}</td>
    <td class="word">${sourceWords[sources[track.source[i]]]()}</td>
  </tr>`;
}

const indices = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);

/** The charts as a table: the rows in view, a page at a time. */
export function chartTable(
  state: ChartState,
  series: readonly ChartSeries[],
  page: number,
  turn: (page: number) => void,
): TemplateResult {
  const { first, last, pages } = pageOf(state, page);
  const now = Math.min(Math.max(0, page), pages - 1);
  const columns = series.map((one) => one.values(state.analysis));
  const path = isPath(state.analysis.track);
  const date = state.analysis.track.length && !path ? dateIn(state.zone, state.span[0]) : '';
  return html`<div
    class="table"
    part="table"
    tabindex="0"
    role="region"
    aria-label=${msg('Values as a table')}
  >
    <div class="pages">
      <button class="button" ?disabled=${now === 0} @click=${() => turn(now - 1)}>${msg('Earlier')}</button>
      <button class="button" ?disabled=${now === pages - 1} @click=${() => turn(now + 1)}>
        ${msg('Later')}
      </button>
      <span
        >${
          path
            ? msg(str`Page ${now + 1} of ${pages} of the visible range`)
            : msg(str`Page ${now + 1} of ${pages} of the visible range, ${date}`)
        }</span
      >
    </div>
    <table>
      <thead>
        <tr>
          <th scope="col">${path ? msg('Distance flown') : html`${msg('Time')} (${state.zone.label})`}</th>
          <th scope="col">${msg('Line of the file')}</th>
          ${series.map((one) => html`<th scope="col">${one.title()}</th>`)}
          <th scope="col" class="word">${msg('Position')}</th>
          <th scope="col" class="word">${msg('Source')}</th>
        </tr>
      </thead>
      <tbody>
        ${indices(first, last).map((i) => rowOf(state, series, columns, i))}
      </tbody>
    </table>
  </div>`;
}
