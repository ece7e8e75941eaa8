import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);

test('docs/detectors.md and its pictures are what the detectors declare', { timeout: 60_000 }, async () => {
  await run('node', ['--import', 'tsx', 'scripts/docs-detectors.ts', '--check']);
});
