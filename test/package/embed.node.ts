import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { builtExample, shownIn } from '../../scripts/package/examples.mjs';
import { served } from '../../scripts/package/server.mjs';
import { startedBrowser } from '../../scripts/page.mjs';
import { root, thePackage } from './packed.js';

const closing: (() => Promise<unknown>)[] = [];
const until = async <T extends { close(): Promise<unknown> }>(started: Promise<T>): Promise<T> => {
  const one = await started;
  closing.push(() => one.close());
  return one;
};

const fixture = (name: string) => readFileSync(join(root, 'test/fixtures/formats', name), 'base64');
const flight = readFileSync(join(root, 'tracks/j2-8243.csv'), 'utf8');

/** A CDN with the package, and a site of another origin with pages that use it. */
async function start() {
  const folder = join(thePackage().project, 'node_modules/crosstrack/dist');
  const cdn = await until(served(folder, { headers: { 'Access-Control-Allow-Origin': '*' } }));
  const from = cdn.url.slice(0, -1);
  const viewer = (base: string, policy: string) => `<!doctype html><html lang="en">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <script type="module" src="${base}/crosstrack.js"></script>
    <flight-viewer src="data:text/csv,${encodeURIComponent(flight.slice(0, 20_000))}" route="UBBB-URMG"></flight-viewer>`;
  // As docs/embedding.md gives it.
  const foreign = `default-src 'none'; script-src ${from}; worker-src ${from} blob:; style-src 'self'; img-src data: blob:; connect-src ${from} blob: data:`;
  const pages = {
    '/foreign.html': viewer(from, foreign),
    '/sandbox.html': '<iframe sandbox="allow-scripts" src="/boxed.html" width="900" height="700"></iframe>',
    '/boxed.html': viewer(from, foreign.replace('blob:;', 'data:;')),
    '/picture.html': `<!doctype html><html lang="en"><script type="module">
        import '${from}/crosstrack.js';
        document.querySelector('flight-viewer').addEventListener('flight-load', async ({ target }) => {
          window.picture = await target.toPNG().then(({ type }) => type, String);
        }, { once: true });
      </script>
      <flight-viewer src="data:text/csv,${encodeURIComponent(flight.slice(0, 20_000))}"></flight-viewer>`,
    '/chart.html': `<!doctype html><html lang="en"><flight-chart></flight-chart>
      <script type="module">
        import '${from}/browser/flight-chart.js';
        import { FlightWorker } from '${from}/browser/flight-worker.js';
        window.read = async (name, base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const worker = new FlightWorker();
          const [file] = await worker.open([new File([bytes], name)]);
          if ('error' in file) return file.error.message;
          const [analysis] = await worker.analyze([file.tracks[0].meta.id], { route: 'UBBB-URMG' });
          const chart = document.querySelector('flight-chart');
          chart.analysis = analysis;
          await chart.updateComplete;
          return chart.shadowRoot.querySelectorAll('canvas').length > 0 ? file.report.format : 'no chart';
        };
      </script>`,
  };
  const site = await until(served(folder, { pages }));
  const { browser } = await until(startedBrowser());
  /** `refused`: patterns of addresses that are not answered. */
  const open = async (path: string, refused: string[] = []) => {
    const page = await browser.newPage();
    const network = await page.createCDPSession();
    await network.send('Network.enable');
    await network.send('Network.setBlockedURLs', { urls: refused });
    const [errors, requests]: string[][] = [[], []];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(site.url + path);
    return { page, errors, requests };
  };
  return { open, from, browser };
}
let started: ReturnType<typeof start> | undefined;

/** Findings are there and the map has drawn its land, in the page or in its frame. */
async function isShown(page: Page): Promise<void> {
  const frame = page.frames().at(-1)!;
  await frame.waitForFunction(
    () => {
      const viewer = document.querySelector('flight-viewer') as unknown as {
        analysis?: { findings: unknown[]; deviation?: object };
        shadowRoot: ShadowRoot;
      } | null;
      const map = viewer?.shadowRoot?.querySelector('flight-map')?.maplibre;
      return viewer?.analysis?.deviation && map?.loaded() && map.isSourceLoaded('land');
    },
    { polling: 50, timeout: 300_000 },
  );
}

/** As docs/embedding.md gives it for a page with everything on its own server. */
const strict =
  "default-src 'none'; script-src 'self'; worker-src 'self' blob:; style-src 'self'; img-src 'self' data: blob:; connect-src 'self' blob: data:";

describe('in a page', () => {
  after(async () => {
    for (const close of closing.reverse()) await close();
  });

  describe('one script for a page', () => {
    for (const [name, path] of [
      ['from another origin, under the policy that it needs there', 'foreign.html'],
      ['in a sandbox without an origin', 'sandbox.html'],
    ])
      it(name, async () => {
        const { open } = await (started ??= start());
        const { page, errors } = await open(path);
        await isShown(page);
        assert.deepEqual(errors, []);
        await page.close();
      });
  });

  describe('MapLibre', () => {
    it('is waited for by a picture that is asked for with the flight', async () => {
      const { open } = await (started ??= start());
      const { page, errors } = await open('picture.html');
      await page.waitForFunction('window.picture', { polling: 50, timeout: 300_000 });
      assert.equal(await page.evaluate('window.picture'), 'image/png');
      assert.deepEqual(errors, []);
      await page.close();
    });

    it('leaves a picture of the map and a sentence where it cannot be loaded', async () => {
      const { open } = await (started ??= start());
      const { page } = await open('picture.html', ['*/maplibre-gl.js']);
      const note = await page.waitForSelector('flight-viewer >>> .still-note');
      assert.match((await note!.evaluate((one) => one.textContent)) ?? '', /could not be loaded/);
      await page.waitForFunction(
        () => {
          const map = document.querySelector('flight-viewer')!.shadowRoot!.querySelector('flight-map');
          return map?.shadowRoot?.querySelector('crosstrack-still-map')?.shadowRoot?.querySelector('img');
        },
        { polling: 50, timeout: 300_000 },
      );
      await page.close();
    });
  });

  describe('one element from another origin', () => {
    it('loads what it needs, and what a file needs when there is one', async () => {
      const { open, from } = await (started ??= start());
      const { page, errors, requests } = await open('chart.html');
      await page.waitForFunction('window.read');
      const read = (name: string) =>
        page.evaluate(`window.read('${name}', '${fixture(name)}')`) as Promise<string>;
      const before = requests.length;
      for (const [name, format] of [
        ['gx-track.kml', 'kml'],
        ['recorder.gpx', 'gpx'],
        ['opensky.parquet', 'parquet'],
        ['messages.sbs', 'sbs'],
        ['midnight.igc', 'igc'],
        ['traffic.json', 'table-json'],
        ['track.geojson', 'geojson'],
        ['../../../tracks/j2-8243.csv', 'crosstrack-csv'],
      ] as const)
        assert.equal(await read(name), format);
      assert.ok(before < requests.length);
      assert.deepEqual(errors, []);
      assert.ok(!requests.some((url) => url.includes('maplibre') || url === `${from}/crosstrack.js`));
      await page.close();
    });
  });

  describe('an example that installs the package and is built', () => {
    for (const [name, headers] of [
      ['html', { 'Content-Security-Policy': strict }],
      ['react', {}],
    ] as const)
      it(`${name} shows its flight`, async () => {
        const { browser } = await (started ??= start());
        const { folder, remove } = builtExample(name, thePackage().tarball, { shared: true });
        assert.deepEqual(await shownIn(browser, folder, headers), []);
        remove();
      });
  });
});
