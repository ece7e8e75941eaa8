import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inside, met, servedApp, settled } from './app.js';

const { open } = servedApp();

test('the page is printed as a paper of its own, from the dark page too', async () => {
  const page = await open({ dark: true });
  await settled(page);
  await page.emulateMediaType('print');
  // What is printed is loaded after what is shown: until then nothing is laid.
  await met('the paper is laid', () =>
    page.evaluate(async () => {
      dispatchEvent(new Event('beforeprint'));
      await Promise.resolve(); // printing waits for nothing else
      return document.querySelector('flight-viewer')!.hasAttribute('printed');
    }),
  );
  const paper = (selector: string) => inside(`crosstrack-paper >>> ${selector}`);
  const count = async (selector: string) => (await page.$$(paper(selector))).length;
  assert.equal(await count('figure svg'), 2, 'map and charts');
  assert.ok((await count('.item')) > 5);
  assert.equal(await count('.detail'), await count('.item'), 'every finding is open');
  const shownButtons = await page.$$eval(
    paper('.button'),
    (all) => all.filter((one) => one.checkVisibility()).length,
  );
  assert.equal(shownButtons, 0);
  const foot = await page.$eval(paper('footer'), ({ textContent }) => textContent ?? '');
  assert.match(foot, /j2-8243\.csv, SHA-256 [0-9a-f]{64}/);
  assert.match(foot, /Crosstrack \d+\.\d+\.\d+, printed \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/);
  assert.ok(foot.includes(page.url()), 'the address');
  const color = await page.$eval(paper('footer p'), (one) => getComputedStyle(one).color);
  assert.equal(color, 'rgb(86, 97, 108)', 'the light theme');
  const isScreenShown = await page.$eval(inside('.content'), (one) => one.checkVisibility());
  assert.equal(isScreenShown, false);

  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await page.$(inside('crosstrack-paper')), null);
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
  assert.deepEqual(page.errors, []);
});
