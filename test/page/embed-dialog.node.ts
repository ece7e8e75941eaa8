import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Frame } from 'puppeteer-core';
import { served } from '../../scripts/package/server.mjs';
import {
  drop,
  flightCsv,
  inside,
  met,
  press,
  servedApp,
  settled,
  shown,
  until,
  type AppPage,
} from './app.js';

/** Code for pages of other sites needs the tool's server to let them have its files. */
const app = servedApp({ headers: { 'Access-Control-Allow-Origin': '*' } });
const closing: (() => Promise<unknown>)[] = [];
after(async () => {
  for (const close of closing.reverse()) await close();
});

const dialog = (selector: string) => `crosstrack-embed >>> ${selector}`;

async function dialogOf(kind: string): Promise<AppPage> {
  const page = await app.open();
  await press(page, '#embed');
  await shown(page, dialog('dialog[open]'));
  await press(page, dialog(`#tab-${kind}`));
  return page;
}
const codeOf = async (page: AppPage) =>
  (await shown(page, dialog('textarea'))).evaluate((text) => (text as HTMLTextAreaElement).value);

/** An empty page of another site with nothing in it but the code. */
async function pasted(page: AppPage, code: string): Promise<void> {
  const body = `<!doctype html><html lang="en"><title>Empty</title><body>${code}`;
  const site = await served('.', { pages: { '/empty.html': body } });
  closing.push(() => site.close());
  await page.goto(`${site.url}empty.html`);
}

const showsFlight = (frame: Frame) =>
  frame.waitForFunction(
    `(() => {
      const viewer = document.querySelector('flight-viewer');
      const map = viewer?.shadowRoot?.querySelector('flight-map')?.maplibre;
      return viewer?.analysis?.route && viewer.analysis.findings.length > 0 && map?.isSourceLoaded('land');
    })()`,
    { polling: 100, timeout: 300_000 },
  );

for (const [kind, frameOf] of [
  ['element', (page: AppPage) => Promise.resolve(page.mainFrame())],
  ['frame', async (page: AppPage) => (await (await page.waitForSelector('iframe'))!.contentFrame())!],
] as const)
  test(`${kind}: the code, pasted into an empty page, shows the flight`, async () => {
    const page = await dialogOf(kind);
    await pasted(page, await codeOf(page));
    await showsFlight(await frameOf(page));
    await page.browserContext().close();
  });

test('link and picture: the code leads to the flight, and the pictures are PNG of its size', async () => {
  const page = await dialogOf('picture');
  await shown(page, dialog('.pictures img'));
  const posters = await page.$eval(inside('crosstrack-embed'), async (element) => {
    const { posters } = element as unknown as { posters: Record<string, { blob: Blob }> };
    const sizes = Object.values(posters).map(async ({ blob }) => {
      const { width, height } = await createImageBitmap(blob);
      return `${blob.type} ${width} ${height}`;
    });
    return Promise.all(sizes);
  });
  assert.deepEqual(posters, ['image/png 1200 675', 'image/png 1200 675']);
  await pasted(page, await codeOf(page));
  await page.click('a');
  await until(page, 'viewer?.analysis?.route');
  await page.browserContext().close();
});

test('what is chosen is in the code and in the preview', async () => {
  const page = await dialogOf('frame');
  await press(page, dialog('[name=no-charts]'));
  const height = await shown(page, dialog('[name=height]'));
  await height.evaluate((input) => {
    (input as HTMLInputElement).value = '';
    input.dispatchEvent(new Event('change'));
  });
  const code = await codeOf(page);
  assert.match(code, /controls=no-open\+no-edit\+no-charts"/);
  assert.match(code, /crosstrack:height/);
  const preview = await shown(page, dialog('flight-viewer'));
  assert.equal(await preview.evaluate((one) => one.getAttribute('controls')), 'no-open no-edit no-charts');
  assert.deepEqual(page.errors, []);
  await page.browserContext().close();
});

test('a file of the reader’s computer: it says that no page can show it, and asks for an address', async () => {
  const page = await app.open();
  await drop(page, 'my file.csv', flightCsv());
  await until(page, `viewer.analysis?.track.meta.file === 'my file.csv'`);
  await settled(page);
  await press(page, '#embed');
  const notice = await shown(page, dialog('.notice'));
  assert.match(
    (await notice.evaluate((one) => one.textContent)) ?? '',
    /my file\.csv is a file on your computer/,
  );
  assert.match(await codeOf(page), /src="https:\/\/example\.org\/my%20file\.csv"/);
  assert.equal(await page.$(inside(dialog('flight-viewer'))), null);
  const field = await shown(page, dialog('[name=address]'));
  await field.type('https://data.example/a.csv');
  assert.match(await codeOf(page), /src="https:\/\/data\.example\/a\.csv"/);
  await page.browserContext().close();
});

test('by keyboard: arrows go through the kinds, Escape closes, and the focus is where it was', async () => {
  const page = await app.open();
  await (await shown(page, '#embed')).focus();
  await page.keyboard.press('Enter');
  await (await shown(page, dialog('#tab-element'))).focus();
  await page.keyboard.press('ArrowRight');
  await met('the next kind is shown', () => page.$(inside(dialog('#tab-frame[aria-selected=true]'))));
  await page.keyboard.press('Escape');
  await met('it is closed', async () => !(await page.$(inside(dialog('dialog[open]')))));
  const focused = await page.$eval('flight-viewer', (viewer) => viewer.shadowRoot!.activeElement?.id);
  assert.equal(focused, 'embed');
  await page.browserContext().close();
});
