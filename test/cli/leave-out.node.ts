import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { exportFormats } from '../../src/export/index.js';
import { crosstrack, flightCsv } from './helpers.js';

const folder = mkdtempSync(join(tmpdir(), 'crosstrack-leave-out-'));
after(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
writeFileSync(at('home.csv'), flightCsv('HOME1'));

const options = ['--leave-out-start', '5NM', '--leave-out-end', '10min', '--leave-out-identity'];
const withheld = ['HOME1', 'home.csv', '46.000', '04:00:00', '04:43:10'];
const kept = (text: string): string[] => withheld.filter((one) => text.includes(one));

describe('what a sender leaves out', () => {
  for (const format of ['text', ...exportFormats.map(({ id }) => id)])
    it(`is not in analyze --format ${format}`, async () => {
      const whole = await crosstrack(['analyze', at('home.csv'), '--format', format]);
      assert.notDeepEqual(kept(whole.out), []);
      const { exit, out } = await crosstrack(['analyze', at('home.csv'), '--format', format, ...options]);
      assert.deepEqual([exit, kept(out)], [0, []]);
    });

  it('is not in a report', async () => {
    const output = at('report.html');
    const { exit } = await crosstrack(['report', at('home.csv'), ...options, '--output', output]);
    assert.deepEqual([exit, kept(readFileSync(output, 'utf8'))], [0, []]);
  });

  it('leaves a bundle that can be verified', async () => {
    const output = at('bundle.zip');
    assert.equal((await crosstrack(['bundle', at('home.csv'), ...options, '--output', output])).exit, 0);
    assert.equal((await crosstrack(['verify', output])).exit, 0);
  });

  for (const [args, words] of [
    [[at('home.csv'), '--leave-out-start', '5'], /--leave-out-start: Expected a length such as 5NM/],
    [[at('home.csv'), '--leave-out-end', '900min'], /Nothing of the flight would remain/],
    [['tracks/j2-8243.case.json', '--leave-out-identity'], /found a case, which names the flight/],
  ] as const)
    it(`is refused: ${words.source}`, async () => {
      const { exit, out, err } = await crosstrack(['analyze', ...args]);
      assert.deepEqual([exit, out], [2, '']);
      assert.match(err, words);
    });
});
