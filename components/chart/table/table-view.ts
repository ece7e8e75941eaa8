import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Analysis } from '../../../src/analysis/analyze.js';
import type { ChartSeries } from '../../../src/picture/curves.js';
import { axisOf } from '../../../src/route/row-axis.js';
import { FlightLineEvent } from '../../shared/events.js';
import { momentAt } from '../../shared/nearest-row.js';
import type { ChartState } from '../plot/state.js';
import { momentWords } from '../plot/words.js';
import { pageOf, pageWith } from './pages.js';
import type { chartTable } from './template.js';

interface TableHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly cursor: number | null;
  readonly analysis: Analysis | null;
  /** Whether the table is shown. */
  table: boolean;
  /** Whether lines can be shown as they are in the file. */
  readonly canShowLines: boolean;
  dispatchEvent(event: Event): boolean;
}

/** What a table needs of its charts. */
interface TableInput {
  state(): ChartState;
  /** The curves of the charts. */
  series(): readonly ChartSeries[];
  point(time: number): void;
  /** A key on the table. */
  key(event: KeyboardEvent): void;
}

/** The charts as a table: which page of it is shown, and the row at the cursor. */
export class TableView implements ReactiveController {
  readonly #host: TableHost;
  readonly #input: TableInput;
  #page = 0;
  /** Its code comes when a table is first asked for. */
  #template?: typeof chartTable;
  #loading?: Promise<void>;
  /** Of the cursor; −1 for none. */
  #row = -1;
  #keyed = false;
  /** The last move was by a key in the table: it is spoken. */
  #unspoken = false;

  constructor(host: TableHost, input: TableInput) {
    this.#host = host;
    this.#input = input;
    host.addController(this);
  }

  /** What the first table waits for. */
  get loading(): Promise<void> | undefined {
    return this.#loading;
  }

  render(): unknown {
    if (!this.#template) {
      this.#loading ??= this.#load();
      return nothing;
    }
    const { state, series, point } = this.#input;
    const now = state();
    return this.#template({
      ...{ state: now, series: series(), page: this.#page },
      canShowLines: this.#host.canShowLines,
      turn: (page) => this.#turn(page),
      point: (row) => point(axisOf(now.analysis.track)[row]),
      key: this.#key,
    });
  }

  async #load(): Promise<void> {
    this.#template = (await import('./template.js')).chartTable;
    this.#host.requestUpdate();
  }

  /** Shows the table, or the curves again. @param focus the keys go to what is shown */
  toggle(focus: boolean): void {
    const host = this.#host;
    host.table = !host.table;
    host.dispatchEvent(new Event('change'));
    const shown = host.table ? '.table' : '.stack';
    if (focus)
      void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(shown)?.focus());
  }

  askLine(row: number): void {
    const { analysis, canShowLines } = this.#host;
    if (analysis && canShowLines) this.#host.dispatchEvent(new FlightLineEvent(analysis.track.row[row]));
  }

  /** Another flight: its first page. */
  reset(): void {
    this.#page = 0;
    this.#row = -1;
  }

  /** The cursor has moved: the table shows its row. Renders only where that is on another page. */
  follow(cursor: number | null): void {
    const { analysis, span } = this.#input.state();
    this.#row = cursor === null ? -1 : (momentAt(analysis, cursor)?.row ?? -1);
    this.#unspoken = this.#keyed;
    const page = pageWith(analysis.track, span, this.#row);
    if (page !== undefined && page !== this.#shown(page)) this.#turn(page);
    else this.#mark();
  }

  #shown(page: number): number {
    const { analysis, span } = this.#input.state();
    const { pages } = pageOf(analysis.track, span, 0);
    return Math.min(Math.max(0, this.#page), pages - 1) === page ? page : -1;
  }

  hostUpdated(): void {
    this.#mark();
  }

  #turn(page: number): void {
    this.#page = page;
    this.#host.requestUpdate();
  }

  readonly #key = (event: KeyboardEvent): void => {
    this.#keyed = true;
    this.#input.key(event);
    this.#keyed = false;
  };

  /** Past render(): the cursor moves sixty times a second. */
  #mark(): void {
    const table = this.#host.renderRoot.querySelector<HTMLElement>('.table');
    if (!table) return;
    const next = table.querySelector<HTMLElement>(`tr[data-row="${this.#row}"]`);
    const before = table.querySelector('tr[aria-current]');
    if (before !== next) {
      before?.removeAttribute('aria-current');
      next?.setAttribute('aria-current', 'true');
      if (next) bringIntoView(table, next);
    }
    if (this.#unspoken) this.#speak(table);
    this.#unspoken = false;
  }

  #speak(table: HTMLElement): void {
    const state = this.#input.state();
    const moment = this.#host.cursor === null ? null : momentAt(state.analysis, this.#host.cursor);
    const spoken = table.querySelector('.spoken');
    if (spoken && moment) spoken.textContent = momentWords(state, moment);
  }
}

/** Share of the table's height above a row that was out of view. */
const ABOVE = 0.25;

/** Scrolls the table alone: `scrollIntoView` would move the page around it too. */
function bringIntoView(table: HTMLElement, row: HTMLElement): void {
  const { top, bottom, height } = row.getBoundingClientRect();
  const view = table.getBoundingClientRect();
  const head = table.querySelector('thead')?.offsetHeight ?? 0;
  const above = top - (view.top + head);
  const below = bottom - (view.top + table.clientHeight);
  if (above >= 0 && below <= 0) return;
  const isNext = Math.min(Math.abs(above), Math.abs(below)) <= 2 * height;
  const room = (table.clientHeight - head) * ABOVE;
  table.scrollTop += isNext ? (above < 0 ? above : below) : above - room;
}
