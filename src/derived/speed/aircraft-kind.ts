import { memoByKey } from '../../base/memo.js';
import { distanceNm } from '../../track/geo.js';
import type { Track } from '../../track/track.js';
import { turningPoints } from '../series/turning-points.js';
import { airborneAltitude, type RateSeries } from '../series/vertical-rate.js';
import { JET_SPEED, topSpeed } from './top-speed.js';

/** What flies so, by its own speeds and rates: no register of aircraft is asked. */
export type AircraftKind = 'jet' | 'jump plane' | 'glider' | 'slower aircraft' | 'not known';

/** kt over the ground: the highest speed of gliders through the air is some 150 (280 km/h), the rest is wind. */
const MAX_GLIDER_KT = 180;
/** ft; rise and fall smaller than this is not a climb. */
const MIN_CLIMB_FT = 500;
/** Climbs that make it soaring: one is the launch. */
const MIN_CLIMBS = 3;
/** s and ft/min: what moves less over the window flies level, as aircraft with an engine do most of the time. */
const WINDOW_S = 60;
const LEVEL_FT_MIN = 150;
/** Greatest share of the time that a glider is level. */
const MAX_LEVEL_SHARE = 0.3;

/** s between altitudes above which nothing is known of the way between them. */
const MAX_INTERVAL_S = 300;

/** Share of the time, in windows of a minute, in which the altitude hardly changes. */
function levelShare({ time, altitude }: RateSeries): number {
  let [level, all] = [0, 0];
  for (let a = 0, b = 1; b < time.length; b++) {
    const seconds = time[b] - time[a];
    if (seconds < WINDOW_S) continue;
    if (seconds <= MAX_INTERVAL_S) {
      all += seconds;
      if (Math.abs(altitude[b] - altitude[a]) / seconds < LEVEL_FT_MIN / 60) level += seconds;
    }
    a = b;
  }
  return all > 0 ? level / all : 1;
}

/** Whether it climbs again and again, slowly, and is seldom level: aircraft without an engine soar so. */
function soars(track: Track, series: RateSeries): boolean {
  if (topSpeed(track) > MAX_GLIDER_KT) return false;
  const { isMaximum } = turningPoints(series.time, series.altitude, MIN_CLIMB_FT, MAX_INTERVAL_S);
  const climbs = isMaximum.reduce((sum, own) => sum + own, 0);
  return climbs >= MIN_CLIMBS && levelShare(series) <= MAX_LEVEL_SHARE;
}

/** ft: lifts of jumpers go to 10,000 to 15,000 ft, hops to 4,000. */
const MIN_LIFT_FT = 4000;
/** ft below the highest that is still the top, and s there: the jump run. */
const TOP_FT = 500;
const MAX_TOP_S = 900;
/** ft/min: a lift climbs at 500 or more, and comes down at least twice as fast and at 2,500 or more. */
const MIN_CLIMB_FT_MIN = 500;
const MIN_DESCENT_FT_MIN = 2500;
/** ft above the lowest in which it levels off, and the fastest rate there, ft/min: what dives into the ground does not. */
const LEVEL_OFF_FT = 1000;
const MAX_LEVEL_OFF_FT_MIN = 2500;
/** NM from where it began to climb to where it ends the descent: jumpers come down at the field. */
const MAX_RETURN_NM = 15;

/** Whether the altitude from `low` over `top` to `end` is a lift: up, a short run, down fast, levelled off near where it began. */
function isLift(track: Track, { time, altitude, rows }: RateSeries, low: number, top: number, end: number) {
  if (altitude[top] - altitude[low] < MIN_LIFT_FT || altitude[top] - altitude[end] < MIN_LIFT_FT)
    return false;
  let [a, b, c] = [low, top, end];
  while (a < top && altitude[a] < altitude[top] - TOP_FT) a++;
  while (b < end && altitude[b] >= altitude[top] - TOP_FT) b++;
  while (c > b && altitude[c] <= altitude[end] + LEVEL_OFF_FT) c--;
  const rate = (i: number, j: number): number =>
    (Math.abs(altitude[j] - altitude[i]) / (time[j] - time[i])) * 60;
  if (!(time[b] - time[a] <= MAX_TOP_S && rate(low, a) >= MIN_CLIMB_FT_MIN)) return false;
  if (!(rate(b, c) >= Math.max(MIN_DESCENT_FT_MIN, 2 * rate(low, a)) && rate(c, end) <= MAX_LEVEL_OFF_FT_MIN))
    return false;
  const [i, j] = [rows[low], rows[end]];
  return !(distanceNm(track.lat[i], track.lon[i], track.lat[j], track.lon[j]) > MAX_RETURN_NM);
}

function lifts(track: Track, series: RateSeries): boolean {
  const { time, altitude } = series;
  const { at, isMaximum } = turningPoints(time, altitude, MIN_LIFT_FT, MAX_INTERVAL_S);
  const ends = [0, ...at, time.length - 1];
  for (let k = 1; k + 1 < ends.length; k++) {
    if (
      isMaximum[k - 1] &&
      isLift(track, series, ends[k - 1], ends[k], lowestAfter(series, ends[k], ends[k + 1]))
    )
      return true;
  }
  return false;
}

/** The first of the lowest from `top` to `end`. */
function lowestAfter({ altitude }: RateSeries, top: number, end: number): number {
  let lowest = top;
  for (let k = top; k <= end; k++) if (altitude[k] < altitude[lowest]) lowest = k;
  return lowest;
}

/** The kind of aircraft that the record of a flight shows; computed once for each track. */
export const aircraftKind = memoByKey((track: Track): AircraftKind => {
  const top = topSpeed(track);
  if (top >= JET_SPEED) return 'jet';
  const series = airborneAltitude(track);
  if (series.rows.length < 2) return 'not known';
  if (lifts(track, series)) return 'jump plane';
  if (top === 0) return 'not known';
  return soars(track, series) ? 'glider' : 'slower aircraft';
});
