import { distanceNm } from '../../track/geo.js';
import { MOVING } from '../../track/legs.js';
import type { Legs } from '../../track/legs.js';
import { firstAtOrAfter } from '../../track/runs.js';
import type { Track } from '../../track/track.js';

/** What the rows on both sides of a hole say about it. NaN where they do not. */
export interface Hole {
  /** NM between the last position before and the first after. */
  readonly distance: number;
  /** kt that covers this distance in the time between the two. */
  readonly impliedSpeed: number;
  /** ft, of the rows on both sides. */
  readonly altitudeBefore: number;
  readonly altitudeAfter: number;
}

/** s; a position that lies further from the edge of a hole does not speak for it. */
const NEAR = 60;

/** Looks at both sides of the rows from `start` to `end`. */
export function holeBetween(track: Track, legs: Legs, start: number, end: number): Hole {
  const { fixes } = legs;
  const next = firstAtOrAfter(fixes, end);
  const before = fixes[firstAtOrAfter(fixes, start + 1) - 1];
  const after = fixes[next];
  const known = track.time[start] - track.time[before] <= NEAR && track.time[after] - track.time[end] <= NEAR;
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

/** NM; positions of a parked aircraft differ by no more: the length of an airliner and a NACp of 8 (93 m at 95 %). */
const PARKED = 0.1;

/** On the ground by its flag, or as slow as a taxiing aircraft where the file has no flag. */
const stands = ({ onGround, groundSpeed }: Track, i: number): boolean =>
  onGround[i] === 1 || (onGround[i] !== 0 && groundSpeed[i] < MOVING);

/** Whether the aircraft stands at one place on both sides of a hole: a parked one need not send anything. */
export const isParked = (track: Track, start: number, end: number, hole: Hole): boolean =>
  hole.distance <= PARKED && stands(track, start) && stands(track, end);
