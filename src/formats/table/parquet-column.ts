import { parquetHeader, readPage } from 'hyparquet/src/column.js';
import { convert, DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import type { ParquetParsers, PageHeader, SchemaElement } from 'hyparquet';
import { msg } from '../../base/words.js';
import { ReadError } from '../base/report.js';
import { codecs } from './parquet-codecs.js';
import { checkRuns, checkValues, firstLevels } from './parquet-runs.js';
import { endOfStruct } from './parquet-thrift.js';

/** A column of one row group: where its pages are, and what their values are. */
export interface ColumnChunk {
  /** The whole file. */
  readonly bytes: ArrayBuffer;
  readonly start: number;
  readonly length: number;
  /** Rows of the group. */
  readonly rows: number;
  readonly codec: string;
  readonly element: SchemaElement;
  readonly parsers: Partial<ParquetParsers>;
}

type Decoder = Parameters<typeof readPage>[2];
type Values = ArrayLike<unknown>;

/**
 * The values of a column, one a row. hyparquet decodes the pages; what its loops depend on is checked before, because a damaged
 * or hostile file may say anything there. `count` is called with the bytes that are about to be made.
 * @throws ReadError, RangeError, or what hyparquet throws
 */
export function readColumn(chunk: ColumnChunk, count: (bytes: number) => void): unknown[] {
  const { bytes, start, length, rows } = chunk;
  if (!(start >= 0 && length >= 0 && start + length <= bytes.byteLength)) throw wrong();
  const reader = { view: new DataView(bytes, start, length), offset: 0 };
  const decoder = decoderOf(chunk);
  const values: unknown[] = [];
  let dictionary: Values | undefined;
  while (values.length < rows) {
    endOfStruct(reader.view, reader.offset);
    const header = parquetHeader(reader);
    const { compressed_page_size: packed } = header;
    if (!(packed >= 0 && reader.offset + packed <= length)) throw wrong();
    const page = new Uint8Array(bytes, start + reader.offset, packed);
    reader.offset += packed;
    const found = valuesOf(header, page, decoder, { chunk, left: rows - values.length, dictionary, count });
    if (header.type === 'DICTIONARY_PAGE') dictionary = found;
    else for (let i = 0; i < found.length; i++) values.push(found[i]);
  }
  return values;
}

/** A column next to the root, so that nothing of the file decides how deep hyparquet looks. */
function decoderOf({ element, parsers }: ColumnChunk): Decoder {
  const root = { name: 'root', num_children: 1 } as SchemaElement;
  const leaf = { count: 1, element, children: [], path: [element.name] };
  return {
    pathInSchema: [element.name],
    type: element.type!,
    element,
    schemaPath: [{ count: 2, element: root, children: [leaf], path: [] }, leaf],
    codec: 'UNCOMPRESSED',
    parsers: { ...DEFAULT_PARSERS, ...parsers },
  };
}

interface PageContext {
  readonly chunk: ColumnChunk;
  /** Rows that have no value yet. */
  readonly left: number;
  readonly dictionary: Values | undefined;
  readonly count: (bytes: number) => void;
}

function valuesOf(header: PageHeader, packed: Uint8Array, decoder: Decoder, context: PageContext): Values {
  const { chunk, left, dictionary, count } = context;
  const size = header.uncompressed_page_size;
  const entries = header.dictionary_page_header?.num_values ?? 0;
  const data = header.data_page_header ?? header.data_page_header_v2;
  const values = header.type === 'DICTIONARY_PAGE' ? 0 : (data?.num_values ?? NaN);
  // A dictionary may have entries that no row uses, but each takes room.
  if (!(size >= 0 && within(values, left) && within(entries, Math.max(chunk.rows, size)))) throw wrong();
  if (header.type !== 'DICTIONARY_PAGE' && values === 0) return [];
  count(size);
  const page = expanded(header, packed, chunk.codec);
  const view = new DataView(page.buffer, page.byteOffset, page.length);
  checkLengths(header, view, chunk, count);
  const plain = { ...header, compressed_page_size: page.length };
  const read = readPage({ view, offset: 0 }, plain, decoder, dictionary as never, undefined, 0).data ?? [];
  if (header.type === 'DICTIONARY_PAGE') return convert(read, decoder);
  if (read.length !== values) throw wrong();
  return read;
}

/** The page without packing; in the second form of pages the levels come first, and are never packed. */
function expanded(header: PageHeader, packed: Uint8Array, codec: string): Uint8Array {
  const expand = codecs[codec];
  if (!expand) throw new RangeError(`packed with ${codec}`);
  const size = header.uncompressed_page_size;
  const second = header.type === 'DATA_PAGE_V2' ? header.data_page_header_v2 : undefined;
  const [repeated, defined] = [
    second?.repetition_levels_byte_length ?? 0,
    second?.definition_levels_byte_length ?? 0,
  ];
  const levels = repeated + defined;
  if (!(repeated >= 0 && defined >= 0 && levels <= packed.length && levels <= size)) throw wrong();
  const rest = packed.subarray(levels);
  const plain = second?.is_compressed === false || size === levels ? rest : expand(rest, size - levels);
  if (plain.length !== size - levels) throw wrong();
  const page = new Uint8Array(size);
  page.set(packed.subarray(0, levels));
  page.set(plain, levels);
  return page;
}

/** The second form of pages says in its header where its levels end; nested columns are not read. */
function checkLengths(
  header: PageHeader,
  view: DataView,
  chunk: ColumnChunk,
  count: PageContext['count'],
): void {
  const { data_page_header: first, data_page_header_v2: second } = header;
  const optional = chunk.element.repetition_type !== 'REQUIRED';
  const isTruth = chunk.element.type === 'BOOLEAN';
  const { type_length: width = 0 } = chunk.element;
  if (header.type === 'DATA_PAGE' && first) {
    const { encoding, num_values: values } = first;
    const { at, present } = optional ? firstLevels(view, values) : { at: 0, present: values };
    checkValues(rest(view, at), { encoding, present, width, truths: isTruth, first: true, count });
  } else if (header.type === 'DATA_PAGE_V2' && second) {
    const { encoding, num_values: values, num_nulls: nulls } = second;
    if (!within(nulls, values)) throw wrong();
    const start = second.repetition_levels_byte_length;
    if (optional) checkRuns(view, start, 1, values);
    const at = start + second.definition_levels_byte_length;
    const truths = encoding === 'RLE';
    checkValues(rest(view, at), { encoding, present: values - nulls, width, truths, first: false, count });
  }
}

const rest = (view: DataView, at: number): DataView =>
  new DataView(view.buffer, view.byteOffset + at, view.byteLength - at);

const within = (count: number, most: number): boolean => count >= 0 && count <= most;

const wrong = (): ReadError =>
  new ReadError(msg('Expected a whole Parquet file, found pages that do not fit its directory.'));
