// npm run check-firefox: drives the built app in Firefox, by WebDriver BiDi: it opens, a file that is dropped is shown, a finding is chosen, a
// route is set, and nothing is asked of another host. Firefox is that of FIREFOX, or `firefox` or `firefox-esr` of the PATH.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { builtApp, servedApp } from './page.mjs';

const LONGEST = 120_000;
const found = [process.env.FIREFOX, 'firefox', 'firefox-esr'].find(
  (name) => name && spawnSync(name, ['--version']).status === 0,
);
if (!found)
  throw new Error('Expected a Firefox (FIREFOX, or firefox or firefox-esr of the PATH), found none.');
const executablePath = found.includes('/') ? found : spawnSync('which', [found]).stdout.toString().trim();

/** An expression about the viewer, in the page. */
const viewer = (page, code) =>
  page.evaluate(`((viewer) => ${code})(document.querySelector('flight-viewer'))`);
const until = (page, code) =>
  page.waitForFunction(`((viewer) => ${code})(document.querySelector('flight-viewer'))`, {
    timeout: LONGEST,
    polling: 100,
  });

/** What is tried, one after the other. */
const steps = {
  'opens on its flight, with findings and charts': async (page) => {
    await until(page, `viewer?.analysis?.findings.length > 0`);
    await until(page, `viewer.shadowRoot.querySelector('flight-chart')?.shadowRoot.querySelector('canvas')`);
  },
  'draws the map, or a picture where there is no WebGL 2': async (page) => {
    const map = `viewer.shadowRoot.querySelector('flight-map')`;
    await until(page, `${map}.maplibre?.loaded() || ${map}.shadowRoot.querySelector('crosstrack-still-map')`);
    return viewer(page, `${map}.maplibre ? 'a map' : 'a picture'`);
  },
  'shows a finding that is chosen': async (page) => {
    await viewer(page, `viewer.select('position-gap')`);
    await until(page, `viewer.shadowRoot.querySelector('flight-chart').finding?.kind === 'position-gap'`);
  },
  'opens a file that is dropped': async (page) => {
    const text = readFileSync(new URL('../tracks/j2-8243.csv', import.meta.url), 'utf8');
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.csv'));
      const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, composed: true });
      document.querySelector('flight-viewer').dispatchEvent(drop);
    }, text);
    await until(page, `viewer.analysis?.track.meta.file === 'dropped.csv'`);
  },
  'compares it with a route': async (page) => {
    await viewer(page, `viewer.setAttribute('route', 'UBBB-URMG')`);
    await until(page, `viewer.analysis.route?.id === 'UBBB-URMG'`);
  },
};

const app = await builtApp();
const { url, close } = await servedApp(app.folder);
const profile = mkdtempSync(join(tmpdir(), 'crosstrack-firefox-'));
const browser = await puppeteer.launch({
  browser: 'firefox',
  executablePath,
  headless: true,
  userDataDir: profile,
});
const wrong = [];
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1300, height: 800 });
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(blob|data):/.test(request.url()))
      wrong.push(`request to ${request.url()}`);
  });
  await page.goto(url);
  for (const [name, step] of Object.entries(steps)) {
    const said = await step(page);
    console.log(`${name}${said ? `: ${said}` : ''}`);
  }
  if (process.argv[2]) await page.screenshot({ path: process.argv[2] });
  assert.deepEqual(wrong, []);
  console.log(`${await browser.version()}: as it should be`);
} finally {
  await browser.close();
  await close();
  app.remove();
  rmSync(profile, { recursive: true, force: true });
}
