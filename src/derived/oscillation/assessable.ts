import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import type { Context } from '../../finding/detector.js';
import { median, medianInterval } from '../../track/median.js';
import { groundRows } from '../../track/clean/on-ground.js';
import type { Track } from '../../track/track.js';
import { ROWS_PER_CYCLE } from './assess.js';
import { cycleGroups, lanchesterPeriod } from './cycles.js';
import { swingsOf, type OscillationSettings } from './find.js';
import type { AltitudeSeries } from './series.js';

/** s; a longer interval is a gap everywhere in this library, and is reported as one. */
const MAX_INTERVAL_S = 900;

/** s; half of the time in the air, gaps apart, lies between rows that are so far apart, or further; 0 if there are only gaps. */
function usualInterval(track: Track, { rows, time }: AltitudeSeries): number {
  const ground = groundRows(track);
  const intervals = Float64Array.from(time.subarray(1), (own, k) => (ground[rows[k]] ? NaN : own - time[k]))
    .filter((seconds) => seconds <= MAX_INTERVAL_S)
    .sort()
    .reverse();
  const half = intervals.reduce((sum, seconds) => sum + seconds, 0) / 2;
  let sum = 0;
  return intervals.find((seconds) => (sum += seconds) >= half) ?? 0;
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
 * in a phugoid at the flight's speed, which rows so far apart would not show. Undefined if there are enough.
 */
export function whyNotAssessable(
  track: Track,
  context: Context,
  settings: OscillationSettings,
): string | undefined {
  const { series } = swingsOf(track, context, settings.hysteresis);
  const last = series.rows.length - 1;
  if (last < 1) return undefined;
  const interval = usualInterval(track, series);
  const apart = formatQuantity(interval, 's');
  const rows = rowsPerCycleOf(track, context, settings);
  if (rows === rows)
    return msg(
      str`not assessable: too few rows a period; the altitude turns again and again, with ${rows.toFixed(1)} rows a period (half of the time rows are ${apart} apart or more), and four are needed`,
    );
  const period = Math.max(settings.shortest, lanchesterPeriod(series.meanSpeed(0, last)));
  return interval > period / ROWS_PER_CYCLE
    ? msg(
        str`not assessable: too few rows a period; half of the time rows are ${apart} apart or more, and swings of ${formatQuantity(period, 's')} (a phugoid at this speed, or the shortest cycle) need four rows a period`,
      )
    : undefined;
}
