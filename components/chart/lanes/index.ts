import type uPlot from 'uplot';
import { msg } from '@lit/localize';
import type { Finding } from '../../../src/finding/detector.js';
import { AXIS, horizontalAxis, widest } from '../plot/axes.js';
import { FindingBars } from './finding-bars.js';
import { makePlot } from '../plot/uplot-canvas.js';
import { clipped, write } from '../plot/paint.js';
import type { Frame } from '../plot/paths.js';
import { paintPhases, phasesFor } from './phases.js';
import type { ChartState } from '../plot/state.js';
import { distanceName, paintRoute } from './route.js';
import { LANE, StatusLane } from './position.js';

/** CSS pixels: below the findings, and below each other lane. */
const SPACE = 7;
const GAP = 3;
/** CSS pixels above the axis where the one lane is the route. */
const ROUTE = LANE + SPACE;
/** CSS pixels of a lane's name. */
const NAME = 10;

const ratio = (): number => devicePixelRatio || 1;

const names = {
  findings: () => msg('Findings'),
  phase: () => msg('Phase'),
  position: () => msg('Position'),
};
const routeName = () => msg('Route');

/** The lanes under the charts, on the same axis: findings, phases, position status, and the axis itself. */
export class ChartLanes {
  readonly #state: () => ChartState;
  readonly #u: uPlot;
  readonly #bars = new FindingBars();
  readonly #status = new StatusLane();
  #gone = false;

  constructor(target: HTMLElement, state: () => ChartState) {
    this.#state = state;
    this.#bars.pack(state(), target.clientWidth);
    this.#u = makePlot(this.#options(target.clientWidth), this.#data(), target, state().pixels);
  }

  /** @returns whether the lanes take another height, which `resize` gives them */
  refresh(): boolean {
    this.#bars.pack(this.#state(), this.#u.width);
    this.#u.setData(this.#data(), true);
    return this.height() !== this.#u.height;
  }

  redraw(): void {
    if (this.#gone) return;
    this.#status.forget();
    this.#u.redraw(true, true);
  }

  resize(width: number): void {
    if (width === this.#u.width && this.#u.height === this.height()) return;
    this.#bars.pack(this.#state(), width);
    this.#u.setSize({ width, height: this.height() });
  }

  destroy(): void {
    this.#gone = true;
    this.#u.destroy();
  }

  /** The finding whose bar is at a place of the lanes (CSS pixels from their upper left corner). */
  findingAt(x: number, y: number): Finding | null {
    if (!this.#timed) return null;
    const { offsetLeft: left, offsetTop: top, clientWidth: width, clientHeight: height } = this.#u.over;
    return this.#bars.at(x, y, { ...this.#frame(), left, top, width, height });
  }

  /** Findings, phases and status lie in time; along the route they have no place. */
  get #timed(): boolean {
    return this.#state().axis === 'time';
  }

  get #phased(): boolean {
    return this.#state().analysis.track.has('altitude');
  }

  /** CSS pixels from the top of the lanes to each of them. */
  #tops(roomy = false): { readonly phase: number; readonly position: number; readonly end: number } {
    const bars = this.#bars.height(roomy);
    const phase = bars ? bars + SPACE - GAP : 0;
    const position = phase + (this.#phased ? LANE + GAP : 0);
    return { phase, position, end: position + LANE + SPACE };
  }

  /** What they are painted on. */
  get canvas(): HTMLCanvasElement {
    return this.#u.ctx.canvas;
  }

  /** CSS pixels, with the room for labels on both sides. */
  get width(): number {
    return this.#u.width;
  }

  /** CSS pixels; `roomy`: where there is room for all rows of findings. */
  height(roomy = false): number {
    return (this.#timed ? this.#tops(roomy).end : ROUTE) + AXIS;
  }

  #data(): uPlot.AlignedData {
    return [[...this.#state().ends], [0, 1]];
  }

  #frame(): Frame {
    const { left, top, width, height } = this.#u.bbox;
    return { left, top, width, height, x: this.#state().ends, y: [0, 1], factor: 1 };
  }

  #options(width: number): uPlot.Options {
    const state = this.#state;
    return {
      width,
      height: this.height(),
      legend: { show: false },
      cursor: { show: false },
      padding: [0, () => state().gutter.right, 0, 0],
      scales: { x: { time: false, range: () => [...state().ends] }, y: { range: () => [0, 1] } },
      series: [{}, { show: false }],
      axes: [
        horizontalAxis(state),
        {
          size: (u) => this.#gutterFor(u),
          values: () => [],
          grid: { show: false },
          ticks: { show: false },
        },
      ],
      hooks: { draw: [(u) => this.#paint(u)] },
    };
  }

  #gutterFor(u: uPlot): number {
    const labels = this.#timed ? Object.values(names).map((name) => name()) : [routeName()];
    return this.#state().gutter.take('left', widest(u, this.#state, labels, NAME) + 12);
  }

  #paint(u: uPlot): void {
    const state = this.#state();
    const frame = this.#frame();
    this.#nameAxis(u.ctx, state, frame);
    const down = (pixels: number) => frame.top + pixels * ratio();
    const name = (text: string, top: number) =>
      write(u.ctx, state, text, frame.left - 7 * ratio(), down(top + LANE / 2), {
        align: 'right',
        size: NAME,
      });
    if (!this.#timed) {
      paintRoute(u.ctx, state, frame, frame.top);
      return name(routeName(), 0);
    }
    const { phase, position } = this.#tops();
    const spans = this.#phased ? phasesFor(state.analysis) : undefined;
    clipped(u, (ctx) => {
      this.#bars.paint(ctx, state, frame);
      if (spans) paintPhases(ctx, state, frame, down(phase), spans);
      this.#status.paint(ctx, state, frame, down(position));
    });
    if (this.#bars.height()) name(names.findings(), 0);
    if (this.#phased) name(names.phase(), phase);
    name(names.position(), position);
  }

  /** The zone stands at the end of the line of dates: a time without it is worth nothing. */
  #nameAxis(ctx: CanvasRenderingContext2D, state: ChartState, frame: Frame): void {
    const [x, y] = [frame.left + frame.width, frame.top + frame.height + 30 * ratio()];
    write(ctx, state, this.#timed ? state.zone.label : distanceName(state), x, y, { align: 'right' });
  }
}
