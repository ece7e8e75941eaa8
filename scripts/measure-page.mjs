// How quick the page is compared to a bare MapLibre map with the same basemap and the same line, both in one run, in turn:
// npm run measure-page [-- vertices [rounds]]. Prints what was measured; judges nothing. No vertices (0): the first picture alone.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { withApp } from './page.mjs';

const vertices = Number(process.argv[2] ?? 100_000);
const ROUNDS = Number(process.argv[3] ?? 4);
const root = fileURLToPath(new URL('../.cache/bare/', import.meta.url));
/** The first drags of a page are slower, because its code is new: several are reported, in order. */
const DRAGS = 4;
const BOX = { width: 1000, height: 520 };

/** A page with only a map: what MapLibre costs by itself. */
async function buildBare() {
  mkdirSync(root, { recursive: true });
  writeFileSync(
    join(root, 'index.html'),
    `<!doctype html><link rel="stylesheet" href="../../node_modules/maplibre-gl/dist/maplibre-gl.css"><div id="map"></div><script type="module" src="./bare.ts"></script>`,
  );
  writeFileSync(
    join(root, 'bare.ts'),
    `import { Map, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { basemapStyle } from '../../components/map/basemap/style.js';
setWorkerUrl(workerUrl);
const box = document.getElementById('map')!;
box.style.cssText = 'width:${BOX.width}px;height:${BOX.height}px';
const map = new Map({ container: box, style: basemapStyle('light'), bounds: [[44, 39.5], [52.5, 45]] });
(globalThis as any).map = map;
map.once('idle', () => ((globalThis as any).firstPicture = performance.now()));
(globalThis as any).line = (coordinates: [number, number][]) => {
  map.addSource('line', { type: 'geojson', data: { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } } });
  map.addLayer({ id: 'line', type: 'line', source: 'line', paint: { 'line-width': 3, 'line-color': '#06c' } });
};`,
  );
  await build({
    root,
    base: './',
    logLevel: 'warn',
    build: { target: 'es2022', outDir: 'dist', emptyOutDir: true },
  });
}

/** The same wavy line for both: north and south over the Caspian. */
const point = (i) => [
  46 + (5 * i) / vertices + 0.02 * Math.sin(i / 40),
  42 + 1.5 * Math.sin((12 * i) / vertices) + 0.02 * Math.cos(i / 55),
];
const csv = () => {
  const rows = ['timestamp,icao24,callsign,latitude,longitude,altitude,groundspeed,track,vertical_rate'];
  for (let i = 0; i < vertices; i++) {
    const [lon, lat] = point(i);
    rows.push(
      `${1735084800 + i},4a0001,WAVY1,${lat.toFixed(6)},${lon.toFixed(6)},${30000 + (i % 1000)},420,90,0`,
    );
  }
  return rows.join('\n');
};

/** Drags the map about for two seconds: the main thread's long tasks, and the frames that the map drew. */
const drag = async (page, selector, mapOf) => {
  const target = await page.waitForSelector(selector);
  const box = await target.boundingBox();
  await page.evaluate((mapOf) => {
    const map = eval(mapOf);
    const seen = (window.seen = { frames: 0, work: [] });
    map.on('render', () => seen.frames++);
    new PerformanceObserver((list) =>
      seen.work.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
  }, mapOf);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const until = Date.now() + 2000;
  for (let i = 0; Date.now() < until; i++)
    await page.mouse.move(x + 150 * Math.sin(i / 9), y + 60 * Math.cos(i / 7));
  await page.mouse.up();
  await new Promise((resolve) => setTimeout(resolve, 300));
  return page.evaluate(() => ({
    frames: window.seen.frames,
    tasks: window.seen.work.length,
    longest: Math.round(Math.max(0, ...window.seen.work)),
  }));
};

await buildBare();
const bare = await preview({
  root,
  base: './',
  preview: { port: 0, host: '127.0.0.1' },
  build: { outDir: 'dist' },
  logLevel: 'warn',
});
const bareUrl = bare.resolvedUrls.local[0];

await withApp(async ({ open, browser }) => {
  const openBare = async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1400, height: 900 });
    await page.goto(bareUrl);
    await page.waitForFunction('window.firstPicture', { timeout: 60_000 });
    return page;
  };
  const appFirst = async () => {
    const page = await open({ ready: false });
    await page.waitForFunction(
      `(() => { const shown = document.querySelector('flight-viewer')?.shadowRoot?.querySelector('flight-map');
        if (shown?.maplibre && !window.watched) {
          window.watched = true; // the picture has the flight in it: what is idle before is an empty map
          shown.maplibre.on('idle', () => shown.analysis && (window.firstPicture ??= performance.now()));
        }
        return window.firstPicture; })()`,
      { timeout: 60_000, polling: 10 },
    );
    return page;
  };
  const times = { app: [], bare: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const kind of round % 2 === 0 ? ['app', 'bare'] : ['bare', 'app']) {
      const page = kind === 'app' ? await appFirst() : await openBare();
      times[kind].push(await page.evaluate(() => window.firstPicture));
      await page.browserContext().close();
    }
  }
  const middle = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
  const least = (list) => Math.min(...list);
  console.log(
    `first picture: app ${times.app.map(Math.round).join(', ')} ms; bare map ${times.bare.map(Math.round).join(', ')} ms; ratio of the least ${(least(times.app) / least(times.bare)).toFixed(2)}, of the middle ${(middle(times.app) / middle(times.bare)).toFixed(2)}`,
  );
  if (!vertices) return;

  const plain = await openBare();
  await plain.evaluate(
    (coordinates) => window.line(coordinates),
    Array.from({ length: vertices }, (_, i) => point(i)),
  );
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const bareDrags = [];
  for (let i = 0; i < DRAGS; i++) bareDrags.push(await drag(plain, 'canvas', 'window.map'));
  await plain.browserContext().close();

  const page = await open({});
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'wavy.csv'));
    document
      .querySelector('flight-viewer')
      .dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, composed: true }));
  }, csv());
  await page.waitForFunction(
    'document.querySelector("flight-viewer").analysis?.track.meta.callsign === "WAVY1"',
    { timeout: 120_000 },
  );
  await new Promise((resolve) => setTimeout(resolve, 4000));
  const appDrags = [];
  for (let i = 0; i < DRAGS; i++)
    appDrags.push(
      await drag(
        page,
        'flight-viewer >>> flight-map >>> canvas',
        'document.querySelector("flight-viewer").shadowRoot.querySelector("flight-map").maplibre',
      ),
    );
  const listed = (drags) =>
    `${drags.map(({ frames }) => frames).join(', ')} frames, ${drags.map(({ tasks }) => tasks).join(', ')} tasks over 50 ms, longest ${Math.max(...drags.map(({ longest }) => longest))} ms`;
  console.log(
    `dragging the map with ${vertices} points, 2 s each: app ${listed(appDrags)}; bare map ${listed(bareDrags)}`,
  );

  const chart = await (
    await page.waitForSelector('flight-viewer >>> flight-chart >>> .u-over')
  ).boundingBox();
  const cursor = await page.evaluate(() => {
    window.moves = [];
    new PerformanceObserver((list) =>
      window.moves.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
    return true;
  });
  for (let i = 0; i < 120; i++)
    await page.mouse.move(chart.x + 20 + ((i * 7) % (chart.width - 40)), chart.y + 20);
  const moves = await page.evaluate(() => window.moves);
  console.log(
    `moving the cursor over the charts: ${moves.length} tasks over 50 ms${cursor && moves.length ? `, longest ${Math.round(Math.max(...moves))} ms` : ''}`,
  );

  await page.evaluate(() => {
    const zooms = (window.zooms = { steps: [], tasks: [] });
    new PerformanceObserver((list) =>
      zooms.tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
    const { port1, port2 } = new MessageChannel();
    const begun = [];
    port1.onmessage = () => zooms.steps.push(performance.now() - begun.shift());
    const begin = () => (begun.push(performance.now()), port2.postMessage(0)); // answered when the frame is done
    addEventListener('wheel', begin, { capture: true, passive: true });
  });
  for (let i = 0; i < 60; i++) await page.mouse.wheel({ deltaY: i % 20 < 10 ? -100 : 100 });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const { steps, tasks } = await page.evaluate(() => window.zooms);
  console.log(
    `zooming the charts by the wheel, ${steps.length} steps: ${middle(steps).toFixed(1)} ms the middle step with its painting, ${tasks.length} tasks over 50 ms${tasks.length ? `, longest ${Math.round(Math.max(...tasks))} ms` : ''}`,
  );
});
await new Promise((resolve) => bare.httpServer.close(resolve));
rmSync(root, { recursive: true });
