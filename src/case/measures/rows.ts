import { msg, str } from '../../base/words.js';
import { weakestOf, type Basis } from '../../finding/basis.js';
import { accuracyWords, positionAccuracy } from '../../route/deviation/position-accuracy.js';
import { isWhere } from '../../track/status.js';
import { hasPosition, sources, type Source, type Track } from '../../track/track.js';
import { placeOfEvent, type CaseFile } from '../file/model.js';
import type { Rest } from './measure.js';

/** How many of some rows are of which source, and the weakest of them. */
export function restOn(track: Track, start: number, end: number, rows?: Iterable<number>): Rest {
  const counts = new Uint32Array(sources.length);
  if (rows) for (const row of rows) counts[track.source[row]]++;
  else for (let row = start; row <= end; row++) counts[track.source[row]]++;
  const basis: Partial<Record<Source, number>> = {};
  sources.forEach((name, code) => {
    if (counts[code] > 0) basis[name] = counts[code];
  });
  return { rows: { start, end }, at: track.time[start], basis: basis as Basis, basisClass: weakestOf(basis) };
}

/**
 * NM allowed for a position whose accuracy nobody states (MLAT of volunteers, files that name no source, figures from
 * reports without a ±): NACp 4, the least that receivers' software counts as good (readsb).
 */
export const UNSTATED_ACCURACY = 1;

/** How far a row's position may be from the truth. */
export interface RowAccuracy {
  /** NM, 95 %. */
  readonly nm: number;
  /** Where that is from, in words. */
  readonly words: string;
}

/** Degrees; a row has the position of an event if they differ by no more than the digits of the file. */
const SAME = 1e-4;

/** What the case says of a published position: the event of that time and place. */
function publishedAccuracy(track: Track, row: number, file: CaseFile): number | undefined {
  const { time, lat, lon } = track;
  const event = file.events.find((one) => {
    const place = placeOfEvent(file, one);
    return (
      one.from === time[row] &&
      Math.abs((place?.lat ?? NaN) - lat[row]) < SAME &&
      Math.abs((place?.lon ?? NaN) - lon[row]) < SAME
    );
  });
  return event && placeOfEvent(file, event)?.uncertainty;
}

export function rowAccuracy(track: Track, row: number, file: CaseFile): RowAccuracy {
  const published = publishedAccuracy(track, row, file);
  if (published !== undefined)
    return { nm: published, words: msg(str`published position, ± ${published} NM by the case`) };
  const known = positionAccuracy(track, row);
  if (known) return { nm: known.nm, words: accuracyWords(known.source) };
  return {
    nm: UNSTATED_ACCURACY,
    words: msg(str`accuracy of the position not stated: ${UNSTATED_ACCURACY} NM allowed`),
  };
}

/** A row that says where the aircraft was: a position that is not stale or suspect. */
export const isPlaced = (track: Track, ofRow: Uint8Array, row: number): boolean =>
  hasPosition(track, row) && isWhere(ofRow[row]);

/** Root of the sum of squares: parts that are independent. */
export const together = (...parts: readonly number[]): number => Math.hypot(...parts);
