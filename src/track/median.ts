import { memoByKey } from '../base/memo.js';
/** Medians of columns without sorting them: O(n). */

/** The value at index `k` of the sorted `values` (Hoare's selection); reorders `values`. */
export function select(values: Float64Array | Float32Array, k: number, length = values.length): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1];
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i > j) break;
      const swap = values[i];
      values[i++] = values[j];
      values[j--] = swap;
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else break;
  }
  return values[k];
}

/** Median of the first `n` values, which it reorders. */
function medianInPlace(values: Float64Array, n: number): number {
  if (n === 0) return NaN;
  const upper = select(values, n >> 1, n);
  return n % 2 ? upper : (upper + select(values, (n >> 1) - 1, n)) / 2;
}

/** Median of the finite values (the lower middle of an even count is averaged with the upper); NaN if none. */
export function median(values: ArrayLike<number>): number {
  const finite = new Float64Array(values.length);
  let n = 0;
  for (let i = 0; i < values.length; i++) if (Number.isFinite(values[i])) finite[n++] = values[i];
  return medianInPlace(finite, n);
}

/** Median interval in seconds between rows of different times; NaN if none. Computed once for each column. */
export const medianInterval = memoByKey((time: Float64Array): number => {
  const usual = usualInterval(time);
  if (usual > 0) return usual;
  const intervals = new Float64Array(Math.max(0, time.length - 1));
  let n = 0;
  for (let i = 1; i < time.length; i++) {
    const d = time[i] - time[i - 1];
    if (d > 0) intervals[n++] = d;
  }
  return medianInPlace(intervals, n);
});

/**
 * The interval that more than half of the rows keep, and so the median; NaN if none. Two passes, no copy
 * (Boyer–Moore majority vote): a track recorded once a second needs no selection.
 */
function usualInterval(time: Float64Array): number {
  let usual = NaN;
  let votes = 0;
  for (let i = 1; i < time.length; i++) {
    const d = time[i] - time[i - 1];
    if (!(d > 0)) continue;
    if (votes === 0) usual = d;
    votes += d === usual ? 1 : -1;
  }
  let same = 0;
  let all = 0;
  for (let i = 1; votes > 0 && i < time.length; i++) {
    const d = time[i] - time[i - 1];
    if (d > 0) all++;
    if (d === usual) same++;
  }
  return 2 * same > all ? usual : NaN;
}
