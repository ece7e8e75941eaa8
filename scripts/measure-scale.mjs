// How a big file opens in the page: npm run measure-scale [-- rows]. Prints what was measured; judges nothing.
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBigCsv } from './make-big-csv.mjs';
import { withApp } from './page.mjs';

const rows = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'crosstrack-scale-'));
const file = join(folder, 'big.csv');
await makeBigCsv(file, rows);
const size = statSync(file).size;

/** MB of the largest renderer process: page and workers live in it. */
function rendererMemory() {
  let most = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')) continue;
      const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
      most = Math.max(most, Number(rss?.[1] ?? 0) / 1024);
    } catch {
      // It ended while we looked.
    }
  }
  return most;
}

const watch = (page) =>
  page.evaluate(() => {
    window.tasks = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) window.tasks.push([startTime, duration]);
    }).observe({ type: 'longtask' });
  });
const pick = async (page) =>
  (await page.waitForSelector('flight-viewer >>> flight-files >>> #picker')).uploadFile(file);
const reading = 'document.querySelector("flight-viewer").session.progress';

await withApp(async ({ open }) => {
  const page = await open({});
  const base = rendererMemory();
  await watch(page);
  let peak = base;
  const sampler = setInterval(() => (peak = Math.max(peak, rendererMemory())), 100);
  const start = Date.now();
  await pick(page);
  await page.waitForFunction(reading, { timeout: 60_000, polling: 20 });
  await page.waitForFunction(
    `document.querySelector("flight-viewer").analysis.track.length > 10000 && !${reading}`,
    {
      timeout: 600_000,
      polling: 50,
    },
  );
  const read = await page.evaluate(() => performance.now());
  const readSeconds = (Date.now() - start) / 1000;
  await new Promise((resolve) => setTimeout(resolve, 4000));
  clearInterval(sampler);
  const tasks = await page.evaluate(() => window.tasks);
  const longest = (list) => Math.round(Math.max(0, ...list.map(([, duration]) => duration)));
  console.log(`file ${(size / 1e6).toFixed(0)} MB, ${rows} rows`);
  console.log(`read and analyzed in ${readSeconds.toFixed(1)} s`);
  console.log(
    `longest main-thread task while reading ${longest(tasks.filter(([at]) => at < read - 500))} ms, while shown ${longest(tasks.filter(([at]) => at >= read - 500))} ms`,
  );
  console.log(
    `memory of page and worker: ${base.toFixed(0)} MB before, ${peak.toFixed(0)} MB at most, ${((peak - base) / (size / 1e6)).toFixed(2)} times the file`,
  );
  await page.browserContext().close();

  const other = await open({});
  await pick(other);
  await other.waitForFunction(`${reading}?.bytes > 0`, { timeout: 60_000, polling: 10 });
  const latency = await other.evaluate(async () => {
    const viewer = document.querySelector('flight-viewer');
    const from = performance.now();
    viewer.session.cancel();
    while (viewer.session.progress) await new Promise((resolve) => setTimeout(resolve, 1));
    return performance.now() - from;
  });
  console.log(
    `cancel: ${latency.toFixed(0)} ms; the flight before is still there: ${await other.evaluate(() => document.querySelector('flight-viewer').analysis?.track.meta.callsign)}`,
  );
});
rmSync(folder, { recursive: true });
