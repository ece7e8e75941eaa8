import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { Analysis } from '../src/analysis/analyze.js';
import type { Finding } from '../src/detectors/detector.js';
import { FlightCursorEvent, FlightFindingEvent, FlightRangeEvent } from './events.js';
import { chartColors, type ChartColors } from './internal/chart-colors.js';
import { ChartInteraction } from './internal/chart-interaction.js';
import { defaultSeries, seriesOf, type ChartSeries } from './internal/chart-series.js';
import { ChartStack } from './internal/chart-stack.js';
import { Gutter, type ChartState } from './internal/chart-state.js';
import { chartStyles } from './internal/chart-styles.js';
import { chartTable } from './internal/chart-table.js';
import { aviationUnits, shownAs, type DisplayUnits } from './internal/chart-units.js';
import { ResizeController, SchemeController } from './internal/chart-watch.js';
import { findingWords, momentWords, spanWords } from './internal/chart-words.js';
import { zoneOf, type Zone } from './internal/chart-zone.js';
import { fit, isWhole, type Span } from './internal/chart-zoom.js';
import { controls } from './internal/controls.js';
import { theme } from './internal/theme.js';

/**
 * The curves of a flight over time, one above the other, with its findings and what is known about its position.
 *
 * @fires flight-cursor - The pointer or the arrow keys are at a moment; null when the pointer has left.
 * @fires flight-range - The stretch shown was changed: drag, wheel, pinch, double click, `+` `-` `0`.
 * @fires flight-finding - A finding's bar was clicked (again: null), or Enter pressed on it.
 * @csspart bar - The line above the charts: readout and buttons.
 * @csspart readout - Time and status at the cursor.
 * @csspart chart - One chart with its heading.
 * @csspart table - The values as a table.
 * @cssprop [--flight-chart-height=124px] - Height of one chart, where the element's own height is not set.
 */
@localized()
@customElement('flight-chart')
export class FlightChart extends LitElement {
  static override styles = [theme, controls, ...chartStyles];

  /** The flight; null shows an empty state. */
  @property({ attribute: false }) analysis: Analysis | null = null;
  /** Flights drawn lightly behind it. */
  @property({ attribute: false }) others: readonly Analysis[] = [];
  /** The chosen finding: a band through all charts. */
  @property({ attribute: false }) finding: Finding | null = null;
  /** Ids of the curves, from top to bottom; those that the flight has no value for are left out. */
  @property({ attribute: false }) series: readonly string[] = defaultSeries;
  @property({ attribute: false }) units: DisplayUnits = aviationUnits;
  /** `UTC`, `local`, `aircraft`, or a name of the time zone database. */
  @property({ attribute: 'time-zone' }) timeZone = 'UTC';
  /** The wheel zooms only with Ctrl or ⌘, so that a page around can be scrolled. */
  @property({ type: Boolean }) cooperative = false;
  @state() private tableShown = false;
  @state() private page = 0;

  private at: number | null = null;
  private shown: Span | null = null;
  private hovered: Finding | null = null;
  /** @internal */
  stack?: ChartStack;
  private colors?: ChartColors;
  private zone: Zone = zoneOf('UTC');
  private gutter = new Gutter(() => this.widened());
  private readonly interaction = new ChartInteraction(this);

  constructor() {
    super();
    new ResizeController(this, () => this.resized());
    new SchemeController(this, () => this.refreshTheme());
  }

  /** Unix seconds of the moment that is marked; null for none. Setting it renders nothing anew. */
  get cursor(): number | null {
    return this.at;
  }
  set cursor(time: number | null) {
    if (time === this.at) return;
    this.at = time;
    this.showCursor();
  }

  /** The stretch shown, Unix seconds; null for the whole flight. */
  get range(): Span | null {
    return this.shown;
  }
  set range(range: Span | null) {
    const next = range && this.analysis?.track.length ? fit(range, this.full) : range;
    if (next?.[0] === this.shown?.[0] && next?.[1] === this.shown?.[1]) return;
    const wasWhole = this.shown === null;
    this.shown = next;
    this.stack?.refresh();
    this.showCursor();
    if (this.tableShown || wasWhole !== (next === null)) this.requestUpdate();
  }

  /** Reads the colours anew: needed only where a `--flight-…` property is changed by script. */
  refreshTheme(): void {
    this.colors = undefined;
    this.stack?.redraw();
  }

  /** First and last second of the flight. @internal */
  get full(): Span {
    const time = this.analysis?.track.time;
    return time?.length ? [time[0], Math.max(time[time.length - 1], time[0] + 1)] : [0, 1];
  }

  /** What is shown now. @internal */
  get span(): Span {
    return this.shown ?? this.full;
  }

  private get shownSeries(): ChartSeries[] {
    if (!this.analysis) return [];
    const has = new Map(seriesOf(this.analysis).map((series) => [series.id, series]));
    return this.series.flatMap((id) => has.get(id) ?? []);
  }

  private readonly chartState = (): ChartState => ({
    analysis: this.analysis!,
    others: this.others,
    span: this.span,
    units: this.units,
    zone: this.zone,
    colors: (this.colors ??= chartColors(this)),
    finding: this.finding,
    gutter: this.gutter,
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stack?.destroy();
    this.stack = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate('analysis');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('analysis') && this.hasUpdated) this.page = 0;
    const lon = this.analysis?.track.lon.find((value) => value === value);
    if (changed.has('timeZone') || changed.has('analysis')) this.zone = zoneOf(this.timeZone, lon);
  }

  protected override render(): unknown {
    if (!this.analysis?.track.length) return html`<p class="empty">${msg('No flight is open.')}</p>`;
    const series = this.shownSeries;
    const zoomedIn = this.shown !== null;
    const { notice } = this.analysis.track.meta;
    return html`
      <div class="bar" part="bar">
        <span class="readout" part="readout"></span>
        ${notice ? html`<span class="notice">${notice}</span>` : nothing}
        ${
          zoomedIn
            ? html`<button class="button" @click=${() => this.chooseRange(this.full)}>
                ${msg('Whole flight')}
              </button>`
            : nothing
        }
        <button
          class="button"
          aria-expanded=${this.tableShown}
          @click=${() => (this.tableShown = !this.tableShown)}
        >
          ${msg('Show as table')}
        </button>
      </div>
      <div
        class="stack"
        role="slider"
        tabindex="0"
        aria-label=${msg(str`Charts: ${series.map((one) => one.title()).join(', ')}. Arrow keys move through the rows.`)}
        aria-valuemin=${Math.floor(this.full[0])}
        aria-valuemax=${Math.ceil(this.full[1])}
        @keydown=${this.interaction.key}
      >
        ${series.map((one) => this.lane(one))}
        <div class="foot"></div>
        <div class="line"></div>
        <div class="selection" hidden></div>
      </div>
      ${this.tableShown ? chartTable(this.chartState(), series, this.page, (page) => (this.page = page)) : nothing}
      <span class="scheme-mark"></span>
    `;
  }

  private lane(series: ChartSeries): unknown {
    const { unit } = shownAs(series.quantity, this.units);
    const note = [unit, series.note?.(this.analysis!)].filter(Boolean).join(', ');
    return html`<div class="lane" part="chart">
      <div class="head">
        <span class="title">${series.title()}</span><span class="note">${note}</span
        ><span class="value"></span>
      </div>
      <div class="plot"></div>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const area = this.renderRoot.querySelector<HTMLElement>('.stack');
    this.interaction.attach(area);
    const redo = ['analysis', 'series', 'units', 'timeZone', 'others'].some((name) =>
      changed.has(name as 'analysis'),
    );
    if (redo || !area) this.rebuild(area);
    else if (changed.has('finding')) this.stack?.redraw();
    this.stack?.resize();
    this.showCursor();
  }

  private rebuild(area: HTMLElement | null): void {
    this.stack?.destroy();
    this.gutter = new Gutter(() => this.widened());
    this.stack = area ? new ChartStack(area, this.shownSeries, this.chartState) : undefined;
  }

  private widened(): void {
    this.stack?.redraw();
    this.showCursor();
  }

  private resized(): void {
    this.stack?.resize();
    this.showCursor();
  }

  private showCursor(): void {
    const readout = this.renderRoot?.querySelector('.readout');
    if (!this.stack || !readout) return;
    const state = this.chartState();
    const moment = this.stack.moveCursor(this.at);
    if (this.hovered) readout.textContent = findingWords(state, this.hovered);
    else readout.textContent = moment ? momentWords(state, moment) : spanWords(state);
    const area = this.renderRoot.querySelector('.stack')!;
    area.setAttribute('aria-valuenow', String(Math.round(moment?.time ?? this.full[0])));
    area.setAttribute(
      'aria-valuetext',
      moment ? `${momentWords(state, moment)}, ${this.stack.words(moment.row)}` : spanWords(state),
    );
  }

  /** @internal */
  chooseCursor(time: number | null): void {
    if (time === this.at) return;
    this.cursor = time;
    this.dispatchEvent(new FlightCursorEvent(time));
  }

  /** @internal */
  chooseRange(span: Span): void {
    const range = isWhole(span, this.full) ? null : span;
    this.range = range;
    this.dispatchEvent(new FlightRangeEvent(range));
  }

  /** @internal */
  chooseFinding(finding: Finding | null): void {
    this.finding = finding;
    this.dispatchEvent(new FlightFindingEvent(finding));
  }

  /** @internal */
  hover(finding: Finding | null): void {
    if (finding === this.hovered) return;
    this.hovered = finding;
    this.renderRoot.querySelector('.stack')?.classList.toggle('on-finding', finding !== null);
    this.showCursor();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-chart': FlightChart;
  }
}
