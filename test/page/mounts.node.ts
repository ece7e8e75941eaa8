import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import { drawn, servedApp } from './app.js';

const app = servedApp();

/** What is left in a page after garbage was collected. */
async function left(page: Page, session: CDPSession) {
  for (let i = 0; i < 3; i++) {
    await session.send('HeapProfiler.collectGarbage');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { JSEventListeners = 0, Nodes = 0, JSHeapUsedSize = 0 } = await page.metrics();
  return { listeners: JSEventListeners, nodes: Nodes, heap: JSHeapUsedSize, workers: page.workers().length };
}

/** Puts a viewer into the page and takes it away again when its flight is shown, some times. */
const mounted = (page: Page, times: number) =>
  page.evaluate(async (times) => {
    const place = document.body.appendChild(document.createElement('div'));
    for (let i = 0; i < times; i++) {
      const viewer = document.createElement('flight-viewer');
      viewer.setAttribute('src', 'tracks/j2-8243.csv');
      viewer.setAttribute('loading', 'eager');
      viewer.style.height = '400px';
      const shown = new Promise((resolve) => viewer.addEventListener('flight-load', resolve, { once: true }));
      place.append(viewer);
      await shown;
      viewer.remove();
    }
    place.remove();
  }, times);

/** Takes the page's own viewer out of it and puts it in again. */
const readded = (page: Page, times: number) =>
  page.evaluate(async (times) => {
    const viewer = document.querySelector('flight-viewer')!;
    const place = viewer.parentElement!;
    for (let i = 0; i < times; i++) {
      viewer.remove();
      await new Promise(requestAnimationFrame);
      place.append(viewer);
      await viewer.updateComplete;
      await new Promise(requestAnimationFrame);
    }
  }, times);

/** What grew from one measure to the next, in words. */
function growth(before: Awaited<ReturnType<typeof left>>, after: typeof before, times: number): string[] {
  // One flight with its map is more than ten times as much heap.
  const room = { workers: 0, listeners: 0, nodes: 0, heap: 500_000 * times };
  return (Object.keys(room) as (keyof typeof room)[])
    .filter((name) => after[name] - before[name] > room[name])
    .map((name) => `${after[name] - before[name]} more ${name}`);
}

test('viewers that are taken away leave workers, listeners, nodes and heap where they were', async (t) => {
  const page = await app.open();
  const session = await page.createCDPSession();
  for (const [name, act, times] of [
    ['mounted', mounted, 10],
    ['taken out and put in again', readded, 10],
  ] as const)
    await t.test(name, async () => {
      await act(page, 2);
      await drawn(page);
      let before = await left(page, session);
      const rounds: string[][] = [];
      // What leaks grows in every round; a part that loads late or a frame not yet drawn adds to one only.
      do {
        await act(page, times);
        await drawn(page);
        const after = await left(page, session);
        rounds.push(growth(before, after, times));
        before = after;
      } while (rounds.at(-1)!.length > 0 && rounds.length < 4);
      assert.deepEqual(rounds.at(-1), [], JSON.stringify(rounds));
    });
});
