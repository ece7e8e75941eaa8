import { msg, str } from '@lit/localize';
import { faded } from '../plot/colors.js';
import { write } from '../plot/paint.js';
import { xOf, type Frame } from '../plot/paths.js';
import type { ChartState } from '../plot/state.js';
import { LANE } from './position.js';
import { shownAs } from '../../shared/display-units.js';

const ratio = (): number => devicePixelRatio || 1;

/** Canvas pixels of the route's two ends; none where the axis is time. */
function endsOf({ analysis, axis, units }: ChartState, frame: Frame): readonly [number, number] | undefined {
  const { route } = analysis;
  if (axis !== 'route' || !route) return undefined;
  return [xOf(frame, 0), xOf(frame, route.length * shownAs('distance', units).factor)];
}

/** What lies outside of the route's length, tinted through a chart: it is shown where it was, and is no part of the plan. */
export function paintOutside(ctx: CanvasRenderingContext2D, state: ChartState, frame: Frame): void {
  const ends = endsOf(state, frame);
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

const nameOf = (state: ChartState, end: 'first' | 'last'): string => {
  const { points } = state.analysis.route!;
  const { name, airport } = points[end === 'first' ? 0 : points.length - 1];
  return airport?.icao || name || (end === 'first' ? msg('start') : msg('end'));
};

/** The route as a line from its first to its last point; beyond them the words that say so. `top` in canvas pixels. */
export function paintRoute(
  ctx: CanvasRenderingContext2D,
  state: ChartState,
  frame: Frame,
  top: number,
): void {
  const ends = endsOf(state, frame);
  if (!ends) return;
  const [left, right] = [frame.left, frame.left + frame.width];
  const [start, end] = ends;
  const y = Math.round(top + (LANE / 2) * ratio());
  const from = Math.max(left, start);
  ctx.fillStyle = state.colors.route;
  ctx.fillRect(from, y - ratio(), Math.max(0, Math.min(right, end) - from), 2 * ratio());
  for (const x of ends) {
    if (x < left - 1 || x > right + 1) continue;
    ctx.beginPath();
    ctx.arc(x, y, 4 * ratio(), 0, 2 * Math.PI);
    ctx.fill();
  }
  const [first, last] = [nameOf(state, 'first'), nameOf(state, 'last')];
  const word = { color: state.colors.route, size: 11, weight: 600 };
  if (start >= left - 1 && start < right) {
    plate(ctx, state, first, start + 9 * ratio(), y, 0);
    write(ctx, state, first, start + 9 * ratio(), y, word);
  }
  if (end > left && end <= right + 1) {
    plate(ctx, state, last, end - 9 * ratio(), y, 1);
    write(ctx, state, last, end - 9 * ratio(), y, { ...word, align: 'right' });
  }
  outsideWord(ctx, state, msg(str`before ${first}`), left, Math.min(right, start - 9 * ratio()), y);
  outsideWord(ctx, state, msg(str`beyond ${last}`), Math.max(left, end + 9 * ratio()), right, y);
}

/** Room for a name on the line; `align` 0 to the right of a place, 1 to the left. */
function plate(
  ctx: CanvasRenderingContext2D,
  state: ChartState,
  name: string,
  x: number,
  y: number,
  align: 0 | 1,
): void {
  ctx.font = `600 ${11 * ratio()}px ${state.colors.font}`;
  const width = ctx.measureText(name).width + 6 * ratio();
  ctx.fillStyle = state.colors.surface;
  ctx.fillRect(x - align * width + (align ? 3 : -3) * ratio(), y - 3 * ratio(), width, 6 * ratio());
}

/** A word in the middle of the room between two places, where it fits. */
function outsideWord(
  ctx: CanvasRenderingContext2D,
  state: ChartState,
  word: string,
  from: number,
  to: number,
  y: number,
): void {
  ctx.font = `${10 * ratio()}px ${state.colors.font}`;
  if (ctx.measureText(word).width + 8 * ratio() > to - from) return;
  write(ctx, state, word, (from + to) / 2, y, { align: 'center', size: 10 });
}

/** Where rows lie outside of the route's length, what their distance means. */
export function distanceName({ analysis: { route }, units, ends }: ChartState): string {
  const length = (route?.length ?? Infinity) * shownAs('distance', units).factor;
  const outside = ends[0] < -0.5 || ends[1] > length + 0.5;
  const name = `${msg('along the route')}, ${units.distance}`;
  return outside ? `${name} (${msg('beyond its ends: on the first or last leg continued')})` : name;
}
