import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type Axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import {
  drop,
  flightCsv,
  inside,
  manyFlights,
  pause,
  press,
  servedApp,
  shown,
  until,
  type OpenOptions,
} from './app.js';

const app = servedApp();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Act = (page: Page) => Promise<unknown>;
const map = '.tools button';

/**
 * States of one page, in the order in which a person could come through them: what to do to be there, what undoes it.
 * Each is looked at by axe as it stands.
 */
const walk: readonly (readonly [string, Act, Act?])[] = [
  ['start', () => pause(0)],
  ...['flights', 'route', 'import', 'settings', 'findings'].map((id): readonly [string, Act] => [
    `tab ${id}`,
    (page) => press(page, `#tab-${id}`),
  ]),
  ['finding', (page) => page.keyboard.press('n')],
  [
    'finding with an oscillation',
    async (page) => {
      for (let i = 0; i < 40 && !(await page.$(inside('flight-oscillation >>> *'))); i++)
        await page.keyboard.press('n');
      assert.ok(await page.$(inside('flight-oscillation >>> *')), 'no finding has an oscillation view');
    },
    (page) => page.keyboard.press('Escape'),
  ],
  [
    'map settings',
    (page) => press(page, `${map}[aria-controls=menu]`),
    (page) => press(page, `${map}[aria-controls=menu]`),
  ],
  [
    'map settings, all on',
    async (page) => {
      await press(page, `${map}[aria-controls=menu]`);
      for (const box of await page.$$(inside('#menu input[type=checkbox]:not(:disabled)'))) await box.click();
    },
    async (page) => {
      for (const box of await page.$$(inside('#menu input[type=checkbox]:checked'))) await box.click();
      await press(page, `${map}[aria-controls=menu]`);
    },
  ],
  ['ruler', (page) => press(page, `${map}[aria-pressed]`), (page) => press(page, `${map}[aria-pressed]`)],
  [
    'curves',
    (page) => press(page, '.bar button[aria-expanded]'),
    (page) => press(page, '.bar button[aria-expanded]'),
  ],
  ['table', (page) => press(page, '.bar button:last-child'), (page) => press(page, '.bar button:last-child')],
  ...['view-menu', 'export-menu', 'more'].map((id): readonly [string, Act, Act] => [
    id,
    (page) => press(page, `[popovertarget=${id}]`),
    (page) => page.keyboard.press('Escape'),
  ]),
  ['help', (page) => page.keyboard.press('?'), (page) => page.keyboard.press('Escape')],
  [
    'drop veil',
    (page) => drop(page, 'a.csv', '', 'dragenter'),
    (page) => drop(page, 'a.csv', '', 'dragleave'),
  ],
  [
    'error',
    async (page) => {
      await drop(page, 'logger.csv', table);
      await shown(page, 'flight-files >>> [role=alert] li');
    },
  ],
  [
    'mapping',
    async (page) => {
      await press(page, 'flight-files >>> li .button');
      await shown(page, 'flight-mapping >>> dialog[open] table');
    },
    (page) => page.keyboard.press('Escape'),
  ],
  [
    '30 flights',
    async (page) => {
      await drop(page, 'many.csv', manyFlights(30));
      await until(page, `viewer.analysis?.track.meta.callsign?.startsWith('TEST')`);
      await press(page, '#tab-flights');
    },
  ],
];
const table =
  'when;breite;laenge;hoehe (m);tempo\n2024-12-25 04:00:00;40,50;50,05;3000;200\n2024-12-25 04:00:10;40,51;50,05;3010;201\n';

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
  test(`axe finds no fault in any state: ${JSON.stringify(options)}`, { timeout: 240_000 }, async (t) => {
    const page = await app.open(options);
    for (const [name, act, undo] of states) {
      await t.test(name, async () => {
        await act(page);
        await pause(60);
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

test(
  'axe finds no fault in an empty viewer, nor with one flight of a file',
  { timeout: 60_000 },
  async () => {
    const page = await app.open();
    await page.evaluate(() => {
      const empty = document.createElement('flight-viewer');
      empty.innerHTML = '<h1>Flights</h1>';
      document.querySelector('flight-viewer')!.replaceWith(empty);
    });
    await shown(page, '.empty');
    assert.deepEqual(await faults(page), []);
    await drop(page, 'test1.csv', flightCsv());
    await until(page, 'viewer.analysis');
    await pause(300);
    assert.deepEqual(await faults(page), []);
    await page.browserContext().close();
  },
);
