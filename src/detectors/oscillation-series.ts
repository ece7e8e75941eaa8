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

/** kt of the best basis that row i has. Spoofed positions make ground speeds that are none: those rows have none. */
function bestSpeed(track: Track, i: number, bases: readonly SpeedBasis[], distrusted: boolean): number {
  for (const basis of bases) {
    if (basis === 'ground speed' && distrusted) continue;
    const speed = speedOf(track, i, basis);
    if (speed === speed) return speed;
  }
  return NaN;
}

/** Bases for which the file has the columns, so that absent ones cost nothing a row. */
export function basesOf(track: Track): readonly SpeedBasis[] {
  return speedBases.filter((basis) => {
    if (basis === 'true airspeed') return track.has('trueAirspeed');
    return basis === 'ground speed' ? track.has('groundSpeed') : track.has('indicatedAirspeed');
  });
}

/**
 * @param distrusted 1 for rows whose position (and so ground speed) is not believed
 * @param part rows to look at; all unless said otherwise
 */
export function altitudeSeries(
  track: Track,
  distrusted: (row: number) => boolean,
  part?: Range,
): AltitudeSeries {
  const values = cleanAltitude(track).values;
  const { start, end } = part ?? { start: 0, end: track.length - 1 };
  const rows: number[] = [];
  for (let i = start; i <= end; i++) {
    const last = rows[rows.length - 1];
    if (values[i] !== values[i] || track.onGround[i] === 1) continue;
    if (last === undefined || track.time[i] > track.time[last]) rows.push(i);
  }
  const bases = basesOf(track);
  const sum = new Float64Array(rows.length + 1);
  const count = new Uint32Array(rows.length + 1);
  rows.forEach((row, k) => {
    const speed = bestSpeed(track, row, bases, distrusted(row));
    sum[k + 1] = sum[k] + (speed === speed ? speed : 0);
    count[k + 1] = count[k] + (speed === speed ? 1 : 0);
  });
  return {
    rows: Uint32Array.from(rows),
    time: Float64Array.from(rows, (row) => track.time[row]),
    altitude: Float64Array.from(rows, (row) => values[row]),
    meanSpeed: (from, to) => (sum[to + 1] - sum[from]) / (count[to + 1] - count[from]),
  };
}
