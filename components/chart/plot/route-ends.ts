import { msg } from '@lit/localize';
import { shownAs } from '../../../src/base/display-units.js';
import { faded } from './colors.js';
import { xOf, type Frame } from './paths.js';
import type { ChartState } from './state.js';

const ratio = (): number => devicePixelRatio || 1;

/** Canvas pixels of the route's two ends; undefined where the axis is time. */
export function routeEnds(
  { analysis, axis, units }: ChartState,
  frame: Frame,
): readonly [number, number] | undefined {
  const { route } = analysis;
  if (axis !== 'route' || !route) return undefined;
  return [xOf(frame, 0), xOf(frame, route.length * shownAs('distance', units).factor)];
}

/** Tints what is outside the route's length through a chart: it is shown where it was, and is not part of the plan. */
export function paintOutside(ctx: CanvasRenderingContext2D, state: ChartState, frame: Frame): void {
  const ends = routeEnds(state, frame);
  if (!ends) return;
  const [left, right] = [frame.left, frame.left + frame.width];
  const [start, end] = ends.map((x) => Math.round(Math.min(right, Math.max(left, x))));
  ctx.fillStyle = faded(state.colors.dim, 0.1);
  ctx.fillRect(left, frame.top, start - left, frame.height);
  ctx.fillRect(end, frame.top, right - end, frame.height);
  ctx.fillStyle = faded(state.colors.route, 0.8);
  const hair = Math.max(1, Math.round(ratio()));
  if (start > left) ctx.fillRect(start - hair, frame.top, hair, frame.height);
  if (end < right) ctx.fillRect(end, frame.top, hair, frame.height);
}

/** What the distance is; where rows are outside the route's length, also what it means there. */
export function distanceName({ analysis: { route }, units, ends }: ChartState): string {
  const length = (route?.length ?? Infinity) * shownAs('distance', units).factor;
  const outside = ends[0] < -0.5 || ends[1] > length + 0.5;
  const name = `${msg('along the route')}, ${units.distance}`;
  return outside
    ? `${name} (${msg('outside the route: measured along the extended first or last leg')})`
    : name;
}
