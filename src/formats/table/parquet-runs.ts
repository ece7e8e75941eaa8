import { deltaBinaryUnpack } from 'hyparquet/src/delta.js';
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { varint } from './parquet-thrift.js';

/**
 * Walks through the encodings of Parquet whose lengths are in the data (Encodings.md of the Parquet format), before hyparquet
 * decodes them: it repeats a value as often as the file says, and goes back where a length is negative.
 */

/**
 * Runs of one value and groups of eight packed ones, of `width` bits, which give `count` values.
 * @throws RangeError for more values than that
 */
export function checkRuns(view: DataView, start: number, width: number, count: number): void {
  if (!(width >= 0 && width <= 32)) throw new RangeError('values of too many bits');
  let [at, seen] = [start, 0];
  while (seen < count) {
    const { value: header, end } = varint(view, at);
    const half = Math.floor(header / 2);
    const packed = header % 2 === 1;
    const values = packed ? half * 8 : half;
    // The last group is filled up to eight.
    if (values < 1 || values > count - seen + (packed ? 7 : 0))
      throw new RangeError('a run that is too long');
    // hyparquet takes a byte for packed values of no bits.
    at = end + (packed ? Math.max(1, half * width) : Math.ceil(width / 8));
    seen += values;
  }
}

/** Where the differences (DELTA_BINARY_PACKED) of `count` values end. @throws RangeError where they do not fit into the bytes */
export function endOfDeltas(view: DataView, start: number, count: number): number {
  const block = varint(view, start);
  const minis = varint(view, block.end);
  const each = block.value / minis.value;
  if (!(each >= 8) || each % 8 !== 0 || minis.value > view.byteLength)
    throw new RangeError('blocks of no whole size');
  let at = varint(view, varint(view, minis.end).end).end; // after the number of values and the first of them
  for (let seen = 1; seen < count; seen += block.value) {
    const widths = varint(view, at).end;
    at = widths + minis.value;
    for (let i = 0; i < minis.value && seen + i * each < count; i++) {
      const width = view.getUint8(widths + i);
      if (width > 64) throw new RangeError('values of too many bits');
      at += (each / 8) * width;
    }
    if (at > view.byteLength) throw new RangeError('a block beyond the end');
  }
  return at;
}

/** Where the levels of a page of the first form end, and how many of its values are not missing. */
export function firstLevels(view: DataView, values: number): { at: number; present: number } {
  checkRuns(view, 4, 1, values);
  const levels = new Uint8Array(values);
  readRleBitPackedHybrid({ view, offset: 0 }, 1, levels);
  return { at: 4 + view.getUint32(0, true), present: levels.reduce((sum, level) => sum + level, 0) };
}

export interface Encoded {
  readonly encoding: string;
  readonly present: number;
  /** Bytes of each value, where all have the same. */
  readonly width: number;
  /** Runs of one bit, with their length before them. */
  readonly truths: boolean;
  /** In the first form of pages, indices of no bits have no runs. */
  readonly first: boolean;
  readonly count: (bytes: number) => void;
}

/** Checks the values of a page, which begin where the view does. @throws RangeError */
export function checkValues(
  view: DataView,
  { encoding, present, width, truths, first, count }: Encoded,
): void {
  if (encoding === 'PLAIN') return;
  if (truths && /RLE|DICTIONARY/.test(encoding)) return checkRuns(view, 4, 1, present);
  if (/RLE|DICTIONARY/.test(encoding)) {
    const bits = view.getUint8(0);
    return first && bits === 0 ? undefined : checkRuns(view, 1, bits, present);
  }
  if (encoding === 'BYTE_STREAM_SPLIT') {
    if (width * present > view.byteLength) throw new RangeError('values beyond the end');
  } else if (encoding === 'DELTA_BINARY_PACKED' || encoding === 'DELTA_LENGTH_BYTE_ARRAY')
    endOfDeltas(view, 0, present);
  else if (encoding === 'DELTA_BYTE_ARRAY') checkPrefixes(view, present, count);
  else throw new RangeError(`encoded as ${encoding}`);
}

/** Texts that share their beginning with the one before: each is as long as both parts. */
function checkPrefixes(view: DataView, present: number, count: Encoded['count']): void {
  const reader = { view, offset: 0 };
  const lengths = [0, 1].map(() => {
    endOfDeltas(view, reader.offset, present);
    const values = new Int32Array(present);
    deltaBinaryUnpack(reader, present, values);
    return values;
  });
  let sum = 0;
  for (let i = 0; i < present; i++) {
    if (lengths.some((values) => values[i] < 0)) throw new RangeError('a negative length');
    sum += lengths[0][i] + lengths[1][i];
  }
  count(sum);
}
