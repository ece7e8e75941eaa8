import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { Analysis } from '../src/analysis/analyze.js';
import type { Finding } from '../src/detectors/detector.js';
import { FlightCursorEvent, FlightFindingEvent, FlightRangeEvent } from './events.js';
import type { ChartAxis } from './internal/chart-along.js';
import { chartChoice, type ChartChoice } from './internal/chart-choice.js';
import { chartColors, type ChartColors } from './internal/chart-colors.js';
import { ChartInteraction } from './internal/chart-interaction.js';
import { defaultSeries, pairsOf, type ChartPair } from './internal/chart-series.js';
import { ChartStack } from './internal/chart-stack.js';
import { Gutter, type ChartState } from './internal/chart-state.js';
import { chartStyles } from './internal/chart-styles.js';
import { chartTable } from './internal/chart-table.js';
import { chartBar, chartBoxes } from './internal/chart-template.js';
import { aviationUnits, type DisplayUnits } from './internal/chart-units.js';
import { showMoment } from './internal/chart-readout.js';
import { markCompact } from './internal/chart-room.js';
import { ResizeController, SchemeController } from './internal/chart-watch.js';
import { ChartView } from './internal/chart-view.js';
import { zoneOf, type Zone } from './internal/chart-zone.js';
import type { Span } from './internal/chart-zoom.js';
import { controls } from './internal/controls.js';
import { theme } from './internal/theme.js';

/** Properties whose change makes the charts anew. */
const redrawing = ['analysis', 'series', 'axis', 'units', 'timeZone', 'others', 'aligned'] as const;

/**
 * The curves of a flight over time, one above the other, with its findings and what is known about its position.
 *
 * @fires flight-cursor - The pointer or the arrow keys are at a moment; null when the pointer has left.
 * @fires flight-range - The stretch shown was changed: drag, wheel, pinch, double click, `+` `-` `0`.
 * @fires flight-finding - A finding's bar was clicked (again: null), or Enter pressed on it.
 * @fires change - The user chose other curves or another axis: `series` and `axis` say which.
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
  /** They begin where the chosen flight begins, instead of at their own time. */
  @property({ type: Boolean }) aligned = false;
  /** The chosen finding: a band through all charts. */
  @property({ attribute: false }) finding: Finding | null = null;
  /** The charts from top to bottom, each the id of a curve or of two, as `altitude+groundSpeed`. */
  @property({ attribute: false }) series: readonly string[] = defaultSeries;
  /** What stands on the horizontal axis: `time`, or `route` for the distance along the planned route. */
  @property() axis: ChartAxis = 'time';
  @property({ attribute: false }) units: DisplayUnits = aviationUnits;
  /** `UTC`, `local`, `aircraft`, or a name of the time zone database. */
  @property({ attribute: 'time-zone' }) timeZone = 'UTC';
  /** The wheel zooms only with Ctrl or ⌘, so that a page around can be scrolled. */
  @property({ type: Boolean }) cooperative = false;
  @state() private tableShown = false;
  @state() private choosing = false;
  @state() private page = 0;

  private at: number | null = null;
  /** @internal */
  readonly view = new ChartView();
  private charts: readonly ChartPair[] = [];
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
    return this.view.range;
  }
  set range(range: Span | null) {
    const before = this.view.zoomed;
    if (this.view.show(range)) this.showView(before);
  }

  /** Reads the colours anew: needed only where a `--flight-…` property is changed by script. */
  refreshTheme(): void {
    this.colors = undefined;
    this.stack?.redraw();
  }

  private readonly chartState = (): ChartState => {
    const { others, aligned, units, zone, finding, gutter } = this;
    const { axis, span, ends } = this.view;
    const given = { analysis: this.analysis!, others, aligned, units, zone, finding, gutter };
    const colors = (this.colors ??= chartColors(this));
    return { ...given, axis, span, ends, colors, compact: this.hasAttribute('compact') };
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stack?.destroy();
    this.stack = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.colors = undefined;
    if (this.hasUpdated) this.requestUpdate('analysis');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { analysis, axis, units } = this;
    if (!redrawing.some((name) => changed.has(name))) return;
    if (changed.has('analysis')) [this.hovered, this.page] = [null, 0];
    this.view.change({ analysis, axis, units });
    this.zone = zoneOf(
      this.timeZone,
      analysis?.track.lon.find((value) => value === value),
    );
    this.charts = analysis ? pairsOf(analysis, this.series) : [];
  }

  protected override render(): unknown {
    const { analysis, charts, tableShown, choosing } = this;
    if (!analysis?.track.length) return html`<p class="empty">${msg('No flight is open.')}</p>`;
    return html`
      ${chartBar({
        notice: analysis.track.meta.notice,
        zoomed: this.view.zoomed,
        choosing,
        tableShown,
        reset: () => this.chooseEnds(this.view.wholeEnds),
        toggleChoice: () => (this.choosing = !choosing),
        toggleTable: () => (this.tableShown = !tableShown),
      })}
      ${choosing ? this.renderChoice(analysis) : nothing}
      ${chartBoxes(charts, analysis, this.units, this.view.full, this.interaction.key)}
      ${tableShown ? chartTable(this.chartState(), charts.flat(), this.page, (page) => (this.page = page)) : nothing}
      <span class="scheme-mark"></span>
    `;
  }

  private renderChoice(analysis: Analysis): unknown {
    const charts = this.charts.map((pair) => pair.map(({ id }) => id).join('+'));
    return chartChoice(analysis, { charts, axis: this.view.axis }, (choice) => this.chooseCurves(choice));
  }

  protected override updated(changed: PropertyValues<this>): void {
    const area = this.renderRoot.querySelector<HTMLElement>('.stack');
    this.interaction.attach(area);
    if (!area || redrawing.some((name) => changed.has(name))) this.rebuild(area);
    else if (changed.has('finding')) this.stack?.redraw();
    this.resized();
    if (this.tableShown && changed.has('tableShown' as never))
      this.renderRoot.querySelector('.table')?.scrollIntoView({ block: 'nearest' });
  }

  private rebuild(area: HTMLElement | null): void {
    this.stack?.destroy();
    this.gutter = new Gutter(() => this.widened());
    this.stack = area ? new ChartStack(area, this.charts, this.chartState) : undefined;
  }

  private widened(): void {
    this.style.setProperty('--_gutter', `${this.gutter.left}px`);
    this.stack?.redraw();
    this.showCursor();
  }

  /** Charts that would be lower than this share their heads with their plots. */
  private resized(): void {
    const { stack } = this;
    if (stack && markCompact(this, this.charts.length, stack.footHeight)) stack.refresh();
    stack?.resize();
    this.showCursor();
  }

  private showCursor(): void {
    if (this.stack) showMoment(this.renderRoot, this.stack, this.chartState(), this.at, this.hovered);
  }

  /** @internal */
  chooseCursor(time: number | null): void {
    if (time === this.at) return;
    this.cursor = time;
    this.dispatchEvent(new FlightCursorEvent(time));
  }

  /** Zooming in time is told; in distance it is this element's own. @internal */
  chooseEnds(ends: Span): void {
    const before = this.view.zoomed;
    this.view.zoom(ends);
    this.showView(before);
    if (this.view.axis === 'time') this.dispatchEvent(new FlightRangeEvent(this.view.range));
  }

  /** Past render(), but for the button that shows all again and the table. */
  private showView(zoomedBefore: boolean): void {
    this.stack?.refresh();
    this.showCursor();
    if (this.tableShown || zoomedBefore !== this.view.zoomed) this.requestUpdate();
  }

  private chooseCurves({ charts, axis }: ChartChoice): void {
    this.series = charts;
    this.axis = axis;
    this.dispatchEvent(new Event('change'));
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
