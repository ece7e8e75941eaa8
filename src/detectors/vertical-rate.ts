import { cleanAltitude } from '../track/clean.js';
import type { Track } from '../track/track.js';

/** Mean change of altitude over spans of time, so that one row's rate or one step of the altitude is no descent. */
export interface RateSeries {
  /** Row of the track of each value: those in the air with a believed altitude. */
  readonly rows: Uint32Array;
  /** Unix seconds. */
  readonly time: Float64Array;
  /** ft. */
  readonly altitude: Float64Array;
}

const known = new WeakMap<Track, RateSeries>();

/** Computed once for each track: several detectors ask for it. */
export function airborneAltitude(track: Track): RateSeries {
  let series = known.get(track);
  if (!series) known.set(track, (series = build(track)));
  return series;
}

function build(track: Track): RateSeries {
  const { values } = cleanAltitude(track);
  const grounded = track.has('onGround');
  const rows = new Uint32Array(track.length);
  const time = new Float64Array(track.length);
  const altitude = new Float64Array(track.length);
  let n = 0;
  for (let i = 0; i < track.length; i++) {
    if (values[i] !== values[i] || (grounded && track.onGround[i] === 1)) continue;
    if (n > 0 && track.time[i] <= time[n - 1]) continue;
    rows[n] = i;
    time[n] = track.time[i];
    altitude[n++] = values[i];
  }
  return { rows: rows.subarray(0, n), time: time.subarray(0, n), altitude: altitude.subarray(0, n) };
}

/** A stretch in which the altitude changes fast. Indices into the series, both included. */
export interface Steep {
  readonly from: number;
  readonly to: number;
  /** ft/min, mean from first to last. */
  readonly mean: number;
  /** ft/min, fastest mean over one window. */
  readonly fastest: number;
}

/** Longest interval between rows within a window, as a share of it: a change across a hole has no known rate. */
const FILLED = 0.75;

/**
 * Stretches whose mean rate over every window of `seconds` is at least `rate` ft/min in the direction of `sign`
 * (−1 down, 1 up). Two pointers, one pass; windows that overlap are one stretch.
 */
export function steepStretches(series: RateSeries, sign: 1 | -1, rate: number, seconds: number): Steep[] {
  const { time, altitude } = series;
  const found: { from: number; to: number; fastest: number }[] = [];
  let a = 0;
  let hole = -1; // last index that begins a long interval
  for (let b = 1; b < time.length; b++) {
    if (time[b] - time[b - 1] > FILLED * seconds) hole = b - 1;
    while (time[b] - time[a + 1] >= seconds) a++;
    const span = time[b] - time[a];
    if (span < seconds || hole >= a) continue;
    const mean = ((altitude[b] - altitude[a]) / span) * 60;
    if (mean * sign < rate) continue;
    const last = found.at(-1);
    if (last && a <= last.to) {
      last.to = b;
      last.fastest = Math.max(last.fastest, mean * sign);
    } else found.push({ from: a, to: b, fastest: mean * sign });
  }
  return found.map(({ from, to, fastest }) => ({
    ...trimmed(series, from, to, sign),
    fastest: sign * fastest,
  }));
}

/** From the last row before it goes, to the first row where it ends: level flight at the edges of the window is no part. */
function trimmed(
  { time, altitude }: RateSeries,
  from: number,
  to: number,
  sign: number,
): Omit<Steep, 'fastest'> {
  let a = from;
  let b = to;
  for (let i = from; i <= to; i++) if (altitude[i] * sign <= altitude[a] * sign) a = i;
  for (let i = to; i >= a; i--) if (altitude[i] * sign >= altitude[b] * sign) b = i;
  if (b <= a) [a, b] = [from, to];
  return { from: a, to: b, mean: ((altitude[b] - altitude[a]) / (time[b] - time[a])) * 60 };
}
