import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { drop, inside, press, servedApp, settled, shown, until } from './app.js';
import { PSEUDO, pseudoLocales } from '../pseudo-language.js';
import { textsOf, watchCanvases } from './texts.js';
import { walk, type Act } from './walk.js';

/** The app with one more language, in which every letter is foreign: text that is left in Latin letters was not translated. */
const app = servedApp({
  config: {
    resolve: { alias: [{ find: /^\.\/locales\/index\.js$/, replacement: pseudoLocales() }] },
  },
});

/** What is the same in every language: units, codes, keys, names of people's work and of places, and the content of files. */
const data = [
  'ft kt NM km min deg rad hPa UTC FL UBBX',
  'Crosstrack OurAirports GeoNames English UBBB URMG UATE URML UBTT Baku Grozny Aktau Makhachkala Uytash',
  'GH KP CN|CC BY|Natural Earth|Pseudo-Accents|https?://[\\w./:-]*|SHA-256|[0-9a-f]{64}',
  '[Rr]?econstruction from published figures|\\w+\\.(csv|png)|AHY8243|E190|4K-AZ65|TEST\\d+|4a1\\d{3}',
  // Columns of the files: all of them in a list, or of the table that is read by hand.
  'time, lat, lon, altitude, [a-z, ]+|note|when|breite|laenge|hoehe|tempo',
  // How times are written in a table.
  '[YMDhms/.: -]{6,}|unix(-[mun]s)?|iso|auto',
].map((words) => (/[|\\[]/.test(words) ? words : words.replaceAll(' ', '|')));
const known = new RegExp(`(?<![A-Za-z])(${data.join('|')})(?![A-Za-z])`, 'g');

/** Words that are neither foreign nor data. */
const leftOf = (text: string): string[] => text.replace(known, '').match(/[A-Za-z]{2,}/g) ?? [];

const type = async (page: Page, selector: string, text: string) => {
  const field = await shown(page, selector);
  await field.evaluate((input) => ((input as HTMLInputElement).value = ''));
  await field.type(text);
  await page.keyboard.press('Enter');
};
const menu = '.tools button[aria-controls=menu]';

/** States in addition to those of the walk: findings one by one, every coloring, and what goes wrong. */
const more: readonly (readonly [string, Act, Act?])[] = [
  ...Array.from({ length: 11 }, (_, i): readonly [string, Act] => [
    `finding ${i + 1}`,
    (page) => page.keyboard.press('n'),
  ]),
  ...['time', 'speed', 'verticalRate', 'deviation', 'source', 'status', 'phase'].map(
    (by): readonly [string, Act, Act] => [
      `colored by ${by}`,
      async (page) => {
        await press(page, menu);
        await page.select(inside('#menu select'), by);
      },
      (page) => press(page, menu),
    ],
  ),
  [
    'along the route',
    async (page) => {
      await press(page, '.bar button[aria-expanded]');
      await press(page, '.choice > .row input[type=checkbox]');
      await press(page, '.choice > .row .button');
    },
    (page) => press(page, '.bar button[aria-expanded]'),
  ],
  [
    'stability',
    async (page) => {
      await press(page, '#tab-settings');
      await press(page, 'flight-settings >>> details:first-of-type summary');
      await press(page, 'flight-settings >>> details .link');
      await shown(page, 'flight-settings >>> svg');
    },
  ],
  [
    'no such place',
    async (page) => {
      await type(page, 'flight-settings >>> [name=airport]', 'UBBX');
      await shown(page, 'flight-settings >>> [role=alert]');
    },
  ],
  [
    'no such route',
    async (page) => {
      await press(page, '#tab-route');
      await type(page, 'flight-route >>> input', 'UBBB UBBX');
      await shown(page, 'flight-route >>> [role=alert]');
    },
  ],
  ['an empty file', (page) => refused(page, 'empty.csv', '')],
  ['a picture', (page) => refused(page, 'picture.png', '\u0089PNG\u0000\u0000\u0001')],
  ['a page', (page) => refused(page, 'page.csv', '<!doctype html><html></html>')],
];

/** What the events of the case say, in the words of its file: at the cursor it is part of a longer text. */
const publishedIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const chart = document.querySelector('flight-viewer')?.shadowRoot?.querySelector('flight-chart');
    return chart?.events.flatMap(({ text, sources }) => [text, `: ${sources.join(' ')})`]) ?? [];
  });

async function refused(page: Page, name: string, text: string) {
  await drop(page, name, text);
  await until(page, `viewer.session.problems[0]?.name === '${name}'`);
}

test('every text is translated', async (t) => {
  const page = await app.open({ ready: false });
  await until(page, 'viewer.analysis');
  await watchCanvases(page);
  const painted = () => page.evaluate('[...window.painted].join()') as Promise<string>;
  const seen = new Set<string>();

  const look = async (name: string) => {
    const left: string[] = [];
    const published = await publishedIn(page);
    for (const whole of await textsOf(page)) {
      const text = published.reduce((rest, one) => rest.replaceAll(one, ''), whole);
      if (/ (q|cite): /.test(text)) continue; // what a source says, in its own words
      const words = leftOf(text.slice(text.indexOf(': ') + 2)).join(' ');
      if (words && !seen.has(words)) left.push(`${name} | ${text}`);
      seen.add(words);
    }
    assert.deepEqual(left, []);
  };

  await t.test('chosen in the view menu, every text changes', async () => {
    await page.select(inside(`#view-menu select:has([value='${PSEUDO}'])`), PSEUDO);
    await until(
      page,
      `document.documentElement.lang === '${PSEUDO}' && viewer.analysis && !viewer.session.progress`,
    );
    await settled(page);
    assert.match(await painted(), /⟦/, 'the charts are painted anew');
    await look('after the choice');
  });

  await t.test('it is found again after a reload', async () => {
    await page.reload();
    await until(page, `document.documentElement.lang === '${PSEUDO}' && viewer.analysis`);
    await shown(page, 'flight-map >>> .maplibregl-ctrl-zoom-in');
    await settled(page);
    await textsOf(page); // what was painted before the language was there
    await look('after a reload');
  });

  // Curtain and globe take seconds without a graphics card, and have no texts.
  const states = walk.filter(([name]) => !name.endsWith('all on'));
  const last = states.findIndex(([name]) => name === 'error');
  for (const [name, act, undo] of [...states.slice(0, last), ...more, ...states.slice(last)]) {
    await t.test(name, async () => {
      await act(page);
      await settled(page);
      await look(name).finally(() => undo?.(page));
    });
  }

  await t.test('an empty viewer', async () => {
    await page.evaluate(() => {
      const empty = document.createElement('flight-viewer');
      document.querySelector('flight-viewer')!.replaceWith(empty);
    });
    await shown(page, '.empty');
    await look('empty');
  });
  await page.browserContext().close();
});
