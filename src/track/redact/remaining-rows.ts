import { distanceNm } from '../geo.js';
import { isPath } from '../path.js';
import type { Range } from '../runs.js';
import { hasPosition, type Track } from '../track.js';
import { msg } from '../../base/words.js';
import { RedactionError, type LeftOutLength, type Redaction } from './redaction.js';

/** Rows in the order in which they are left out: from the first on, or from the last back. */
interface Order {
  readonly first: number;
  readonly step: 1 | -1;
}

const samePlace = ({ lat, lon }: Track, a: number, b: number): boolean =>
  lat[a] === lat[b] && lon[a] === lon[b];

const inside = ({ length }: Track, row: number): boolean => row >= 0 && row < length;

/**
 * The first row that is further than a distance from the end of the flight. A single position is not enough, since one that
 * is wrong would end the cut early: the next one must be further too.
 * @param isKnown whether the position of a row is trusted
 */
function beyondDistance(track: Track, { first, step }: Order, nm: number, isKnown: (row: number) => boolean) {
  const { lat, lon } = track;
  let end = -1;
  let candidate = -1;
  for (let row = first; inside(track, row); row += step) {
    if (!hasPosition(track, row) || !isKnown(row)) continue;
    if (end < 0) end = row;
    if (distanceNm(lat[end], lon[end], lat[row], lon[row]) <= nm) candidate = -1;
    else if (candidate < 0) candidate = row;
    else if (!samePlace(track, row, candidate)) return candidate;
  }
  return -1;
}

/** The first row that is later (or earlier, from the end) than so many minutes. */
function beyondMinutes(track: Track, { first, step }: Order, minutes: number): number {
  if (isPath(track))
    throw new RedactionError(msg('Minutes cannot be left out of a path without times: give a distance.'));
  let row = first;
  while (inside(track, row) && step * (track.time[row] - track.time[first]) <= minutes * 60) row += step;
  return row;
}

/** A row that repeats the last position that is left out would give it away. */
function withoutRepeats(track: Track, { first, step }: Order, from: number): number {
  let last = from - step;
  while (inside(track, last) && step * (last - first) >= 0 && !hasPosition(track, last)) last -= step;
  if (!inside(track, last) || step * (last - first) < 0) return from;
  let row = from;
  while (inside(track, row) && hasPosition(track, row) && samePlace(track, row, last)) row += step;
  return row;
}

function remainingFrom(
  track: Track,
  order: Order,
  length: LeftOutLength | undefined,
  isKnown: (row: number) => boolean,
): number {
  if (!length) return order.first;
  const row =
    'nm' in length
      ? beyondDistance(track, order, length.nm, isKnown)
      : beyondMinutes(track, order, length.minutes);
  return withoutRepeats(track, order, row);
}

/**
 * First and last row that remain. Miles are measured from the first (or last) known position in a straight line: all rows are
 * left out until the aircraft is further away for the first time.
 * @param isKnown whether the position of a row is trusted
 * @throws RedactionError if fewer than two rows remain
 */
export function remainingRows(
  track: Track,
  { start, end }: Redaction,
  isKnown: (row: number) => boolean = () => true,
): Range {
  const from = remainingFrom(track, { first: 0, step: 1 }, start, isKnown);
  const to = remainingFrom(track, { first: track.length - 1, step: -1 }, end, isKnown);
  if (from < 0 || to < 0 || to - from < 1)
    throw new RedactionError(
      msg('Nothing of the flight would remain: it is shorter than what is to be left out.'),
    );
  return { start: from, end: to };
}
