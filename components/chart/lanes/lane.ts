import type { Finding } from '../../../src/finding/finding.js';
import type { ChartAxis } from '../plot/along-route.js';
import type { Frame } from '../plot/paths.js';
import type { LegendKey } from '../plot/samples.js';
import type { ChartState } from '../plot/state.js';

/** CSS pixels: height of a lane of one row. */
export const LANE = 14;

/** What one <flight-chart> keeps of a lane while it is shown. */
export interface LaneView {
  /** CSS pixels; `roomy`: if there is room for all of it. */
  height(state: ChartState, roomy?: boolean): number;
  /** `top` in canvas pixels. */
  paint(ctx: CanvasRenderingContext2D, state: ChartState, frame: Frame, top: number): void;
  /** Before it is measured for another flight, range or width (CSS pixels). */
  prepare?(state: ChartState, width: number): void;
  /** The finding at a place; frame, x and y (from the lane's top) in CSS pixels. */
  hit?(x: number, y: number, frame: Frame): Finding | null;
  /** The colors or the pixel ratio have changed. */
  forgetColors?(): void;
}

/** A strip under the charts, on their horizontal axis: a file here, and a line in the list. */
export interface ChartLane {
  readonly id: string;
  /** The horizontal axis on which it has a place. */
  readonly axis: ChartAxis;
  title(): string;
  /** Whether there is anything to show of this flight. */
  isShown(state: ChartState): boolean;
  /** What its colors and patterns mean, for the picture. */
  legend?(state: ChartState, ctx: CanvasRenderingContext2D): LegendKey[];
  create(): LaneView;
}
