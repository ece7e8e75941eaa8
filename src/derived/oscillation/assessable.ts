import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import type { Context } from '../../finding/detector.js';
import { median, medianInterval } from '../../track/median.js';
import { groundRows } from '../../track/clean/on-ground.js';
import type { Track } from '../../track/track.js';
import { ROWS_PER_CYCLE } from './judge.js';
import { cycleGroups, lanchesterPeriod } from './cycles.js';
import { oscillations, swingsOf, type OscillationSettings } from './find.js';
import type { AltitudeSeries } from './series.js';

/** s; a longer interval is a gap everywhere in this library, and is reported as one. */
const MAX_INTERVAL_S = 900;

/** s between the rows in the air, gaps apart. */
function intervalsOf(track: Track, { rows, time }: AltitudeSeries): Float64Array {
  const ground = groundRows(track);
  const intervals = new Float64Array(Math.max(0, time.length - 1));
  let count = 0;
  for (let k = 0; k + 1 < time.length; k++) {
    const seconds = time[k + 1] - time[k];
    if (!ground[rows[k]] && seconds <= MAX_INTERVAL_S) intervals[count++] = seconds;
  }
  return intervals.subarray(0, count);
}

/** Whether half of the time lies between rows further apart than `limit`, in s. */
function isMostlyBeyond(intervals: Float64Array, limit: number): boolean {
  let [beyond, all] = [0, 0];
  for (const seconds of intervals) {
    all += seconds;
    if (seconds > limit) beyond += seconds;
  }
  return all > 0 && 2 * beyond >= all;
}

/** s; half of the time lies between rows that are so far apart, or further; 0 if there are only gaps. */
function usualInterval(intervals: Float64Array): number {
  const sorted = intervals.slice().sort().reverse();
  const half = sorted.reduce((sum, seconds) => sum + seconds, 0) / 2;
  let sum = 0;
  return sorted.find((seconds) => (sum += seconds) >= half) ?? 0;
}

/** Rows in a cycle of the swings that are there, if they are enough swings and have too few rows; else NaN. */
function rowsPerCycleOf(track: Track, context: Context, settings: OscillationSettings): number {
  const { series, turns } = swingsOf(track, context, settings.hysteresis);
  const interval = medianInterval(series.time);
  const rows = cycleGroups(series, turns, { ...settings, interval })
    .filter(({ halfCycles }) => halfCycles >= settings.halfCycles)
    .map(({ first, last, period }) => {
      const [from, to] = [turns.at[first], turns.at[last]];
      return ((to - from) / (series.time[to] - series.time[from])) * period;
    });
  return median(rows.filter((own) => own < ROWS_PER_CYCLE));
}

/**
 * Why nothing follows from no oscillation being found: too few rows in a period, in the swings that the altitude shows, or
 * in a phugoid at the flight's speed, which rows so far apart would not show; or swings that may be faster ones. Undefined if there are enough.
 */
export function whyNotAssessable(
  track: Track,
  context: Context,
  settings: OscillationSettings,
): string | undefined {
  const aliased = oscillations(track, context, settings).find(({ why }) => why === 'aliasing');
  if (aliased)
    return msg(
      str`not assessable: aliasing; the altitude seems to swing every ${formatQuantity(aliased.medianCycle, 's')}, but with ${aliased.rowsPerCycle.toFixed(1)} rows a period a faster swing looks the same`,
    );
  const { series } = swingsOf(track, context, settings.hysteresis);
  const last = series.rows.length - 1;
  if (last < 1) return undefined;
  const intervals = intervalsOf(track, series);
  const rows = rowsPerCycleOf(track, context, settings);
  const period = Math.max(settings.shortest, lanchesterPeriod(series.meanSpeed(0, last)));
  const isSparse = isMostlyBeyond(intervals, period / ROWS_PER_CYCLE);
  if (rows !== rows && !isSparse) return undefined;
  const apart = formatQuantity(usualInterval(intervals), 's');
  if (rows === rows)
    return msg(
      str`not assessable: too few rows a period; the altitude turns again and again, with ${rows.toFixed(1)} rows a period (half of the time rows are ${apart} apart or more), and four are needed`,
    );
  return msg(
    str`not assessable: too few rows a period; half of the time rows are ${apart} apart or more, and swings of ${formatQuantity(period, 's')} (a phugoid at this speed, or the shortest cycle) need four rows a period`,
  );
}
