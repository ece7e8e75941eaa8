import { msg, str } from '../../base/words.js';
import { readTable } from '../csv/csv-file.js';
import type { RowBatch } from '../csv/stream.js';
import type { Input, ReadOptions, ReadResult } from '../base/format.js';
import { isList, isObject, readJsonDocuments, type Json, type JsonObject } from '../base/json.js';
import { ReadError } from '../base/report.js';
import { cellOf, headOfTable } from './records.js';

/** @throws ReadError */
export async function readTableJson(input: Input, options: ReadOptions): Promise<ReadResult> {
  const documents = await readJsonDocuments(input, options);
  const json = documents.length === 1 ? documents[0] : documents;
  const { names, rows } = tableOf(json);
  const head = headOfTable(names, 'table-json', msg('a JSON table'));
  return readTable(input, options, head, batches(rows));
}

interface Table {
  readonly names: readonly string[];
  readonly rows: readonly string[][];
}

function tableOf(json: Json): Table {
  if (isList(json) && json.every(isObject)) return byRow(json);
  if (isObject(json) && isSplit(json)) return bySplit(json);
  if (isObject(json) && !Object.values(json).some(isObject)) return byRow([json]);
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

type Split = JsonObject & Readonly<Record<'columns' | 'data', readonly Json[]>>;

const isSplit = (json: JsonObject): json is Split => isList(json['columns']) && isList(json['data']);

/** @throws ReadError for a row of another length */
function bySplit({ columns, data }: Split): Table {
  const rows = data.map((row, i) => {
    if (isList(row) && row.length === columns.length) return row.map(cellOf);
    throw new ReadError(
      msg(
        str`Expected ${columns.length} values in each row of "data", found another number in row ${i + 1}.`,
      ),
    );
  });
  return { names: columns.map(cellOf), rows };
}

/** Rows that become columns at once. */
const BATCH = 4096;

async function* batches(rows: readonly string[][]): AsyncGenerator<RowBatch> {
  for (let from = 0; from < rows.length; from += BATCH) {
    yield { rows: rows.slice(from, from + BATCH), line: from + 1, spans: false };
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
  }
}
