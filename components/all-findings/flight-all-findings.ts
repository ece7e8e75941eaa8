import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import {
  filterRows,
  findingRows,
  groupRows,
  kindCounts,
  noFilter,
  sortRows,
  type FindingFilter,
  type FindingGroup,
  type FindingOrder,
  type FindingRow,
} from '../../src/analysis/finding-rows.js';
import { memoLast } from '../../src/base/memo.js';
import { aviationUnits, type DisplayUnits } from '../../src/base/display-units.js';
import type { Finding } from '../../src/finding/finding.js';
import type { Airports } from '../../src/route/airports/index.js';
import { checked, shapes } from '../shared/checked.js';
import { controls } from '../shared/controls.js';
import { customElement } from '../shared/custom-element.js';
import { FlightAllFindingsEvent, FlightFindingEvent, FlightSelectEvent } from '../shared/events.js';
import { saveAs } from '../shared/files.js';
import { rovingIndex } from '../shared/roving-focus.js';
import { theme } from '../shared/theme.js';
import { zoneOf } from '../shared/time-zone.js';
import { findingsOf } from './chosen-rows.js';
import { tableColumns, type TableColumn } from './columns.js';
import { allFindingsStyles } from './styles.js';

/** Rows drawn before "show more". */
const PAGE = 200;

/**
 * The findings of all flights in one table: searched, narrowed to kinds, sorted, grouped, saved as CSV.
 *
 * @fires {FlightSelectEvent} flight-select - The user chose a finding of a flight.
 * @fires {FlightFindingEvent} flight-finding - The finding, after its flight.
 * @fires {FlightAllFindingsEvent} flight-all-findings - The user left the table.
 */
@localized()
@customElement('flight-all-findings')
export class FlightAllFindings extends LitElement {
  static override styles = [theme, controls, allFindingsStyles];

  /** The flights. */
  @checked(shapes.analyses) @property({ attribute: false }) analyses: readonly Analysis[] = [];
  /** The chosen finding. */
  @checked(shapes.finding) @property({ attribute: false }) finding: Finding | null = null;
  /** With it, places are named. */
  @property({ attribute: false }) airports: Airports | null = null;
  /** Units of the screen, one for each quantity. */
  @checked(shapes.units) @property({ attribute: false }) units: DisplayUnits = aviationUnits;
  /** `UTC`, `local`, or a name of the time zone database. */
  @property({ attribute: 'time-zone' }) timeZone = 'UTC';
  /** Whether there is something to go back to. */
  @property({ type: Boolean, attribute: 'can-leave' }) canLeave = false;

  @state() private filter: FindingFilter = noFilter;
  @state() private order: FindingOrder = { by: 'severity', down: true };
  @state() private group: FindingGroup = 'none';
  @state() private limit = PAGE;
  /** Index of the row that the Tab key leads to. */
  @state() private current = 0;

  readonly #all = memoLast(findingRows);
  readonly #found = memoLast(
    (rows: readonly FindingRow[], filter: FindingFilter, order: FindingOrder, group: FindingGroup) =>
      groupRows(sortRows(filterRows(rows, filter), order), group),
  );

  get #rows(): readonly FindingRow[] {
    return this.#all(this.analyses, this.airports ?? undefined);
  }

  protected override render(): unknown {
    const all = this.#rows;
    const groups = this.#found(all, this.filter, this.order, this.group);
    const found = groups.flatMap(({ rows }) => rows);
    return html`
      <div class="bar">
        <span class="count" role="status">${this.#countWords(all.length, found)}</span>
        <input
          class="field"
          type="search"
          placeholder=${msg('Search findings')}
          aria-label=${msg('Search findings')}
          .value=${this.filter.query}
          @input=${(event: Event) => this.#narrow({ query: (event.target as HTMLInputElement).value })}
        />
        <select
          class="field"
          aria-label=${msg('Group')}
          @change=${(event: Event) => (this.group = (event.target as HTMLSelectElement).value as FindingGroup)}
        >
          ${this.#groups().map(([id, title]) => html`<option value=${id} ?selected=${id === this.group}>${title}</option>`)}
        </select>
        <button
          class="button"
          type="button"
          ?disabled=${found.length === 0}
          @click=${() => this.#save(found)}
        >
          ${msg('Save as CSV')}
        </button>
        ${
          this.canLeave
            ? html`<button
                class="button"
                type="button"
                @click=${() => this.dispatchEvent(new FlightAllFindingsEvent(false))}
              >
                ${msg('Back to the charts')}
              </button>`
            : nothing
        }
      </div>
      <div class="kinds" role="group" aria-label=${msg('Kinds')}>
        ${kindCounts(all).map(([kind, title, count]) => this.#renderKind(kind, title, count))}
      </div>
      ${found.length > 0 ? this.#renderTable(groups) : html`<p>${all.length > 0 ? msg('No finding matches.') : msg('No findings.')}</p>`}
    `;
  }

  #groups(): readonly (readonly [FindingGroup, string])[] {
    return [
      ['none', msg('Not grouped')],
      ['kind', msg('Group by kind')],
      ['flight', msg('Group by flight')],
    ];
  }

  #countWords(all: number, found: readonly FindingRow[]): string {
    const flights = new Set(found.map(({ analysis }) => analysis)).size;
    return found.length < all
      ? msg(str`${found.length} of ${all} findings, in ${flights} of ${this.analyses.length} flights`)
      : msg(str`${all} findings, in ${flights} of ${this.analyses.length} flights`);
  }

  #renderKind(kind: string, title: string, count: number) {
    const pressed = this.filter.kinds.has(kind);
    return html`<button
      class="button"
      type="button"
      aria-pressed=${pressed ? 'true' : 'false'}
      @click=${() => this.#toggleKind(kind)}
    >
      ${title} <span class="hint">${count}</span>
    </button>`;
  }

  #renderTable(groups: readonly { readonly title: string; readonly rows: readonly FindingRow[] }[]) {
    const zone = zoneOf(this.timeZone);
    const cells = { units: this.units, zone };
    const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
    let drawn = 0;
    return html`<div class="scroll" tabindex="-1">
      <table aria-label=${msg('Findings of all flights')} @keydown=${this.#key}>
        <thead>
          <tr>
            ${tableColumns.map((column) => this.#renderHead(column, column.title(cells)))}
          </tr>
        </thead>
        ${groups.map(({ title, rows }) => {
          const own = rows.slice(0, Math.max(0, this.limit - drawn));
          const first = drawn;
          drawn += own.length;
          if (own.length === 0) return nothing;
          return html`<tbody>
            ${
              title
                ? html`<tr class="group">
                    <th colspan=${tableColumns.length} scope="rowgroup">
                      ${title} <span class="hint">${rows.length}</span>
                    </th>
                  </tr>`
                : nothing
            }
            ${own.map((row, i) => this.#renderRow(row, first + i, cells))}
          </tbody>`;
        })}
      </table>
      ${
        total > this.limit
          ? html`<button class="button more" type="button" @click=${() => (this.limit += PAGE)}>
              ${msg(str`Show more (${total - this.limit})`)}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderHead({ id, isNumber }: TableColumn, title: string) {
    const { by, down } = this.order;
    const sorted = by === id ? (down ? 'descending' : 'ascending') : 'none';
    return html`<th scope="col" class=${isNumber ? 'number' : ''} aria-sort=${sorted}>
      <button type="button" @click=${() => this.#sort(id)}>
        ${title}${by === id ? html` <span aria-hidden="true">${down ? '▾' : '▴'}</span>` : nothing}
      </button>
    </th>`;
  }

  #renderRow(row: FindingRow, index: number, cells: Parameters<TableColumn['text']>[1]) {
    const chosen = row.finding === this.finding;
    return html`<tr
      data-row=${index}
      aria-current=${chosen ? 'true' : nothing}
      @click=${() => this.#choose(row)}
    >
      ${tableColumns.map(({ text, isNumber, id }) => {
        const words = text(row, cells);
        if (id !== 'kind')
          return html`<td class=${id === 'severity' ? row.mark : isNumber ? 'number' : ''}>${words}</td>`;
        return html`<td>
          <button class="choose" type="button" tabindex=${index === this.current ? 0 : -1}>${words}</button>
        </td>`;
      })}
    </tr>`;
  }

  #narrow(change: Partial<FindingFilter>) {
    this.filter = { ...this.filter, ...change };
    [this.limit, this.current] = [PAGE, 0];
  }

  #toggleKind(kind: string) {
    const kinds = new Set(this.filter.kinds);
    if (!kinds.delete(kind)) kinds.add(kind);
    this.#narrow({ kinds });
  }

  #sort(by: FindingOrder['by']) {
    const first = tableColumns.find(({ id }) => id === by)?.down ?? false;
    this.order = { by, down: this.order.by === by ? !this.order.down : first };
    this.current = 0;
  }

  #choose({ analysis, finding }: FindingRow) {
    this.dispatchEvent(new FlightSelectEvent(analysis.track.meta.id));
    this.dispatchEvent(new FlightFindingEvent(finding));
  }

  #key = (event: KeyboardEvent) => {
    const at = (event.target as Element).closest<HTMLElement>('tr[data-row]');
    if (!at) return;
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('tr[data-row]')];
    const to = rovingIndex(event, rows.indexOf(at), rows.length);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.current = to;
    rows[to].querySelector<HTMLElement>('.choose')?.focus();
  };

  async #save(found: readonly FindingRow[]) {
    const { findingsCsv } = await import('../../src/export/csv.js');
    const csv = findingsCsv(findingsOf(found), this.airports ?? undefined);
    saveAs(new Blob([csv], { type: 'text/csv' }), 'findings.csv');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-all-findings': FlightAllFindings;
  }
}
