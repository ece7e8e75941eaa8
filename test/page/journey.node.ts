import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { drawn, drop, flightCsv, inside, inViewer, met, servedApp, settled, shown, until } from './app.js';

/** The whole page, built, in a browser, driven as a person would. One page goes through all the steps. */
const app = servedApp();
const viewer = <T>(page: Page, read: string): Promise<T> =>
  page.evaluate(
    `(() => { const viewer = document.querySelector('flight-viewer'); return ${read}; })()`,
  ) as Promise<T>;
const cursors = (page: Page) =>
  viewer<number[]>(
    page,
    `['flight-map', 'flight-chart', 'flight-player'].map((name) => viewer.shadowRoot.querySelector(name).cursor)`,
  );

test('a journey through the page', async (t) => {
  const page = await app.open({ width: 1400, height: 900 });

  await t.test('it opens on J2-8243, and says that it is a reconstruction', async () => {
    assert.equal(await viewer(page, 'viewer.analysis.track.meta.callsign'), 'AHY8243');
    const text = await viewer<string>(page, `viewer.shadowRoot.querySelector('.notice').textContent`);
    assert.match(text, /reconstruction from published figures/i);
  });

  await t.test('hovering a chart moves the marker everywhere', async () => {
    const chart = await shown(page, 'flight-chart >>> .u-over');
    const box = (await chart.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2);
    await met('all cursors are at the same moment', async () => {
      const [map, chartTime, player] = await cursors(page);
      return chartTime > 1735099000 && map === chartTime && player === chartTime;
    });
  });

  await t.test('a click on a finding shows it on map and chart', async () => {
    const choose = await shown(page, 'flight-findings >>> button.choose');
    await choose.click();
    await settled(page);
    const [ofMap, ofChart] = await viewer<string[]>(
      page,
      `['flight-map', 'flight-chart'].map((name) => viewer.shadowRoot.querySelector(name).finding?.id)`,
    );
    assert.ok(ofMap);
    assert.equal(ofMap, ofChart);
    assert.match(page.url(), /finding=/);
  });

  await t.test('zooming a chart shows part of the flight', async () => {
    await page.keyboard.press('Escape');
    const chart = await shown(page, 'flight-chart >>> .u-over');
    const box = (await chart.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.5, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, box.y + 20, { steps: 5 });
    await page.mouse.up();
    await until(page, `${inViewer('flight-map')}.range`); // the map follows when the zoom has come to rest
    const range = await viewer<[number, number] | null>(page, `${inViewer('flight-map')}.range`);
    assert.ok(range && range[1] - range[0] < 3600, String(range));
  });

  await t.test('it plays and stops with the space bar', async () => {
    const before = (await cursors(page))[2];
    await page.keyboard.press('Space');
    await until(page, `${inViewer('flight-map')}.cursor > ${before ?? 0}`);
    await page.keyboard.press('Space');
    await until(page, `!${inViewer('flight-player')}.playing`);
    const [first] = await cursors(page);
    await settled(page);
    assert.equal((await cursors(page))[0], first);
  });

  await t.test('a shared link opens at the same moment', async () => {
    const map = (await (await shown(page, 'flight-map >>> canvas')).boundingBox())!;
    await page.mouse.move(map.x + map.width / 2, map.y + map.height / 2);
    await page.mouse.down();
    await page.mouse.move(map.x + map.width / 2 - 120, map.y + map.height / 2 + 40, { steps: 4 });
    await page.mouse.up();
    await drawn(page);
    await (await shown(page, '#share')).click();
    await until(page, `location.hash.includes('map=')`);
    const hash = new URL(page.url()).hash;
    assert.match(hash, /t=2024-12-25T/);
    assert.match(hash, /map=/);
    const other = await app.open({ hash });
    const [there] = await cursors(other);
    const [here] = await cursors(page);
    assert.ok(Math.abs(there - here) <= 1, `${there} and ${here}`);
    assert.deepEqual(
      await viewer(other, `viewer.shadowRoot.querySelector('flight-chart').range`).then((range) =>
        (range as number[]).map(Math.round),
      ),
      await viewer(page, `viewer.shadowRoot.querySelector('flight-chart').range`).then((range) =>
        (range as number[]).map(Math.round),
      ),
    );
    const center = `viewer.shadowRoot.querySelector('flight-map').maplibre.getCenter().toArray().map((n) => n.toFixed(2))`;
    assert.deepEqual(await viewer(other, center), await viewer(page, center));
    await other.browserContext().close();
  });

  await t.test('another route recomputes the deviation', async () => {
    const before = await viewer<number>(page, 'viewer.analysis.deviation.max.nm');
    await page.keyboard.press('r');
    const field = await shown(page, 'crosstrack-panel >>> flight-route >>> input');
    await field.click({ count: 3 });
    await field.type('UBBB UATE');
    await page.keyboard.press('Enter');
    await until(page, `viewer.analysis.route.id.includes('UATE')`);
    assert.notEqual(await viewer(page, 'viewer.analysis.deviation.max.nm'), before);
  });

  await t.test('a chosen theme survives a reload', async () => {
    await (await shown(page, '[popovertarget=view-menu]')).click();
    const themes = await page.$$(inside('#view-menu select:has([value=dark])'));
    await themes[0].select('dark');
    await page.reload();
    await until(page, 'viewer?.analysis');
    assert.equal(await viewer(page, 'viewer.theme'), 'dark');
  });

  await t.test('a dropped file takes the place of the flight; one that is none changes nothing', async () => {
    await drop(page, 'test1.csv', flightCsv());
    await until(page, `viewer.analysis.track.meta.callsign === 'TEST1'`);
    await drop(page, 'letter.txt', 'Dear reader, this is no track.');
    await shown(page, 'flight-files >>> [role=alert] li');
    assert.equal(await viewer(page, 'viewer.analysis.track.meta.callsign'), 'TEST1');
  });

  await t.test('no error, and no request to anywhere else, all the way', () =>
    assert.deepEqual(page.errors, []),
  );
});
