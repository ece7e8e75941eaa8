import { seedFiles } from '../seeds.js';
import type { Target } from '../target.js';
import { damagedFiles } from './files.js';

const tables = seedFiles().filter(({ name }) => name.endsWith('.parquet'));
/** The file begins with its mark, by which it is known. */
const MARK = 4;

/** Tables of bytes with a few of these overwritten: lengths and counts that nobody wrote. */
export const damagedTables: Target = {
  name: 'damaged tables',
  least: 0.2,
  make(draw) {
    const { name, bytes } = draw.pick(tables);
    const now = bytes.slice();
    for (let n = 1 + draw.below(6); n > 0; n--)
      now[MARK + draw.below(now.length - MARK)] = draw.chance(0.3)
        ? draw.pick([0, 1, 127, 128, 255])
        : draw.below(256);
    return { name, bytes: now };
  },
  check: damagedFiles.check,
};
