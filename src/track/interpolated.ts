import { memoByKey } from '../base/memo.js';
import type { Range } from './runs.js';
import type { Columns } from './track.js';

/**
 * Stretches that were computed, not received: a resampler puts rows at a constant step on the straight line between two
 * positions, with more digits than the rows around have.
 */

/** Degrees; what rounding to six decimals leaves of a step that is constant (0.2 m, a hundredth of a step at 40 kt in 1 s). */
const MAX_STEP_CHANGE_DEG = 2e-6;
/** Degrees; a step below it (1 m) is not flight. */
const MIN_STEP_DEG = 1e-5;
/** s by which the interval of the rows may differ: clocks are written to the thousandth, so three of them to two, and a little. */
const MAX_INTERVAL_CHANGE_S = 2.1e-3;
/** Rows that keep a constant step at least, and s: a shorter hole would be no coverage gap. */
export const FEWEST = 10;
export const SHORTEST = 60;
/** Share of the rows of a stretch that have more digits; of the rows around, no more than the rest may have them. */
const MIN_FINE_SHARE = 0.8;

type Positions = Pick<Columns, 'time' | 'lat' | 'lon'>;

/** Whether rows i − 1, i and i + 1 are at one step of time and place. Asked of every row: nothing here makes an object. */
function goesOn({ time, lat, lon }: Positions, i: number): boolean {
  const bend = Math.abs(lat[i - 1] - 2 * lat[i] + lat[i + 1]);
  if (!(bend <= MAX_STEP_CHANGE_DEG)) return false;
  if (!(Math.abs(lon[i - 1] - 2 * lon[i] + lon[i + 1]) <= MAX_STEP_CHANGE_DEG)) return false;
  if (!(Math.abs(time[i - 1] - 2 * time[i] + time[i + 1]) <= MAX_INTERVAL_CHANGE_S)) return false;
  return Math.abs(lat[i + 1] - lat[i]) + Math.abs(lon[i + 1] - lon[i]) > MIN_STEP_DEG;
}

/** Whether all rows are where a constant step between the ends puts them: a wide turn bends as little from row to row. */
function isLine({ time, lat, lon }: Positions, { start, end }: Range): boolean {
  for (let i = start + 1; i < end; i++) {
    const share = (time[i] - time[start]) / (time[end] - time[start]);
    const off = (values: Float64Array): number =>
      Math.abs(values[i] - values[start] - share * (values[end] - values[start]));
    if (off(lat) > 2 * MAX_STEP_CHANGE_DEG || off(lon) > 2 * MAX_STEP_CHANGE_DEG) return false;
  }
  return true;
}

/** Whether a number has more decimals than `digits`. */
const isFiner = (value: number, digits: number): boolean => {
  const scaled = value * 10 ** digits;
  return Math.abs(scaled - Math.round(scaled)) > 0.01;
};

/** The digits that receivers and providers write at most: a tenth of a µ° (1 cm), whole feet, knots and degrees. */
const digits = { lat: 7, lon: 7, altitude: 0, groundSpeed: 0, course: 0 } as const;

/** Whether nearly all rows of a stretch have more digits in a column than nearly all rows that are in no run. */
function isFinerInside(columns: Partial<Columns>, inRun: Uint8Array, { start, end }: Range): boolean {
  return (Object.keys(digits) as (keyof typeof digits)[]).some((name) => {
    const values = columns[name];
    if (!values) return false;
    let inside = 0;
    for (let i = start; i <= end; i++) if (isFiner(values[i], digits[name])) inside++;
    if (inside < MIN_FINE_SHARE * (end - start + 1)) return false;
    let [outside, around] = [0, 0];
    for (let i = 0; i < values.length; i++) {
      if (inRun[i] || values[i] !== values[i]) continue;
      around++;
      if (isFiner(values[i], digits[name])) outside++;
    }
    return around > 0 && outside <= (1 - MIN_FINE_SHARE) * around;
  });
}

/** Every run of rows at a constant step, however short; marks its rows in `inRun`. */
function runsIn(positions: Positions, inRun: Uint8Array): Range[] {
  const runs: Range[] = [];
  const { length } = positions.time;
  for (let i = 1; i + 1 < length; i++) {
    if (!goesOn(positions, i)) continue;
    const start = i - 1;
    while (i + 1 < length && goesOn(positions, i)) i++;
    runs.push({ start, end: i });
    inRun.fill(1, start, i + 1);
  }
  return runs;
}

/** Stretches of interpolated rows: at least ten, over a minute or more. Positions that are missing end them. */
export function interpolatedRuns(columns: Partial<Columns> & Pick<Columns, 'time'>): readonly Range[] {
  return columns.lat && columns.lon ? runsOf(columns.lat, columns) : [];
}

/** By the latitudes: the reader asks for the stretches of a track, and the detector again. */
const runsOf = memoByKey((lat: Float64Array, columns: Partial<Columns> & Pick<Columns, 'time'>): Range[] => {
  const { time } = columns;
  const inRun = new Uint8Array(time.length);
  const positions = { time, lat, lon: columns.lon! };
  const isLong = ({ start, end }: Range): boolean =>
    end - start + 1 >= FEWEST && time[end] - time[start] >= SHORTEST;
  const runs = runsIn(positions, inRun).filter(isLong);
  return runs.filter((run) => isLine(positions, run) && isFinerInside(columns, inRun, run));
});
