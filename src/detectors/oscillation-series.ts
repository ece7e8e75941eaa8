import { cleanAltitude } from '../track/clean.js';
import type { Range } from '../track/ranges.js';
import type { Track } from '../track/track.js';
import { speedBases, speedOf, type SpeedBasis } from './airspeed.js';

/** The rows of a flight that have an altitude, without outliers and without the ground. */
export interface AltitudeSeries {
  /** Row of the track of each value. */
  readonly rows: Uint32Array;
  /** Seconds, ascending. */
  readonly time: Float64Array;
  /** ft, as recorded. */
  readonly altitude: Float64Array;
  /** kt, mean of the best speed that each row has; NaN where no row has one. Indices into the series, both included. */
  meanSpeed(from: number, to: number): number;
}

/** Bases for which the file has the columns, so that absent ones cost nothing a row. */
export function basesOf(track: Track): readonly SpeedBasis[] {
  return speedBases.filter((basis) => {
    if (basis === 'true airspeed') return track.has('trueAirspeed');
    return basis === 'ground speed' ? track.has('groundSpeed') : track.has('indicatedAirspeed');
  });
}

/** kt, the best that each row has; ground speed that comes with a spoofed position is none. */
function bestSpeeds(track: Track, rows: Uint32Array, distrusted: (row: number) => boolean): Float32Array {
  const speeds = new Float32Array(rows.length).fill(NaN);
  for (const basis of basesOf(track)) {
    for (let k = 0; k < rows.length; k++) {
      if (speeds[k] === speeds[k] || (basis === 'ground speed' && distrusted(rows[k]))) continue;
      speeds[k] = speedOf(track, rows[k], basis);
    }
  }
  return speeds;
}

/** Rows in the air that have an altitude, each later than the one before. */
function rowsInAir(track: Track, values: Float32Array, { start, end }: Range): Uint32Array {
  const rows = new Uint32Array(end - start + 1);
  const grounded = track.has('onGround');
  let n = 0;
  let before = -Infinity;
  for (let i = start; i <= end; i++) {
    if (values[i] !== values[i] || !(track.time[i] > before) || (grounded && track.onGround[i] === 1))
      continue;
    rows[n++] = i;
    before = track.time[i];
  }
  return rows.subarray(0, n);
}

/** Means of any stretch of values in constant time; missing ones do not count. */
function runningMean(values: Float32Array): (from: number, to: number) => number {
  const sum = new Float64Array(values.length + 1);
  const count = new Uint32Array(values.length + 1);
  for (let k = 0; k < values.length; k++) {
    const there = values[k] === values[k];
    sum[k + 1] = sum[k] + (there ? values[k] : 0);
    count[k + 1] = count[k] + (there ? 1 : 0);
  }
  return (from, to) => (sum[to + 1] - sum[from]) / (count[to + 1] - count[from]);
}

/**
 * @param distrusted whether a row's position, and so its ground speed, is not believed
 * @param part rows to look at; all unless said otherwise
 */
export function altitudeSeries(
  track: Track,
  distrusted: (row: number) => boolean,
  part?: Range,
): AltitudeSeries {
  const { values } = cleanAltitude(track);
  const rows = rowsInAir(track, values, part ?? { start: 0, end: track.length - 1 });
  const time = new Float64Array(rows.length);
  const altitude = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++) {
    time[k] = track.time[rows[k]];
    altitude[k] = values[rows[k]];
  }
  return { rows, time, altitude, meanSpeed: runningMean(bestSpeeds(track, rows, distrusted)) };
}
