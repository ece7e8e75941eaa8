import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { customElement } from '../shared/custom-element.js';
import { localized, msg } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Finding } from '../../src/finding/finding.js';
import { FlightCursorEvent, FlightFindingEvent, FlightRangeEvent } from '../shared/events.js';
import { chartChoice, choiceMenu, type ChartChoice } from './curve-choice.js';
import { ChartDrawing, comparable, type ChartInput } from './drawing.js';
import { ChartInteraction, type ChartIntent } from './interaction.js';
import type { ChartPair } from '../../src/picture/curves.js';
import { ChartProperties } from './properties.js';
import type { ChartStack } from './stack.js';
import { chartStyles } from './styles.js';
import { TableView } from './table/table-view.js';
import { chartBar, chartBoxes } from './template.js';
import { ResizeController, SchemeController } from '../shared/watch.js';
import { ChartView } from './plot/visible-range.js';
import type { Span } from './plot/zoom.js';
import { WheelHint } from './wheel-hint.js';
import { controls } from '../shared/controls.js';
import { lineLinkStyles } from '../shared/line-link.js';
import { badgeStyles, noticeBadge } from '../shared/notice.js';
import { theme } from '../shared/theme.js';
import { memoLast } from '../../src/base/memo.js';

/** Properties whose change rebuilds the charts. */
const redrawing = [
  'events',
  'analysis',
  'series',
  'axis',
  'units',
  'timeZone',
  'others',
  'flightOrder',
  'aligned',
] as const;

/**
 * The curves of a flight over time, one above the other, with its findings and what is known about its position.
 *
 * @fires flight-cursor - The pointer or the arrow keys are at a moment; null when the pointer has left.
 * @fires flight-range - The visible range was changed: drag, wheel, pinch, double click, `+` `-` `0`.
 * @fires flight-finding - A finding's bar was clicked (again: null), or Enter pressed on it.
 * @fires {FlightLineEvent} flight-line - The user wants to see a line of the file, from the table.
 * @fires change - The user chose other curves, another axis or the table: `series`, `axis` and `table` say which.
 * @slot empty - In place of the words where no flight is open.
 * @csspart bar - The line above the charts: readout and buttons.
 * @csspart readout - Time and status at the cursor.
 * @csspart chart - One chart with its heading.
 * @csspart table - The values as a table, in the place of the curves.
 * @cssprop [--flight-chart-height=124px] - Height of one chart, where the element's own height is not set.
 */
@localized()
@customElement('flight-chart')
export class FlightChart extends ChartProperties {
  static override styles = [theme, controls, ...chartStyles, lineLinkStyles, badgeStyles];

  @state() private choosing = false;

  readonly #comparable = memoLast(comparable);
  readonly #hint = new WheelHint();
  #at: number | null = null;
  /** @internal */
  readonly view = new ChartView();
  readonly #drawing = new ChartDrawing(this, () => this.#input());
  readonly #interaction = new ChartInteraction(
    this,
    () => ({ ...this.#input(), gestures: this.gestures, stack: this.stack }),
    (intent) => this.#act(intent),
  );
  readonly #table = new TableView(this, {
    state: this.#drawing.state,
    series: () => this.#drawing.charts.flat(),
    point: (time) => this.#point(time),
    key: this.#interaction.tableKey,
  });

  constructor() {
    super();
    new ResizeController(this, () => this.#drawing.resized());
    new SchemeController(this, () => this.refreshTheme());
  }

  /** Unix seconds of the moment that is marked (on a path NM flown); null for none. Setting it renders nothing. */
  @property({ attribute: false, noAccessor: true })
  get cursor(): number | null {
    return this.#at;
  }
  set cursor(time: number | null) {
    if (time === this.#at) return;
    this.#at = time;
    this.#drawing.showCursor();
    if (this.table && this.analysis) this.#table.follow(time);
  }

  /** The visible range, Unix seconds (on a path NM flown); null for the whole flight. */
  @property({ attribute: false, noAccessor: true })
  get range(): Span | null {
    return this.view.range;
  }
  set range(range: Span | null) {
    const before = this.view.zoomed;
    if (this.view.show(range)) this.#showView(before);
  }

  /** Reads the colors again: needed only where a `--flight-…` property is changed by script. */
  refreshTheme(): void {
    this.#drawing.forgetColors();
    this.#drawing.stack?.redraw();
  }

  /**
   * The charts as they are seen, with flight, times, notice, units and legend, for print: a PNG of two pixels to each
   * of the screen's. Charts that are small here are larger there; the cursor is left out.
   */
  async exportPng(): Promise<Blob> {
    if (!this.#drawing.stack) throw new Error(msg('No flight is open.'));
    return this.#drawing.png();
  }

  /** Shows the table in the place of the curves, or the curves again; with `focus` the keys go to what is shown. @internal */
  toggleTable({ focus = false } = {}): void {
    this.#table.toggle(focus);
  }

  /** @internal */
  get stack(): ChartStack | undefined {
    return this.#drawing.stack;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drawing.end();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#drawing.forgetColors();
    if (this.hasUpdated) this.requestUpdate('analysis');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { analysis, axis, units } = this;
    if (!redrawing.some((name) => changed.has(name))) return;
    if (changed.has('analysis')) this.#table.reset();
    this.view.change({ analysis, axis, units });
    this.#drawing.prepare();
  }

  protected override render(): unknown {
    const { analysis, table, choosing } = this;
    const drawing = this.#drawing;
    if (!analysis?.track.length)
      return html`<slot name="empty"><p class="empty">${msg('No flight is open.')}</p></slot>`;
    const { charts } = drawing;
    return html`<div class="content">
      ${chartBar({
        notice: this.briefNotice ? noticeBadge(analysis) : analysis.track.meta.notice,
        zoomed: this.view.zoomed,
        choosing,
        tableShown: table,
        reset: () => this.#zoom(this.view.wholeEnds),
        toggleTable: () => this.toggleTable(),
      })}
      ${choiceMenu(
        (open) => (this.choosing = open),
        choosing ? this.#renderChoice(analysis, charts) : nothing,
      )}
      <div class=${table ? 'body as-table' : 'body'}>
        ${chartBoxes(charts, analysis, this.units, this.view.full, this.#interaction.key)}
        ${table ? this.#table.render() : nothing}
      </div>
      <span class="scheme-mark"></span>
    </div>`;
  }

  #renderChoice(analysis: Analysis, pairs: readonly ChartPair[]): unknown {
    const charts = pairs.map((pair) => pair.map(({ id }) => id).join('+'));
    return chartChoice(analysis, { charts, axis: this.view.axis }, (choice) => this.#chooseCurves(choice));
  }

  /** A table is there once its code is. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.#table.loading;
    return complete && super.getUpdateComplete();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const area = this.renderRoot.querySelector<HTMLElement>('.stack');
    this.#interaction.attach(area);
    if (!area || redrawing.some((name) => changed.has(name))) this.#drawing.rebuild(area);
    else if (changed.has('finding')) this.stack?.redraw();
    if (changed.has('analysis')) this.#drawing.hover(null);
    this.#drawing.resized();
    if (this.table && changed.has('table')) this.#table.follow(this.cursor);
  }

  #input(): ChartInput {
    const { analysis, flightOrder, aligned, units, finding, events, series, timeZone, cursor } = this;
    const others = this.#comparable(this.others, analysis);
    const flights = { analysis, others, flightOrder, aligned };
    return { ...flights, units, finding, events, series, timeZone, cursor, view: this.view };
  }

  #act(intent: ChartIntent): void {
    if (intent.to === 'point') this.#point(intent.time);
    else if (intent.to === 'zoom') this.#zoom(intent.ends);
    else if (intent.to === 'choose') this.#choose(intent.finding);
    else if (intent.to === 'explain') this.#hint.show(this.renderRoot);
    else if (intent.to === 'hover') this.#drawing.hover(intent.finding);
    else if (intent.to === 'line') this.#table.askLine(intent.row);
    else if (intent.to === 'table') this.toggleTable({ focus: true });
    else this.stack?.showSelection(intent.shares);
  }

  #point(time: number | null): void {
    if (time === this.#at) return;
    this.cursor = time;
    this.dispatchEvent(new FlightCursorEvent(time));
  }

  /** A zoom of the time is an event; one of the distance is this element's own. */
  #zoom(ends: Span): void {
    const before = this.view.zoomed;
    this.view.zoom(ends);
    this.#showView(before);
    if (this.view.axis === 'time') this.dispatchEvent(new FlightRangeEvent(this.view.range));
  }

  /** Without a render, but for the button that shows all again and the table. */
  #showView(zoomedBefore: boolean): void {
    this.#drawing.rangeChanged();
    if (this.table || zoomedBefore !== this.view.zoomed) this.requestUpdate();
  }

  #chooseCurves({ charts, axis }: ChartChoice): void {
    this.series = charts;
    this.axis = axis;
    this.dispatchEvent(new Event('change'));
  }

  #choose(finding: Finding | null): void {
    this.finding = finding;
    this.dispatchEvent(new FlightFindingEvent(finding));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-chart': FlightChart;
  }
}
