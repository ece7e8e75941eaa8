import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { publicElements } from '../../scripts/docs/elements.js';

test('docs/embedding.md has every element as its source has it', async () => {
  await promisify(execFile)('node', ['--import', 'tsx', 'scripts/docs-elements.ts', '--check']);
});

test('every public element says what it is, and every property, event and part has a sentence', () => {
  const elements = publicElements();
  const index = readFileSync('components/index.ts', 'utf8');
  assert.equal(elements.length, [...index.matchAll(/export \{ Flight\w+ \} from '\.\//g)].length);
  for (const { tag, text, properties, events, parts, customProperties, slots } of elements) {
    assert.match(tag, /^flight-/);
    assert.match(text, /\.$/, tag);
    for (const one of [...properties, ...events, ...parts, ...customProperties, ...slots])
      assert.match(one.text, /\S.{3}/, `${tag}: ${one.name}`);
  }
});
