// Every check and test of the project, one after another; the last line is the sum: "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const total = { passed: 0, failed: 0, skipped: 0 };
const bin = (name) => join('node_modules', '.bin', name);
const shell = process.platform === 'win32';

/** A check counts as one test. */
function check(title, command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell });
  total[status === 0 ? 'passed' : 'failed'] += 1;
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${title}`);
}

function nodeTests() {
  const files = readdirSync('test', { recursive: true })
    .filter((file) => file.endsWith('.node.ts'))
    .map((file) => join('test', file));
  if (files.length === 0) return;
  const args = [
    '--import',
    'tsx',
    '--test',
    '--test-reporter',
    'spec',
    '--test-reporter-destination',
    'stdout',
  ];
  const { stdout, status } = spawnSync(process.execPath, [...args, ...files], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.stdout.write(stdout);
  const count = (word) => Number(new RegExp(`^ℹ ${word} (\\d+)`, 'm').exec(stdout)?.[1] ?? 0);
  total.passed += count('pass');
  total.skipped += count('skipped');
  total.failed += Math.max(count('fail') + count('cancelled'), status === 0 ? 0 : 1);
}

function browserTests() {
  const counts = join(mkdtempSync(join(tmpdir(), 'crosstrack-')), 'counts.json');
  const { status } = spawnSync(bin('web-test-runner'), process.argv.slice(2), {
    stdio: 'inherit',
    shell,
    env: { ...process.env, TEST_COUNTS: counts },
  });
  const result = JSON.parse(readFileSync(counts, 'utf8'));
  total.passed += result.passed;
  total.skipped += result.skipped;
  total.failed += Math.max(result.failed, status === 0 ? 0 : 1);
}

check('types of the library without a screen', bin('tsc'), ['-p', 'src']);
check('types of everything', bin('tsc'), ['-p', '.']);
check('lint', bin('eslint'), ['.']);
check('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']);
nodeTests();
browserTests();
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
);
process.exit(total.failed > 0 ? 1 : 0);
