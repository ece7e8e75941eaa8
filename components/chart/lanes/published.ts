import { msg } from '@lit/localize';
import { eventWords } from '../../../src/case/events.js';
import type { CaseEvent } from '../../../src/case/file/model.js';
import { faded } from '../plot/colors.js';
import { xOf, type Frame } from '../plot/paths.js';
import { sign } from '../plot/samples.js';
import type { ChartState } from '../plot/state.js';
import { LANE, type ChartLane } from './lane.js';

/** CSS pixels: width of a mark, and how near the cursor must be to one. */
const MARK = 2;
const NEAR = 4;

const ratio = (): number => devicePixelRatio || 1;

/** A stroke for a moment; a pale bar for a time that the source gives as an interval, or not to the minute. */
function paintEvents(ctx: CanvasRenderingContext2D, state: ChartState, frame: Frame, top: number): void {
  const scale = ratio();
  const [left, right] = [frame.left, frame.left + frame.width];
  const height = LANE * scale;
  const shown = state.events.filter(({ from, to }) => to >= frame.x[0] && from <= frame.x[1]);
  ctx.fillStyle = faded(state.colors.text, 0.14);
  for (const { from, to } of shown) {
    if (from === to) continue;
    const [a, b] = [Math.max(left, xOf(frame, from)), Math.min(right, xOf(frame, to))];
    ctx.fillRect(a, top + height * 0.6, Math.max(scale, b - a), height * 0.3);
  }
  ctx.fillStyle = state.colors.text;
  for (const { from, to, approximate } of shown) {
    if (from !== to) continue;
    const short = approximate ? 0.5 : 0.15;
    ctx.fillRect(
      xOf(frame, from) - (MARK * scale) / 2,
      top + height * short,
      MARK * scale,
      height * (0.9 - short),
    );
  }
}

/** What was published of a moment: of the nearest mark within some pixels, else of the shortest interval around it. */
export function publishedWords({ events, span }: ChartState, time: number, width: number): string {
  const near = ((span[1] - span[0]) / Math.max(1, width)) * NEAR;
  let best: CaseEvent | undefined;
  for (const event of events) {
    const away = event.from === event.to ? Math.abs(event.from - time) : NaN;
    if (away <= near && !(best && Math.abs(best.from - time) <= away)) best = event;
  }
  return best ? eventWords(best) : '';
}

export const published: ChartLane = {
  id: 'published',
  axis: 'time',
  title: () => msg('Published'),
  isShown: ({ events }) => events.length > 0,
  legend: ({ colors }) => [{ words: msg('published events'), paint: sign('|', colors.text) }],
  create: () => ({ height: () => LANE, paint: paintEvents }),
};
