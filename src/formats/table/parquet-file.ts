import { gunzipSync } from 'fflate';
import { parquetMetadata, parquetScan, snappyUncompress } from 'hyparquet/src/index.js';
import { decompressBrotli, decompressLz4, decompressLz4Raw, decompressZstd } from 'hyparquet-compressors';
import { msg } from '../../base/words.js';
import { ReadError } from '../base/report.js';
import { checkPages, type PageRange } from './parquet-pages.js';
import { UnpackBudget, unpackLimits } from '../unpack/budget.js';

/** A Parquet file by its directory. */
export interface ParquetTable {
  /** Columns with one value a row; lists and structures are none. */
  readonly names: readonly string[];
  readonly groups: readonly RowGroup[];
}

interface RowGroup {
  readonly rows: number;
  column(name: string): Promise<ArrayLike<unknown>>;
}

type Scan = ReturnType<typeof parquetScan>;
type Metadata = ReturnType<typeof parquetMetadata>;

/** Bytes of one decoded value, which may take no room at all in the file. */
const VALUE = 8;

/** @throws ReadError for what is not a whole Parquet file, or expands beyond the budget of archives */
export function openParquet(bytes: ArrayBuffer): ParquetTable {
  const metadata = directoryOf(bytes);
  const budget = new UnpackBudget(unpackLimits, bytes.byteLength, unpackLimits.zip);
  const [pages, values] = [counter(budget), counter(budget)];
  const names = namesOf(metadata);
  let scan: Promise<Awaited<Scan>> | undefined;
  const file = {
    byteLength: bytes.byteLength,
    slice: (start: number, end?: number) => bytes.slice(start, end),
  };
  const scanned = () =>
    (scan ??= Promise.resolve(
      parquetScan({ file, metadata, compressors: compressors(pages), parsers: parsers(metadata) }),
    ));
  let first = 0;
  const groups = metadata.row_groups.map((group): RowGroup => {
    const [rowStart, rows] = [first, Number(group.num_rows)];
    first += rows;
    return {
      rows,
      async column(column) {
        values(rows * VALUE);
        try {
          checkPages(bytes, pagesOf(group, column));
          return (await (
            await scanned()
          ).readColumn({ column, rowStart, rowEnd: rowStart + rows })) as ArrayLike<unknown>;
        } catch (error) {
          if (error instanceof ReadError) throw error;
          throw damaged();
        }
      },
    };
  });
  return { names, groups };
}

/** The dictionary, where there is one, comes before the data. */
function pagesOf({ columns, num_rows: rows }: Metadata['row_groups'][number], name: string): PageRange {
  const chunk = columns.find(({ meta_data: data }) => data?.path_in_schema.join('.') === name)?.meta_data;
  const start = chunk?.dictionary_page_offset || chunk?.data_page_offset;
  return {
    start: Number(start ?? NaN),
    length: Number(chunk?.total_compressed_size ?? NaN),
    rows: Number(rows),
  };
}

/** Counts bytes that come in steps. */
function counter(budget: UnpackBudget): (bytes: number) => void {
  const meter = budget.meter();
  let sum = 0;
  return (bytes) => meter((sum += bytes));
}

function directoryOf(bytes: ArrayBuffer): Metadata {
  try {
    return parquetMetadata(bytes);
  } catch {
    throw damaged();
  }
}

const damaged = (): ReadError =>
  new ReadError(msg('Expected a whole Parquet file, found one that is damaged or cut off.'));

/** The schema lists a column before its children; the first entry is the root. */
function namesOf({ schema }: Metadata): string[] {
  const names: string[] = [];
  let skip = 0;
  for (const { name, num_children: children = 0, repetition_type: repetition } of schema.slice(1)) {
    if (skip > 0) skip += children - 1;
    else if (children > 0) skip = children;
    else if (repetition !== 'REPEATED') names.push(name);
  }
  return names;
}

type Decompress = (input: Uint8Array, outputLength: number) => Uint8Array;

/** Each counts what it is about to expand to. hyparquet's own Snappy needs no WebAssembly, which a strict page forbids, and
 * fflate's gzip ends on damaged data, on which the package's one may not. */
function compressors(count: (bytes: number) => void): Record<string, Decompress> {
  const counted =
    (decompress: Decompress): Decompress =>
    (input, length) => {
      count(length);
      return decompress(input, length);
    };
  return {
    SNAPPY: counted((input, length) => {
      const output = new Uint8Array(length);
      snappyUncompress(input, output);
      return output;
    }),
    GZIP: counted((input, length) => gunzipSync(input, { out: new Uint8Array(length) })),
    BROTLI: counted(decompressBrotli),
    ZSTD: counted((input, length) => decompressZstd(input, new Uint8Array(length))),
    LZ4: counted(decompressLz4),
    LZ4_RAW: counted(decompressLz4Raw),
  };
}

/** Times as ISO 8601 text, so that a time without a zone is reported like that of any other table. */
function parsers({ schema }: Metadata) {
  const local = schema.some(({ logical_type: type }) => type?.type === 'TIMESTAMP' && !type.isAdjustedToUTC);
  const zone = local ? '' : 'Z';
  const iso = (count: bigint, perSecond: bigint, digits: number): string => {
    const whole = count / perSecond - (count % perSecond < 0n ? 1n : 0n);
    const rest = count - whole * perSecond;
    const seconds = new Date(Number(whole) * 1000);
    if (Number.isNaN(seconds.getTime())) return '';
    return `${seconds.toISOString().slice(0, 19)}.${String(rest).padStart(digits, '0')}${zone}`;
  };
  return {
    timestampFromMilliseconds: (count: bigint) => iso(count, 1000n, 3),
    timestampFromMicroseconds: (count: bigint) => iso(count, 1_000_000n, 6),
    timestampFromNanoseconds: (count: bigint) => iso(count, 1_000_000_000n, 9),
  };
}
