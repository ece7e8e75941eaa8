/**
 * The map element compared to a bare MapLibre map with the same basemap and the same line, in one run: time to the first whole
 * picture, frames a second and long tasks of the main thread while panning and zooming.
 *
 *     node scripts/measure-map.mjs [rows=100000] [repeats=3]
 */
import puppeteer from 'puppeteer-core';
import { build, preview } from 'vite';
import { fileURLToPath } from 'node:url';
import { args, findBrowser } from './browser.mjs';

const rows = Number(process.argv[2] ?? 100_000);
const repeats = Number(process.argv[3] ?? 3);

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function pan(page) {
  await page.mouse.move(500, 300);
  await page.mouse.down();
  for (let i = 0; i < 30; i++) await page.mouse.move(500 + i * 5, 300 + i * 3);
  await page.mouse.up();
}

async function zoom(page) {
  for (let i = 0; i < 10; i++) {
    await page.mouse.wheel({ deltaY: i < 5 ? -120 : 120 });
    await pause(60);
  }
}

async function watched(page, action) {
  await page.evaluate(() => window.page.watch());
  await action(page);
  return page.evaluate(() => window.page.stop());
}

async function once(page, kind) {
  const first = await page.evaluate((name) => window.page.show(name), kind);
  await zoom(page); // shaders are compiled when they are first needed, once
  await pause(800);
  return { first, pan: await watched(page, pan), zoom: await watched(page, zoom) };
}

function report(kind, runs) {
  const longs = runs.flatMap((run) => [...run.pan.longs, ...run.zoom.longs]);
  const line = [
    kind.padEnd(8),
    `first picture ${median(runs.map((run) => run.first)).toFixed(0)} ms`,
    `pan ${median(runs.map((run) => run.pan.fps)).toFixed(1)} fps`,
    `zoom ${median(runs.map((run) => run.zoom.fps)).toFixed(1)} fps`,
    `long tasks ${longs.length}${longs.length ? `, longest ${Math.max(...longs)} ms` : ''}`,
  ];
  process.stdout.write(line.join(' · ') + '\n');
}

/** Built as the app is: what is measured is what readers get. */
const outDir = fileURLToPath(new URL('../.cache/measure-map', import.meta.url));
const input = fileURLToPath(new URL('measure-map.html', import.meta.url));
await build({
  configFile: false,
  logLevel: 'error',
  base: './',
  worker: { format: 'es' },
  build: { outDir, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, rolldownOptions: { input } },
});
const server = await preview({
  configFile: false,
  build: { outDir },
  preview: { port: 0, host: '127.0.0.1' },
});
const found = await findBrowser();
const env = { ...process.env, LANG: 'en_US.UTF-8', ...found.env };
const browser = await puppeteer.launch({ executablePath: found.path, args, env });
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 600 });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`));
  const { port } = server.httpServer.address();
  await page.goto(`http://127.0.0.1:${port}/scripts/measure-map.html`);
  await page.waitForFunction('window.page', { timeout: 60_000 });
  await page.evaluate((n) => (window.page.rows = n), rows);
  const runs = { bare: [], element: [] };
  for (let i = 0; i < repeats; i++)
    for (const kind of ['bare', 'element']) runs[kind].push(await once(page, kind));
  process.stdout.write(`${rows.toLocaleString('en-US')} rows, medians of ${repeats}\n`);
  for (const kind of ['bare', 'element']) report(kind, runs[kind]);
} finally {
  await browser.close();
  await server.close();
}
