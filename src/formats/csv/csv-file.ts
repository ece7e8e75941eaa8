import { TrackBuilder } from '../../track/builder/index.js';
import { msg, str } from '../../base/words.js';
import { datesOf } from './dates.js';
import { commented } from './flights.js';
import { findHead, headUnder } from './head.js';
import type { CsvHead } from './head.js';
import { explainCsv } from './refusal.js';
import { reportPath } from '../base/path-lines.js';
import { sameTime } from '../base/row-writer.js';
import { RowReader } from './rows.js';
import { rowBatches, type RowBatch } from './stream.js';
import type { Dialect } from '../base/dialect.js';
import type { Input, ReadOptions, ReadResult } from '../base/format.js';
import { ReportBuilder } from '../base/report-builder.js';
import { ReadError } from '../base/report.js';
import { HEAD_BYTES, textOf } from '../base/decode.js';

/** Whether the first lines of a text have the header of a dialect. */
export const isKnownTable = (text: string): boolean => findHead(text) !== undefined;

/** Reads a CSV under `options.dialect`, or under the dialect that its header names. @throws ReadError */
export async function readCsv(input: Input, options: ReadOptions = {}): Promise<ReadResult> {
  const pieces = textOf(input, options);
  const first = await firstPiece(pieces);
  const head = options.dialect ? headUnder(first, options.dialect) : findHead(first);
  if (!head) throw refused(first, options.dialect);
  const batchesOf = (text: AsyncIterable<string>) => rowBatches(text, head.delimiter, head.startLine);
  const dates = await datesOf(head, {
    name: input.name,
    above: first.slice(0, head.start),
    first: (await batchesOf(after(first.slice(head.start))).next()).value as RowBatch | undefined,
    all: () => batchesOf(whole(input, options, head)),
  });
  const rows = batchesOf(after(first.slice(head.start), pieces));
  return readTable(input, options, dates ? { ...head, dates } : head, rows);
}

/** The text below the header once more. */
async function* whole(input: Input, { signal }: ReadOptions, { start }: CsvHead): AsyncGenerator<string> {
  const pieces = textOf(input, { ...(signal && { signal }) });
  yield (await firstPiece(pieces)).slice(start);
  yield* pieces;
}

/** Reads the rows of any table under its head's dialect. @throws ReadError */
export async function readTable(
  input: Input,
  options: ReadOptions,
  head: CsvHead,
  batches: AsyncIterable<RowBatch>,
): Promise<ReadResult> {
  const report = new ReportBuilder(head.dialect.id, head.reason);
  const builder = new TrackBuilder(metaOf(input, head));
  const keepSentinels = options.undo?.includes('sentinel-missing');
  const reader = new RowReader(head, builder, report, keepSentinels);
  const timeless = isOneFlight(head) && !reader.hasTime;
  if (!reader.hasTime && !timeless)
    throw noColumn(head, msg('a time (a column of times, or of dates and one of clock times)'));
  if (!reader.hasValues) throw noColumn(head, msg('at least one value: a position, an altitude, a speed'));
  for await (const batch of batches) reader.read(batch);
  reader.finish();
  const built = builder.finish({
    keepDuplicates: head.dialect.keepRepeats === true || options.undo?.includes('duplicate-joined') === true,
    keepClock: options.undo?.includes('clock-set-back') === true,
    neverSplit: isOneFlight(head) || options.undo?.includes('flights-split') === true,
    keepInterpolated: options.undo?.includes('interpolated-estimated') === true,
    keepZeros: options.undo?.includes('sentinel-missing') === true,
    timeless,
  });
  if (timeless) reportPath(report);
  report.built(built);
  report.problems(sameTime(), built.sameTime);
  return { tracks: built.tracks, report: report.finish(input.name, input.size) };
}

/** An export of one flight, with computed columns: one flight stays one, in spite of gaps. */
const isOneFlight = ({ dialect, header }: CsvHead): boolean =>
  dialect.id === 'crosstrack-csv' && header.includes('status') && header.includes('sourcerow');

/** Enough text for the header to be found in it. */
async function firstPiece(pieces: AsyncGenerator<string>): Promise<string> {
  let text = '';
  while (text.length < HEAD_BYTES) {
    const next = await pieces.next();
    if (next.done) break;
    text += next.value;
  }
  return text;
}

async function* after(first: string, pieces?: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  if (pieces) yield* pieces;
}

/** What a file may say itself of its altitudes and headings, in `# altitude: …` and `# heading: …` above the header. */
const altitudeReferences = ['pressure', 'geometric', 'mean sea level', 'unknown'] as const;
const headingReferences = ['true', 'magnetic', 'unknown'] as const;

function metaOf(input: Input, { dialect, comments }: CsvHead) {
  const notice = commented(comments, 'notice');
  const altitudes = altitudeReferences.find((name) => name === commented(comments, 'altitude'));
  const headings = headingReferences.find((name) => name === commented(comments, 'heading'));
  const headingReference = headings ?? dialect.headingReference;
  return {
    file: input.name,
    format: dialect.id,
    altitudeReference: altitudes ?? dialect.altitudeReference,
    ...(headingReference && { headingReference }),
    ...(notice && { notice }),
  };
}

function refused(text: string, dialect: Dialect | undefined): ReadError {
  if (!dialect) return explainCsv(text);
  const names = Object.keys(dialect.columns).join(', ');
  return new ReadError(
    msg(
      str`Expected a header with the columns of ${dialect.title} (${names}), found none of them; choose another dialect.`,
    ),
  );
}

function noColumn({ header, headerLine }: CsvHead, what: string): ReadError {
  const found = header.slice(0, 12).join(', ');
  return new ReadError(
    header.length
      ? msg(
          str`Expected columns for ${what}; found only ${found} in line ${headerLine}. Set the columns by hand.`,
        )
      : msg(str`Expected columns for ${what}; found none in line ${headerLine}. Set the columns by hand.`),
    headerLine,
  );
}
