/** Points for spectrum and energy: rows of one swing are not independent, so they are averaged to a few points a cycle. */
export interface Thinned {
  /** Seconds, mean of the rows of each point. */
  readonly time: Float64Array;
  /** Mean of the rows that have a value; NaN where none of a point has. */
  readonly values: readonly Float64Array[];
}

/**
 * Averages `columns` over consecutive spans of `width` seconds; a span without rows gives no point, so holes stay holes.
 * @param from first and @param to last index, both included
 */
export function thin(
  time: Float64Array,
  columns: readonly ArrayLike<number>[],
  from: number,
  to: number,
  width: number,
): Thinned {
  const times: number[] = [];
  const values = columns.map(() => [] as number[]);
  for (let i = from; i <= to;) {
    const slot = Math.floor((time[i] - time[from]) / width);
    let end = i;
    while (end <= to && Math.floor((time[end] - time[from]) / width) === slot) end++;
    times.push(meanOf(time, i, end));
    columns.forEach((column, c) => values[c].push(meanOf(column, i, end)));
    i = end;
  }
  return { time: Float64Array.from(times), values: values.map((v) => Float64Array.from(v)) };
}

/** Mean of the values that are not missing, from `from` to before `to`; NaN if none. */
function meanOf(values: ArrayLike<number>, from: number, to: number): number {
  let sum = 0;
  let n = 0;
  for (let i = from; i < to; i++) {
    if (values[i] === values[i]) {
      sum += values[i];
      n++;
    }
  }
  return n > 0 ? sum / n : NaN;
}

/**
 * Values less the straight line fitted to the points within `window` seconds around each (missing stay missing):
 * a window of two and a half cycles follows climbs and descents and leaves the swings.
 * One pass with running sums; times are counted from the first so that the sums keep their digits.
 */
export function detrend(time: Float64Array, value: Float64Array, window: number): Float64Array {
  const n = time.length;
  const out = new Float64Array(n).fill(NaN);
  const sums = { n: 0, t: 0, tt: 0, y: 0, ty: 0 };
  const origin = time[0];
  const count = (i: number, sign: 1 | -1) => {
    const y = value[i];
    if (y !== y) return;
    const t = time[i] - origin;
    sums.n += sign;
    sums.t += sign * t;
    sums.tt += sign * t * t;
    sums.y += sign * y;
    sums.ty += sign * t * y;
  };
  let begin = 0;
  let end = 0;
  for (let i = 0; i < n; i++) {
    while (end < n && time[end] <= time[i] + window / 2) count(end++, 1);
    while (time[begin] < time[i] - window / 2) count(begin++, -1);
    const spread = sums.tt - (sums.t * sums.t) / sums.n;
    const slope = sums.n > 2 && spread > 1e-9 ? (sums.ty - (sums.t * sums.y) / sums.n) / spread : 0;
    out[i] = value[i] - sums.y / sums.n - slope * (time[i] - origin - sums.t / sums.n);
  }
  return out;
}
