import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { runJobs, sentenceOf } from '../../scripts/test-pool.mjs';

const job = (code: string, rest = {}) => ({
  title: code,
  command: process.execPath,
  args: ['-e', code],
  counts: (output: string, ok: boolean) => ({
    passed: Number(/(\d+) passed/.exec(output)?.[1] ?? 0),
    failed: Number(!ok),
    skipped: 0,
  }),
  ...rest,
});

test('the sum counts every job, also one that fails and one that cannot be started', async () => {
  const sum = await runJobs(
    [
      job('console.log("3 passed")'),
      job('console.log("2 passed"); process.exit(1)'),
      job('process.kill(process.pid)'),
      job('', { command: 'no-such-command' }),
    ],
    2,
    () => {},
  );
  assert.deepEqual(sum, { passed: 5, failed: 3, skipped: 0 });
  assert.equal(sentenceOf(sum), '5 passed, 3 failed');
});

test('a job that takes all slots has the machine to itself', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'crosstrack-pool-')), 'log');
  const marked = (mark: string, slots = 1) => {
    const add = (text: string) => `require('node:fs').appendFileSync(${JSON.stringify(file)}, '${text}')`;
    return job(`${add(mark)}; setTimeout(() => ${add(mark)}, 100)`, { slots });
  };
  await runJobs([marked('a'), marked('b', 9), marked('c'), marked('d')], 2, () => {});
  const log = readFileSync(file, 'utf8');
  rmSync(dirname(file), { recursive: true });
  assert.match(log, /^aabb[cd]{4}$/);
});
