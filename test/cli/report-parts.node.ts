import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { caseText, cells, csv, parts, partsOfHtml, partsOfMarkdown } from '../export/report-parts.js';
import { crosstrack } from './helpers.js';

const folder = mkdtempSync(join(tmpdir(), 'parts-'));
const path = join(folder, 'a.case.json');
writeFileSync(path, caseText);
writeFileSync(join(folder, 'flight.csv'), csv());

async function written(command: string, name: string): Promise<Buffer> {
  const output = join(folder, name);
  const { exit, err } = await crosstrack([command, path, '--output', output]);
  assert.deepEqual([exit, err.includes('Error')], [0, false], err);
  return readFileSync(output);
}
const analyzed = async (format: string) => (await crosstrack(['analyze', path, '--format', format])).out;

/** The page's own reports are held to the same list: test/components/viewer/report-parts.test.ts. */
describe('every report of a case, on the command line', () => {
  const html: readonly [string, () => Promise<string>][] = [
    ['report', async () => String(await written('report', 'report.html'))],
    ['analyze --format html', () => analyzed('html')],
    [
      'bundle',
      async () => {
        const files = unzipSync(await written('bundle', 'a.zip'));
        const [, bytes] = Object.entries(files).find(([name]) => name.endsWith('/report.html'))!;
        return Buffer.from(bytes).toString();
      },
    ],
  ];
  for (const [name, make] of html)
    it(`${name} has its parts`, async () => {
      const text = await make();
      assert.deepEqual(partsOfHtml(text), parts);
      assert.match(text, /<h1>A flight in parts<\/h1>/);
      for (const cell of cells) assert.ok(text.includes(cell), cell);
    });
  it('analyze --format report has its parts', async () => {
    const text = await analyzed('report');
    assert.deepEqual(partsOfMarkdown(text), parts);
    assert.match(text, /^# A flight in parts$/m);
    for (const cell of cells) assert.ok(text.includes(cell), cell);
  });
});
