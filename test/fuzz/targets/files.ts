import { analyze } from '../../../src/analysis/analyze.js';
import type { ReadResult } from '../../../src/formats/base/format.js';
import { readFile } from '../../../src/formats/index.js';
import { unpack } from '../../../src/formats/unpack/index.js';
import { airportsOf } from '../../../src/route/airports/index.js';
import { comesBack } from '../../export/comes-back.js';
import { inputOf } from '../../formats/input.js';
import { sampleOf, textOf, type Draw, type Sample } from '../draw.js';
import { damage } from '../grammars/damage.js';
import { grammarOf } from '../grammars/index.js';
import { packed } from '../grammars/packed.js';
import { isAnalyzed, isRead, isRefusal } from '../oracles.js';
import { seedFiles } from '../seeds.js';
import type { Target } from '../target.js';

const seeds = seedFiles();
const airports = airportsOf([]);

function structured(draw: Draw): Sample {
  const { name, bytes } = draw.pick(seeds);
  const grammar = grammarOf(name);
  return grammar ? sampleOf(name, grammar(textOf({ name, bytes }), draw)) : { name, bytes };
}

async function readOrRefused({ name, bytes }: Sample, draw: Draw): Promise<ReadResult | undefined> {
  try {
    return await readFile(inputOf(bytes, name, draw.pick([7, 1000, 65_536])));
  } catch (error) {
    isRefusal(error);
    return undefined;
  }
}

async function isHandled(sample: Sample, draw: Draw): Promise<boolean> {
  const result = await readOrRefused(sample, draw);
  if (!result) return false;
  isRead(result);
  // What comes after the reader costs more: a tenth of the inputs shows it.
  if (!draw.chance(0.1)) return true;
  for (const track of result.tracks.slice(0, 2)) {
    isAnalyzed(analyze(track, { airports }), result.report);
    await comesBack(track);
  }
  return true;
}

/** Files that keep their structure, with other values. */
export const structuredFiles: Target = {
  name: 'structured files',
  least: 0.6,
  make: structured,
  check: isHandled,
};

/** Files with bytes cut, moved and overwritten. */
export const damagedFiles: Target = {
  name: 'damaged files',
  least: 0.2,
  make(draw) {
    const { name, bytes } = draw.pick(seeds);
    let now = bytes;
    for (let n = 1 + draw.below(4); n > 0; n--) now = damage(now, seeds, draw);
    return { name, bytes: now };
  },
  check: isHandled,
};

/** Files inside of archives, some of these cut. */
export const packedFiles: Target = {
  name: 'packed files',
  least: 0.6,
  make: (draw) => packed(structured(draw), seeds, draw),
  async check({ name, bytes }) {
    const inputs = await unpack(inputOf(bytes, name)).catch((error: unknown) => (isRefusal(error), []));
    let taken = false;
    for (const input of inputs) {
      const result = await readFile(input).catch((error: unknown) => (isRefusal(error), undefined));
      if (result) isRead(result);
      taken ||= result !== undefined;
    }
    return taken;
  },
};
