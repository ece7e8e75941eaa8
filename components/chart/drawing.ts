import type { Analysis } from '../../src/analysis/analyze.js';
import type { Finding } from '../../src/finding/detector.js';
import { chartColors, type ChartColors } from './plot/colors.js';
import { FrameGate } from './plot/frame-gate.js';
import { showMoment } from './readout.js';
import { markCompact } from './compact.js';
import { pairsOf, type ChartPair } from './plot/curves.js';
import { ChartStack } from './stack.js';
import { Gutter, type ChartState } from './plot/state.js';
import type { DisplayUnits } from '../shared/display-units.js';
import type { ChartView } from './plot/visible-range.js';
import { zoneFor } from '../shared/aircraft-time-zone.js';
import { zoneOf, type Zone } from '../shared/time-zone.js';

/** What is drawn: the properties of <flight-chart>. */
export interface Drawn extends HTMLElement {
  readonly analysis: Analysis | null;
  readonly others: readonly Analysis[];
  readonly aligned: boolean;
  readonly units: DisplayUnits;
  readonly finding: Finding | null;
  readonly series: readonly string[];
  readonly timeZone: string;
  readonly cursor: number | null;
  readonly view: ChartView;
  readonly renderRoot: HTMLElement | DocumentFragment;
  requestUpdate(name?: PropertyKey): void;
}

/** Everything that <flight-chart> draws past render(): the stack of charts, and the cursor on it. */
export class ChartDrawing {
  charts: readonly ChartPair[] = [];
  stack?: ChartStack;
  zone: Zone = zoneOf('UTC');
  readonly #host: Drawn;
  #hovered: Finding | null = null;
  #colors?: ChartColors;
  #gutter = new Gutter(() => this.#widened());
  readonly #gate = new FrameGate(() => this.#drawStretch());

  constructor(host: Drawn) {
    this.#host = host;
  }

  readonly state = (): ChartState => {
    const { analysis, others, aligned, units, finding, view } = this.#host;
    const { zone } = this;
    const gutter = this.#gutter;
    const { axis, span, ends } = view;
    const given = { analysis: analysis!, others, aligned, units, zone, finding, gutter };
    const colors = (this.#colors ??= chartColors(this.#host));
    return { ...given, axis, span, ends, colors, compact: this.#host.hasAttribute('compact') };
  };

  /** Before charts are rendered for another flight, unit, zone, axis or choice of curves. */
  prepare(): void {
    const { analysis, timeZone, series } = this.#host;
    this.zone = zoneFor(this.#host, timeZone, analysis?.track);
    this.charts = analysis ? pairsOf(analysis, series) : [];
  }

  /** Into the boxes that have been rendered; null where there are none. */
  rebuild(area: HTMLElement | null): void {
    this.end();
    this.#gutter = new Gutter(() => this.#widened());
    this.stack = area ? new ChartStack(area, this.charts, this.state) : undefined;
  }

  /** Leaves nothing behind. */
  end(): void {
    this.#gate.close();
    this.stack?.destroy();
    this.stack = undefined;
  }

  /** The colours are looked up anew at the next drawing. */
  forgetColors(): void {
    this.#colors = undefined;
  }

  #widened(): void {
    this.#host.style.setProperty('--_gutter', `${this.#gutter.left}px`);
    this.stack?.redraw();
    this.showCursor();
  }

  /** Charts that would be lower than there is room for share their heads with their plots. */
  resized(): void {
    const { stack } = this;
    const bar = this.#host.renderRoot.querySelector('.bar');
    if (stack && markCompact(this.#host, bar, this.charts.length, stack.roomyFoot)) stack.refresh();
    stack?.resize();
    this.showCursor();
  }

  /** Another stretch is shown: at once, and no more than once a frame. */
  stretched(): void {
    this.#gate.pass();
  }

  #drawStretch(): void {
    this.stack?.refresh();
    this.showCursor();
  }

  showCursor(): void {
    const { renderRoot, cursor } = this.#host;
    if (this.stack) showMoment(renderRoot, this.stack, this.state(), cursor, this.#hovered);
  }

  /** The finding whose bar the pointer is over; null for none. */
  hover(finding: Finding | null): void {
    if (finding === this.#hovered) return;
    this.#hovered = finding;
    this.#host.renderRoot.querySelector('.stack')?.classList.toggle('on-finding', finding !== null);
    this.showCursor();
  }

  /** The charts as a picture of its own. Its code is loaded when one is asked for. */
  async png(): Promise<Blob> {
    const { chartsPng } = await import('./picture/index.js');
    const { renderRoot, clientWidth } = this.#host;
    const chart = renderRoot.querySelector('.plot')?.clientHeight ?? 0;
    return chartsPng(renderRoot as ShadowRoot, this.state(), this.charts, { width: clientWidth, chart });
  }
}
