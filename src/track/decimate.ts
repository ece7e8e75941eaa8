import type { Range } from './ranges.js';

/** In place of an index: draw no line across here. */
export const BREAK = 0xffffffff;

/**
 * Indices that draw `values` over `time` like all of them would: of each of `buckets` equal times the first, lowest, highest
 * and last value. Missing values are left out, and `BREAK` stands wherever two neighbouring values are more than `gap`
 * seconds apart, or more than `rhythm` seconds with rows between that have none: a chart shows real holes and no others.
 * A hole within one bucket is narrower than what can be drawn, and is not told.
 */
export function decimate(
  time: Float64Array,
  values: ArrayLike<number>,
  buckets: number,
  options: { readonly range?: Range; readonly gap?: number; readonly rhythm?: number } = {},
): Uint32Array {
  const { range = { start: 0, end: time.length - 1 }, gap = Infinity, rhythm = Infinity } = options;
  const picked: number[] = [];
  const span = time[range.end] - time[range.start];
  const width = span > 0 && buckets > 0 ? span / buckets : Infinity;
  let last = -1; // last index with a value
  let bucket = -1;
  let first = -1;
  let low = -1;
  let high = -1;
  const flush = (): void => {
    if (first < 0) return;
    const middle = low < high ? [low, high] : [high, low];
    for (const i of [first, ...middle, last]) if (i !== picked.at(-1)) picked.push(i);
    first = -1;
  };
  for (let i = range.start; i <= range.end; i++) {
    const value = values[i];
    if (value !== value) continue;
    const b = Math.floor((time[i] - time[range.start]) / width);
    if (b !== bucket) {
      flush();
      const apart = last < 0 ? 0 : time[i] - time[last];
      if (apart > gap || (apart > rhythm && i > last + 1)) picked.push(BREAK);
    }
    if (first < 0) first = low = high = i;
    else if (value < values[low]) low = i;
    else if (value > values[high]) high = i;
    bucket = b;
    last = i;
  }
  flush();
  return Uint32Array.from(picked);
}
