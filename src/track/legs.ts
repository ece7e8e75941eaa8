import { memoByKey } from '../base/memo.js';
import { DEGREE } from '../base/units.js';
import { legBearings, legDistances, turn } from './geo.js';
import { hasPosition, type Track } from './track.js';

/**
 * The legs between consecutive position updates. A row that only repeats the last position (a stale feed) is not an update:
 * differencing it gives a false stop and then a false jump.
 */
export interface Legs {
  /** Rows that bring a new position, in time order. Length n. */
  readonly fixes: Uint32Array;
  /** NM from the fix before (great circle); NaN for the first. Length n. */
  readonly distance: Float64Array;
  /** Seconds since the fix before, by position time if the file has it; NaN for the first. May be 0. Length n. */
  readonly seconds: Float64Array;
  /** Degrees true from the fix before to this one, NaN for the first. Length n. */
  readonly bearing: Float32Array;
}

/**
 * s. Receivers deliver one and the same position message late and out of order; within this time (the age at which
 * readsb drops a position) a position that was seen before is that message again, not a visit to the same place.
 */
const REPEAT_WITHIN = 20;
/** kt; faster than taxiing: at this speed a position that stays the same is an old one. */
export const MOVING = 30;
/** How many fixes back to look for a late repetition: the delay between receivers (a few s) at two positions a second. */
const REPEAT_DEPTH = 8;
/** s. A position "measured" later than this after its row arrived has a wrong clock; the row's time is used. */
export const FUTURE = 5;

/** Unix seconds at which a row's position was measured if the file says so, else the row's time. */
export function fixTime(track: Track, row: number): number {
  const measured = track.positionTime[row];
  const time = track.time[row];
  return measured <= time + FUTURE ? measured : time;
}

/** Degrees (1.2 NM of latitude): more than an aircraft moves within the second to which position times are written. */
const ELSEWHERE_DEG = 0.02;

/** Whether two positions of one moment cannot be those of one aircraft: both are fixes then, and a jump. */
const isElsewhere = ({ lat, lon }: Track, a: number, b: number): boolean =>
  Math.abs(lat[a] - lat[b]) > ELSEWHERE_DEG ||
  Math.abs(turn(lon[a], lon[b])) * Math.cos(lat[a] * DEGREE) > ELSEWHERE_DEG;

/** Whether the row's position, measured at `time`, is another message than the `count` fixes before. */
function isNew(
  track: Track,
  row: number,
  time: number,
  fixes: Uint32Array,
  times: Float64Array,
  count: number,
): boolean {
  if (count === 0) return true;
  const { lat, lon, positionTime } = track;
  const last = fixes[count - 1];
  // Both have a position time: a position is new if its time is, unless it stays the same while the aircraft moves.
  if (positionTime[row] === time && positionTime[last] === times[count - 1]) {
    const same = lat[last] === lat[row] && lon[last] === lon[row];
    if (time === times[count - 1]) return isElsewhere(track, last, row);
    return time > times[count - 1] && !(same && track.groundSpeed[row] >= MOVING);
  }
  for (let k = count - 1; k >= 0 && k >= count - REPEAT_DEPTH; k--) {
    if (k < count - 1 && time - times[k] > REPEAT_WITHIN) return true;
    if (lat[fixes[k]] === lat[row] && lon[fixes[k]] === lon[row]) return false;
  }
  return true;
}

function findFixes(track: Track): { fixes: Uint32Array; times: Float64Array } {
  const { length } = track;
  const fixes = new Uint32Array(length);
  const times = new Float64Array(length);
  let count = 0;
  for (let i = 0; i < length; i++) {
    if (!hasPosition(track, i)) continue;
    const time = fixTime(track, i);
    if (!isNew(track, i, time, fixes, times, count)) continue;
    fixes[count] = i;
    times[count++] = time;
  }
  if (count === length) return { fixes, times };
  return { fixes: fixes.slice(0, count), times: times.slice(0, count) };
}

/** Seconds between fixes, written over their times; by the rows' times if a late clock makes them negative. */
function secondsBetween({ time }: Track, fixes: Uint32Array, times: Float64Array): Float64Array {
  for (let k = fixes.length - 1; k > 0; k--) {
    const d = times[k] - times[k - 1];
    times[k] = d >= 0 ? d : Math.max(0, time[fixes[k]] - time[fixes[k - 1]]);
  }
  if (times.length > 0) times[0] = NaN;
  return times;
}

/** The track's position updates and what is between them; computed once per track, in one pass. */
export const legsOf = memoByKey((track: Track): Legs => {
  const { lat, lon } = track;
  const { fixes, times } = findFixes(track);
  let bearing: Float32Array | undefined;
  return {
    fixes,
    distance: legDistances(lat, lon, fixes),
    seconds: secondsBetween(track, fixes, times),
    // Computed on demand: few flights need it, and an arc tangent costs as much as the rest of a leg.
    get bearing() {
      return (bearing ??= legBearings(lat, lon, fixes));
    },
  };
});
