import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

  /** A command line of a shell; `crosstrack` is the program. */
  const inShell = (command: string) =>
    spawnSync(
      'bash',
      ['-c', `set -o pipefail; crosstrack() { "$NODE" --import tsx src/cli/main.ts "$@"; }; ${command}`],
      {
        cwd: root,
        encoding: 'utf8',
        timeout: 60_000,
        env: { ...process.env, NODE: process.execPath },
      },
    );

  it('says that its output is not whole if the reader ends or the disk is full', () => {
    for (const [command, why] of [
      ['crosstrack detectors | true', 'the program that reads it has ended'],
      ['crosstrack detectors > /dev/full', 'no space is left on the device'],
    ]) {
      const { status, stderr } = inShell(command);
      assert.equal(status, 2, command);
      assert.equal(stderr, `crosstrack: The output could not be written: ${why}.\n`);
    }
  });

  it('reads a pipe whole, once: its hash is that of what came through', () => {
    const file = 'tracks/j2-8243.csv';
    const sha256 = createHash('sha256')
      .update(readFileSync(new URL(`../../${file}`, import.meta.url)))
      .digest('hex');
    for (const command of [
      `cat ${file} | crosstrack analyze /dev/stdin --format json`,
      `crosstrack analyze <(cat ${file}) --format json`,
    ]) {
      const { stdout } = inShell(command);
      assert.equal((JSON.parse(stdout) as { files: { sha256: string }[] }).files[0].sha256, sha256, command);
    }
  });

  it('says that a folder is empty, and names what cannot be read in one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'crosstrack-'));
    const empty = start(['analyze', folder]);
    assert.equal(empty.status, 2);
    assert.match(empty.stderr, /found an empty folder/);
    writeFileSync(join(folder, 'a.csv'), flightCsv());
    symlinkSync(join(folder, 'a.csv'), join(folder, 'b.csv'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'c.csv'));
    const { status, stdout, stderr } = start(['analyze', folder, '--format', 'json']);
    assert.equal(status, 2);
    assert.match(stderr, /^c\.csv: Expected a file or a folder that can be read/m);
    const { files } = JSON.parse(stdout) as { files: { name: string }[] };
    assert.deepEqual(
      files.map(({ name }) => name),
      ['a.csv', 'b.csv', 'c.csv'],
    );
    rmSync(folder, { recursive: true });
  });
});
