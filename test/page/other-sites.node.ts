import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { inside, met, press, servedApp, shown, type AppPage } from './app.js';

const app = servedApp();
const ADDRESS = 'https://example.invalid/flights/a.csv';

const requests = (page: Page): string[] => {
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url()));
  return seen;
};
const foreign = (seen: readonly string[]) => seen.filter((url) => url.startsWith('https://example.invalid'));

/** The tab that the page opens by what is done. */
async function tabOf(page: AppPage, act: () => Promise<void>): Promise<Page> {
  const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve));
  await act();
  const tab = await opened;
  assert.ok(tab, 'a tab is opened');
  return tab;
}

const policyOf = (page: Page) =>
  page.$eval('meta[http-equiv=Content-Security-Policy]', (meta) => meta.getAttribute('content')!);

test('the page itself may ask nobody else, also after the reader agreed', async () => {
  const page = await app.open({ hash: `#src=${ADDRESS}`, ready: false });
  const seen = requests(page);
  assert.match(await policyOf(page), /connect-src 'self' blob: data:;/);
  const tab = await tabOf(page, () => press(page, '.empty .button'));
  assert.match(tab.url(), /other-sites\.html#src=https:\/\/example\.invalid\/flights\/a\.csv$/);
  assert.match(await policyOf(tab), /connect-src 'self' https: blob: data:/);
  // Asked once: the tab fetches without another question, and says that the site is not there.
  const problem = await met('the failure is said', () => tab.$(inside('flight-files >>> [role=alert] li')));
  assert.match((await problem.evaluate((node) => node.textContent)) ?? '', /a\.csv could not be fetched/);
  assert.deepEqual(foreign(seen), []);
  // A link to that page from elsewhere has not been agreed to.
  await page.goto(tab.url());
  await shown(page, '.empty .button');
  assert.deepEqual(foreign(seen), []);
  await page.browserContext().close();
});

test('a basemap of another site is shown by the page that may ask for it', async () => {
  const page = await app.open();
  await press(page, '.tools button[aria-controls=menu]');
  const field = await shown(page, 'flight-map >>> input[name=address]');
  await field.evaluate((input) => ((input as HTMLInputElement).value = 'https://example.invalid/style.json'));
  const tab = await tabOf(page, () => press(page, 'flight-map >>> form.address button'));
  const failure = await met('it is asked for', () => tab.$(inside('flight-map >>> .error')));
  assert.match((await failure.evaluate((node) => node.textContent)) ?? '', /basemap could not be shown/);
  assert.equal(await page.$(inside('flight-map >>> .error')), null);
  await page.reload(); // the choice is kept, so the page goes where it can be shown
  await page.waitForFunction(`location.pathname.endsWith('other-sites.html')`);
  await page.browserContext().close();
});

test('what came by an address says from where and when', async () => {
  const page = await app.open();
  await press(page, '#tab-import');
  const text = await met('it is said', async () => {
    const node = await page.$(inside('flight-import'));
    return node?.evaluate((one) => one.shadowRoot!.textContent ?? '');
  });
  assert.match(
    text,
    /Fetched from http:\/\/127\.0\.0\.1:\d+\/tracks\/j2-8243\.csv at \d{4}-\d\d-\d\dT[\d:]+Z/,
  );
  await page.browserContext().close();
});

test('no request carries the address of the page', () => {
  assert.match(readFileSync('index.html', 'utf8'), /<meta name="referrer" content="no-referrer" \/>/);
});
