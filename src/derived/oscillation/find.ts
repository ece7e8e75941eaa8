import { memoByKey, memoLast } from '../../base/memo.js';
import { statusCode } from '../../track/status.js';
import { medianInterval } from '../../track/median.js';
import type { Range } from '../../track/runs.js';
import { hasPosition, type Track } from '../../track/track.js';
import { distanceNm } from '../../track/geo.js';
import type { Context, Vicinity } from '../../finding/detector.js';
import { assess } from './assess.js';
import { isRegular } from './judge.js';
import { isSwing, type Oscillation, type OscillationRules } from './oscillation.js';
import { cycleGroups, lanchesterPeriod, type CycleGroup, type CycleRules } from './cycles.js';
import { detrend } from './detrend.js';
import { altitudeSeries, type AltitudeSeries } from './series.js';
import { turningPoints, type TurningPoints } from '../series/turning-points.js';

export interface OscillationSettings extends OscillationRules, Omit<CycleRules, 'interval'> {
  /** ft. */
  readonly hysteresis: number;
}

export interface Swings {
  readonly series: AltitudeSeries;
  readonly turns: TurningPoints;
}

const SUSPECT = statusCode('suspect');

/** Whether a row's position, and so the ground speed that is sent with it, is not trusted. */
export const distrustOf = (context: Context) => {
  const { ofRow } = context.status;
  return (row: number): boolean => ofRow[row] === SUSPECT;
};

/**
 * s; longest interval in which a turning point may be missed. Gaps of a minute are gaps everywhere in this library;
 * a file of one row a minute is allowed half an interval of disorder.
 */
const longestInterval = (series: AltitudeSeries): number => Math.max(60, 1.5 * medianInterval(series.time));

export function swingsOf(track: Track, context: Context, hysteresis: number, part?: Range): Swings {
  const series = altitudeSeries(track, distrustOf(context), part);
  return { series, turns: turningPoints(series.time, series.altitude, hysteresis, longestInterval(series)) };
}

/** A group of cycles, and the series in which its turning points are: as recorded, or without its trend. */
export interface FoundGroup extends Swings {
  readonly group: CycleGroup;
}

/** Cycles over which the trend is a straight line: whole ones, over which a swing has no mean. */
const TREND_CYCLES = 3;

function groupsIn(series: AltitudeSeries, settings: OscillationSettings): FoundGroup[] {
  const turns = turningPoints(series.time, series.altitude, settings.hysteresis, longestInterval(series));
  const interval = medianInterval(series.time);
  return cycleGroups(series, turns, { ...settings, interval }).map((group) => ({ series, turns, group }));
}

const withoutTrend = (series: AltitudeSeries, period: number): AltitudeSeries => ({
  ...series,
  altitude: detrend(series.time, series.altitude, TREND_CYCLES * period),
});

/** Rows of the first and the last turning point. */
const rangeOf = ({ series, turns, group }: FoundGroup): Range => ({
  start: series.rows[turns.at[group.first]],
  end: series.rows[turns.at[group.last]],
});
export const shared = (a: Range, b: Range): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/**
 * Groups in the altitude without its trend: in a climb or descent as fast as the swing the altitude has no turning points,
 * or few and of another size. The trend is first taken over phugoids at the mean speed, then over the cycles that these show.
 */
function groupsWithoutTrend(series: AltitudeSeries, settings: OscillationSettings): FoundGroup[] {
  const last = series.rows.length - 1;
  const usual = last > 0 ? lanchesterPeriod(series.meanSpeed(0, last)) : NaN;
  if (!(usual > 0)) return [];
  return groupsIn(withoutTrend(series, usual), settings).flatMap((first) => {
    const again = groupsIn(withoutTrend(series, first.group.period), settings);
    const range = rangeOf(first);
    const best = again.reduce<FoundGroup | undefined>(
      (most, one) => (shared(rangeOf(one), range) > (most ? shared(rangeOf(most), range) : 0) ? one : most),
      undefined,
    );
    return best ?? [];
  });
}

/** A group of cycles with its verdict. */
export interface Assessed extends FoundGroup {
  readonly oscillation: Oscillation;
}

/** Half cycles that the ends of a trend add: one on each side. */
const EDGES = 2;
/**
 * Every group of cycles in the rows, with its verdict. Without its trend a corner of the altitude looks like half a swing:
 * such a group counts only where it trades speed for height, and shows more of it than the altitude as recorded.
 */
export function assessedGroups(
  track: Track,
  context: Context,
  settings: OscillationSettings,
  part?: Range,
): Assessed[] {
  const distrusted = distrustOf(context);
  const series = altitudeSeries(track, distrusted, part);
  const judged = (found: FoundGroup): Assessed => ({
    ...found,
    oscillation: assess(track, found.series, found.turns, found.group, settings, distrusted),
  });
  const recorded = groupsIn(series, settings).map(judged);
  const more = groupsWithoutTrend(series, settings)
    .map(judged)
    .filter(({ oscillation: own }) => {
      const same = recorded.filter((one) => shared(one.oscillation, own) > 0);
      return (
        own.verdict === 'phugoid-like' &&
        isRegular(own) &&
        same.every(({ oscillation: other }) => other.halfCycles + EDGES < own.halfCycles || !isSwing(other))
      );
    });
  const kept = recorded.filter((one) => !more.some((own) => shared(one.oscillation, own.oscillation) > 0));
  return [...kept, ...more].sort((a, b) => a.oscillation.start - b.oscillation.start);
}

/** For each context, since the detector asks for them again where it has found none: why it could not look. */
const lastOf = memoByKey((_context: Context) =>
  memoLast((...asked: Parameters<typeof assessedGroups>) =>
    assessedGroups(...asked).map(({ oscillation }) => oscillation),
  ),
);

/** Every group of cycles in the rows, with its verdict. */
export const oscillations = (
  track: Track,
  context: Context,
  settings: OscillationSettings,
  part?: Range,
): readonly Oscillation[] => lastOf(context)(track, context, settings, part);

/** Rows from the first to the last of each visit to a vicinity; rows without a position belong to the visit around them. */
export function visitsTo(track: Track, { airport, radius }: Vicinity): Range[] {
  const visits: Range[] = [];
  let start = -1;
  let last = -1;
  for (let i = 0; i < track.length; i++) {
    if (!hasPosition(track, i)) continue;
    const inside = distanceNm(track.lat[i], track.lon[i], airport.lat, airport.lon) <= radius;
    if (inside) {
      if (start < 0) start = i;
      last = i;
    } else if (start >= 0) {
      visits.push({ start, end: last });
      start = -1;
    }
  }
  if (start >= 0) visits.push({ start, end: last });
  return visits;
}
