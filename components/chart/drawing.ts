import type { Analysis } from '../../src/analysis/analyze.js';
import type { CaseEvent } from '../../src/case/file/model.js';
import type { Finding } from '../../src/finding/finding.js';
import { chartColors, type ChartColors } from './plot/colors.js';
import { FrameGate } from './plot/frame-gate.js';
import { showMoment } from './readout.js';
import { markCompact } from './compact.js';
import { pairsOf, type ChartPair } from '../../src/picture/curves.js';
import { ChartStack } from './stack.js';
import { Gutter, type ChartState } from './plot/state.js';
import type { DisplayUnits } from '../../src/base/display-units.js';
import type { ChartView } from './plot/visible-range.js';
import { isPath } from '../../src/track/path.js';
import { zoneFor } from '../shared/aircraft-time-zone.js';
import { zoneOf, type Zone } from '../shared/time-zone.js';

/** What is drawn: properties of <flight-chart>, and the part of the axis that it shows. */
export interface ChartInput {
  readonly analysis: Analysis | null;
  readonly others: readonly Analysis[];
  readonly flightOrder: readonly string[];
  readonly aligned: boolean;
  readonly units: DisplayUnits;
  readonly finding: Finding | null;
  readonly events: readonly CaseEvent[];
  readonly series: readonly string[];
  readonly timeZone: string;
  readonly cursor: number | null;
  readonly view: ChartView;
}

/** Flights that can be drawn behind the chosen one: a path has no place among flights over time. */
export const comparable = (others: readonly Analysis[], chosen: Analysis | null): readonly Analysis[] =>
  others.filter(({ track }) => chosen && isPath(track) === isPath(chosen.track));

type ChartElement = HTMLElement & {
  readonly renderRoot: HTMLElement | DocumentFragment;
  requestUpdate(): void;
};

/** Everything that <flight-chart> draws past render(): the stack of charts, and the cursor on it. */
export class ChartDrawing {
  charts: readonly ChartPair[] = [];
  stack?: ChartStack;
  zone: Zone = zoneOf('UTC');
  readonly #element: ChartElement;
  readonly #input: () => ChartInput;
  #hovered: Finding | null = null;
  #colors?: ChartColors;
  #gutter = new Gutter(() => this.#widened());
  readonly #gate = new FrameGate(() => this.#drawRange());

  constructor(element: ChartElement, input: () => ChartInput) {
    this.#element = element;
    this.#input = input;
  }

  readonly state = (): ChartState => {
    const { analysis, others, flightOrder, aligned, units, finding, events, view } = this.#input();
    const { zone } = this;
    const gutter = this.#gutter;
    const { axis, span, ends } = view;
    const flights = { analysis: analysis!, others, flightOrder, aligned };
    const given = { ...flights, units, zone, finding, events, gutter };
    const colors = (this.#colors ??= chartColors(this.#element));
    return { ...given, axis, span, ends, colors, compact: this.#element.hasAttribute('compact') };
  };

  /** Before charts are rendered for another flight, unit, zone, axis or choice of curves. */
  prepare(): void {
    const { analysis, timeZone, series } = this.#input();
    this.zone = zoneFor(this.#element, timeZone, analysis?.track);
    this.charts = analysis ? pairsOf(analysis, series) : [];
  }

  /** Into the boxes that have been rendered; null without boxes. */
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

  /** The colors are looked up again at the next drawing. */
  forgetColors(): void {
    this.#colors = undefined;
  }

  #widened(): void {
    this.#element.style.setProperty('--_gutter', `${this.#gutter.left}px`);
    this.stack?.redraw();
    this.showCursor();
  }

  /** Charts with too little height for a heading line draw it over the plot. */
  resized(): void {
    const { stack } = this;
    const bar = this.#element.renderRoot.querySelector('.bar');
    if (stack && markCompact(this.#element, bar, this.charts.length, stack.roomyLaneHeight)) stack.refresh();
    stack?.resize();
    this.showCursor();
  }

  /** Another range is shown: at once, and no more than once a frame. */
  rangeChanged(): void {
    this.#gate.pass();
  }

  #drawRange(): void {
    this.stack?.refresh();
    this.showCursor();
  }

  showCursor(): void {
    const { cursor } = this.#input();
    if (this.stack) showMoment(this.#element.renderRoot, this.stack, this.state(), cursor, this.#hovered);
  }

  /** The finding whose bar the pointer is over; null for none. */
  hover(finding: Finding | null): void {
    if (finding === this.#hovered) return;
    this.#hovered = finding;
    this.#element.renderRoot.querySelector('.stack')?.classList.toggle('on-finding', finding !== null);
    this.showCursor();
  }

  /** The charts as a picture. Its code is loaded when one is requested. */
  async png(): Promise<Blob> {
    const { chartsPng } = await import('./picture/index.js');
    const { renderRoot, clientWidth } = this.#element;
    const chart = renderRoot.querySelector('.plot')?.clientHeight ?? 0;
    return chartsPng(renderRoot as ShadowRoot, this.state(), this.charts, { width: clientWidth, chart });
  }
}
