import { toward } from '../../track/way.js';
import { memoByKey } from '../../base/memo.js';
import { cleanAltitude } from '../../track/clean/index.js';
import type { Track } from '../../track/track.js';
import { robustSlope } from './robust-slope.js';

/** Mean change of altitude over spans of time, so that one row's rate or one step of the altitude is not a descent. */
export interface RateSeries {
  /** Row of the track of each value: those in the air with a trusted altitude. */
  readonly rows: Uint32Array;
  /** Unix seconds. */
  readonly time: Float64Array;
  /** ft. */
  readonly altitude: Float64Array;
}

/** The altitude in flight; computed once for each track, as several detectors ask for it. */
export const airborneAltitude = memoByKey((track: Track): RateSeries => {
  const { values } = cleanAltitude(track);
  const rows = rowsInAir(track, values, 0, track.length - 1);
  const altitude = new Float64Array(rows.length);
  // Every row of the track: its own column of times serves (and its median interval is known).
  if (rows.length === track.length) {
    for (let k = 0; k < altitude.length; k++) altitude[k] = values[k];
    return { rows, time: track.time, altitude };
  }
  const time = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++) {
    time[k] = track.time[rows[k]];
    altitude[k] = values[rows[k]];
  }
  return { rows, time, altitude };
});

/** Rows in the air that have an altitude, each later than the one before. */
export function rowsInAir(track: Track, values: Float32Array, start: number, end: number): Uint32Array {
  const { time, onGround } = track;
  const rows = new Uint32Array(end - start + 1);
  let n = 0;
  let before = -Infinity;
  for (let i = start; i <= end; i++) {
    if (values[i] !== values[i] || !(time[i] > before) || onGround[i] === 1) continue;
    rows[n++] = i;
    before = time[i];
  }
  return rows.subarray(0, n);
}

/** A stretch in which the altitude changes fast. Indices into the series, both included. */
export interface Steep {
  readonly from: number;
  readonly to: number;
  /** ft/min, mean from first to last. */
  readonly mean: number;
  /** ft/min, fastest over one window: the mean or the robust slope, whichever is less. */
  readonly fastest: number;
}

/** Share of the time of a window in which rates must be reported for their mean to count. */
const REPORTED = 0.5;

/** Mean of a column over the time of any stretch of the series; NaN where it is known for less than half of it. */
function meansOf({ rows, time }: RateSeries, column: Float32Array): (from: number, to: number) => number {
  const sum = new Float64Array(rows.length);
  const known = new Float64Array(rows.length);
  for (let k = 1; k < rows.length; k++) {
    const middle = (column[rows[k - 1]] + column[rows[k]]) / 2;
    const seconds = middle === middle ? time[k] - time[k - 1] : 0;
    sum[k] = sum[k - 1] + (seconds > 0 ? middle * seconds : 0);
    known[k] = known[k - 1] + seconds;
  }
  return (from, to) => {
    const seconds = known[to] - known[from];
    return seconds >= REPORTED * (time[to] - time[from]) ? (sum[to] - sum[from]) / seconds : NaN;
  };
}

/** Longest interval between rows within a window, as a share of it: a change across a hole has no known rate. */
const MAX_INTERVAL_SHARE = 0.75;

/**
 * Stretches whose rate over every window of `seconds` is at least `rate` ft/min in the direction of `sign` (−1 down, 1 up):
 * the mean, the robust slope, and the mean of the `reported` rates if there are any. Two pointers, one pass; windows that
 * overlap are one stretch.
 */
export function steepStretches(
  series: RateSeries,
  sign: 1 | -1,
  rate: number,
  seconds: number,
  reported?: Float32Array,
): Steep[] {
  const { time, altitude } = series;
  let means: ((from: number, to: number) => number) | undefined;
  const found: { from: number; to: number; fastest: number }[] = [];
  let a = 0;
  let hole = -1; // last index that begins a long interval
  for (let b = 1; b < time.length; b++) {
    if (time[b] - time[b - 1] > MAX_INTERVAL_SHARE * seconds) hole = b - 1;
    while (time[b] - time[a + 1] >= seconds) a++;
    const span = time[b] - time[a];
    if (span < seconds || hole >= a) continue;
    const mean = toward(((altitude[b] - altitude[a]) / span) * 60, sign);
    if (mean < rate) continue;
    const slope = Math.min(mean, toward(robustSlope(time, altitude, a, b) * 60, sign));
    if (slope < rate) continue;
    if (reported && toward((means ??= meansOf(series, reported))(a, b), sign) < rate) continue;
    const last = found.at(-1);
    if (last && a <= last.to) {
      last.to = b;
      last.fastest = Math.max(last.fastest, slope);
    } else found.push({ from: a, to: b, fastest: slope });
  }
  return found.map(({ from, to, fastest }) => ({
    ...trimmed(series, from, to, sign),
    fastest: toward(fastest, sign),
  }));
}

/** A mean rate over a time. */
export interface Tier {
  /** ft/min. */
  readonly rate: number;
  readonly seconds: number;
}

/** A stretch with the last of the tiers that it reaches. */
export interface TieredSteep extends Steep {
  readonly tier: Tier;
}

/**
 * Stretches that reach one of the `tiers`, each extended as far as the altitude keeps changing at `goesOn`, a lower rate: an
 * emergency descent is steepest at its beginning.
 */
export function steepTiers(
  series: RateSeries,
  sign: 1 | -1,
  tiers: readonly Tier[],
  goesOn: Tier,
  reported?: Float32Array,
): TieredSteep[] {
  const reach = ({ rate, seconds }: Tier) => steepStretches(series, sign, rate, seconds, reported);
  const seeds = tiers.flatMap((tier) => reach(tier).map((steep): TieredSteep => ({ ...steep, tier })));
  if (seeds.length === 0) return [];
  const wholes = reach(goesOn);
  const found = new Map<Steep, TieredSteep>();
  for (const seed of seeds) {
    const whole = wholes.find(({ from, to }) => from < seed.to && seed.from < to) ?? seed;
    found.set(whole, { ...whole, tier: seed.tier });
  }
  return [...found.values()].sort((a, b) => a.from - b.from);
}

/** From the last row before it goes, to the first row where it ends: level flight at the edges of the window is left out. */
function trimmed(
  { time, altitude }: RateSeries,
  from: number,
  to: number,
  sign: number,
): Omit<Steep, 'fastest'> {
  let a = from;
  let b = to;
  for (let i = from; i <= to; i++) if (toward(altitude[i] - altitude[a], sign) <= 0) a = i;
  for (let i = to; i >= a; i--) if (toward(altitude[i] - altitude[b], sign) >= 0) b = i;
  if (b <= a) [a, b] = [from, to];
  return { from: a, to: b, mean: ((altitude[b] - altitude[a]) / (time[b] - time[a])) * 60 };
}
