import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { arrowsDrawing, reduced } from '../../scripts/docs/arrows.js';
import { importsOf } from '../../scripts/docs/imports.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('ARCHITECTURE.md has the arrows of the imports: npm run docs', () => {
  const text = readFileSync(`${root}ARCHITECTURE.md`, 'utf8');
  const [, drawn] = /<!-- arrows -->\s*([\s\S]*?)\s*<!-- \/arrows -->/.exec(text)!;
  assert.equal(drawn, arrowsDrawing(importsOf(root)));
});

test('an arrow that follows from others is left out, and rooms with the same arrows share a box', () => {
  const graph = new Map([
    ['a', new Set(['b', 'c', 'd'])],
    ['b', new Set(['d'])],
    ['c', new Set(['d'])],
    ['d', new Set<string>()],
  ]);
  assert.deepEqual([...reduced(graph).get('a')!], ['b', 'c']);
  const imports = new Map([
    ['src/a/1.ts', new Set(['src/b/1.ts', 'src/c/1.ts', 'src/d/1.ts'])],
    ['src/b/1.ts', new Set(['src/d/1.ts'])],
    ['src/c/1.ts', new Set(['src/d/1.ts'])],
    ['src/d/1.ts', new Set<string>()],
  ]);
  assert.equal(
    arrowsDrawing(imports),
    [
      '```mermaid',
      'flowchart TD',
      '  src_a["src/a"]',
      '  src_b["src/b<br>src/c"]',
      '  src_d["src/d"]',
      '  src_a --> src_b',
      '  src_b --> src_d',
      '```',
    ].join('\n'),
  );
});
