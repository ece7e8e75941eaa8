/** Unix seconds that a timeline shows. */
export type TimeRange = readonly [from: number, to: number];

/** Shortest range, s. */
export const SHORTEST = 60;

/** A range within the bounds: at least a minute, and at most all. */
export function bounded([from, to]: TimeRange, [first, last]: TimeRange): TimeRange {
  const length = Math.min(Math.max(to - from, SHORTEST), Math.max(last - first, SHORTEST));
  const start = Math.max(first, Math.min(from, last - length));
  return [start, start + length];
}

/** Zoomed by a factor (under 1: nearer) about a moment that stays where it is. */
export function zoomed([from, to]: TimeRange, factor: number, about: number, bounds: TimeRange): TimeRange {
  const share = (about - from) / (to - from);
  const length = Math.max(SHORTEST, (to - from) * factor);
  const start = about - share * length;
  return bounded([start, start + length], bounds);
}

export const moved = ([from, to]: TimeRange, by: number, bounds: TimeRange): TimeRange =>
  bounded([from + by, to + by], bounds);

/** All that there is, with a little room. */
export function wholeOf(items: readonly { readonly from: number; readonly to: number }[]): TimeRange {
  let [first, last] = [Infinity, -Infinity]; // there may be more items than a call can have arguments
  for (const { from, to } of items) [first, last] = [Math.min(first, from), Math.max(last, to)];
  if (!Number.isFinite(first) || !Number.isFinite(last)) return [0, SHORTEST];
  const room = Math.max(SHORTEST / 2, (last - first) * 0.02);
  return [first - room, last + room];
}
