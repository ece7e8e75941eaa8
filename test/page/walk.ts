import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { drop, inside, manyFlights, press, shown, until } from './app.js';

/** A step of a walk. */
export type Act = (page: Page) => Promise<unknown>;
const map = '.tools button';

/**
 * States of one page, in the order in which a person could come through them: what to do to be there, what undoes it.
 * Each is examined in turn.
 */
export const walk: readonly (readonly [string, Act, Act?])[] = [
  ['start', () => Promise.resolve()],
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
  ...(['element', 'frame', 'link', 'picture'] as const).map((kind): readonly [string, Act, Act] => [
    `embed ${kind}`,
    async (page) => {
      await press(page, '#embed');
      await shown(page, 'crosstrack-embed >>> dialog[open]');
      await press(page, `crosstrack-embed >>> #tab-${kind}`);
    },
    (page) => page.keyboard.press('Escape'),
  ]),
  [
    'picture for an article',
    async (page) => {
      await press(page, '[popovertarget=export-menu]');
      await press(page, '#article');
      await shown(page, 'crosstrack-article >>> dialog[open] img');
    },
    (page) => page.keyboard.press('Escape'),
  ],
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
