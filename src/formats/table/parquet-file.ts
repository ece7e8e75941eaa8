import { parquetMetadata } from 'hyparquet/src/metadata.js';
import { msg } from '../../base/words.js';
import { ReadError } from '../base/report.js';
import { readColumn } from './parquet-column.js';
import { endOfStruct } from './parquet-thrift.js';
import { UnpackBudget, unpackLimits } from '../unpack/budget.js';

/** A Parquet file by its directory. */
export interface ParquetTable {
  /** Columns with one value a row; lists and structures are none. */
  readonly names: readonly string[];
  readonly groups: readonly RowGroup[];
}

interface RowGroup {
  readonly rows: number;
  /** @throws ReadError */
  column(name: string): ArrayLike<unknown>;
}

type Metadata = ReturnType<typeof parquetMetadata>;
type Element = Metadata['schema'][number];
type Column = Metadata['row_groups'][number]['columns'][number];

/** Bytes of one decoded value, which may take no room at all in the file. */
const VALUE = 8;

/** @throws ReadError for what is not a whole Parquet file, or expands beyond the budget of archives */
export function openParquet(bytes: ArrayBuffer): ParquetTable {
  const metadata = directoryOf(bytes);
  const budget = new UnpackBudget(unpackLimits, bytes.byteLength, unpackLimits.zip);
  const count = counter(budget);
  const elements = elementsOf(metadata);
  const options = parsers(metadata);
  const groups = metadata.row_groups.map(({ columns, num_rows: number }): RowGroup => {
    const rows = Number(number);
    return {
      rows,
      column(name) {
        count(Math.max(0, rows) * VALUE);
        const chunk = columns.find(({ meta_data: data }) => data?.path_in_schema.join('.') === name);
        return guarded(() =>
          readColumn(
            { bytes, rows, element: elements.get(name)!, parsers: options, ...placeOf(chunk) },
            count,
          ),
        );
      },
    };
  });
  return { names: [...elements.keys()], groups };
}

/** The dictionary, where there is one, comes before the data. */
function placeOf(column: Column | undefined) {
  const data = column?.meta_data;
  if (!data || column.file_path) throw new RangeError('no such column in the file');
  return {
    start: Number(data.dictionary_page_offset || data.data_page_offset),
    length: Number(data.total_compressed_size),
    codec: data.codec,
  };
}

/** Counts bytes that come in steps. */
function counter(budget: UnpackBudget): (bytes: number) => void {
  const meter = budget.meter();
  let sum = 0;
  return (bytes) => meter((sum += bytes));
}

/** Bytes at the end: the length of the directory, and the file's mark. */
const TAIL = 8;

function directoryOf(bytes: ArrayBuffer): Metadata {
  return guarded(() => {
    const view = new DataView(bytes);
    const size = view.getUint32(bytes.byteLength - TAIL, true);
    endOfStruct(view, bytes.byteLength - TAIL - size);
    return parquetMetadata(bytes, { geoparquet: false });
  });
}

function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw damaged();
  }
}

const damaged = (): ReadError =>
  new ReadError(msg('Expected a whole Parquet file, found one that is damaged or cut off.'));

/** Bytes; the decimals of Arrow have 32 at most. */
const LONGEST_DECIMAL = 32;

function bytesOf({ type, type_length: length = NaN }: Element): number {
  return type === 'INT32' || type === 'INT64' ? 8 : type === 'FIXED_LEN_BYTE_ARRAY' ? length : NaN;
}

/** By name. The schema lists a column before its children; the first entry is the root. */
function elementsOf({ schema }: Metadata): Map<string, Element> {
  const elements = new Map<string, Element>();
  let skip = 0;
  for (const element of schema.slice(1)) {
    const { name, num_children: children = 0, repetition_type: repetition, converted_type: kind } = element;
    if (skip > 0) skip += children - 1;
    else if (children > 0) skip = children;
    // Decimals of any length are read digit by digit, which takes the square of it.
    else if (repetition !== 'REPEATED' && !(kind === 'DECIMAL' && !(bytesOf(element) <= LONGEST_DECIMAL)))
      elements.set(name, element);
  }
  return elements;
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
