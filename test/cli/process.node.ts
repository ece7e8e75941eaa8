import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { flightCsv } from './helpers.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const start = (args: string[], input = '') =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    timeout: 60_000,
  });

describe('the crosstrack process', () => {
  it('reads standard input, prints nothing but the result, and exits with the findings', () => {
    const { status, stdout, stderr } = start(
      ['analyze', '-', '--format', 'json', '--fail-on', 'advisory'],
      flightCsv(),
    );
    assert.equal(stderr, '');
    assert.equal((JSON.parse(stdout) as { flights: unknown[] }).flights.length, 1);
    assert.equal(status, 1);
  });

  it('exits with 2 and says why, in one line and without a stack', () => {
    const { status, stdout, stderr } = start(['analyze', 'no-such-file.csv']);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^no-such-file\.csv: Expected [^\n]+\n$/);
  });

  it('does not mind a reader that has seen enough', () => {
    const command = `"${process.execPath}" --import tsx src/cli/main.ts detectors | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], {
      cwd: root,
      encoding: 'utf8',
      timeout: 60_000,
    });
    assert.match(stdout, /^[a-z-]+ {2}/);
    assert.equal(stderr, '');
  });
});
