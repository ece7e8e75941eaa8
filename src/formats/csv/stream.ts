import Papa from 'papaparse';
import { msg } from '../../base/words.js';
import { ReadError } from '../base/report.js';

/** Rows that were complete in one piece of the text. */
export interface RowBatch {
  readonly rows: readonly string[][];
  /** Line on which the first of them begins. */
  readonly line: number;
  /** Whether a quoted cell may hold line ends, so that a row may be longer than a line. */
  readonly spans: boolean;
  /** The text of the rows, with exactly one character between cells and after each row. */
  readonly text?: string;
  /** Whether a quote was not closed, so that quotes were read as characters. */
  readonly openQuote?: boolean;
}

/** Characters without a row's end after which an opened quote counts as stray, and the text as one without lines. */
const LONGEST_ROW = 1 << 20;

const parse = (text: string, delimiter: string, last: boolean, fastMode?: boolean) =>
  new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"', fastMode }).parse(text, 0, !last) as {
    data: string[][];
    errors: { code: string }[];
    meta: { cursor: number };
  };

/**
 * Runs text pieces through PapaParse with the unfinished last row carried over to the next piece; `firstLine` is the
 * line number of the first piece's first line.
 */
export async function* rowBatches(
  pieces: AsyncIterable<string>,
  delimiter: string,
  firstLine: number,
): AsyncGenerator<RowBatch> {
  let line = firstLine;
  let carry = '';
  const take = (last: boolean): RowBatch => {
    const batch = takeRows(carry, delimiter, last, line);
    line += batch.lines;
    carry = carry.slice(batch.cursor);
    return batch;
  };
  for await (const piece of pieces) {
    carry = carry ? carry + piece : piece;
    yield take(false);
  }
  // An open quote's rows are cut in two where it is taken back, hence the loop.
  while (carry) yield take(true);
}

function takeRows(text: string, delimiter: string, last: boolean, line: number) {
  if (delimiter === ' ') return takeSpaced(text, last, line);
  let result = parse(text, delimiter, last);
  const stuck = !last && result.data.length === 0 && text.length > LONGEST_ROW;
  const openQuote = stuck || (last && result.errors.some(({ code }) => code === 'MissingQuotes'));
  if (openQuote) result = parse(text, delimiter, last, true);
  if (stuck && result.data.length === 0) throw tooLong(line);
  const cursor = last ? text.length : result.meta.cursor;
  const rows = dropEnd(result.data, text, last);
  // Without quotes a row is a line and the cells are the text; with them the lines have to be counted.
  if (!text.includes('"')) {
    return { rows, line, spans: false, text: text.slice(0, cursor), cursor, lines: rows.length };
  }
  const lines = newlines(text, cursor);
  return { rows, line, spans: !openQuote && lines > rows.length, openQuote, cursor, lines };
}

/** Columns set apart by any number of spaces; quotes mean nothing there. */
function takeSpaced(text: string, last: boolean, line: number) {
  const cursor = last ? text.length : text.lastIndexOf('\n') + 1;
  if (!cursor && text.length > LONGEST_ROW) throw tooLong(line);
  const tidy = text
    .slice(0, cursor)
    .replace(/[ \t]+/g, ' ')
    .replace(/^ | $/gm, '');
  const { data } = parse(tidy, ' ', true, true);
  return { rows: dropEnd(data, tidy, true), line, spans: false, cursor, lines: newlines(text, cursor) };
}

/** A text that ends with a line end has no row after it. */
function dropEnd(rows: string[][], text: string, last: boolean): string[][] {
  return last && text.endsWith('\n') ? rows.slice(0, -1) : rows;
}

function tooLong(line: number): ReadError {
  return new ReadError(
    msg(
      'Expected a table with one row a line, found more than a million characters without a line end; is this a text file?',
    ),
    line,
  );
}

export function newlines(text: string, end = text.length): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
