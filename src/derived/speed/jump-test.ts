import { toward } from '../../track/way.js';
import { distanceNm, turn } from '../../track/geo.js';
import { fixTime } from '../../track/legs.js';
import type { Legs } from '../../track/legs.js';
import type { Track } from '../../track/track.js';
import { reckon, type Reckoned } from './dead-reckoning.js';
import { topSpeed } from './top-speed.js';

/** Whether the leg between two positions can have been flown. */

/** NM (2 km): steps below this are not jumps at any speed (Pik et al.). */
export const MIN_JUMP_NM = 2 / 1.852;
/** kt; faster than any reported speed of an airliner, so that a wrong speed does not excuse a jump. */
const MAX_REPORTED_KT = 600;
/** s; a leg that takes longer may hide a jump that the reported speeds show. */
const MAX_UNTESTED_LEG_S = 20;
/**
 * Positions that are wrong alone: at most so many fixes, over so many seconds from the first of them to the last. How
 * long before and after them nothing came does not matter, so that one wrong row is one at any interval of the rows.
 */
const WRONG_ALONE = { fixes: 12, seconds: 60 } as const;

export interface JumpLimits {
  /** kt, fastest believable speed. */
  readonly speed: number;
  /** s, delay of delivery that is not a jump. */
  readonly latency: number;
  /** NM, smallest miss of dead reckoning. */
  readonly miss: number;
  /** …and its share of the path. */
  readonly missShare: number;
}

export interface Jump {
  /** Leg, an index into `legs`. */
  readonly leg: number;
  /** NM that the aircraft can have flown. */
  readonly reach: number;
  /** Where the test that failed is dead reckoning. */
  readonly reckoned?: Reckoned;
}

/** kt; least speed allowed for a flight: positions of slow aircraft are not less noisy. */
const MIN_LIMIT_KT = 300;

/** kt, the highest plausible speed of this aircraft: twice its own top speed (tar1090's filter), at most `speed`. */
export function speedLimit(track: Track, speed: number): number {
  const top = topSpeed(track);
  return top > 0 ? Math.min(speed, Math.max(MIN_LIMIT_KT, 2 * top)) : speed;
}

/** NM that can be flown in `seconds`, and that late or out-of-order delivery can add. */
function reachOf(
  track: Track,
  row: number,
  seconds: number,
  { speed, latency }: Pick<JumpLimits, 'speed' | 'latency'>,
): number {
  const reported = track.groundSpeed[row];
  const own = Math.min(reported === reported ? reported : speed / 2, MAX_REPORTED_KT);
  return (speed / 3600) * seconds + Math.max(MIN_JUMP_NM, (own / 3600) * latency);
}

/** Whether a leg is too short for a jump, and the time for one to hide in it. */
export const isShort = ({ distance, seconds }: Legs, leg: number): boolean =>
  distance[leg] <= MIN_JUMP_NM && seconds[leg] <= MAX_UNTESTED_LEG_S;

/** NM that can be flown on a leg. */
function legReach(track: Track, legs: Legs, leg: number, limits: Pick<JumpLimits, 'speed' | 'latency'>) {
  const [from, to] = [legs.fixes[leg - 1], legs.fixes[leg]];
  return reachOf(track, track.groundSpeed[from] >= 0 ? from : to, legs.seconds[leg], limits);
}

/** Whether the two positions of a leg are further apart than can be flown in the time between them. */
export const isBeyondReach = (
  track: Track,
  legs: Legs,
  leg: number,
  limits: Pick<JumpLimits, 'speed' | 'latency'>,
): boolean => !isShort(legs, leg) && legs.distance[leg] > legReach(track, legs, leg, limits);

/** The jump on a leg, if there is one. */
export function jumpAt(track: Track, legs: Legs, leg: number, limits: JumpLimits): Jump | undefined {
  const to = legs.fixes[leg];
  const from = legs.fixes[leg - 1];
  const seconds = legs.seconds[leg];
  const distance = legs.distance[leg];
  if (isShort(legs, leg)) return undefined;
  const reach = legReach(track, legs, leg, limits);
  if (distance > reach) return { leg, reach };
  if (seconds <= MAX_UNTESTED_LEG_S || to - from < 2) return undefined;
  const end = fixTime(track, to);
  const reckoned = reckon(track, from, to, end - seconds, end);
  if (!reckoned || reckoned.miss <= Math.max(limits.miss, limits.missShare * reckoned.path)) return undefined;
  return turnsThere(track, legs, leg) ? undefined : { leg, reach, reckoned };
}

/** Degrees: a turn from the course before to the course after leads somewhere between the two, within this tolerance. */
const TURN_TOLERANCE_DEG = 30;

/**
 * Whether one turn, at any moment, leads from the position before to the one after: feeds that repeat the position
 * also repeat the course, so a turn made meanwhile is not in the rows.
 */
function turnsThere(track: Track, legs: Legs, leg: number): boolean {
  const before = track.course[lastReport(track, legs.fixes[leg] - 1)];
  const after = track.course[nextReport(track, legs.fixes[leg], before)];
  const whole = turn(before, after);
  const part = toward(turn(before, legs.bearing[leg]), whole || 1);
  return part >= -TURN_TOLERANCE_DEG && part <= Math.abs(whole) + TURN_TOLERANCE_DEG;
}

/** s; position and velocity come in separate messages, and the first new course may come so much later. */
const VELOCITY_LATE = 15;

/** The first row from `row` on with a course other than the repeated one; `row` where none comes soon. */
function nextReport({ course, time }: Track, row: number, repeated: number): number {
  for (let i = row; i < course.length && time[i] - time[row] <= VELOCITY_LATE; i++) {
    if (course[i] === course[i] && course[i] !== repeated) return i;
  }
  return row;
}

function lastReport({ course }: Track, row: number): number {
  let i = row;
  while (i > 0 && course[i] !== course[i]) i--;
  return i;
}

/** The leg that brings the track back to where it can be without this jump; 0 where none does soon. */
export function returnOf(track: Track, legs: Legs, { leg }: Jump, limits: JumpLimits): number {
  const { fixes } = legs;
  const from = fixes[leg - 1];
  const away = fixTime(track, fixes[leg]);
  for (let k = leg + 1; k < fixes.length && k <= leg + WRONG_ALONE.fixes; k++) {
    const to = fixes[k];
    if (fixTime(track, fixes[k - 1]) - away > WRONG_ALONE.seconds) return 0;
    const seconds = fixTime(track, to) - fixTime(track, from);
    const apart = distanceNm(track.lat[from], track.lon[from], track.lat[to], track.lon[to]);
    if (
      legs.distance[k] > reachOf(track, from, legs.seconds[k], limits) &&
      apart <= reachOf(track, from, seconds, limits)
    )
      return k;
  }
  return 0;
}

/**
 * Fixes before the jump, or from it on, that are wrong alone at an end of the track: few, while the rest is more than any
 * that are wrong alone. Of one aircraft in two places that cannot both be, the place that nearly all fixes agree on is
 * believed. undefined where neither side is so small, or both are.
 */
export function aloneAtEnd({ fixes }: Legs, track: Track, { leg }: Jump): 'before' | 'after' | undefined {
  const span = (from: number, to: number) => fixTime(track, fixes[to]) - fixTime(track, fixes[from]);
  const last = fixes.length - 1;
  const few = (count: number, seconds: number) =>
    count <= WRONG_ALONE.fixes && seconds <= WRONG_ALONE.seconds;
  const [before, after] = [few(leg, span(0, leg - 1)), few(last - leg + 1, span(leg, last))];
  if (before && last - leg + 1 > WRONG_ALONE.fixes) return 'before';
  return after && leg > WRONG_ALONE.fixes ? 'after' : undefined;
}
