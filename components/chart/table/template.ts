import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str } from '@lit/localize';
import { positionStatuses } from '../../../src/track/status.js';
import { sources, type Source } from '../../../src/track/track.js';
import type { ChartSeries } from '../../../src/picture/curves.js';
import type { ChartState } from '../plot/state.js';
import { sourceWords, statusWords } from '../../../src/track/words.js';
import { clockIn, dateIn } from '../../shared/time-zone.js';
import { lineNumber } from '../../shared/line-link.js';
import { flownWords } from '../../shared/row-axis.js';
import { axisOf } from '../../../src/route/row-axis.js';
import { isPath } from '../../../src/track/path.js';
import { tableColumns, type TableColumn } from './columns.js';
import { pageOf } from './pages.js';

/** What the table shows, and what the reader does in it. */
export interface TableParts {
  readonly state: ChartState;
  /** The curves of the charts. */
  readonly series: readonly ChartSeries[];
  readonly page: number;
  /** Whether lines can be shown as they are in the file. */
  readonly canShowLines: boolean;
  turn(page: number): void;
  /** A row was clicked. */
  point(row: number): void;
  key(event: KeyboardEvent): void;
}

const indices = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);

/** The charts as a table: every column of the rows in view, a page at a time. */
export function chartTable(parts: TableParts): TemplateResult {
  const { state, page, point, canShowLines } = parts;
  const { track } = state.analysis;
  const { first, last, pages } = pageOf(track, state.span, page);
  const columns = tableColumns(state, parts.series);
  const path = isPath(track);
  const chosen = (event: Event) => {
    const row = (event.target as Element).closest<HTMLElement>('tr[data-row]')?.dataset.row;
    if (row !== undefined) point(Number(row));
  };
  return html`<div
    class="table"
    part="table"
    tabindex="0"
    role="region"
    aria-label=${
      canShowLines
        ? msg(
            'Values as a table. Up and down arrow keys move through the rows, L shows the line of the file.',
          )
        : msg('Values as a table. Up and down arrow keys move through the rows.')
    }
    @keydown=${parts.key}
  >
    ${pages > 1 ? turning(parts, pages) : nothing}
    <table>
      <thead>
        <tr>
          <th scope="col">
            ${path ? msg('Distance flown') : html`${msg('Time')} ${note(state.zone.label)}`}
          </th>
          <th scope="col">${msg('Line of the file')}</th>
          <th scope="col" class="word">${msg('Position')}</th>
          <th scope="col" class="word">${msg('Source')}</th>
          ${columns.map((one) => html`<th scope="col">${one.title} ${note(one.note)}</th>`)}
        </tr>
      </thead>
      <tbody @click=${chosen}>
        ${repeat(indices(first, last), (i) => tableRow(parts, columns, i))}
      </tbody>
    </table>
    <span class="visually-hidden spoken" role="status"></span>
  </div>`;
}

const note = (words: string) => (words ? html`<small>${words}</small>` : nothing);

function turning({ state, page, turn }: TableParts, pages: number): TemplateResult {
  const now = Math.min(Math.max(0, page), pages - 1);
  const date = isPath(state.analysis.track) ? '' : dateIn(state.zone, state.span[0]);
  return html`<div class="pages">
    <button class="button" ?disabled=${now === 0} @click=${() => turn(now - 1)}>${msg('Earlier')}</button>
    <button class="button" ?disabled=${now === pages - 1} @click=${() => turn(now + 1)}>
      ${msg('Later')}
    </button>
    <span
      >${
        date
          ? msg(str`Page ${now + 1} of ${pages} of the visible range, ${date}`)
          : msg(str`Page ${now + 1} of ${pages} of the visible range`)
      }</span
    >
  </div>`;
}

/** Rows that nothing measured look different, and their source says so. */
const computed: readonly Source[] = ['modeled', 'estimated'];

function tableRow(
  { state, canShowLines }: TableParts,
  columns: readonly TableColumn[],
  i: number,
): TemplateResult {
  const { track, status } = state.analysis;
  const source = sources[track.source[i]];
  const at = isPath(track) ? flownWords(axisOf(track)[i], state.units) : clockIn(state.zone, track.time[i]);
  return html`<tr data-row=${i} class=${computed.includes(source) ? source : nothing}>
    <th scope="row">${at}</th>
    <td>${lineNumber(track.row[i], canShowLines, track.row[i], false)}</td>
    <td class="word">${statusWords[positionStatuses[status.ofRow[i]]]()}</td>
    <td class="word source">${sourceWords[source]()}</td>
    ${columns.map((one) => html`<td>${one.cell(i)}</td>`)}
  </tr>`;
}
