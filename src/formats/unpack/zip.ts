import { crc32 } from './inflate.js';

/**
 * Reads the directory and the entries of zip archives. @zip.js/zip.js was tried instead (2.24): its reader alone adds 61 kB
 * to the worker where this adds 2, and needs Web Streams, which src does not know.
 */

/** An entry of a zip's central directory (APPNOTE 4.3.12). fflate lists entries too, but not where they begin. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Of its local header in the archive. */
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Size of the end record, and of the longest comment behind it. */
const [END_SIZE, COMMENT] = [22, 0xffff];
/** Marks a number that needs eight bytes, which are then in the extra field (zip64). */
const LONG = 0xffffffff;

/** @throws RangeError if the bytes are not a whole zip archive */
export function* zipDirectory(bytes: Uint8Array): Generator<ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_SIZE;
  while (end >= Math.max(0, bytes.length - END_SIZE - COMMENT) && view.getUint32(end, true) !== END) end--;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError('no directory entry');
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    yield entryAt(bytes, view, at, name, extra);
    at += 46 + name + extra + comment;
  }
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, name: number, extra: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const [size, packed, offset] = longNumbers(view, at, at + 46 + name, extra);
  return {
    name: nameOf(bytes.subarray(at + 46, at + 46 + name)),
    method: view.getUint16(at + 10, true),
    encrypted: (flags & 1) !== 0,
    crc: view.getUint32(at + 16, true),
    ...{ packed, size, offset },
  };
}

/** Size, packed size and offset: values that do not fit in four bytes follow one another in the zip64 extra field (4.5.3). */
function longNumbers(view: DataView, at: number, extra: number, length: number): number[] {
  const numbers = [24, 20, 42].map((place) => view.getUint32(at + place, true));
  for (let e = extra; e + 4 <= extra + length; e += 4 + view.getUint16(e + 2, true)) {
    if (view.getUint16(e, true) !== 1) continue;
    let place = e + 4;
    return numbers.map((number) => {
      if (number !== LONG) return number;
      place += 8;
      return Number(view.getBigUint64(place - 8, true));
    });
  }
  return numbers;
}

function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The packed bytes of an entry. @throws RangeError where they are not all there */
export function packedBytes(bytes: Uint8Array, { offset, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(offset, true) !== LOCAL) throw new RangeError('no local header');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new RangeError('cut off');
  return bytes.subarray(start, start + packed);
}

/** Passes chunks on. @throws RangeError at the end where they are not what the directory says, or once they are more */
export async function* checked(
  chunks: AsyncIterable<Uint8Array>,
  entry: ZipEntry,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  let crc = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    crc = crc32(chunk, crc);
    if (size > entry.size) throw new RangeError('longer than stated');
    yield chunk;
  }
  if (size !== entry.size || crc !== entry.crc) throw new RangeError('not what was packed');
}
