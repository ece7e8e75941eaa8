import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { drawOf } from './draw.js';
import { runTarget } from './run.js';
import { targets } from './targets/index.js';

/** Some hundreds: `npm run fuzz -- --inputs 100000` tries more. */
const INPUTS = 800;
const corpus = join(import.meta.dirname, '../fixtures/fuzz');

describe('every door', () => {
  for (const [target, share] of targets) {
    it(`${target.name}: refused in a sentence, or taken as it is`, async () => {
      const { inputs, taken, failures } = await runTarget(target, Math.round(INPUTS * share), 1);
      assert.deepEqual(
        failures.map(({ input, message }) => `${input}: ${message}`),
        [],
      );
      assert.ok(taken >= target.least * inputs, `${taken} of ${inputs} taken`);
    });
  }
});

describe('what failed before', () => {
  for (const [target] of targets) {
    const folder = join(corpus, target.name);
    for (const name of existsSync(folder) ? readdirSync(folder) : [])
      it(`${target.name}: ${name}`, async () => {
        const sample = { name, bytes: new Uint8Array(readFileSync(join(folder, name))) };
        // The share that is also analyzed and exported is drawn: every draw is tried.
        for (let seed = 0; seed < 12; seed++) await target.check(sample, drawOf(seed));
      });
  }
});
