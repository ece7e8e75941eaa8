import { msg } from '../../base/words.js';
import { readTable } from '../csv/index.js';
import type { RowBatch } from '../csv/stream.js';
import type { Format, Input, ReadOptions, ReadResult } from '../base/format.js';
import { isList, isObject, readJson, type Json, type JsonObject } from '../base/json.js';
import { ReadError } from '../base/report.js';
import { cellOf, headOfTable } from './records.js';

/**
 * Tables that pandas wrote as JSON, as the traffic library's `to_json` does: by column (`{"timestamp": {"0": …}}`), or a list
 * of rows (`orient="records"`). Times are milliseconds, or ISO 8601.
 */
export const tableJson: Format = {
  id: 'table-json',
  title: () => msg('Table as JSON (pandas, traffic library)'),
  extensions: ['json'],
  matches(head) {
    const text = head.text();
    return COLUMNS.test(text) || ROWS.test(text) ? reason() : undefined;
  },
  read,
};

const reason = () => msg('A JSON table with columns of a track.');

/** A first column of values by row number. */
const COLUMNS = /^\s*\{\s*"[^"]{1,60}"\s*:\s*\{\s*"-?\d+"\s*:/;
/** A first row with a time and a position. */
const ROWS = /^\s*\[\s*\{(?=[^{}]{0,4000}"(?:timestamp|time)"\s*:)(?=[^{}]{0,4000}"(?:latitude|lat)"\s*:)/;

async function read(input: Input, options: ReadOptions): Promise<ReadResult> {
  const json = await readJson(input, options);
  const { names, rows } = tableOf(json);
  const head = headOfTable(names, tableJson.id, msg('a JSON table'));
  return readTable(input, options, head, batches(rows));
}

interface Table {
  readonly names: readonly string[];
  readonly rows: readonly string[][];
}

function tableOf(json: Json): Table {
  if (isList(json) && json.every(isObject)) return byRow(json);
  if (isObject(json) && Object.values(json).every(isObject)) return byColumn(json as Columns);
  throw new ReadError(
    msg('Expected a JSON table of columns or of rows, found values that are neither one after the other.'),
  );
}

type Columns = Readonly<Record<string, JsonObject>>;

function byRow(list: readonly JsonObject[]): Table {
  const names = [...new Set(list.flatMap((row) => Object.keys(row)))];
  return { names, rows: list.map((row) => names.map((name) => cellOf(row[name]))) };
}

/** The rows of all columns, in the order in which the first column has them. */
function byColumn(columns: Columns): Table {
  const names = Object.keys(columns);
  const keys = [...new Set(names.flatMap((name) => Object.keys(columns[name])))];
  return { names, rows: keys.map((key) => names.map((name) => cellOf(columns[name][key]))) };
}

/** Rows that become columns at once. */
const BATCH = 4096;

async function* batches(rows: readonly string[][]): AsyncGenerator<RowBatch> {
  for (let from = 0; from < rows.length; from += BATCH) {
    yield { rows: rows.slice(from, from + BATCH), line: from + 1, spans: false };
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
  }
}
