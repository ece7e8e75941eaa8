import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { verifyBundle } from '../../src/bundle/verify.js';
import { run } from '../../src/cli/run.js';
import { gunzip } from '../../src/cli/source.js';
import { loadAirports } from '../../src/route/airports/index.js';
import { inside, met, servedApp, shown } from './app.js';

const app = servedApp();
const folder = mkdtempSync(join(tmpdir(), 'crosstrack-page-bundle-'));
after(() => rmSync(folder, { recursive: true }));

const ran = async (...args: string[]): Promise<void> => {
  const said: string[] = [];
  const tell = (text: string) => void said.push(text);
  const code = await run(args, { stdin: process.stdin, color: false, width: 110, out: tell, err: tell });
  assert.equal(code, 0, said.join(''));
};

/** Texts of the payload, by path. */
const partsOf = (zip: Uint8Array): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(zip)).flatMap(([path, bytes]) => {
      const [, name] = /^[^/]+\/data\/(.+)$/.exec(path) ?? [];
      return name ? [[name, Buffer.from(bytes).toString()]] : [];
    }),
  );
/** The page fetched what the command line read from the disk. */
const withoutOrigin = (text: string): string => text.replace(/\s*"origin": \{[^}]*\},?/g, '');
const headings = (html: string): string[] =>
  [...html.matchAll(/<h[12][^>]*>(.*?)<\/h/g)].map(([, text]) => text);

test('a bundle made in the page verifies on the command line, and the other way round', async () => {
  const page = await app.open();
  await page.evaluate(`(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      if (blob.type === 'application/zip')
        void blob.arrayBuffer().then((bytes) => {
          let text = '';
          for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte);
          globalThis.bundled = btoa(text);
        });
      return make(blob);
    };
  })()`);
  await (await shown(page, '[popovertarget=export-menu]')).click();
  const entries = await page.$$(inside('#export-menu .button'));
  for (const entry of entries)
    if ((await entry.evaluate((one) => one.textContent))?.includes('Provenance bundle')) await entry.click();
  await met('the bundle is made', () => page.evaluate('Boolean(globalThis.bundled)') as Promise<boolean>);
  const zip = Buffer.from((await page.evaluate('globalThis.bundled')) as string, 'base64');
  const { same, differences, bag } = await verifyBundle(zip, { airports: await loadAirports(), gunzip });
  assert.deepEqual([differences, bag.problems, same], [[], [], true]);

  const made = join(folder, 'made.zip');
  await ran('bundle', 'tracks/j2-8243.case.json', '--near', 'UATE', '--radius', '30', '--output', made);
  const [own, theirs] = [partsOf(zip), partsOf(readFileSync(made))];
  assert.deepEqual([...own.keys()].sort(), [...theirs.keys()].sort());
  for (const name of ['case.case.json', 'originals/j2-8243.csv', 'findings.csv', 'analysis.json'])
    assert.equal(withoutOrigin(own.get(name)!), withoutOrigin(theirs.get(name)!), name);
  const [report, other] = ['report.html', 'report.html'].map((name, i) =>
    headings([own, theirs][i].get(name)!),
  );
  assert.deepEqual(report, other);
  assert.ok(report.includes('Claims'));
  await page.evaluate(
    async ([name, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], name));
      document
        .querySelector('flight-viewer')!
        .dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, composed: true }));
    },
    ['made.zip', readFileSync(made).toString('base64')] as const,
  );
  const verdict = await shown(page, 'flight-verification >>> .same');
  assert.match(
    (await verdict.evaluate((one) => one.textContent)) ?? '',
    /every value computed anew is the one recorded/,
  );
  assert.deepEqual(page.errors, []);
});

test('the report opens from a file without a network, and its cursor shows the rows', async () => {
  const path = join(folder, 'report.html');
  await ran('report', 'tracks/j2-8243.case.json', '--output', path);
  const page = await (await app.open()).browser().newPage();
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(pathToFileURL(path).href);
  assert.match(await page.$eval('h1', (one) => one.textContent ?? ''), /J2-8243/);
  const bar = (await page.$('.readout input'))!;
  await bar.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  assert.match(
    await page.$eval('output', (one) => one.textContent ?? ''),
    /2024-12-25T03:55:\d\dZ.*Altitude [\d,]+ ft/,
  );
  const rest = asked.filter((url) => !url.endsWith('report.html'));
  assert.deepEqual([rest, errors], [[], []]);
  await page.setJavaScriptEnabled(false);
  await page.reload();
  assert.equal(await page.$eval('.readout', (one) => getComputedStyle(one).display), 'none');
  assert.ok((await page.$$('svg')).length >= 2);
  await page.close();
});
