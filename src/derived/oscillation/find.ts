import { statusCode } from '../../track/status.js';
import { medianInterval } from '../../track/median.js';
import type { Range } from '../../track/runs.js';
import type { Track } from '../../track/track.js';
import { distanceNm } from '../../track/geo.js';
import type { Context, Vicinity } from '../../finding/detector.js';
import { assess, type Oscillation, type OscillationRules } from './assess.js';
import { cycleGroups, type CycleGroup, type CycleRules } from './cycles.js';
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

/** Whether a row's position, and so the ground speed that is sent with it, is not believed. */
export const distrustOf = (context: Context) => {
  const { ofRow } = context.status;
  return (row: number): boolean => ofRow[row] === SUSPECT;
};

/**
 * s; longest interval in which a turning point may lie unseen. Gaps of a minute are gaps everywhere in this library;
 * a file of one row a minute is allowed half an interval of disorder.
 */
const holeOf = (series: AltitudeSeries): number => Math.max(60, 1.5 * medianInterval(series.time));

export function swingsOf(track: Track, context: Context, hysteresis: number, part?: Range): Swings {
  const series = altitudeSeries(track, distrustOf(context), part);
  return { series, turns: turningPoints(series.time, series.altitude, hysteresis, holeOf(series)) };
}

export interface GroupedSwings extends Swings {
  readonly groups: readonly CycleGroup[];
}

/** Every group of cycles in the rows. */
export function groupedSwings(
  track: Track,
  context: Context,
  settings: OscillationSettings,
  part?: Range,
): GroupedSwings {
  const { series, turns } = swingsOf(track, context, settings.hysteresis, part);
  const interval = medianInterval(series.time);
  return { series, turns, groups: cycleGroups(series, turns, { ...settings, interval }) };
}

/** Every group of cycles in the rows, with its verdict. */
export function oscillations(
  track: Track,
  context: Context,
  settings: OscillationSettings,
  part?: Range,
): Oscillation[] {
  const { series, turns, groups } = groupedSwings(track, context, settings, part);
  const distrusted = distrustOf(context);
  return groups.map((group) => assess(track, series, turns, group, settings, distrusted));
}

/** Rows from the first to the last of each visit to a vicinity; rows without a position belong to the visit around them. */
export function visitsTo(track: Track, { airport, radius }: Vicinity): Range[] {
  const visits: Range[] = [];
  let start = -1;
  let last = -1;
  for (let i = 0; i < track.length; i++) {
    if (track.lat[i] !== track.lat[i] || track.lon[i] !== track.lon[i]) continue;
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
