import { LONGEST_AGO } from '../analysis/place-known.js';
import type { Finding } from '../finding/finding.js';
import { firstAtRow, isUnknownWay, type MapPath } from './path.js';

/** Index into the path where a finding is placed: its first row with a position, else the last one known before it. */
export function placeOfFinding(path: MapPath, { start, end }: Pick<Finding, 'start' | 'end'>): number {
  const k = firstAtRow(path, start);
  return path.rows[k] <= end || k === 0 ? Math.min(k, path.rows.length - 1) : k - 1;
}

/** Whether that is where the aircraft was: one of its rows has a position, or the path goes on through it. */
export function isPlaced(path: MapPath, { start, end }: Pick<Finding, 'start' | 'end'>): boolean {
  const k = firstAtRow(path, start);
  if (path.rows[k] <= end) return true;
  return k > 0 && k < path.rows.length && !isUnknownWay(path.leg[k - 1]);
}

/**
 * Whether the last place before a finding without a position was known near its time.
 * @param time Unix seconds of the track's rows
 */
export function isLastPlaceNear(
  path: MapPath,
  time: Float64Array,
  { start, end }: Pick<Finding, 'start' | 'end'>,
): boolean {
  const row = path.rows[placeOfFinding(path, { start, end })];
  return Math.abs(time[start] - time[row]) <= LONGEST_AGO;
}

/** First and last k of the rows of a finding; from > to where none has a position. */
export function spanOfFinding(
  path: MapPath,
  { start, end }: Pick<Finding, 'start' | 'end'>,
): [number, number] {
  return [firstAtRow(path, start), firstAtRow(path, end + 1) - 1];
}
