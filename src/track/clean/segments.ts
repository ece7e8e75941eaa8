import { select } from '../median.js';

/** A segment of a column between impossible changes. */
export interface Segment {
  /** First and last entry of the index. */
  readonly first: number;
  readonly last: number;
  /** s of data in it. */
  readonly weight: number;
  readonly low: number;
  readonly high: number;
  /** Median value near its start and end, so that a wrong value at the edge does not decide, and its time. */
  readonly head: number;
  readonly headTime: number;
  readonly tail: number;
  readonly tailTime: number;
}

/** s that one row counts for at most, so that a gap in the data gives no weight to the rows next to it. */
const ROW_WEIGHT = 10;
/** Values whose median represents an end of a segment: two of them may be wrong. */
const EDGE_VALUES = 5;

/** Cuts the column wherever `joins` does not hold between one entry of the index and the next. Without a cut, no segments. */
export function cut(
  time: Float64Array,
  values: Float32Array,
  index: Uint32Array,
  joins: (from: number, to: number) => boolean,
): Segment[] {
  const segments: Segment[] = [];
  let first = 0;
  for (let k = 0; k < index.length; k++) {
    if (k + 1 < index.length ? joins(k, k + 1) : first === 0) continue;
    segments.push(segmentOf(time, values, index, first, k));
    first = k + 1;
  }
  return segments;
}

function segmentOf(
  time: Float64Array,
  values: Float32Array,
  index: Uint32Array,
  first: number,
  last: number,
): Segment {
  let weight = 1;
  let low = Infinity;
  let high = -Infinity;
  for (let k = first; k <= last; k++) {
    if (k < last) weight += Math.min(ROW_WEIGHT, time[index[k + 1]] - time[index[k]]);
    low = Math.min(low, values[index[k]]);
    high = Math.max(high, values[index[k]]);
  }
  const width = Math.min(EDGE_VALUES, last - first + 1);
  const middle = (width - 1) >> 1;
  const medianFrom = (from: number): number =>
    select(
      Float32Array.from({ length: width }, (_, k) => values[index[from + k]]),
      middle,
    );
  return {
    first,
    last,
    weight,
    low,
    high,
    head: medianFrom(first),
    headTime: time[index[first + middle]],
    tail: medianFrom(last - width + 1),
    tailTime: time[index[last - width + 1 + middle]],
  };
}
