import { uniqueId } from '../builder/flights.js';
import type { Figure } from '../figures.js';
import { isPath } from '../path.js';
import type { Range } from '../runs.js';
import { makeTrack, type Column, type Columns, type Track, type TrackMeta } from '../track.js';
import { isCut, redactionWords, type Redaction } from './redaction.js';
import { remainingRows } from './remaining-rows.js';

/** A flight as it is shared. */
export interface RedactedTrack {
  readonly track: Track;
  /** Rows of the whole track that remain. */
  readonly rows: Range;
  /** What is left out, in words, as the notice of the track has it too. */
  readonly statement: string;
}

interface RedactOptions {
  readonly isKnown?: (row: number) => boolean;
  readonly fileName?: string;
  readonly taken?: Set<string>;
}

/** Lines counted from the first row that remains: their numbers in the file would say how many were before. */
const renumbered = (figures: readonly Figure[], row: Uint32Array, { start, end }: Range): Figure[] =>
  figures.flatMap((figure) => {
    const at = row.subarray(start, end + 1).indexOf(figure.line);
    return at < 0 ? [] : [{ ...figure, line: at + 1 }];
  });

/** The id of a flight has its first time and the callsign, so it is made anew. */
function metaOf(
  track: Track,
  rows: Range,
  redaction: Redaction,
  file: string,
  taken: Set<string>,
): TrackMeta {
  const { callsign, icao24, registration, figures, notice, ...rest } = track.meta;
  const named = redaction.identity
    ? {}
    : { ...(callsign && { callsign }), ...(icao24 && { icao24 }), ...(registration && { registration }) };
  const startTime = isPath(track) ? undefined : track.time[rows.start];
  return {
    ...rest,
    ...named,
    id: uniqueId(named, file, startTime, taken),
    file,
    format: 'crosstrack-csv',
    ...(figures && { figures: isCut(redaction) ? renumbered(figures, track.row, rows) : figures }),
    notice: [notice, redactionWords(redaction)].filter(Boolean).join('; '),
  };
}

/** A position may have been measured before the first row that remains. */
function withoutEarlier(positionTime: Float64Array, first: number): Float64Array {
  return positionTime.map((time) => (time < first ? NaN : time));
}

/**
 * A track without what its sender leaves out: rows from both ends, and who it was. The notice says that something is missing,
 * and nothing else does: of a cut track lines are counted anew, and id and file are those of a new file in any case.
 * @param isKnown whether the position of a row is trusted; where a cut by distance begins and ends
 * @param fileName name of the file that it is shared as
 * @param taken ids of other flights; that of this one is added
 * @throws RedactionError if nothing would remain
 */
export function redactTrack(
  track: Track,
  redaction: Redaction,
  { isKnown, fileName = 'flight.csv', taken = new Set() }: RedactOptions = {},
): RedactedTrack {
  const rows = isCut(redaction)
    ? remainingRows(track, redaction, isKnown)
    : { start: 0, end: track.length - 1 };
  const length = rows.end - rows.start + 1;
  const entries = Object.entries(track.data.columns) as [Column, Columns[Column]][];
  const columns = Object.fromEntries(
    entries.map(([name, values]) => [name, values.slice(rows.start, rows.end + 1)]),
  ) as Partial<Columns>;
  if (isCut(redaction)) columns.row = Uint32Array.from({ length }, (_, i) => i + 1);
  if (columns.positionTime && track.has('time'))
    columns.positionTime = withoutEarlier(columns.positionTime, track.time[rows.start]);
  const meta = metaOf(track, rows, redaction, fileName, taken);
  return { track: makeTrack({ meta, length, columns }), rows, statement: redactionWords(redaction) };
}
