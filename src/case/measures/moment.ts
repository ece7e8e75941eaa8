import { formatDuration, formatTime, KNOT, NAUTICAL_MILE } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { memoByKey } from '../../base/memo.js';
import type { PositionStatus } from '../../track/status.js';
import { isGap } from '../../track/cadence.js';
import { fixTime } from '../../track/legs.js';
import { isPath } from '../../track/path.js';
import type { Track } from '../../track/track.js';
import { secondsOf } from '../file/part.js';
import type { Unmeasured } from './measure.js';
import { isPlaced } from './rows.js';

/** s; a moment has a position if one was measured at most this long before or after it. */
const NEAR_S = 30;

/** A row with a position, for a moment. */
export interface Placed {
  readonly row: number;
  /** NM that the aircraft may have flown between the moment and the row. */
  readonly moved: number;
}

/** A time without a position. */
export interface PositionHole {
  /** Rows with positions on both sides. */
  readonly before: number;
  readonly after: number;
  /** s. */
  readonly duration: number;
}

/** The longest time without a position; undefined where positions follow each other without a gap. */
export const longestHole = memoByKey((status: PositionStatus, track: Track): PositionHole | undefined => {
  let longest: PositionHole | undefined;
  let before = -1;
  for (let row = 0; row < track.length; row++) {
    if (!isPlaced(track, status.ofRow, row)) continue;
    const duration = before < 0 ? 0 : track.time[row] - track.time[before];
    if (duration > (longest?.duration ?? 0) && isGap(track, before, row))
      longest = { before, after: row, duration };
    before = row;
  }
  return longest;
});

/** NM in some seconds at the speed of a row; at 500 kt where it has none. */
function reach({ groundSpeed }: Track, row: number, seconds: number): number {
  const speed = groundSpeed[row] === groundSpeed[row] ? groundSpeed[row] : 500;
  return (speed * KNOT * seconds) / NAUTICAL_MILE;
}

function nearestTo(track: Track, { ofRow }: PositionStatus, time: number): Placed | undefined {
  let best = -1;
  for (let row = 0; row < track.length; row++) {
    if (!isPlaced(track, ofRow, row)) continue;
    if (best < 0 || Math.abs(track.time[row] - time) < Math.abs(track.time[best] - time)) best = row;
  }
  const seconds = best < 0 ? Infinity : Math.abs(fixTime(track, best) - time);
  return seconds <= NEAR_S ? { row: best, moved: reach(track, best, seconds) } : undefined;
}

function edge(track: Track, { ofRow }: PositionStatus, last: boolean): Placed | undefined {
  for (let k = 0; k < track.length; k++) {
    const row = last ? track.length - 1 - k : k;
    if (isPlaced(track, ofRow, row)) return { row, moved: 0 };
  }
  return undefined;
}

/** The row with the position of a moment (`start`, `end`, `after-gap`, a time), or why there is none. */
export function placedAt(track: Track, status: PositionStatus, moment: string): Placed | Unmeasured {
  if (moment === 'start' || moment === 'end')
    return edge(track, status, moment === 'end') ?? { why: msg('the track has no position') };
  if (isPath(track)) return { why: msg('the track has no times') };
  if (moment === 'after-gap') {
    const hole = longestHole(status, track);
    return hole ? { row: hole.after, moved: 0 } : { why: msg('the track has no gap in its positions') };
  }
  const time = secondsOf(moment);
  return (
    nearestTo(track, status, time) ?? {
      why: msg(str`the track has no position within ${formatDuration(NEAR_S)} of ${formatTime(time)}`),
    }
  );
}

export const isPlacedRow = (placed: Placed | Unmeasured): placed is Placed => 'row' in placed;
