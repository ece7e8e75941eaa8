import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { format, resolveConfig } from 'prettier';
import { page, type Stored } from '../../scripts/accuracy/page.js';
import { allSamplings, BLIND_RECALL } from '../../scripts/accuracy/record.js';
import { sampleOf } from '../../scripts/accuracy/sample.js';
import { declarations } from '../../src/finding/declarations/index.js';

const record = JSON.parse(readFileSync('docs/accuracy.json', 'utf8')) as Stored;

describe('docs/accuracy.json', () => {
  it('has every detector, at every spacing, and flights of every kind of aircraft', () => {
    assert.deepEqual(Object.keys(record.kinds).sort(), declarations.map(({ kind }) => kind).sort());
    for (const [kind, figures] of Object.entries(record.kinds)) {
      assert.deepEqual(Object.keys(figures).map(Number), [...allSamplings], kind);
      for (const { events } of Object.values(figures)) assert.ok(events >= 10, `${kind}: ${events} events`);
    }
    assert.ok(Object.keys(record.aircraft).length >= 12);
  });

  for (const { kind, blindFrom } of declarations) {
    if (typeof blindFrom !== 'number') continue;
    it(`${kind} sees its events in rows less than ${blindFrom} s apart, and fewer in others`, () => {
      const recall = (step: number) => record.kinds[kind][step].recall ?? 0;
      for (const step of allSamplings.filter((one) => one < blindFrom))
        assert.ok(recall(step) >= BLIND_RECALL, `recall ${recall(step)} in rows every ${step} s`);
      const from = allSamplings.find((one) => one >= blindFrom);
      if (from) assert.ok(recall(from) < BLIND_RECALL, `recall ${recall(from)} in rows every ${from} s`);
    });
  }

  for (const { kind, blindFrom } of declarations) {
    if (typeof blindFrom === 'number') continue;
    it(`${kind} says why no spacing makes it blind, and sees its events in rows a minute apart`, () => {
      assert.match(blindFrom(), /^Any spacing of rows/);
      for (const step of allSamplings.filter((one) => one <= 60))
        assert.ok(record.kinds[kind][step].recall! >= BLIND_RECALL, `rows every ${step} s`);
    });
  }

  it('is what the detectors give: the first flight of each family, flown again', async () => {
    assert.deepEqual(await sampleOf(), record.sample, 'Run npm run accuracy.');
  });
});

describe('docs/accuracy.md', () => {
  it('is written from it', async () => {
    const options = { ...(await resolveConfig('docs/accuracy.md')), parser: 'markdown' };
    assert.equal(readFileSync('docs/accuracy.md', 'utf8'), await format(page(record), options));
  });
});

describe('the world', () => {
  it('knows nothing of the code that it judges', () => {
    const root = 'scripts/accuracy/world';
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const imports = [...readFileSync(join(root, name), 'utf8').matchAll(/from '([^']+)'/g)];
      for (const [, from] of imports)
        assert.ok(from.startsWith('.') && !from.includes('src/'), `${name}: ${from}`);
    }
  });
});
