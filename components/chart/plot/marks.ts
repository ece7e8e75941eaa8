import { msg } from '@lit/localize';
import { write } from './paint.js';
import type { CurvePaths, Frame } from './paths.js';
import type { ChartState } from './state.js';

const ratio = (): number => devicePixelRatio || 1;

/** Dots: values without a neighbor, and single values if there is room. */
export function paintDots(ctx: CanvasRenderingContext2D, color: string, dots: readonly number[]): void {
  const radius = 1.75 * ratio();
  ctx.fillStyle = color;
  ctx.beginPath();
  for (let i = 0; i < dots.length; i += 2) {
    ctx.moveTo(dots[i] + radius, dots[i + 1]);
    ctx.arc(dots[i], dots[i + 1], radius, 0, 2 * Math.PI);
  }
  ctx.fill();
}

/** Published figures: ringed dots, distinct from the modeled line between them. */
export function paintReported(
  ctx: CanvasRenderingContext2D,
  state: ChartState,
  color: string,
  at: readonly number[],
): void {
  ctx.fillStyle = state.colors.surface;
  ctx.strokeStyle = color;
  ctx.lineWidth = 1.5 * ratio();
  ctx.beginPath();
  for (let i = 0; i < at.length; i += 2) {
    ctx.moveTo(at[i] + 3 * ratio(), at[i + 1]);
    ctx.arc(at[i], at[i + 1], 3 * ratio(), 0, 2 * Math.PI);
  }
  ctx.fill();
  ctx.stroke();
}

/** CSS pixels: a shorter modeled part has no room for its word. */
const LABEL_ROOM = 64;

/** The word `modeled` on the longest modeled part in view. */
export function paintModeledLabel(
  ctx: CanvasRenderingContext2D,
  state: ChartState,
  frame: Frame,
  paths: CurvePaths,
): void {
  const { modeledFrom: from, modeledTo: to } = paths;
  if (!(to - from > LABEL_ROOM * ratio())) return;
  // Where the heading is over the plot, the word goes to the bottom.
  const y = state.compact ? frame.top + frame.height - 5 * ratio() : frame.top - 5 * ratio();
  write(ctx, state, msg('modeled'), (from + to) / 2, y, { align: 'center', size: 10 });
}
