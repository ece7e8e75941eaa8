import { msg, str } from '../../base/words.js';
import { readTable } from '../csv/csv-file.js';
import type { RowBatch } from '../csv/stream.js';
import type { Input, ReadOptions, ReadResult } from '../base/format.js';
import { ReadError } from '../base/report.js';
import { cellOf, headOfTable } from './records.js';
import type { ParquetTable } from './parquet-file.js';

/** Bytes; the file is in memory while it is read, because its directory is at its end. */
const MOST_BYTES = 512 * 2 ** 20;
/** Rows that become text at once. */
const BATCH = 4096;

/** @throws ReadError */
export async function readParquet(input: Input, options: ReadOptions): Promise<ReadResult> {
  const file = await bytesOf(input, options);
  const { openParquet } = await import('./parquet-file.js');
  const table = openParquet(file);
  const head = headOfTable(table.names, 'parquet', msg('a Parquet table'));
  const isUsed = (name: string) => Object.hasOwn(head.dialect.columns, name.trim().toLowerCase());
  return readTable(input, options, head, batches(table, isUsed, options));
}

async function bytesOf(input: Input, { signal, onProgress }: ReadOptions): Promise<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of input.stream()) {
    signal?.throwIfAborted();
    parts.push(part);
    size += part.length;
    onProgress?.(size);
    if (size > MOST_BYTES)
      throw new ReadError(
        msg(
          str`Expected a Parquet file of at most ${MOST_BYTES / 2 ** 20} MB, found a longer one; save a part of it.`,
        ),
      );
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all.buffer;
}

/** Rows in the order of the file, as cells; columns that no dialect reads stay empty, and are not decoded. */
async function* batches(
  table: ParquetTable,
  isUsed: (name: string) => boolean,
  { signal }: ReadOptions,
): AsyncGenerator<RowBatch> {
  let line = 1;
  for (const group of table.groups) {
    const columns: (ArrayLike<unknown> | undefined)[] = [];
    for (const name of table.names) {
      signal?.throwIfAborted();
      columns.push(isUsed(name) ? group.column(name) : undefined);
    }
    for (let from = 0; from < group.rows; from += BATCH) {
      signal?.throwIfAborted();
      const count = Math.min(BATCH, group.rows - from);
      const rows = Array.from({ length: count }, (_, i) =>
        columns.map((values) => cellOf(values?.[from + i])),
      );
      yield { rows, line, spans: false };
      line += count;
      await new Promise<void>((resolve) => setTimeout(resolve, 0));
    }
  }
}
