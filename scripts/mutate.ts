// npm run mutate [-- --seed 1 --count 120 --minutes 30 WORD…]: changes one small thing of a rule at a time (a comparison, a sign,
// a number, a guard), in files whose paths have one of the words, and runs the tests that load the file. A change that no test
// notices is printed: it names a line that nothing holds. The sample is the same for a seed and the same sources.
//
// Stryker is not used: it changes no numbers, and thresholds are what these rules are made of.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { random } from '../test/detectors/synthetic.js';
import { mutantsOf, type Mutant } from './mutate/mutants.js';
import { Sandbox, type Outcome } from './mutate/sandbox.js';
import { testsOf } from './mutate/tests-of.js';

const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '120' },
    minutes: { type: 'string', default: '30' },
  },
});
/** The rules: what computes, without readers, texts and screen. */
const FOLDERS = ['src/track', 'src/route', 'src/derived', 'src/detectors'];
/** Tables of data, which no rule is in. */
const DATA = /src\/route\/airports\/(data|runways)/;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .sort();
const sources = FOLDERS.flatMap(filesIn).filter(
  (file) =>
    file.endsWith('.ts') &&
    !DATA.test(file) &&
    (words.length === 0 || words.some((word) => file.includes(word))),
);
/** The tests of the rules, which run in one process: those of readers, reports and the disk are about something else. */
const tests = filesIn('test').filter((file) =>
  /^test\/(track|route|derived|detectors|analysis)\/.*\.test\.ts$/.test(file),
);

const next = random(Number(values.seed));
const all = sources.flatMap((file) => mutantsOf(file, readFileSync(file, 'utf8')));
/** Drawn by lot (Fisher–Yates). */
const sample: Mutant[] = [];
while (sample.length < Number(values.count) && all.length > 0)
  sample.push(...all.splice(Math.floor(next() * all.length), 1));

const until = Date.now() + 60_000 * Number(values.minutes);
const find = testsOf(tests);
const sandbox = new Sandbox();
const counts: Record<Outcome, number> = { killed: 0, timeout: 0, survived: 0, 'not loaded': 0 };
let tried = 0;
if ((await sandbox.test(tests)) !== 'survived')
  throw new Error('Expected tests that pass before anything is changed.');
for (const mutant of sample) {
  if (Date.now() > until) break;
  const outcome = await sandbox.test(find(mutant.file), mutant);
  counts[outcome]++;
  tried++;
  if (outcome === 'killed' || outcome === 'timeout') continue;
  console.log(`${mutant.file}:${mutant.line}: ${mutant.was} became ${mutant.becomes}: ${outcome}`);
}
sandbox.remove();
const killed = counts.killed + counts.timeout;
console.log(
  `Seed ${values.seed}: ${killed} of ${tried} mutants killed (${((100 * killed) / tried).toFixed(0)} %), ${counts.timeout} of them by time.`,
);
