import { msg, str } from '@lit/localize';
import { write } from '../plot/paint.js';
import type { Frame } from '../plot/paths.js';
import { routeEnds } from '../plot/route-ends.js';
import type { ChartState } from '../plot/state.js';
import { LANE, type ChartLane } from './lane.js';

const ratio = (): number => devicePixelRatio || 1;

const nameOf = (state: ChartState, end: 'first' | 'last'): string => {
  const { points } = state.analysis.route!;
  const { name, airport } = points[end === 'first' ? 0 : points.length - 1];
  return airport?.icao || name || (end === 'first' ? msg('start') : msg('end'));
};

/** The route as a line from its first to its last point, with words outside them. `top` in canvas pixels. */
function paintRoute(ctx: CanvasRenderingContext2D, state: ChartState, frame: Frame, top: number): void {
  const ends = routeEnds(state, frame);
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
  outsideWord(ctx, state, msg(str`after ${last}`), Math.max(left, end + 9 * ratio()), right, y);
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

export const route: ChartLane = {
  id: 'route',
  axis: 'route',
  title: () => msg('Route'),
  isShown: () => true,
  create: () => ({ height: () => LANE, paint: paintRoute }),
};
