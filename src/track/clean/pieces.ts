/** Pieces of a column between changes that cannot be. */
export interface Segment {
  /** First and last entry of the index. */
  readonly first: number;
  readonly last: number;
  /** s of data that it stands for. */
  readonly weight: number;
  readonly low: number;
  readonly high: number;
  /** Median value near its start and end, so that a wrong value at the edge does not speak for the piece, and its time. */
  readonly head: number;
  readonly headTime: number;
  readonly tail: number;
  readonly tailTime: number;
}

/** Time that one row stands for at most, s, so that a hole in the data gives no weight to the rows beside it. */
const ROW_WEIGHT = 10;
/** Values whose median speaks for an end of a piece: two of them may be wrong. */
const EDGE = 5;

/** Cuts the column wherever `joins` does not hold between one entry of the index and the next. Without a cut, no pieces. */
export function cut(
  time: Float64Array,
  values: Float32Array,
  index: Uint32Array,
  joins: (from: number, to: number) => boolean,
): Segment[] {
  const pieces: Segment[] = [];
  let first = 0;
  for (let k = 0; k < index.length; k++) {
    if (k + 1 < index.length ? joins(k, k + 1) : first === 0) continue;
    pieces.push(segmentOf(time, values, index, first, k));
    first = k + 1;
  }
  return pieces;
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
  const width = Math.min(EDGE, last - first + 1);
  const middle = (width - 1) >> 1;
  const medianFrom = (from: number): number =>
    Float32Array.from({ length: width }, (_, k) => values[index[from + k]]).sort()[middle];
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
