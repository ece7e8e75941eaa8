import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { dialectFromJson } from '../../src/formats/csv/mapping.js';
import { dialects } from '../../src/formats/csv/dialects.js';
import { splitRules } from '../../src/track/builder/split-rules.js';

const text = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8');

describe('docs/formats.md', () => {
  it('lists every dialect with its title, and no other', () => {
    const section = text.slice(text.indexOf('## CSV dialects'), text.indexOf('## By hand'));
    const rows = [...section.matchAll(/^\| `([\w-]+)` +\| (.+?) +\|/gm)].map(([, id, title]) => [id, title]);
    const listed = rows.map(([id, title]) => `${id}: ${title}`).sort();
    assert.deepEqual(listed, dialects.map(({ id, title }) => `${id}: ${title}`).sort());
  });

  it('shows a mapping that can be read', () => {
    const json = /```json\n([\s\S]+?)```/.exec(text)![1];
    assert.equal(dialectFromJson(json).columns['height'].unit, 'm');
  });

  it('states the rules by which flights are parted', () => {
    const { turnaround, longGap, low, flyingSpeed, taxiSpeed, highestAirport, crossing } = splitRules;
    const figures = [
      `at least ${turnaround / 60} min`,
      `at least ${longGap / 60} min`,
      `below ${low.toLocaleString('en-US')} ft`,
      `${flyingSpeed} kt`,
      `${taxiSpeed} kt`,
      `${highestAirport.toLocaleString('en-US')} ft`,
      `${crossing[0]} to ${crossing[1]} kt`,
    ];
    for (const figure of figures) assert.ok(text.includes(figure), figure);
  });
});
