import type { Finding } from '../finding/finding.js';
import { hasPosition, type Track } from '../track/track.js';

/** s. A place known longer before says nothing of where something happened: in 5 min a jet flies 40 NM. */
export const LONGEST_AGO = 300;

/** Whether a position is known in a finding's rows, or shortly before them. */
export function isPlaceKnown({ start, end }: Pick<Finding, 'start' | 'end'>, track: Track): boolean {
  for (let row = start; row <= end; row++) if (hasPosition(track, row)) return true;
  for (let row = start - 1; row >= 0 && track.time[start] - track.time[row] <= LONGEST_AGO; row--)
    if (hasPosition(track, row)) return true;
  return false;
}
