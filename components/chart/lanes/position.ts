import { msg, str } from '@lit/localize';
import type { PositionStatusName, StatusSpan } from '../../../src/track/status.js';
import { faded } from '../plot/colors.js';
import { xOf, type Frame } from '../plot/paths.js';
import type { ChartState } from '../plot/state.js';
import { LANE, type ChartLane, type LaneView } from './lane.js';
import { box, stroke } from '../plot/samples.js';
import { statusWords } from '../../../src/track/words.js';
import { statusPattern } from '../../shared/status-pattern.js';

/** CSS pixels that a word needs around itself. */
const ROOM = 12;
/** CSS pixels: no status is said in less, so that no text is measured. */
const LEAST = 30;

const ratio = (): number => devicePixelRatio || 1;

/** What is known about the position, over time: a pattern, a color and, if there is room, the word. */
class PositionLane implements LaneView {
  readonly #patterns = new Map<PositionStatusName, CanvasPattern | null>();

  height(): number {
    return LANE;
  }

  forgetColors(): void {
    this.#patterns.clear();
  }

  paint(ctx: CanvasRenderingContext2D, state: ChartState, frame: Frame, top: number): void {
    const [left, right] = [frame.left - 2, frame.left + frame.width + 2];
    let drawnTo = -Infinity;
    const [begin, finish] = frame.x;
    for (const span of state.analysis.status.spans) {
      if (span.end < begin || span.start > finish) continue;
      const from = Math.max(left, xOf(frame, span.start));
      const to = Math.min(right, xOf(frame, span.end));
      // A million short spans are one pixel after another: what is wholly within a drawn pixel is left out.
      if (to < left || from > right || to <= drawnTo) continue;
      const end = Math.max(to, Math.round(from) + 1);
      this.#paintSpan(ctx, state, span, from, top, end - from);
      drawnTo = Math.max(drawnTo, Math.floor(end));
    }
  }

  #paintSpan(
    ctx: CanvasRenderingContext2D,
    state: ChartState,
    { status }: StatusSpan,
    x: number,
    y: number,
    width: number,
  ): void {
    const color = state.colors.status[status];
    const height = LANE * ratio();
    ctx.fillStyle = faded(color, status === 'noContact' ? 0 : 0.08);
    ctx.fillRect(x, y, width, height);
    const pattern = this.#pattern(ctx, state, status);
    ctx.fillStyle = pattern ?? color;
    if (pattern) ctx.fillRect(x, y, width, height);
    else ctx.fillRect(x, Math.round(y + height / 2), width, Math.max(1, Math.round(ratio())));
    this.#name(ctx, state, status, x, y + height / 2, width);
  }

  #name(
    ctx: CanvasRenderingContext2D,
    state: ChartState,
    status: PositionStatusName,
    x: number,
    y: number,
    width: number,
  ): void {
    if (width < LEAST * ratio()) return;
    const word = statusWords[status]();
    ctx.font = `${10 * ratio()}px ${state.colors.font}`;
    const half = ctx.measureText(word).width / 2;
    if (2 * half + ROOM * ratio() > width) return;
    const solid = status === 'observed';
    const plate = half + 5 * ratio();
    ctx.fillStyle = solid ? state.colors.status.observed : state.colors.surface;
    ctx.fillRect(x + width / 2 - plate, y - (LANE / 2) * ratio(), 2 * plate, LANE * ratio());
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillStyle = solid ? state.colors.surface : state.colors.text;
    ctx.fillText(word, x + width / 2, y + ratio() / 2);
  }

  #pattern(
    ctx: CanvasRenderingContext2D,
    state: ChartState,
    status: PositionStatusName,
  ): CanvasPattern | null {
    let pattern = this.#patterns.get(status);
    if (pattern === undefined) {
      pattern = statusPattern(ctx, status, state.colors.status[status]);
      this.#patterns.set(status, pattern);
    }
    return pattern;
  }
}

export const position: ChartLane = {
  id: 'position',
  axis: 'time',
  title: () => msg('Position'),
  isShown: ({ analysis }) => analysis.status.spans.length > 0,
  legend({ analysis, colors, span }, ctx) {
    const seen = new Set(
      analysis.status.spans
        .filter(({ start, end }) => end >= span[0] && start <= span[1])
        .map(({ status }) => status),
    );
    return [...seen].map((status) => ({
      words: msg(str`position: ${statusWords[status]()}`),
      paint:
        status === 'noContact'
          ? stroke(colors.status[status], 1)
          : box(statusPattern(ctx, status, colors.status[status], 1) ?? colors.status[status]),
    }));
  },
  create: () => new PositionLane(),
};
