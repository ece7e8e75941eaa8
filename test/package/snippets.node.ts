import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { isShown } from '../../scripts/package/examples.mjs';
import { served } from '../../scripts/package/server.mjs';
import { startedBrowser } from '../../scripts/page.mjs';
import { root, thePackage } from './packed.js';

/** Every block of HTML in the documents, opened as a page beside the package. */
const documents = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const blocks = documents.flatMap((document) => {
  const text = readFileSync(join(root, document), 'utf8');
  return [...text.matchAll(/^```html\n([\s\S]*?)^```/gm)].map(({ 1: code, index }) => ({
    where: `${document}:${text.slice(0, index).split('\n').length}`,
    code,
  }));
});

/** Where the documents say that the package and the tool are, to where they are here. */
const placed = (code: string): string =>
  code.replace(
    /https:\/\/cdn\.example\/crosstrack@[\d.]+\/dist\/|https:\/\/tool\.example\/|(?:\.\/)?crosstrack\//g,
    '/',
  );
/** A block of tags without the script of the page is shown in a page that has it. */
const script = '<script type="module" src="/crosstrack.js"></script>';
const pageOf = (code: string): string =>
  `<!doctype html><html lang="en"><head><link rel="icon" href="data:," /></head><body>${
    code.includes('crosstrack.js') ? '' : script
  }${placed(code)}</body></html>`;
const hasFlight = (code: string): boolean => /<flight-|embed\.html/.test(code);

const closing: (() => Promise<unknown>)[] = [];
after(async () => {
  for (const close of closing.reverse()) await close();
});

const shownIn = async (page: Page): Promise<void> => {
  if (!page.frames()[1])
    return void (await page.waitForFunction(isShown, { polling: 100, timeout: 120_000 }));
  await page.frames()[1].waitForFunction(isShown, { polling: 100, timeout: 120_000 });
};

test('each block of HTML in the documents works as it stands', async (t) => {
  const flight = readFileSync(join(root, 'tracks/j2-8243.csv'), 'utf8');
  const pages = Object.fromEntries(blocks.map(({ code }, i) => [`/snippet-${i}.html`, pageOf(code)]));
  const dist = join(thePackage().project, 'node_modules/crosstrack/dist');
  const site = await served(dist, { pages: { ...pages, '/flight.csv': flight, '/flights/a.csv': flight } });
  closing.push(() => site.close());
  const started = await startedBrowser();
  closing.push(() => started.close());
  assert.ok(blocks.filter(({ code }) => hasFlight(code)).length > 4);
  for (const [i, { where, code }] of blocks.entries())
    await t.test(where, async () => {
      const page = await started.browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(`${site.url}snippet-${i}.html`);
      if (hasFlight(code)) await shownIn(page);
      assert.deepEqual(errors, []);
      await page.close();
    });
});
