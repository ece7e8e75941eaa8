import { memoByKey } from '../../base/memo.js';
import { legsOf } from '../../track/legs.js';
import { isPath } from '../../track/path.js';
import type { Track } from '../../track/track.js';
import { isBeyondReach, speedLimit } from './jump-test.js';
import { besidePath } from './lone-fix.js';

/** The defaults of the detector of position jumps: a drawing does not change with its thresholds. */
export const DRAWN_LIMITS = { speed: 900, latency: 30 } as const;

/**
 * Rows that a jump leads to: the way from the position before cannot have been flown, in the time between or by a turn
 * there and back. A line to such a row would be a path that nobody flew. Empty for a path without times.
 */
export const jumpRows = memoByKey((track: Track): ReadonlySet<number> => {
  const rows = new Set<number>();
  if (isPath(track)) return rows;
  const legs = legsOf(track);
  const { latency } = DRAWN_LIMITS;
  const limits = { latency, speed: speedLimit(track, DRAWN_LIMITS.speed) };
  for (let leg = 1; leg < legs.fixes.length; leg++) {
    if (isBeyondReach(track, legs, leg, limits)) rows.add(legs.fixes[leg]);
    else if (besidePath(track, legs, leg, latency) > 0) rows.add(legs.fixes[leg]).add(legs.fixes[leg + 1]);
  }
  return rows;
});
