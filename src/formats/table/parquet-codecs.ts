import { gunzipSync } from 'fflate';
import { decompressBrotli, decompressLz4Raw, decompressZstd } from 'hyparquet-compressors';

type Decompress = (input: Uint8Array, length: number) => Uint8Array;

/**
 * What the pages of Parquet are packed with; each ends on any bytes. Snappy and the framed LZ4 are not those of hyparquet, which
 * go back where a length is negative, nor is gzip; the packages' WebAssembly is forbidden by a strict page.
 */
export const codecs: Readonly<Record<string, Decompress>> = {
  UNCOMPRESSED: (input) => input,
  SNAPPY: snappy,
  GZIP: (input, length) => gunzipSync(input, { out: new Uint8Array(length) }),
  BROTLI: decompressBrotli,
  ZSTD: (input, length) => decompressZstd(input, new Uint8Array(length)),
  LZ4: framedLz4,
  LZ4_RAW: decompressLz4Raw,
};

/** Snappy (format_description.txt of google/snappy). @throws RangeError for what it cannot hold */
export function snappy(input: Uint8Array, length: number): Uint8Array {
  const output = new Uint8Array(length);
  let [at, out] = [0, 0];
  while (input[at++] >= 128); // the length, which the page's header says too
  while (at < input.length) {
    const tag = input[at++];
    if ((tag & 3) === 0) {
      const long = Math.max(0, (tag >> 2) - 59);
      const count = (long ? little(input, at, long) : tag >> 2) + 1;
      at += long;
      if (at + count > input.length || out + count > length) throw new RangeError('Snappy: too long');
      output.set(input.subarray(at, at + count), out);
      at += count;
      out += count;
      continue;
    }
    const near = (tag & 3) === 1;
    const bytes = near ? 1 : (tag & 3) === 2 ? 2 : 4;
    const count = near ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const offset = little(input, at, bytes) + (near ? (tag >> 5) * 256 : 0);
    at += bytes;
    if (!(offset >= 1 && offset <= out) || out + count > length) throw new RangeError('Snappy: out of range');
    for (const end = out + count; out < end; out++) output[out] = output[out - offset];
  }
  if (out !== length) throw new RangeError('Snappy: cut off');
  return output;
}

function little(input: Uint8Array, at: number, bytes: number): number {
  let value = 0;
  for (let i = 0; i < bytes; i++) value += input[at + i] * 256 ** i; // NaN beyond the end
  return value;
}

/** LZ4 as Hadoop frames it (sizes in eight bytes before each block), or a block alone. */
function framedLz4(input: Uint8Array, length: number): Uint8Array {
  const view = new DataView(input.buffer, input.byteOffset, input.length);
  const output = new Uint8Array(length);
  let [at, out] = [0, 0];
  while (at < input.length) {
    const framed = at + 8 <= input.length;
    const [size, packed] = framed ? [view.getUint32(at), view.getUint32(at + 4)] : [Infinity, Infinity];
    if (at + 8 + packed > input.length || out + size > length) return decompressLz4Raw(input, length);
    output.set(decompressLz4Raw(input.subarray(at + 8, at + 8 + packed), size), out);
    at += 8 + packed;
    out += size;
  }
  return output;
}
