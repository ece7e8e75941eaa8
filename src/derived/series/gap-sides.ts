import { distanceNm } from '../../track/geo.js';
import type { Legs } from '../../track/legs.js';
import { firstAtOrAfter } from '../../track/runs.js';
import { PARKED, stands } from '../../track/status.js';
import type { Track } from '../../track/track.js';

/** What the rows on both sides of a hole say about it. NaN where they do not. */
export interface GapSides {
  /** NM between the last position before and the first after. */
  readonly distance: number;
  /** kt that covers this distance in the time between the two. */
  readonly impliedSpeed: number;
  /** ft, of the rows on both sides. */
  readonly altitudeBefore: number;
  readonly altitudeAfter: number;
}

/** s; a position further from the edge of a gap does not count for it. */
const MAX_POSITION_AGE_S = 60;

/** Looks at both sides of the rows from `start` to `end`. */
export function gapSides(track: Track, legs: Legs, start: number, end: number): GapSides {
  const { fixes } = legs;
  const next = firstAtOrAfter(fixes, end);
  const before = fixes[firstAtOrAfter(fixes, start + 1) - 1];
  const after = fixes[next];
  const known =
    track.time[start] - track.time[before] <= MAX_POSITION_AGE_S &&
    track.time[after] - track.time[end] <= MAX_POSITION_AGE_S;
  const distance = known
    ? distanceNm(track.lat[before], track.lon[before], track.lat[after], track.lon[after])
    : NaN;
  const seconds = known ? track.time[after] - track.time[before] : NaN;
  return {
    distance,
    impliedSpeed: seconds > 0 ? (distance / seconds) * 3600 : NaN,
    altitudeBefore: track.altitude[start],
    altitudeAfter: track.altitude[end],
  };
}

/** The row nearest to `row` in a direction that has a position, repeated or not; undefined without one that speaks for it. */
function placed({ time, lat }: Track, row: number, step: 1 | -1): number | undefined {
  let i = row;
  while (i >= 0 && i < lat.length && lat[i] !== lat[i]) i += step;
  // Past either end there is no time, and no comparison with it holds.
  return Math.abs(time[i] - time[row]) <= MAX_POSITION_AGE_S ? i : undefined;
}

/** Whether the aircraft is stationary on both sides of a gap: a parked one need not send anything. */
export function isParked(track: Track, start: number, end: number): boolean {
  if (!stands(track, start) || !stands(track, end)) return false;
  const [a, b] = [placed(track, start, -1), placed(track, end, 1)];
  if (a === undefined || b === undefined) return false;
  return distanceNm(track.lat[a], track.lon[a], track.lat[b], track.lon[b]) <= PARKED;
}
