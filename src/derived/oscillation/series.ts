import { cleanAltitude } from '../../track/clean/index.js';
import { reportsSpeed } from '../../track/ground-speed.js';
import type { Range } from '../../track/runs.js';
import type { Track } from '../../track/track.js';
import { isOverGround, speedBases, speedOf, type SpeedBasis } from '../speed/airspeed.js';
import { airborneAltitude, rowsInAir, type RateSeries } from '../series/vertical-rate.js';

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
    if (basis === 'ground speed') return reportsSpeed(track);
    if (basis === 'ground speed from positions') return !reportsSpeed(track) && track.has('lat');
    return track.has('indicatedAirspeed');
  });
}

/** kt, the best that each row has; ground speed that comes with a spoofed position does not count. */
function bestSpeeds(track: Track, rows: Uint32Array, distrusted: (row: number) => boolean): Float32Array {
  const speeds = new Float32Array(rows.length).fill(NaN);
  for (const basis of basesOf(track)) {
    for (let k = 0; k < rows.length; k++) {
      if (speeds[k] === speeds[k] || (isOverGround(basis) && distrusted(rows[k]))) continue;
      speeds[k] = speedOf(track, rows[k], basis);
    }
  }
  return speeds;
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

function rowsOf(track: Track, part?: Range): RateSeries {
  if (!part) return airborneAltitude(track);
  const { values } = cleanAltitude(track);
  const rows = rowsInAir(track, values, part.start, part.end);
  const pick = (column: ArrayLike<number>) => Float64Array.from(rows, (row) => column[row]);
  return { rows, time: pick(track.time), altitude: pick(values) };
}

/**
 * @param distrusted whether a row's position, and so its ground speed, is not trusted
 * @param part rows to analyze (default: all)
 */
export function altitudeSeries(
  track: Track,
  distrusted: (row: number) => boolean,
  part?: Range,
): AltitudeSeries {
  const series = rowsOf(track, part);
  // Most flights have no swings whose speed is asked for.
  let mean: ((from: number, to: number) => number) | undefined;
  const meanSpeed = (from: number, to: number): number => {
    mean ??= runningMean(bestSpeeds(track, series.rows, distrusted));
    return mean(from, to);
  };
  return { ...series, meanSpeed };
}
