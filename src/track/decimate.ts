import { Extremes, NONE, type Blocks } from './blocks.js';
import type { Range } from './runs.js';

/** In place of an index: draw no line across here. */
export const BREAK = 0xffffffff;

export interface DecimateOptions {
  readonly range?: Range;
  /** s; neighboring values further apart are not joined. */
  readonly gap?: number;
  /** s; neighboring values further apart, with rows without a value between them, are not joined. */
  readonly rhythm?: number;
  /** Of `values`, if the same column is drawn more than once. */
  readonly blocks?: Blocks;
}

/**
 * Indices that draw `values` over `time` like all of them would: of each of `buckets` equal times the first, lowest, highest
 * and last value. Missing values are left out, and `BREAK` separates neighboring values that are more than `gap`
 * seconds apart, or more than `rhythm` seconds with rows without a value between them: a chart shows real gaps and no
 * others. A gap within one bucket is too narrow to draw and is not marked.
 */
export function decimate(
  time: Float64Array,
  values: ArrayLike<number>,
  buckets: number,
  options: DecimateOptions = {},
): Uint32Array {
  const { range = { start: 0, end: time.length - 1 }, gap = Infinity, rhythm = Infinity, blocks } = options;
  const picked: number[] = [];
  const begin = time[range.start];
  const span = time[range.end] - begin;
  const width = span > 0 && buckets > 0 ? span / buckets : Infinity;
  const found = new Extremes();
  let last = NONE;
  for (let from = range.start; from <= range.end;) {
    const limit = begin + (Math.floor((time[from] - begin) / width) + 1) * width;
    const to = firstFrom(time, limit, from + 1, range.end + 1);
    found.clear();
    if (blocks) found.scanBlocks(values, blocks, from, to);
    else found.scan(values, from, to);
    from = to;
    if (found.first === NONE) continue;
    const apart = last === NONE ? 0 : time[found.first] - time[last];
    if (apart > gap || (apart > rhythm && found.first > last + 1)) picked.push(BREAK);
    last = found.last;
    pick(picked, found);
  }
  return Uint32Array.from(picked);
}

/** Adds up to four indices in their order, each once. */
function pick(picked: number[], { first, low, high, last }: Extremes): void {
  const [a, b] = low < high ? [low, high] : [high, low];
  picked.push(first);
  if (a > first) picked.push(a);
  if (b > a && b > first) picked.push(b);
  if (last > b) picked.push(last);
}

/**
 * First index from `from` on whose time is not below `limit`; `to` if there is none. The steps double at first,
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
