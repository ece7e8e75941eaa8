import { BlockExtremes, NONE, type Blocks } from './blocks.js';
import type { Range } from './runs.js';

/** In place of an index: draw no line across here. */
export const BREAK = 0xffffffff;

export interface DecimateOptions {
  readonly range?: Range;
  /** Whether a line joins two neighboring values, by their indices; it always does where this is not given. */
  readonly follow?: (a: number, b: number) => boolean;
  /** Of `values`, if the same column is drawn more than once. */
  readonly blocks?: Blocks;
}

/**
 * Indices that draw `values` over `time` like all of them would: of each of `buckets` equal times the first, lowest, highest
 * and last value. Missing values are left out, and `BREAK` separates neighboring values that do not `follow`
 * one another. A gap within one bucket is too narrow to draw and is not marked.
 */
export function decimate(
  time: Float64Array,
  values: ArrayLike<number>,
  buckets: number,
  options: DecimateOptions = {},
): Uint32Array {
  const { range = { start: 0, end: time.length - 1 }, follow, blocks } = options;
  const picked: number[] = [];
  const begin = time[range.start];
  const span = time[range.end] - begin;
  const width = span > 0 && buckets > 0 ? span / buckets : Infinity;
  const found = new BlockExtremes();
  let last = NONE;
  for (let from = range.start; from <= range.end;) {
    const limit = begin + (Math.floor((time[from] - begin) / width) + 1) * width;
    const to = firstFrom(time, limit, from + 1, range.end + 1);
    found.clear();
    if (blocks) found.scanBlocks(values, blocks, from, to);
    else found.scan(values, from, to);
    from = to;
    if (found.first === NONE) continue;
    if (last !== NONE && follow?.(last, found.first) === false) picked.push(BREAK);
    last = found.last;
    pick(picked, found);
  }
  return Uint32Array.from(picked);
}

/** Adds up to four indices in their order, each once. */
function pick(picked: number[], { first, low, high, last }: BlockExtremes): void {
  const [a, b] = low < high ? [low, high] : [high, low];
  picked.push(first);
  if (a > first) picked.push(a);
  if (b > a && b > first) picked.push(b);
  if (last > b) picked.push(last);
}

/**
 * First index from `from` on whose time is not below `limit`; `to` if none. The steps double at first,
 * because in a picture of few rows the next one is near.
 */
function firstFrom(time: Float64Array, limit: number, from: number, to: number): number {
  let step = 1;
  while (from + step < to && time[from + step - 1] < limit) {
    from += step;
    step *= 2;
  }
  let high = Math.min(to, from + step);
  while (from < high) {
    const middle = (from + high) >>> 1;
    if (time[middle] < limit) from = middle + 1;
    else high = middle;
  }
  return from;
}
