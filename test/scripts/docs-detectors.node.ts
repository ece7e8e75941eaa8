import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { detectors } from '../../src/detectors/index.js';
import { examples, findIn, type Example } from '../../scripts/docs/examples.js';
import type { Finding } from '../../src/finding/detector.js';
import { contextFor, defaultsOf } from '../detectors/context.js';

const run = promisify(execFile);

test('docs/detectors.md and its pictures are what the detectors say', { timeout: 60_000 }, async () => {
  await run('node', ['--import', 'tsx', 'scripts/docs-detectors.ts', '--check']);
});

test('every example is found by its detector, and by no detector of another pattern', () => {
  const patterns = [
    'holding',
    'orbit',
    'figure-eight',
    'survey',
    'go-around',
    'touch-and-go',
    'altitude-oscillation',
  ];
  for (const [id, example] of Object.entries(examples)) {
    const detector = detectors.find((one) => one.id === id);
    assert.ok(detector, `${id} is in the list`);
    assert.ok(findIn(detector, example).length > 0, `${id} finds its example`);
    const found = findAll(example);
    for (const other of patterns) {
      if (other !== id) assert.ok(!found.has(other), `${other} is silent in the example of ${id}`);
    }
  }
});

/** Kinds that the detectors about the flight find, each seeing what those before it found. */
function findAll(example: Example): Set<string> {
  const found: Finding[] = [];
  const context = { ...contextFor(example.track, example.around), found };
  for (const detector of detectors.filter(({ category }) => category === 'flight')) {
    if (detector.needsRoute && !context.route) continue;
    for (const hit of detector.detect(example.track, context, defaultsOf(detector))) {
      found.push({ ...hit, kind: detector.id } as Finding);
    }
  }
  return new Set(found.map(({ kind }) => kind));
}
