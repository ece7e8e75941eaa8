import { parquetHeader } from 'hyparquet/src/column.js';
import { msg } from '../../base/words.js';
import { ReadError } from '../base/report.js';

/** Where the pages of a column are, in one row group. */
export interface PageRange {
  readonly start: number;
  readonly length: number;
  /** Rows of the group. */
  readonly rows: number;
}

/** Bytes before the end of a column in which no page can begin, as hyparquet reads it. */
const END = 1;

/**
 * Walks through the headers of a column's pages before one is decoded: a decoder makes room for as many values as a header
 * says, and a damaged or hostile one may say anything. @throws ReadError
 */
export function checkPages(bytes: ArrayBuffer, { start, length, rows }: PageRange): void {
  if (!(start >= 0 && length >= 0 && start + length <= bytes.byteLength)) throw wrong();
  const reader = { view: new DataView(bytes, start, length), offset: 0 };
  while (reader.offset < length - END) {
    const header = parquetHeader(reader);
    const { compressed_page_size: packed, uncompressed_page_size: size } = header;
    const dictionary = header.dictionary_page_header?.num_values ?? 0;
    const values = header.data_page_header?.num_values ?? header.data_page_header_v2?.num_values ?? 0;
    const nulls = header.data_page_header_v2?.num_nulls ?? 0;
    // A dictionary may have entries that no row uses, but each takes room.
    const fits = within(values, rows) && within(dictionary, Math.max(rows, size)) && within(nulls, values);
    if (!fits || !(packed >= 0 && size >= 0 && reader.offset + packed <= length)) throw wrong();
    reader.offset += packed;
  }
}

const within = (count: number, most: number): boolean => count >= 0 && count <= most;

const wrong = (): ReadError =>
  new ReadError(msg('Expected a whole Parquet file, found pages that do not fit its directory.'));
