import { DEGREE, NAUTICAL_MILE } from '../../base/units.js';
import { turn } from '../../track/geo.js';
import { fixTime, type Legs } from '../../track/legs.js';
import type { Track } from '../../track/track.js';
import { MIN_JUMP_NM } from './jump-test.js';
import { JET_SPEED, topSpeed } from './top-speed.js';

/**
 * One position beside the path of those before and after it. Its speed may be possible: 450 kt in one row and 900 kt for
 * the one beside it. What no aircraft does is to turn there and back so fast.
 */

const G = 9.80665;
/** m/s² across the path in a level turn at a load factor. */
const turning = (loadFactor: number): number => G * Math.sqrt(loadFactor ** 2 - 1);
/** Limit load factor of transport airplanes, 14 CFR 25.337(b). */
const TRANSPORT = turning(2.5);
/** That of acrobatic airplanes, 14 CFR 23.337 (to 2017): of civil aircraft the most. */
const ACROBATIC = turning(6);

/**
 * One wrong fix bends the path at its neighbors half as much as at itself, a path that goes on beside (a jump) as much.
 * Between the two:
 */
const ALONE = 1.5;
/** Degrees; a path that bends less from before to after is straight there. */
const STRAIGHT_DEG = 30;
/** Degrees of latitude beyond which a plane is not a map of the Earth. */
const POLAR = 85;

/** NM that the fix of leg `leg` is beside the path from the fix before to the one after; 0 if that can be flown. */
export function besidePath(track: Track, legs: Legs, leg: number, latency: number): number {
  const { distance, seconds, fixes } = legs;
  if (leg < 2 || leg + 2 >= fixes.length) return 0;
  if (!(distance[leg] > MIN_JUMP_NM && distance[leg + 1] > MIN_JUMP_NM)) return 0;
  const off = offChord(track, legs, leg);
  if (!(off > MIN_JUMP_NM)) return 0;
  const neighbors = Math.max(offChord(track, legs, leg - 1), offChord(track, legs, leg + 1));
  if (!(off >= ALONE * neighbors)) return 0;
  const acceleration = topSpeed(track) >= JET_SPEED ? TRANSPORT : ACROBATIC;
  // Three points at one acceleration are ½·a·t₁·t₂ off their chord; half of it if the path leaves and joins it straight.
  const share = isStraight(legs, track, leg) ? 1 / 4 : 1 / 2;
  const can =
    (share * acceleration * Math.max(1, seconds[leg]) * Math.max(1, seconds[leg + 1])) / NAUTICAL_MILE;
  return off > can && !isLate(track, legs, leg, latency) ? off : 0;
}

/** NM from the fix to where a steady speed between its neighbors leads; NaN near a pole. */
function offChord({ lat, lon }: Track, { fixes, seconds }: Legs, leg: number): number {
  const [a, at, b] = [fixes[leg - 1], fixes[leg], fixes[leg + 1]];
  if (Math.abs(lat[at]) > POLAR) return NaN;
  const share = seconds[leg] / (seconds[leg] + seconds[leg + 1]);
  const shrink = Math.cos(lat[at] * DEGREE);
  const north = lat[at] - lat[a] - share * (lat[b] - lat[a]);
  const east = (turn(lon[a], lon[at]) - share * turn(lon[a], lon[b])) * shrink;
  return 60 * Math.hypot(north, east);
}

/** Whether the legs before and after go the way from one neighbor to the other. */
function isStraight({ bearing, fixes }: Legs, { lat, lon }: Track, leg: number): boolean {
  const [a, b] = [fixes[leg - 1], fixes[leg + 1]];
  const shrink = Math.cos(lat[a] * DEGREE);
  const chord = Math.atan2(turn(lon[a], lon[b]) * shrink, lat[b] - lat[a]) / DEGREE;
  return [leg - 1, leg + 2].every((k) => Math.abs(turn(bearing[k], chord)) <= STRAIGHT_DEG);
}

/** Whether the flight was there within `latency` s: a message that was delivered late is no wrong position. */
function isLate(track: Track, { fixes }: Legs, leg: number, latency: number): boolean {
  const time = fixTime(track, fixes[leg]);
  const within = (k: number) =>
    k >= 0 && k < fixes.length && Math.abs(fixTime(track, fixes[k]) - time) <= latency;
  const near = (a: number, b: number) => toSegment(track, fixes[leg], fixes[a], fixes[b]) <= MIN_JUMP_NM;
  if (near(leg - 1, leg + 1)) return true;
  for (let k = leg - 1; within(k) && k > 0; k--) if (near(k - 1, k)) return true;
  for (let k = leg + 1; within(k) && k + 1 < fixes.length; k++) if (near(k, k + 1)) return true;
  return false;
}

/** NM from a row's position to the straight line between two others, on a plane around it. */
function toSegment({ lat, lon }: Track, row: number, a: number, b: number): number {
  const shrink = Math.cos(lat[row] * DEGREE);
  const [ax, ay] = [60 * turn(lon[row], lon[a]) * shrink, 60 * (lat[a] - lat[row])];
  const [dx, dy] = [60 * turn(lon[a], lon[b]) * shrink, 60 * (lat[b] - lat[a])];
  const length = dx * dx + dy * dy;
  const share = length > 0 ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length)) : 0;
  return Math.hypot(ax + share * dx, ay + share * dy);
}
