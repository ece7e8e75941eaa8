/** The visible range of an axis: seconds, or NM. */
export type Span = readonly [start: number, end: number];

/** s. Shortest time that is worth showing. */
export const SHORTEST = 2;

/** Moves and trims a span so that it is within `full` and is at least `shortest` long. */
export function fit([start, end]: Span, full: Span, shortest = SHORTEST): Span {
  const whole = full[1] - full[0];
  const length = Math.min(whole, Math.max(shortest, end - start));
  const middle = (start + end) / 2;
  const first = Math.min(full[1] - length, Math.max(full[0], middle - length / 2));
  return [first, first + length];
}

/** Zoomed by a factor (below 1: closer) with the point `at` staying where it is on the screen. */
export function zoomed([start, end]: Span, factor: number, at: number, full: Span): Span {
  const length = Math.max((end - start) * factor, SHORTEST);
  const share = end > start ? (at - start) / (end - start) : 0.5;
  return fit([at - share * length, at + (1 - share) * length], full);
}

export const panned = ([start, end]: Span, by: number, full: Span): Span =>
  fit([start + by, end + by], full, end - start);

/** Two fingers: the moments under them at the start stay under them. Shares of the width, 0 to 1. */
export function pinched([start, end]: Span, from: Span, to: Span, full: Span): Span {
  const length = end - start;
  const [a, b] = [start + from[0] * length, start + from[1] * length];
  const scale = (b - a) / (to[1] - to[0] || 1e-6);
  const first = a - to[0] * scale;
  return fit([first, first + scale], full);
}

/** Whether a span shows everything, to within a thousandth of it. */
export const isWhole = (span: Span, full: Span): boolean => span[1] - span[0] >= (full[1] - full[0]) * 0.999;
