import { jumpRows } from '../derived/speed/jump-legs.js';
import { positionStatuses, type PositionStatus } from '../track/status.js';
import { hasPosition, type Track } from '../track/track.js';

/** From this status on, the path between two rows is unknown. */
const NOT_KNOWN = positionStatuses.indexOf('noPosition');

/** Rows of a track (or of a range of rows) by whether a line can be drawn through them. */
export interface LineParts {
  /** Two or more rows each, between which the path is known and does not cross the antimeridian. */
  readonly lines: readonly (readonly number[])[];
  /** Rows with a position between two gaps. */
  readonly alone: readonly number[];
  /** Rows without a position. */
  readonly without: readonly number[];
}

export interface LinePartsOptions {
  /** First and last row; default the whole track. */
  readonly start?: number;
  readonly end?: number;
  /** Whether to cut between two positions that follow one another. */
  readonly isCut?: (from: number, to: number) => boolean;
}

/**
 * Cuts a track at times without signal or position, and at the antimeridian (RFC 7946, 3.1.9; no point is
 * added on it), and where a position jumped: that way was not flown. `isCut` may cut in more places.
 */
export function linePartsOf(
  track: Track,
  { after }: PositionStatus,
  { start = 0, end = track.length - 1, isCut }: LinePartsOptions = {},
): LineParts {
  const jumps = jumpRows(track);
  const parts: number[][] = [];
  const without: number[] = [];
  let last = -1;
  let isKnown = true;
  for (let i = start; i <= end; i++) {
    if (!hasPosition(track, i)) without.push(i);
    else {
      const crosses = last >= 0 && Math.abs(track.lon[i] - track.lon[last]) > 180;
      if (last < 0 || !isKnown || crosses || jumps.has(i) || isCut?.(last, i)) parts.push([]);
      parts[parts.length - 1].push(i);
      last = i;
      isKnown = true;
    }
    if (after[i] >= NOT_KNOWN) isKnown = false;
  }
  const alone = parts.filter((part) => part.length === 1).flat();
  return { lines: parts.filter((part) => part.length > 1), alone, without };
}
