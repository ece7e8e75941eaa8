import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { served } from '../../scripts/package/server.mjs';
import { flightCsv, met, servedApp } from './app.js';

const app = servedApp();
const closing: (() => Promise<unknown>)[] = [];
after(async () => {
  for (const close of closing.reverse()) await close();
});

/** An article of another site around the page; it does what docs/embedding.md says. */
const article = (address: string) => `<!doctype html><html lang="en"><title>Article</title>
  <iframe src="${address}" title="Flight" height="600" style="width: 100%; border: 0"></iframe>
  <script>
    const frame = document.querySelector('iframe');
    window.heard = [];
    addEventListener('message', ({ source, origin, data }) => {
      if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
      heard.push(data);
      if (data.type === 'crosstrack:height' && data.height > 0 && data.height < 20000) frame.height = data.height;
    });
  </script>`;

interface Embedded {
  readonly page: Page;
  readonly frame: Frame;
  /** Addresses that were asked for, and are not of the app's own site. */
  readonly asked: string[];
  readonly errors: string[];
}

const elsewhere = 'https://data.example/';

/** Answers for another site, as a server with CORS does. @returns what it is asked for */
async function elsewhereOf(page: Page): Promise<string[]> {
  const asked: string[] = [];
  const client = await page.createCDPSession();
  await client.send('Fetch.enable', { patterns: [{ urlPattern: `${elsewhere}*` }] });
  client.on('Fetch.requestPaused', ({ requestId, request }) => {
    asked.push(request.url);
    const responseHeaders = [{ name: 'Access-Control-Allow-Origin', value: '*' }];
    const body = Buffer.from(flightCsv()).toString('base64');
    void client.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body });
  });
  return asked;
}

async function embedded(settings: string, { width = 1000 } = {}): Promise<Embedded> {
  const page = await app.open({ width, ready: false });
  const own = page.url();
  const site = await served('.', { pages: { '/article.html': article(`${own}embed.html#${settings}`) } });
  closing.push(() => site.close());
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const asked = await elsewhereOf(page);
  await page.goto(`${site.url}article.html`);
  const frame = await met('the frame is there', async () => (await page.$('iframe'))?.contentFrame());
  return { page, frame: frame!, asked, errors };
}

const viewerHas = (frame: Frame, expression: string) =>
  frame.waitForFunction(
    `(() => { const viewer = document.querySelector('flight-viewer'); return viewer && (${expression}); })()`,
    { polling: 50, timeout: 300_000 },
  );
const problems = (frame: Frame) =>
  frame.$$eval('crosstrack-embed-page >>> .problems li', (items) => items.map((item) => item.textContent));
const heights = async (page: Page) =>
  (await page.evaluate('heard')) as { type: string; version: number; height: number }[];

const flight = 'v=1&src=tracks/j2-8243.csv&case=tracks/j2-8243.case.json&route=UBBB-URMG';

test('a page in a frame shows the flight that its address names, and tells its height', async () => {
  const { page, frame, errors } = await embedded(`${flight}&tabs=findings+case&finding=position-gap`);
  await viewerHas(frame, 'viewer.analysis?.route && viewer.choice.finding');
  assert.deepEqual(await problems(frame), []);
  assert.deepEqual(await heights(page), [{ type: 'crosstrack:height', version: 1, height: 640 }]);
  // A page that began to listen later.
  await page.evaluate(
    `heard.length = 0; frame.contentWindow.postMessage({ type: 'crosstrack:ask-height' }, '*')`,
  );
  await met('it answers', async () => (await heights(page)).length > 0);
  assert.match(await frame.title(), /^AHY8243/);
  assert.deepEqual(errors, []);
  await page.browserContext().close();
});

test('in a narrow column it is as high as what is in it, whatever the frame', async () => {
  const { page, frame } = await embedded(`${flight}&controls=no-panel+no-charts`, { width: 390 });
  await viewerHas(frame, 'viewer.analysis');
  const own = () => frame.$eval('crosstrack-embed-page', (element) => (element as HTMLElement).offsetHeight);
  await met('it fits', async () => {
    const height = await page.$eval('iframe', (element) => element.offsetHeight);
    return height === (await own()) && height > 300 && height < 600;
  });
  await page.browserContext().close();
});

test('nothing of it can be changed: no file, no case', async () => {
  const { page, frame } = await embedded(`${flight}&tabs=case`);
  await viewerHas(frame, 'viewer.analysis && viewer.cases.file');
  await met('the case is shown', () => frame.$('flight-viewer >>> crosstrack-case >>> .sections button'));
  const words = await frame.$$eval('flight-viewer >>> button', (buttons) =>
    buttons.filter((one) => one.checkVisibility()).map(({ textContent }) => textContent.trim()),
  );
  assert.ok(words.includes('Timeline'));
  assert.deepEqual(
    words.filter((word) => /^(Open|Edit|New case|Save case|Take back|Share|Embed)/.test(word)),
    [],
  );
  const isRefused = await frame.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'other.csv'));
    const drop = new DragEvent('drop', {
      dataTransfer: data,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    return !document.querySelector('flight-viewer')!.dispatchEvent(drop);
  }, flightCsv());
  assert.ok(isRefused, 'a dropped file would take the place of the page');
  assert.equal(await frame.evaluate(`document.querySelector('flight-viewer').session.analyses.length`), 1);
  await page.browserContext().close();
});

test('what cannot be used is named in its place, and the flight is shown', async () => {
  const { page, frame } = await embedded(
    `${flight}&src=javascript:alert(1)&units=furlong&colour=red&height=9&v=1&route=NOWHERE`.replace(
      'route=UBBB-URMG&',
      '',
    ),
  );
  await viewerHas(frame, 'viewer.analysis?.findings.length');
  const named = await met('units are named', async () => {
    const all = await problems(frame);
    return all.some((problem) => /units/.test(problem)) && all;
  });
  for (const word of ['javascript:alert(1)', 'furlong', 'colour', 'height'])
    assert.ok(
      named.some((problem) => problem.includes(word)),
      word,
    );
  await page.browserContext().close();
});

test('a file of another site is asked for, and nothing else there', async () => {
  const { page, frame, asked } = await embedded(`v=1&src=${elsewhere}a.csv`);
  await viewerHas(frame, 'viewer.analysis');
  assert.deepEqual(asked, [`${elsewhere}a.csv`]);
  const addresses = [`${elsewhere}a.csv`, `${elsewhere}b.csv`, 'https://third.example/'];
  const answers = await frame.evaluate(
    (all) =>
      Promise.all(
        all.map((address) =>
          fetch(address).then(
            () => 'answered',
            () => 'refused',
          ),
        ),
      ),
    addresses,
  );
  assert.deepEqual(answers, ['answered', 'refused', 'refused']);
  await page.browserContext().close();
});

test('opened by a link it asks its reader first', async () => {
  const page = await app.open({ ready: false });
  const asked = await elsewhereOf(page);
  await page.goto(`${page.url()}embed.html#v=1&src=${elsewhere}a.csv`);
  const button = await met('it asks', () => page.$('crosstrack-embed-page >>> button.primary'));
  assert.deepEqual(asked, []);
  await button.click();
  await viewerHas(page.mainFrame(), 'viewer.analysis');
  await page.browserContext().close();
});

test('its link leads to the full view of the same', async () => {
  const { page, frame } = await embedded(`${flight}&finding=position-gap&time=2024-12-25T04:37:00Z`);
  const link = await frame.waitForSelector('crosstrack-embed-page >>> footer a');
  const address = await link!.evaluate((a) => (a as HTMLAnchorElement).href);
  assert.match(
    address,
    /index\.html#src=tracks\/j2-8243\.csv&case=tracks\/j2-8243\.case\.json&route=UBBB-URMG&t=/,
  );
  await page.goto(address);
  await viewerHas(
    page.mainFrame(),
    `viewer.analysis?.route && viewer.cases.file && viewer.cursor.time === 1735101420`,
  );
  await page.browserContext().close();
});

test('its policy is that of the app, and allows https for the files that the address names', () => {
  const policy = (name: string) =>
    /Content-Security-Policy"\s+content="([^"]*)"/.exec(readFileSync(name, 'utf8'))![1];
  assert.equal(policy('embed.html').replace(' https:', ''), policy('index.html'));
});
