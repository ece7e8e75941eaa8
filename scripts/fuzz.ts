/**
 * npm run fuzz [-- --inputs 10000 --seed 8243 --only routes]
 * Gives inputs that keep their structure, and damaged ones, to every door of the library (test/fuzz/targets), and holds what
 * comes of them against the oracles. With CROSSTRACK_TRACKS the recorded flights are among the files. Failing inputs are kept: put into test/fixtures/fuzz they are tried by the tests.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { runTarget } from '../test/fuzz/run.js';

process.env['CROSSTRACK_FUZZ_REAL'] = '1';
const { targets } = await import('../test/fuzz/targets/index.js');

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '8243' },
    only: { type: 'string', default: '' },
  },
});
const seed = Number(values.seed);
/** Bytes that the process may hold more at the end than after the first target. */
const MOST_HELD = 100e6;
const folder = join(tmpdir(), 'crosstrack-fuzz');

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
function held(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);
let failed = 0;
let first = 0;
for (const [target, share] of targets) {
  if (!target.name.includes(values.only)) continue;
  const inputs = Math.round(Number(values.inputs) * (values.only ? 1 : share));
  const { taken, failures, longest } = await runTarget(target, inputs, seed);
  const part = taken / inputs;
  say(
    `${target.name}: ${inputs} inputs, ${(100 * part).toFixed(0)}% taken, ${failures.length} failures, longest ${longest.toFixed(0)} ms`,
  );
  mkdirSync(join(folder, target.name), { recursive: true });
  for (const { input, sample, message } of failures.slice(0, 20)) {
    const path = join(folder, target.name, `${input}-${sample.name.replace(/[^\w.]+/g, '-').slice(-60)}`);
    writeFileSync(path, sample.bytes);
    say(`  ${path}: ${message.slice(0, 600)}`);
  }
  if (part < target.least) say(`  less than ${100 * target.least}% were taken`);
  failed += failures.length + Number(part < target.least);
  first ||= held();
}
const more = held() - first;
say(`seed ${seed}: ${failed} failures; ${(more / 1e6).toFixed(1)} MB held more than after the first target`);
process.exitCode = failed > 0 || more > MOST_HELD ? 1 : 0;
