import type uPlot from 'uplot';
import { horizontalGrid, valueAxis } from './axes.js';
import { makePlot } from './uplot-canvas.js';
import { otherColor } from './other-color.js';
import { clipped, paintBands, paintFinding, paintLevel, paintOther, paintPart, paintZero } from './paint.js';
import { paintDots, paintModeledLabel, paintReported } from './marks.js';
import type { Frame } from './paths.js';
import { curveSeries } from './plot-series.js';
import { paintOutside } from './route-ends.js';
import type { ChartPair } from '../../../src/picture/curves.js';
import type { ChartState } from './state.js';
import { ChartTrace } from './trace.js';
import { valueRange } from '../../../src/picture/axis.js';

type AxisRange = [number, number];

/** CSS pixels of half a ring with its line. */
const RING = 4;

/** CSS pixels of a heading over its plot if there is little height: the curve begins below it. */
const HEAD = 17;

/** One chart of the stack: a curve or two, their axes, and uPlot to draw them. */
export class ChartPlot {
  readonly traces: readonly ChartTrace[];
  readonly #state: () => ChartState;
  /** Of each trace's axis; two of one quantity share the first. */
  #ranges: AxisRange[] = [];
  readonly #u: uPlot;

  constructor(pair: ChartPair, target: HTMLElement, state: () => ChartState) {
    this.#state = state;
    this.traces = pair.map((series, i) => new ChartTrace(series, state, i > 0));
    this.#measure(target.clientWidth);
    this.#u = makePlot(this.#options(target), this.#data(), target, state().pixels);
    for (const { dot } of this.traces) this.#u.over.append(dot);
  }

  /** The visible range, the flight or the units have changed. */
  refresh(): void {
    this.#measure(this.#u.width);
    this.#u.setData(this.#data(), true);
  }

  /** What it is painted on. */
  get canvas(): HTMLCanvasElement {
    return this.#u.ctx.canvas;
  }

  /** Colors or the chosen finding have changed. */
  redraw(): void {
    this.#u.redraw(true, true);
  }

  resize(width: number, height: number): void {
    if (width === this.#u.width && height === this.#u.height) return;
    this.#measure(width);
    this.#u.setSize({ width, height });
  }

  destroy(): void {
    this.#u.destroy();
  }

  /** Puts the marks of the cursor on the curves; nothing is drawn again. */
  mark(row: number): void {
    // From uPlot's own figures: measuring the element would cause a layout sixty times a second.
    const ratio = devicePixelRatio || 1;
    const [width, height] = [this.#u.bbox.width / ratio, this.#u.bbox.height / ratio];
    this.traces.forEach((trace, i) => trace.mark(row, { ...this.#frame(i), left: 0, top: 0, width, height }));
  }

  get #shared(): boolean {
    const [first, second] = this.traces;
    return second === undefined || first.series.quantity === second.series.quantity;
  }

  #measure(width: number): void {
    const extents = this.traces.map((trace) => trace.measure(width));
    const rangeOf = (min: number, max: number, { series, factor }: ChartTrace): AxisRange =>
      valueRange(min, max, { zero: series.zero, span: series.span * factor });
    if (this.#shared && extents.length === 2) {
      const known = extents.flat().filter((value) => value === value);
      const all = rangeOf(Math.min(...known), Math.max(...known), this.traces[0]);
      this.#ranges = [all, all];
    } else this.#ranges = extents.map(([min, max], i) => rangeOf(min, max, this.traces[i]));
  }

  /** uPlot holds the scales; the curves' own rows are drawn by its path builders. */
  #data(): uPlot.AlignedData {
    return [[...this.#state().ends], ...this.traces.flatMap((_, i) => [this.#ranges[i], this.#ranges[i]])];
  }

  #frame(i: number): Frame {
    const { left, top, width, height } = this.#u.bbox;
    return {
      left,
      top,
      width,
      height,
      x: this.#state().ends,
      y: this.#ranges[i],
      factor: this.traces[i].factor,
    };
  }

  #options(target: HTMLElement): uPlot.Options {
    const { traces } = this;
    const state = this.#state;
    const right = () => (this.#shared ? state().gutter.right : 0);
    const axes = [horizontalGrid(state), valueAxis(state, traces[0].series, 'left')];
    if (!this.#shared) axes.push(valueAxis(state, traces[1].series, 'right'));
    return {
      width: target.clientWidth,
      height: target.clientHeight,
      legend: { show: false },
      cursor: { show: false },
      padding: [() => (state().compact ? HEAD : 12), right, 7, 0],
      scales: {
        x: { time: false, range: () => [...state().ends] },
        left: { range: () => this.#ranges[0] },
        right: { range: () => this.#ranges[1] ?? this.#ranges[0] },
      },
      axes,
      series: [{}, ...traces.flatMap((_, i) => this.#seriesOf(i))],
      hooks: { drawClear: [(u) => this.#paintUnder(u)], draw: [(u) => this.#paintOver(u)] },
    };
  }

  #seriesOf(i: number): uPlot.Series[] {
    const place = {
      second: i > 0,
      scale: i > 0 && !this.#shared ? 'right' : 'left',
      color: () => this.#color(i),
      frame: () => this.#frame(i),
    };
    return curveSeries(this.traces[i], place);
  }

  #color(i: number): string {
    const { line, second } = this.#state().colors;
    return i ? second : line;
  }

  #paintUnder(u: uPlot): void {
    const state = this.#state();
    const frame = this.#frame(0);
    const [trace] = this.traces;
    const { series } = trace;
    clipped(u, (ctx) => {
      if (state.axis === 'time') paintFinding(ctx, state, frame);
      else paintOutside(ctx, state, frame);
      if (series.id === 'crossTrack') paintBands(ctx, state, frame);
      if (series.zero) paintZero(ctx, state, frame, series);
      if (series.id === 'altitude') paintLevel(ctx, state, frame);
      state.others.forEach((other, i) =>
        paintOther(ctx, otherColor(state, i), trace.pathsOfOther(other, frame, u.width)),
      );
      if (state.axis === 'route') paintPart(ctx, state, trace, frame);
    });
  }

  #paintOver(u: uPlot): void {
    const state = this.#state();
    clipped(u, (ctx) =>
      this.traces.forEach(({ paths }, i) => paths && paintDots(ctx, this.#color(i), paths.dots)),
    );
    // A ring on the first or last moment is a whole one.
    const rings = (ctx: CanvasRenderingContext2D) =>
      this.traces.forEach(
        ({ paths }, i) => paths && paintReported(ctx, state, this.#color(i), paths.reported),
      );
    clipped(u, rings, RING);
    const [{ paths }] = this.traces;
    if (paths) paintModeledLabel(u.ctx, state, this.#frame(0), paths);
  }
}
