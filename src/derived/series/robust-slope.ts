import { select } from '../../track/median.js';

/** Points that a slope is taken from at most: as many pairs of them again as a half, a hundred and some. */
const MAX_POINTS = 16;

/**
 * Median of the slopes between all pairs of some points of a series, evenly from `from` to `to` (Theil 1950, Sen 1968): up to
 * 29 % of them may be wrong, and a wrong one at the edge decides nothing.
 * @param time seconds, ascending; the slope is per second
 */
export function robustSlope(time: Float64Array, value: Float64Array, from: number, to: number): number {
  const count = Math.min(MAX_POINTS, to - from + 1);
  const at = (k: number): number => from + Math.round((k * (to - from)) / (count - 1));
  const slopes = new Float64Array((count * (count - 1)) / 2);
  let n = 0;
  for (let k = 0; k < count; k++) {
    for (let j = k + 1; j < count; j++)
      slopes[n++] = (value[at(j)] - value[at(k)]) / (time[at(j)] - time[at(k)]);
  }
  const upper = select(slopes, n >> 1);
  return n % 2 ? upper : (upper + select(slopes, (n >> 1) - 1)) / 2;
}
