import type uPlot from 'uplot';
import type { Analysis } from '../../src/analysis/analyze.js';
import { makePlot } from './chart-canvas.js';
import { faded } from './chart-colors.js';
import { curveOf, drawnRows, type Curve, type Drawn } from './chart-curve.js';
import {
  clipped,
  paintBands,
  paintDots,
  paintFinding,
  paintLevel,
  paintModeledLabel,
  paintReported,
  paintZero,
} from './chart-paint.js';
import { pathsOf, xOf, yOf, type CurvePaths, type Frame } from './chart-paths.js';
import type { ChartSeries } from './chart-series.js';
import { RIGHT, type ChartState } from './chart-state.js';
import { timeSteps, timeTicks, valueLabels, valueRange } from './chart-ticks.js';
import { shownAs } from './chart-units.js';

const AXIS_FONT = 11;
const nothing: Drawn = { rows: new Uint32Array(), linked: new Uint8Array(), min: NaN, max: NaN };
/** CSS pixels that one value's dot needs before every value gets one. */
const DOT_ROOM = 9;

/** One chart of the stack: a curve, its axis, and uPlot to draw them. */
export class ChartPlot {
  readonly series: ChartSeries;
  private readonly state: () => ChartState;
  private readonly curves = new WeakMap<Analysis, Curve>();
  private drawn!: Drawn;
  private paths?: CurvePaths;
  private range: [number, number] = [0, 1];
  private readonly u: uPlot;
  private readonly dot = document.createElement('div');

  constructor(series: ChartSeries, target: HTMLElement, state: () => ChartState) {
    this.series = series;
    this.state = state;
    this.measure(target.clientWidth);
    this.u = makePlot(this.options(target), this.data(), target);
    this.dot.className = 'dot';
    this.u.over.append(this.dot);
  }

  /** The stretch shown, the flight or the units have changed. */
  refresh(): void {
    this.measure(this.u.width);
    this.u.setData(this.data(), true);
  }

  /** Colours or the chosen finding have changed. */
  redraw(): void {
    this.u.redraw(true, true);
  }

  resize(width: number, height: number): void {
    if (width === this.u.width && height === this.u.height) return;
    this.measure(width);
    this.u.setSize({ width, height });
  }

  destroy(): void {
    this.u.destroy();
  }

  /** Least and greatest value in view, in the track's unit. */
  get extent(): readonly [number, number] {
    return [this.drawn.min, this.drawn.max];
  }

  value(row: number): number {
    return row < 0 ? NaN : (this.curve()?.values[row] ?? NaN);
  }

  /** Puts the mark of the cursor on the curve; nothing is drawn anew. */
  mark(row: number): void {
    const value = this.value(row);
    const { bbox, over } = this.u;
    const inside = Number.isFinite(value) && bbox.width > 0;
    const frame = { ...this.frame(), left: 0, top: 0, width: over.clientWidth, height: over.clientHeight };
    const x = inside ? xOf(frame, this.curve()!.x[row]) : -1;
    const shown = inside && x >= 0 && x <= frame.width;
    this.dot.style.visibility = shown ? 'visible' : 'hidden';
    if (shown) this.dot.style.transform = `translate(${x}px, ${yOf(frame, value)}px)`;
  }

  private curve(analysis = this.state().analysis): Curve | undefined {
    const known = this.curves.get(analysis);
    if (known) return known;
    const values = this.series.values(analysis);
    if (!values) return undefined;
    const curve = curveOf(analysis.track, values, analysis.status.gapThreshold, this.series.wraps);
    this.curves.set(analysis, curve);
    return curve;
  }

  private rowsOf(analysis: Analysis, width: number): Drawn {
    const { span } = this.state();
    const curve = this.curve(analysis);
    const slots = Math.max(50, Math.round(width * (devicePixelRatio || 1)));
    return curve ? drawnRows(curve, span[0], span[1], slots) : nothing;
  }

  private measure(width: number): void {
    const { units, analysis, others } = this.state();
    this.drawn = this.rowsOf(analysis, width);
    let { min, max } = this.drawn;
    for (const other of others) {
      const drawn = this.rowsOf(other, width);
      min = drawn.min < min || min !== min ? drawn.min : min;
      max = drawn.max > max || max !== max ? drawn.max : max;
    }
    const { factor } = shownAs(this.series.quantity, units);
    const rule = { zero: this.series.zero, span: this.series.span * factor };
    this.range = valueRange(min * factor, max * factor, rule);
  }

  /** uPlot holds the two scales; the curve's own rows are drawn by its path builders. */
  private data(): uPlot.AlignedData {
    const { span } = this.state();
    return [[...span], [...this.range], [...this.range]];
  }

  private frame(): Frame {
    const { left, top, width, height } = this.u.bbox;
    const { factor } = shownAs(this.series.quantity, this.state().units);
    return { left, top, width, height, x: this.state().span, y: this.range, factor };
  }

  private options(target: HTMLElement): uPlot.Options {
    const { series } = this;
    const color = () => this.state().colors.line;
    return {
      width: target.clientWidth,
      height: target.clientHeight,
      legend: { show: false },
      cursor: { show: false },
      padding: [12, RIGHT, 7, 0],
      scales: {
        x: { time: false, range: () => [...this.state().span] },
        y: { range: () => [...this.range] },
      },
      axes: [this.timeGrid(), this.valueAxis()],
      series: [
        {},
        {
          stroke: color,
          fill: () => (series.area ? faded(color(), 0.09) : 'transparent'),
          width: 1.5,
          pxAlign: 0,
          points: { show: false },
          paths: (u) => this.build(u),
        },
        {
          stroke: color,
          width: 2,
          dash: [0.1, 4.5],
          cap: 'round',
          pxAlign: 0,
          points: { show: false },
          paths: () => this.paths && { stroke: this.paths.modeled, fill: null, flags: 0 },
        },
      ],
      hooks: { drawClear: [(u) => this.paintUnder(u)], draw: [(u) => this.paintOver(u)] },
    } as uPlot.Options;
  }

  private build(_u: uPlot): uPlot.Series.Paths | null {
    const curve = this.curve();
    if (!curve) return null;
    this.paths = pathsOf(curve, this.drawn, this.frame(), DOT_ROOM * (devicePixelRatio || 1));
    return { stroke: this.paths.solid, fill: this.paths.area, flags: 0 } as uPlot.Series.Paths;
  }

  private paintUnder(u: uPlot): void {
    const state = this.state();
    const frame = this.frame();
    clipped(u, (ctx) => {
      paintFinding(ctx, state, frame);
      if (this.series.id === 'crossTrack') paintBands(ctx, state, frame);
      if (this.series.zero) paintZero(ctx, state, frame, this.series);
      if (this.series.id === 'altitude') paintLevel(ctx, state, frame);
      for (const other of state.others) this.paintOther(ctx, other, frame);
    });
  }

  private paintOther(ctx: CanvasRenderingContext2D, other: Analysis, frame: Frame): void {
    const curve = this.curve(other);
    if (!curve) return;
    const { solid, modeled } = pathsOf(curve, this.rowsOf(other, this.u.width), frame, Infinity);
    ctx.strokeStyle = faded(this.state().colors.dim, 0.45);
    ctx.lineWidth = devicePixelRatio || 1;
    ctx.stroke(solid);
    ctx.setLineDash([1, 3]);
    ctx.stroke(modeled);
    ctx.setLineDash([]);
  }

  private paintOver(u: uPlot): void {
    const { paths } = this;
    if (!paths) return;
    const state = this.state();
    clipped(u, (ctx) => {
      paintDots(ctx, state.colors.line, paths.dots);
      paintReported(ctx, state, state.colors.line, paths.reported);
    });
    paintModeledLabel(u.ctx, state, this.frame(), paths);
  }

  private timeGrid(): uPlot.Axis {
    return {
      size: 0,
      space: 80,
      incrs: timeSteps,
      splits: (_u, _i, min, max, step) => timeTicks(min, max, step, this.state().zone),
      values: (_u, ticks) => ticks.map(() => null),
      grid: { stroke: () => faded(this.state().colors.rule, 0.7), width: 1 },
      ticks: { show: false },
    };
  }

  private valueAxis(): uPlot.Axis {
    return {
      size: (u, labels) => this.gutterFor(u, labels),
      space: 21,
      gap: 6,
      font: `${AXIS_FONT}px ${this.state().colors.font}`,
      stroke: () => this.state().colors.dim,
      values: (_u, ticks, _i, _space, step) => valueLabels(ticks, step, this.series.sides?.()),
      grid: { stroke: () => this.state().colors.rule, width: 1 },
      ticks: { show: false },
    };
  }

  /** The widest label and its air, shared with the other lanes: `10,000` is never cut. */
  private gutterFor(u: uPlot, labels: readonly string[] | null): number {
    const { gutter, colors } = this.state();
    if (!labels?.length) return gutter.width;
    u.ctx.save();
    u.ctx.font = `${AXIS_FONT}px ${colors.font}`;
    const widest = Math.max(...labels.map((label) => u.ctx.measureText(label ?? '').width));
    u.ctx.restore();
    return gutter.take(widest + 14);
  }
}
