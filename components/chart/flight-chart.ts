import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { checked, shapes } from '../shared/checked.js';
import { customElement } from '../shared/custom-element.js';
import { localized, msg } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { CaseEvent } from '../../src/case/file/model.js';
import type { Finding } from '../../src/finding/finding.js';
import { FlightCursorEvent, FlightFindingEvent, FlightRangeEvent } from '../shared/events.js';
import type { Gestures } from '../shared/gestures.js';
import type { ChartAxis } from './plot/along-route.js';
import { chartChoice, choiceMenu, type ChartChoice } from './curve-choice.js';
import { ChartDrawing, type ChartInput } from './drawing.js';
import { ChartInteraction, type ChartIntent } from './interaction.js';
import { defaultSeries, type ChartPair } from '../../src/picture/curves.js';
import type { ChartStack } from './stack.js';
import { chartStyles } from './styles.js';
import { chartTable } from './table.js';
import { chartBar, chartBoxes } from './template.js';
import { aviationUnits, type DisplayUnits } from '../../src/base/display-units.js';
import { ResizeController, SchemeController } from '../shared/watch.js';
import { ChartView } from './plot/visible-range.js';
import type { Span } from './plot/zoom.js';
import { WheelHint } from './wheel-hint.js';
import { controls } from '../shared/controls.js';
import { badgeStyles, noticeBadge } from '../shared/notice.js';
import { theme } from '../shared/theme.js';
import { memoLast } from '../../src/base/memo.js';
import { isPath } from '../../src/track/path.js';

/** Properties whose change rebuilds the charts. */
const redrawing = ['events', 'analysis', 'series', 'axis', 'units', 'timeZone', 'others', 'aligned'] as const;

/**
 * The curves of a flight over time, one above the other, with its findings and what is known about its position.
 *
 * @fires flight-cursor - The pointer or the arrow keys are at a moment; null when the pointer has left.
 * @fires flight-range - The visible range was changed: drag, wheel, pinch, double click, `+` `-` `0`.
 * @fires flight-finding - A finding's bar was clicked (again: null), or Enter pressed on it.
 * @fires change - The user chose other curves or another axis: `series` and `axis` say which.
 * @slot empty - In place of the words where no flight is open.
 * @csspart bar - The line above the charts: readout and buttons.
 * @csspart readout - Time and status at the cursor.
 * @csspart chart - One chart with its heading.
 * @csspart table - The values as a table.
 * @cssprop [--flight-chart-height=124px] - Height of one chart, where the element's own height is not set.
 */
@localized()
@customElement('flight-chart')
export class FlightChart extends LitElement {
  static override styles = [theme, controls, ...chartStyles, badgeStyles];

  /** The flight; null shows an empty state. */
  @checked(shapes.analysis) @property({ attribute: false }) analysis: Analysis | null = null;
  /** Flights drawn lightly behind it. */
  @checked(shapes.analyses) @property({ attribute: false }) others: readonly Analysis[] = [];
  /** They begin where the chosen flight begins, instead of at their own time. */
  @property({ type: Boolean }) aligned = false;
  /** The chosen finding: a band through all charts. */
  @checked(shapes.finding) @property({ attribute: false }) finding: Finding | null = null;
  /** What was published of the flight (of a case file), as marks in a lane and words at the cursor. */
  @checked(shapes.objects) @property({ attribute: false }) events: readonly CaseEvent[] = [];
  /** The charts from top to bottom, each the id of a curve or of two, as `altitude+groundSpeed`. */
  @checked(shapes.texts) @property({ attribute: false }) series: readonly string[] = defaultSeries;
  /** The horizontal axis: `time` (of a path without times the distance flown), or `route` for the distance along the planned route. */
  @property() axis: ChartAxis = 'time';
  /** Units of the screen, one for each quantity. */
  @checked(shapes.units) @property({ attribute: false }) units: DisplayUnits = aviationUnits;
  /** `UTC`, `local`, `aircraft`, or a name of the time zone database. */
  @property({ attribute: 'time-zone' }) timeZone = 'UTC';
  /** `cooperative`: the wheel scrolls the page, and zooms with Ctrl or ⌘. `full`: the wheel zooms. */
  @property() gestures: Gestures = 'cooperative';
  /** The page shows the track's notice in full: here a word is enough. */
  @property({ type: Boolean, attribute: 'brief-notice' }) briefNotice = false;
  @state() private tableShown = false;
  @state() private choosing = false;
  @state() private page = 0;

  /** A path has no place among flights over time. */
  readonly #comparable = memoLast((others: readonly Analysis[], chosen: Analysis | null) =>
    others.filter(({ track }) => chosen && isPath(track) === isPath(chosen.track)),
  );
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
    if (changed.has('analysis')) this.page = 0;
    this.view.change({ analysis, axis, units });
    this.#drawing.prepare();
  }

  protected override render(): unknown {
    const { analysis, tableShown, choosing } = this;
    const drawing = this.#drawing;
    if (!analysis?.track.length)
      return html`<slot name="empty"><p class="empty">${msg('No flight is open.')}</p></slot>`;
    const { charts } = drawing;
    const turn = (page: number) => (this.page = page);
    return html`<div class="content">
      ${chartBar({
        notice: this.briefNotice ? noticeBadge(analysis) : analysis.track.meta.notice,
        zoomed: this.view.zoomed,
        choosing,
        tableShown,
        reset: () => this.#zoom(this.view.wholeEnds),
        toggleTable: () => (this.tableShown = !tableShown),
      })}
      ${choiceMenu(
        (open) => (this.choosing = open),
        choosing ? this.#renderChoice(analysis, charts) : nothing,
      )}
      ${chartBoxes(charts, analysis, this.units, this.view.full, this.#interaction.key)}
      ${tableShown ? chartTable(drawing.state(), charts.flat(), this.page, turn) : nothing}
      <span class="scheme-mark"></span>
    </div>`;
  }

  #renderChoice(analysis: Analysis, pairs: readonly ChartPair[]): unknown {
    const charts = pairs.map((pair) => pair.map(({ id }) => id).join('+'));
    return chartChoice(analysis, { charts, axis: this.view.axis }, (choice) => this.#chooseCurves(choice));
  }

  protected override updated(changed: PropertyValues<this>): void {
    const area = this.renderRoot.querySelector<HTMLElement>('.stack');
    this.#interaction.attach(area);
    if (!area || redrawing.some((name) => changed.has(name))) this.#drawing.rebuild(area);
    else if (changed.has('finding')) this.stack?.redraw();
    if (changed.has('analysis')) this.#drawing.hover(null);
    this.#drawing.resized();
    if (this.tableShown && changed.has('tableShown' as never))
      this.renderRoot.querySelector('.table')?.scrollIntoView({ block: 'nearest' });
  }

  #input(): ChartInput {
    const { analysis, aligned, units, finding, events, series, timeZone, cursor } = this;
    const others = this.#comparable(this.others, analysis);
    return { analysis, others, aligned, units, finding, events, series, timeZone, cursor, view: this.view };
  }

  #act(intent: ChartIntent): void {
    if (intent.to === 'point') this.#point(intent.time);
    else if (intent.to === 'zoom') this.#zoom(intent.ends);
    else if (intent.to === 'choose') this.#choose(intent.finding);
    else if (intent.to === 'explain') this.#hint.show(this.renderRoot);
    else if (intent.to === 'hover') this.#drawing.hover(intent.finding);
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
    if (this.tableShown || zoomedBefore !== this.view.zoomed) this.requestUpdate();
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
