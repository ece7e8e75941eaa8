import { gzipSync, zipSync } from 'fflate';
import type { Draw, Sample } from '../draw.js';

/** A file packed, packed again, or one of several in an archive; sometimes cut. */
export function packed(sample: Sample, others: readonly Sample[], draw: Draw): Sample {
  let { name, bytes } = sample;
  for (let depth = 1 + draw.below(3); depth > 0; depth--) {
    if (draw.chance(0.5)) {
      bytes = gzipSync(bytes);
      name += '.gz';
    } else {
      const more = Array.from({ length: draw.below(3) }, () => draw.pick(others));
      const files = [{ name, bytes }, ...more].map(({ name, bytes }, i) => [`${i}/${name}`, bytes] as const);
      bytes = zipSync(Object.fromEntries(files));
      name = 'archive.zip';
    }
  }
  if (draw.chance(0.1)) bytes = bytes.slice(0, draw.below(bytes.length));
  if (draw.chance(0.1)) bytes = bytes.map((byte) => (draw.chance(0.001) ? draw.below(256) : byte));
  return { name, bytes };
}
