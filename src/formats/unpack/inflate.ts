import { Gunzip, Inflate } from 'fflate';

/** Bytes given to fflate at once: what they expand to is held together, and deflate may expand it a thousandfold. */
const SLICE = 16384;

/** fflate's streams: they call back with what the bytes pushed so far expand to. */
interface Expander {
  push(chunk: Uint8Array, final?: boolean): void;
}

async function* expanded(
  packed: AsyncIterable<Uint8Array>,
  stream: Expander,
  out: Uint8Array[],
): AsyncGenerator<Uint8Array> {
  for await (const chunk of packed) {
    for (let i = 0; i < chunk.length; i += SLICE) {
      stream.push(chunk.subarray(i, i + SLICE));
      yield* out.splice(0);
    }
  }
  stream.push(new Uint8Array(0), true);
  yield* out.splice(0);
}

/** Raw deflate data. @throws where it is cut off or damaged */
export function inflate(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = [];
  return expanded(packed, new Inflate((chunk) => out.push(chunk)), out);
}

/** gzip, also of several members. @throws where it is cut off or damaged; fflate itself does not look at the checksum */
export async function* gunzip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = [];
  const member = { crc: 0, size: 0 };
  const last = { bytes: new Uint8Array(0) };
  const stream = new Gunzip((chunk) => {
    member.crc = crc32(chunk, member.crc);
    member.size = (member.size + chunk.length) >>> 0;
    out.push(chunk);
  });
  stream.onmember = () => Object.assign(member, { crc: 0, size: 0 });
  yield* expanded(remembering(packed, last), stream, out);
  const { bytes } = last;
  const trailer = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  // A header alone has 10 bytes, an empty member 20.
  if (bytes.length < 8) throw new RangeError('cut off');
  if (trailer.getUint32(0, true) !== member.crc || trailer.getUint32(4, true) !== member.size) {
    throw new RangeError('not what was packed');
  }
}

/** Keeps the last eight bytes that pass: checksum and size of the last member. */
async function* remembering(
  packed: AsyncIterable<Uint8Array>,
  last: { bytes: Uint8Array },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of packed) {
    const tail = new Uint8Array([...last.bytes, ...chunk.subarray(-8)]);
    last.bytes = tail.slice(-8);
    yield chunk;
  }
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

/** The checksum of gzip (RFC 1952, section 8) and zip, continued from that of the bytes before. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let i = 0; i < bytes.length; i++) crc = table[(crc ^ bytes[i]) & 255] ^ (crc >>> 8);
  return ~crc >>> 0;
}
