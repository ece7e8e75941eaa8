import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type Axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { drop, flightCsv, servedApp, settled, shown, until, type OpenOptions } from './app.js';
import { walk } from './walk.js';

const app = servedApp();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** `rule: where: why`, a line for each element that axe finds fault with. */
async function faults(page: Page): Promise<string[]> {
  if (!(await page.evaluate('typeof axe'))?.toString().startsWith('object')) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all, none }) => {
        const why = [...any, ...all, ...none].map(({ message }) => message).join(' ');
        return `${id}: ${target.flat().join(' ')}: ${why}`;
      }),
    );
  });
}

const through = (options: OpenOptions, states = walk) =>
  test(`axe finds no fault in any state: ${JSON.stringify(options)}`, async (t) => {
    const page = await app.open(options);
    for (const [name, act, undo] of states) {
      await t.test(name, async () => {
        await act(page);
        await settled(page);
        const found = await faults(page);
        await undo?.(page);
        assert.deepEqual(found, []);
      });
    }
    await page.browserContext().close();
  });

through({});
// Curtain and globe take seconds without a graphics card, and are the same in the dark.
const light = walk.filter(([name]) => !name.endsWith('all on'));
through({ dark: true }, light);
through({ width: 390, height: 844 }, light);

test('axe finds no fault in an empty viewer, nor with one flight of a file', async () => {
  const page = await app.open();
  await page.evaluate(() => {
    const empty = document.createElement('flight-viewer');
    empty.innerHTML = '<h1 slot="heading">Flights</h1>';
    document.querySelector('flight-viewer')!.replaceWith(empty);
  });
  await shown(page, '.empty');
  assert.deepEqual(await faults(page), []);
  await drop(page, 'test1.csv', flightCsv());
  await until(page, 'viewer.analysis');
  await settled(page);
  assert.deepEqual(await faults(page), []);
  await page.browserContext().close();
});
