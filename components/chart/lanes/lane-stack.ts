import type uPlot from 'uplot';
import type { Finding } from '../../../src/finding/finding.js';
import { AXIS, horizontalAxis, widest } from '../plot/axes.js';
import { clipped, write } from '../plot/paint.js';
import type { Frame } from '../plot/paths.js';
import { distanceName } from '../plot/route-ends.js';
import type { ChartState } from '../plot/state.js';
import { makePlot } from '../plot/uplot-canvas.js';
import { chartLanes, shownLanes } from './index.js';
import { LANE, type ChartLane, type LaneView } from './lane.js';
import { isPath } from '../../../src/track/path.js';
import { msg } from '@lit/localize';

/** CSS pixels between two lanes, and below the last. */
const GAP = 3;
const SPACE = 7;
/** CSS pixels of a lane's name. */
const NAME = 10;

const ratio = (): number => devicePixelRatio || 1;

interface PlacedLane {
  readonly lane: ChartLane;
  readonly view: LaneView;
  /** CSS pixels from the top of all lanes. */
  readonly top: number;
}

function axisName(state: ChartState): string {
  if (state.axis === 'route') return distanceName(state);
  if (isPath(state.analysis.track)) return `${msg('distance flown')}, ${state.units.distance}`;
  return state.zone.label;
}

/** The lanes under the charts with the horizontal axis, on one canvas. */
export class LaneStack {
  readonly #state: () => ChartState;
  readonly #views = new Map(chartLanes.map((lane) => [lane, lane.create()]));
  readonly #u: uPlot;
  #destroyed = false;

  constructor(target: HTMLElement, state: () => ChartState) {
    this.#state = state;
    this.#prepare(target.clientWidth);
    this.#u = makePlot(this.#options(target.clientWidth), this.#data(), target, state().pixels);
  }

  /** @returns whether the lanes take another height, which `resize` gives them */
  refresh(): boolean {
    this.#prepare(this.#u.width);
    this.#u.setData(this.#data(), true);
    return this.height() !== this.#u.height;
  }

  redraw(): void {
    if (this.#destroyed) return;
    for (const view of this.#views.values()) view.forgetColors?.();
    this.#u.redraw(true, true);
  }

  resize(width: number): void {
    if (width === this.#u.width && this.#u.height === this.height()) return;
    this.#prepare(width);
    this.#u.setSize({ width, height: this.height() });
  }

  destroy(): void {
    this.#destroyed = true;
    this.#u.destroy();
  }

  /** The finding at a place of the lanes (CSS pixels from their upper left corner). */
  findingAt(x: number, y: number): Finding | null {
    const { offsetLeft: left, offsetTop: top, clientWidth: width, clientHeight: height } = this.#u.over;
    const frame = { ...this.#frame(), left, top, width, height };
    for (const placed of this.#placed().lanes) {
      const found = placed.view.hit?.(x, y - top - placed.top, frame);
      if (found) return found;
    }
    return null;
  }

  /** What they are painted on. */
  get canvas(): HTMLCanvasElement {
    return this.#u.ctx.canvas;
  }

  /** CSS pixels, with the room for labels on both sides. */
  get width(): number {
    return this.#u.width;
  }

  /** CSS pixels; `roomy`: if there is room for all of each lane. */
  height(roomy = false): number {
    return this.#placed(roomy).end + AXIS;
  }

  #prepare(width: number): void {
    for (const view of this.#views.values()) view.prepare?.(this.#state(), width);
  }

  #placed(roomy = false): { readonly lanes: readonly PlacedLane[]; readonly end: number } {
    const state = this.#state();
    let next = 0;
    const lanes = shownLanes(state).map((lane) => {
      const view = this.#views.get(lane)!;
      const top = next;
      next += view.height(state, roomy) + GAP;
      return { lane, view, top };
    });
    return { lanes, end: Math.max(0, next - GAP) + SPACE };
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

  /** Room for every name that the axis can have, so that the charts do not move when a lane comes or goes. */
  #gutterFor(u: uPlot): number {
    const { axis, gutter } = this.#state();
    const names = chartLanes.filter((lane) => lane.axis === axis).map((lane) => lane.title());
    return gutter.reserve('left', widest(u, this.#state, names, NAME) + 12);
  }

  #paint(u: uPlot): void {
    const state = this.#state();
    const frame = this.#frame();
    this.#nameAxis(u.ctx, state, frame);
    const down = (pixels: number) => frame.top + pixels * ratio();
    const { lanes } = this.#placed();
    clipped(u, (ctx) => {
      for (const { view, top } of lanes) view.paint(ctx, state, frame, down(top));
    });
    for (const { lane, top } of lanes) {
      const middle = down(top + LANE / 2);
      write(u.ctx, state, lane.title(), frame.left - 7 * ratio(), middle, { align: 'right', size: NAME });
    }
  }

  /** The zone is at the end of the line of dates: a time without it cannot be used. */
  #nameAxis(ctx: CanvasRenderingContext2D, state: ChartState, frame: Frame): void {
    const [x, y] = [frame.left + frame.width, frame.top + frame.height + 30 * ratio()];
    const name = axisName(state);
    write(ctx, state, name, x, y, { align: 'right' });
  }
}
