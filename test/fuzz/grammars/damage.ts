import type { Draw, Sample } from '../draw.js';

const encoder = new TextEncoder();
const signs = [
  ...'"{}[]<>/,;:.-+0918eEnul&#\n\r\t \0',
  'NaN',
  '1e999',
  ']]>',
  '<!--',
  '""',
  '\ufeff',
  '/>',
  ',,,,',
];
const telling = signs.map((text) => encoder.encode(text));
const joined = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

/** Bytes cut out, repeated, moved, overwritten, put in from another file, or in another encoding. */
export function damage(bytes: Uint8Array, others: readonly Sample[], draw: Draw): Uint8Array {
  const at = draw.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + draw.below(draw.chance(0.9) ? 40 : 4000));
  const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
  switch (draw.below(9)) {
    case 0:
      return joined(before, after);
    case 1:
      return joined(before, part, part, part, after);
    case 2:
      return before.slice();
    case 3:
      return joined(before, after, part);
    case 4:
      return joined(before, draw.pick(telling), after);
    case 5:
      return joined(before, draw.pick(telling), part, after);
    case 6: {
      const other = draw.pick(others).bytes;
      const from = draw.below(other.length);
      return joined(before, other.subarray(from, from + draw.below(400)), after);
    }
    case 7:
      return joined(before, new Uint8Array(draw.below(3000)).fill(draw.pick(telling)[0]), after);
    default:
      return bytes.length > 0 && draw.chance(0.2)
        ? Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('latin1'), 'utf16le'))
        : bytes.map((byte) => (draw.chance(0.002) ? draw.below(256) : byte));
  }
}
