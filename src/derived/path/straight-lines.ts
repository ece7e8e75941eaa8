import { bearingDeg, distanceNm } from '../../track/geo.js';
import type { Turning } from './turning.js';

/** A straight part of the path. Points `from` to `to` of the turning, both included. */
export interface StraightLine {
  readonly from: number;
  readonly to: number;
  /** Degrees true from its beginning to its end. */
  readonly course: number;
  /** NM. */
  readonly length: number;
}

/** Degrees that the course may leave the line's own: drift corrections. */
const MAX_COURSE_CHANGE_DEG = 12;
/** What is a line: shorter ones are parts of turns. */
export interface LineLimits {
  /** s. */
  readonly seconds: number;
  readonly nm: number;
}
const LONG: LineLimits = { seconds: 60, nm: 1 };

/** Longest parts of the path whose legs all keep the mean course so far. One pass. */
export function straightLinesOf(turning: Turning, shortest = LONG): StraightLine[] {
  const { time, lat, lon, total, piece } = turning;
  const found: StraightLine[] = [];
  let from = 0;
  let sum = 0; // of the legs' unwrapped courses from `from` + 1 on
  for (let k = 1; k <= time.length; k++) {
    const legs = k - 1 - from;
    const same = k < time.length && piece[k] === piece[from];
    if (same && (legs === 0 || Math.abs(total[k] - sum / legs) <= MAX_COURSE_CHANGE_DEG)) {
      sum += total[k];
      continue;
    }
    const to = k - 1;
    const length = to > from ? distanceNm(lat[from], lon[from], lat[to], lon[to]) : 0;
    if (length >= shortest.nm && time[to] - time[from] >= shortest.seconds) {
      found.push({ from, to, course: bearingDeg(lat[from], lon[from], lat[to], lon[to]), length });
    }
    from = same ? to : k;
    sum = same ? total[k] : 0;
  }
  return found;
}
