import { msg, str } from '../base/words.js';
import { headOf } from './base/decode.js';
import { isGuessed } from './base/encoding.js';
import type { FileHead, Format, Input, ReadOptions, ReadResult } from './base/format.js';
import { contentError, guarded } from './base/guard.js';
import { ReadError } from './base/report.js';
import { csv } from './csv/index.js';
import { fr24Json } from './json/fr24.js';
import { geojson } from './json/geojson.js';
import { ndjson } from './json/ndjson.js';
import { openskyJson } from './json/opensky.js';
import { readsb } from './json/readsb.js';
import { igc } from './lines/igc.js';
import { nmea } from './lines/nmea.js';
import { sbs } from './lines/sbs.js';
import { parquet } from './table/parquet.js';
import { tableJson } from './table/table-json.js';
import { exchangedWords } from './exchanged.js';
import { gpx } from './xml/gpx.js';
import { kml } from './xml/kml.js';

/** Every format that can be read, in the order in which they are asked: the most specific first. */
export const formats: readonly Format[] = [
  readsb,
  fr24Json,
  openskyJson,
  geojson,
  tableJson,
  ndjson,
  kml,
  gpx,
  igc,
  nmea,
  sbs,
  parquet,
  csv,
];

/**
 * Finds the format by content and reads the file. A file without any usable row is refused.
 * @throws ReadError, or the signal's reason if it was aborted
 */
export async function readFile(
  input: Input,
  options: ReadOptions = {},
  known: readonly Format[] = formats,
): Promise<ReadResult> {
  return readGuarded(guarded(input), options, known);
}

async function readGuarded(
  input: Input,
  options: ReadOptions,
  known: readonly Format[],
): Promise<ReadResult> {
  const head = await headOf(input);
  if (!head.bytes.length)
    throw new ReadError(msg('Expected a track file, found an empty one; nothing to read.'));
  if (options.dialect && !head.isText) throw await unknown(head);
  const format = options.dialect ? undefined : await formatOf(head, input.name, known);
  const reading = (format ?? csv).read(input, options);
  const isTable = head.isText && (format ?? csv) === csv;
  const result = await reading.catch((error: unknown) => {
    throw asTable(contentError(error, format?.title() ?? 'CSV'), isTable);
  });
  if (!result.tracks.length) throw asTable(nothingUsable(result), isTable);
  const named = withExchanged(result);
  return head.isText && isGuessed(head.encoding) ? withEncoding(named, head.encoding) : named;
}

function withExchanged({ tracks, report }: ReadResult): ReadResult {
  const found = tracks.flatMap((track) => {
    const message = exchangedWords(track);
    return message === undefined
      ? []
      : [{ row: track.row[0], message, rows: [track.row[0]], count: track.length }];
  });
  return found.length
    ? { tracks, report: { ...report, problems: [...report.problems, ...found] } }
    : { tracks, report };
}

/** The text was decoded by a guess: a name that looks odd has its reason in the report. */
function withEncoding({ tracks, report }: ReadResult, encoding: string): ReadResult {
  const message = msg(str`The text was decoded as ${encoding}, by its content: it is not UTF-8.`);
  const repair = { kind: 'other', row: 0, rows: [], count: report.rows, message } as const;
  return { tracks, report: { ...report, repairs: [...report.repairs, repair] } };
}

/** The first format that knows the file; of a table the header decides. @throws ReadError if none does */
async function formatOf(head: FileHead, name: string, known: readonly Format[]): Promise<Format> {
  const found = known.find((format) => format.matches(head, name) !== undefined);
  if (found && (found !== csv || (await isKnownTable(head)))) return found;
  throw asTable(await unknown(head), head.isText && !/^\s*[<{[]/.test(head.text()));
}

const isKnownTable = async (head: FileHead): Promise<boolean> =>
  (await import('./csv/csv-file.js')).isKnownTable(head.text());

const unknown = async (head: FileHead): Promise<ReadError> =>
  (await import('./unknown-file.js')).explainUnknown(head);

function asTable(error: unknown, isTable: boolean): unknown {
  if (error instanceof ReadError) error.table = isTable;
  return error;
}

function nothingUsable({ report }: ReadResult): ReadError {
  const [problem] = report.problems;
  const { rows, format } = report;
  const none = rows
    ? msg(str`Expected rows of a track, but none of its ${rows} rows can be used (read as ${format}).`)
    : msg(str`Expected rows of a track, but it has no rows (read as ${format}).`);
  if (!problem) return new ReadError(none);
  const { row, message } = problem;
  return new ReadError(msg(str`${none} First error, line ${row}: ${message}`), row);
}
