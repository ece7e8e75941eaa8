// npm test [-- PART… WORD…]: the checks and tests of some parts (all without one), in files whose paths have one of the words.
// The last line is the sum: "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runJobs, sentenceOf } from './test-pool.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const bin = (name) => join('node_modules', '.bin', name);
const slots = Math.min(4, Math.max(2, availableParallelism()));

const given = process.argv.slice(2);
/** Arguments that begin with a dash are for Web Test Runner: --coverage, --watch. */
const options = given.filter((arg) => arg.startsWith('-'));
const words = given.filter((arg) => !arg.startsWith('-'));
const all = readdirSync('test', { recursive: true, encoding: 'utf8' }).map((file) =>
  join('test', file).replaceAll('\\', '/'),
);
/** Test files of a pattern that are asked for. */
const files = (pattern, asked) =>
  all
    .filter((file) => pattern.test(file) && (asked.length === 0 || asked.some((word) => file.includes(word))))
    .sort();

/** A check counts as one test. */
const check = (title, command, ...args) => ({
  title,
  command,
  args,
  counts: (_, ok) => ({ passed: Number(ok), failed: Number(!ok), skipped: 0 }),
});

const inNode = (title, files) => ({
  title,
  command: process.execPath,
  args: ['--import', 'tsx', '--test-reporter', 'spec', 'scripts/node-tests.mjs', ...files],
  // The zone in which the browser runs too: far from UTC, and on another day for hours.
  env: { TZ: 'Asia/Baku', ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
  counts(output, ok) {
    const count = (word) => Number(new RegExp(`^\\S*ℹ ${word} (\\d+)`, 'm').exec(output)?.[1] ?? 0);
    const failed = Math.max(count('fail') + count('cancelled'), ok ? 0 : 1);
    return { passed: count('pass'), failed, skipped: count('skipped') };
  },
});

function inBrowser(title, files) {
  const counts = join(mkdtempSync(join(tmpdir(), 'crosstrack-')), 'counts.json');
  return {
    title,
    command: bin('web-test-runner'),
    args: ['--files', ...files, ...options],
    env: { TEST_COUNTS: counts },
    slots,
    counts(_, ok) {
      try {
        const { passed, failed, skipped } = JSON.parse(readFileSync(counts, 'utf8'));
        return { passed, skipped, failed: Math.max(failed, ok ? 0 : 1) };
      } catch {
        return { passed: 0, skipped: 0, failed: 1 }; // it ended before it had anything to count
      } finally {
        rmSync(dirname(counts), { recursive: true, force: true });
      }
    },
  };
}

const SRC = /^test\/(?!components\/|page\/).*\.test\.ts$/;
const NODE = /^test\/(?!page\/|package\/).*\.node\.ts$/;
const PACKAGE = /^test\/package\/.*\.node\.ts$/;
/** As many processes as there are files for, so that each has about as much to do. */
const dealt = (files, count) =>
  Array.from({ length: count }, (_, i) => files.filter((_, k) => k % count === i)).filter(
    ({ length }) => length,
  );

/** The jobs of each part, the long ones first. */
const parts = {
  page: (asked) =>
    dealt(files(/^test\/page\/.*\.node\.ts$/, asked), 2).map((list, i) =>
      inNode(`the built page, ${i + 1}`, list),
    ),
  /** What `npm pack` makes, installed and in pages of others. */
  package: (asked) => {
    const list = files(PACKAGE, asked);
    return list.length ? [inNode('the package', list)] : [];
  },
  src: (asked) =>
    [
      ['src', files(SRC, asked)],
      ['src on the disk, docs and scripts', files(NODE, asked)],
    ].flatMap(([title, list]) => (list.length > 0 ? [inNode(title, list)] : [])),
  evaluate: (asked) =>
    process.env.CROSSTRACK_TRACKS && asked.length === 0
      ? [{ ...check('labels of the recorded flights', bin('tsx'), 'scripts/evaluate.ts'), printed: true }]
      : [],
  check: (asked) =>
    asked.length > 0
      ? []
      : [
          check('types of everything', bin('tsc'), '-p', '.'),
          check('types of the library without a screen', bin('tsc'), '-p', 'src'),
          check('lint', bin('eslint'), '.'),
          check('dead exports', bin('knip'), '--production'),
          check('format', bin('prettier'), '--check', '--log-level', 'warn', '.'),
        ],
  components: (asked) => {
    const list = files(/^test\/(components\/.*\.test|.*\.browser)\.ts$/, asked);
    return list.length ? [inBrowser('components', list)] : [];
  },
  /** The tests of src once more, in the browser. */
  chromium: (asked) => [inBrowser('src in Chromium', files(SRC, asked))],
};

const named = words.filter((word) => Object.hasOwn(parts, word));
const chosen = named.length ? named : Object.keys(parts).filter((part) => part !== 'chromium');
const asked = words.filter((word) => !named.includes(word));
/** Packages, and a browser if a chosen part needs one. */
const needs = chosen.some((part) => /page|package|components|chromium/.test(part)) ? ['--browser'] : [];
const { status } = spawnSync(process.execPath, ['scripts/ensure.mjs', ...needs], { stdio: 'inherit' });
const jobs = status === 0 ? chosen.flatMap((part) => parts[part](asked)) : [];
const sum = await runJobs(jobs, slots);
if (status !== 0) console.log('The packages or a browser are missing.');
else if (jobs.length === 0) console.log(`No test file has ${asked.join(' or ')} in its path.`);
if (jobs.length === 0) sum.failed++;
console.log(sentenceOf(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;
