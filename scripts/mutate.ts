// npm run mutate [-- --seed 1 --count 120 --minutes 30 --jobs 1 WORD…]: changes one small thing of a rule at a time (a comparison, a sign,
// a number, a guard), in files whose paths have one of the words, and runs the tests that run the line. A change that no test
// notices is printed: it names a line that nothing holds. The sample is the same for a seed and the same sources.
//
// Stryker is not used: it changes no numbers, and thresholds are what these rules are made of.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { random } from '../test/detectors/synthetic.js';
import { coverageOf } from './mutate/coverage.js';
import { mutantsOf, mutated, type Mutant } from './mutate/mutants.js';
import { Sandbox, type Outcome } from './mutate/sandbox.js';

const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '120' },
    minutes: { type: 'string', default: '30' },
    /** Mutants at a time, each in its own copy; two need as many idle processors. */
    jobs: { type: 'string', default: '1' },
    /** Only the mutants of these lines, `file:line` (again for more): all of them, not a sample. */
    at: { type: 'string', multiple: true },
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
/** The tests that read, compute and write tracks, in one process. */
const tests = filesIn('test').filter((file) =>
  /^test\/(track|route|derived|detectors|finding|analysis|case|formats)\/.*\.test\.ts$/.test(file),
);
/** Tests from file to finding, run where those notice nothing. What they run is not noted: they are few. */
const fromFiles = filesIn('test').filter((file) =>
  /^test\/(cases\/.*|tracks|tracks-case|(formats\/readers|export\/round-trip|finding\/basis-of-all))\.node\.ts$/.test(
    file,
  ),
);

const next = random(Number(values.seed));
const all = sources
  .flatMap((file) => mutantsOf(file, readFileSync(file, 'utf8')))
  .filter(({ file, line }) => !values.at || values.at.some((at) => `${file}:${line}`.endsWith(at)));
/** Drawn by lot (Fisher–Yates). */
const sample: Mutant[] = [];
while (sample.length < Number(values.count) && all.length > 0)
  sample.push(...all.splice(Math.floor(next() * all.length), 1));

const until = Date.now() + 60_000 * Number(values.minutes);
const runsFor = await coverageOf(sources, tests, fromFiles);
console.error(`${tests.length + fromFiles.length} test files`);
const counts: Record<Outcome, number> = { killed: 0, timeout: 0, survived: 0, 'not run': 0 };

async function outcomeOf(mutant: Mutant, sandbox: Sandbox): Promise<Outcome> {
  const runs = runsFor(mutant);
  const text = readFileSync(mutant.file, 'utf8');
  sandbox.write(mutant.file, mutated(text, mutant));
  let outcome: Outcome = 'not run';
  for (const { plan, longest } of runs) {
    outcome = await sandbox.run(plan, longest);
    if (outcome !== 'survived') break;
  }
  sandbox.write(mutant.file, text);
  return outcome;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

let tried = 0;

/** Takes the next mutant of the sample until there is none, or no time. */
async function work(): Promise<void> {
  const sandbox = new Sandbox();
  for (;;) {
    const mutant = Date.now() < until ? sample.shift() : undefined;
    if (!mutant) break;
    const outcome = await outcomeOf(mutant, sandbox);
    counts[outcome]++;
    if (++tried % 10 === 0) console.error(`${tried} tried`);
    if (outcome === 'killed' || outcome === 'timeout') continue;
    console.log(`${mutant.file}:${mutant.line}: ${mutant.was} became ${mutant.becomes}: ${outcome}`);
  }
  sandbox.remove();
}
await Promise.all(Array.from({ length: Number(values.jobs) }, work));

const killed = counts.killed + counts.timeout;
console.log(
  `Seed ${values.seed}: ${killed} of ${tried} mutants killed (${((100 * killed) / tried).toFixed(0)} %), ${counts.timeout} of them by time.`,
);
