/**
 * Walks through a struct of Thrift's compact protocol, in which Parquet writes its directory and page headers, before
 * hyparquet makes objects of it: a length or a count there may be anything, and it trusts them.
 */

/** Bytes of the longest varint, of 64 bits. */
const LONGEST_VARINT = 10;
/** Structs in one another: the directory of Parquet has six. */
const DEEPEST = 16;
/** Struct of the directory from which on there are statistics, and bytes of the longest value in them (Arrow's limit too). */
const [STATISTICS, LONGEST_STATISTIC] = [4, 4096];

interface Place {
  readonly value: number;
  readonly end: number;
}

/** An unsigned number of seven bits a byte. @throws RangeError beyond the bytes, or 64 bits */
export function varint(view: DataView, at: number): Place {
  let value = 0;
  for (let i = 0; i < LONGEST_VARINT; i++) {
    const byte = view.getUint8(at + i);
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return { value, end: at + i + 1 };
  }
  throw new RangeError('a number of too many bytes');
}

/** Where the struct that begins at `at` ends. @throws RangeError where it does not fit into the bytes */
export function endOfStruct(view: DataView, at: number, depth = 0): number {
  if (depth > DEEPEST) throw new RangeError('structs nested too deeply');
  let place = at;
  for (;;) {
    const byte = view.getUint8(place++);
    const type = byte & 15;
    if (type === 0) return place;
    if (byte >> 4 === 0) place = varint(view, place).end;
    place = endOfValue(view, place, type, depth);
    if (place > view.byteLength) throw new RangeError('a value beyond the end');
  }
}

function endOfValue(view: DataView, at: number, type: number, depth: number): number {
  if (type === 1 || type === 2) return at; // a truth is in its type
  if (type === 3) return at + 1;
  if (type >= 4 && type <= 6) return varint(view, at).end;
  if (type === 7) return at + 8;
  if (type === 8) return endOfBytes(view, at, depth);
  if (type === 9) return endOfList(view, at, depth);
  if (type === 12) return endOfStruct(view, at, depth + 1);
  throw new RangeError('a type that Parquet does not use');
}

function endOfBytes(view: DataView, at: number, depth: number): number {
  const { value: length, end } = varint(view, at);
  // Decimals in statistics are read digit by digit, which takes the square of their length.
  if (depth >= STATISTICS && length > LONGEST_STATISTIC) throw new RangeError('a statistic that is too long');
  return end + length;
}

function endOfList(view: DataView, at: number, depth: number): number {
  const head = view.getUint8(at);
  const long = head >> 4 === 15;
  const { value: count, end } = long ? varint(view, at + 1) : { value: head >> 4, end: at + 1 };
  // Each element takes a byte at least.
  if (count > view.byteLength - end) throw new RangeError('a list that is too long');
  const type = (head & 15) <= 2 ? 3 : head & 15;
  let place = end;
  for (let i = 0; i < count; i++) place = endOfValue(view, place, type, depth);
  return place;
}
