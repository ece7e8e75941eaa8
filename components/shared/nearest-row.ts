import type { Analysis } from '../../src/analysis/analyze.js';
import { firstAtOrAfter } from '../../src/track/runs.js';
import { positionStatuses, type PositionStatusName } from '../../src/track/status.js';
import { axisOf } from '../../src/route/row-axis.js';

/** Seconds (or any ascending numbers). */
type Ascending = ArrayLike<number>;

/** The row nearest in time; −1 without rows. */
export function nearestRow(time: Ascending, at: number): number {
  const after = firstAtOrAfter(time, at);
  if (after === 0) return time.length ? 0 : -1;
  if (after === time.length) return after - 1;
  return at - time[after - 1] <= time[after] - at ? after - 1 : after;
}

/** The row in force at a time: the last at or before it, the first before the flight; −1 without rows. */
export function rowAt(time: Ascending, at: number): number {
  if (!time.length) return -1;
  const after = firstAtOrAfter(time, at);
  return after < time.length && time[after] === at ? after : Math.max(0, after - 1);
}

export interface Moment {
  /** Unix seconds: the row's, or the time asked for if there was no signal. On a path NM flown (`axisOf`). */
  readonly time: number;
  /** −1 within a hole without contact. */
  readonly row: number;
  readonly status: PositionStatusName;
}

/** What is known at a time: the nearest row, or that there was no signal. */
export function momentAt({ track, status }: Analysis, at: number): Moment | null {
  const axis = axisOf(track);
  const nearest = nearestRow(axis, at);
  if (nearest < 0) return null;
  const before = rowAt(axis, at);
  const between = at !== axis[nearest] && at > axis[before];
  if (between && positionStatuses[status.after[before]] === 'noContact' && before < track.length - 1) {
    return { time: at, row: -1, status: 'noContact' };
  }
  return { time: axis[nearest], row: nearest, status: positionStatuses[status.ofRow[nearest]] };
}

/** The time `rows` rows further on (negative: back), from any moment; the flight's ends hold. */
export function stepTime(time: Ascending, at: number | null, rows: number): number {
  const last = time.length - 1;
  if (at === null) return time[rows < 0 ? last : 0];
  const next = firstAtOrAfter(time, at);
  const onRow = next <= last && time[next] === at;
  const from = onRow ? next : rows > 0 ? next - 1 : next;
  return time[Math.min(last, Math.max(0, from + rows))];
}
