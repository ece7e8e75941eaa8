import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'puppeteer-core';
import {
  drop,
  flightCsv,
  drawn,
  inside,
  press,
  servedApp,
  settled,
  shown,
  until,
  type AppPage,
} from './app.js';

/** As strict as an operator may set it: nothing from anywhere but here, and no addresses of others at all. */
const policy =
  "default-src 'none'; script-src 'self'; worker-src 'self' blob:; style-src 'self'; img-src 'self' data: blob:; connect-src 'self' blob: data:; base-uri 'none'; form-action 'none'";
/** The flight's id, and what is in the file. */
const FILE_NAME =
  /^[\w-]+\.(geojson|csv|findings\.csv|json|md|(short\.)?html|kml|bundle\.zip|(map|charts)\.svg|(charts\.)?png)$/;

const app = servedApp({ headers: { 'Content-Security-Policy': policy } });

/** Violations since the page was opened, said by the browser itself. */
const watched = async (options: Parameters<typeof app.open>[0] = {}): Promise<AppPage> => {
  const page = await app.open(options);
  await page.evaluate(() => {
    const seen: string[] = ((window as unknown as { violations: string[] }).violations = []);
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      seen.push(`${violatedDirective} ${blockedURI} ${sourceFile}`),
    );
  });
  return page;
};
const violations = (page: Page) => page.evaluate('window.violations') as Promise<string[]>;

test('a session under a strict policy breaks no rule and asks nobody', async (t) => {
  const page = await watched();

  await t.test('every menu, tab and dialog', async () => {
    for (const id of ['flights', 'route', 'import', 'settings', 'findings']) await press(page, `#tab-${id}`);
    for (const id of ['view-menu', 'export-menu', 'more']) {
      await press(page, `[popovertarget=${id}]`);
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('?');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await press(page, '.bar button[aria-expanded]');
    await press(page, '.bar button[aria-expanded]');
    await press(page, '.bar button:last-child');
    await press(page, '.bar button:last-child');
    assert.deepEqual(await violations(page), []);
  });

  await t.test('every export, the picture of the map too, under a name that is a name', async () => {
    await page.evaluate(() => {
      const names: string[] = ((window as unknown as { names: string[] }).names = []);
      HTMLAnchorElement.prototype.click = function () {
        names.push(this.download);
      };
    });
    const buttons = await page.$$(inside('#export-menu button:not(#article, #leave-out)'));
    for (const [i] of buttons.entries()) {
      await press(page, '[popovertarget=export-menu]');
      await (await page.$$(inside('#export-menu button:not(#article, #leave-out)')))[i].click();
      await page
        .waitForFunction(`window.names.length > ${i}`, { polling: 100 })
        .catch(async () =>
          assert.fail(
            `nothing after ${String(await page.evaluate('window.names'))}: ${page.errors.join()} ${(await violations(page)).join()}`,
          ),
        );
    }
    const names = (await page.evaluate('window.names')) as string[];
    assert.deepEqual(
      names.map((name) => FILE_NAME.test(name) || name),
      names.map(() => true),
    );
    assert.deepEqual(await violations(page), []);
  });

  await t.test('curtain, globe and all else that the map draws', async () => {
    await press(page, '.tools button[aria-controls=menu]');
    for (const box of await page.$$(inside('#menu input[type=checkbox]:not(:disabled)'))) await box.click();
    await drawn(page);
    assert.deepEqual(await violations(page), []);
  });

  await t.test('other flights, a mapping by hand', async () => {
    await drop(page, 'other.csv', flightCsv('../../../x'));
    await until(page, `viewer.analysis.track.meta.file === 'other.csv'`);
    assert.match(
      (await page.evaluate(`document.querySelector('flight-viewer').analysis.track.meta.id`)) as string,
      /^[\w-]+$/,
    );
    await drop(page, 'logger.csv', 'when;breite;laenge\n2024-12-25 04:00:00;40,5;50,05\n');
    await press(page, 'flight-files >>> li .button');
    await shown(page, 'flight-mapping >>> dialog[open] table');
    assert.deepEqual(await violations(page), []);
  });

  await t.test('no error, no request to anywhere else', () => assert.deepEqual(page.errors, []));
  await page.browserContext().close();
});

/** What an attacker may write into a link. */
const hashes = [
  '#set=constructor.prototype=1&set=constructor.polluted=1&set=hasOwnProperty.call=1',
  '#set=altitude-oscillation.__proto__=1&set=altitude-oscillation.hysteresis=1e999',
  '#color=%3Cimg%20src=x%20onerror=alert(1)%3E&near=%3Cscript%3E&route=%3Cimg%20src%3Dx%3E&finding=__proto__&flight=__proto__',
  '#src=%E0%A4%A',
  '#src=javascript:alert(1)',
  '#src=https://example.invalid/%25/%3Cimg%3E.csv',
  `#t=9999-12-31T23:59:59Z&range=0001-01-01T00:00:00Z/9999-12-31T00:00:00Z&route=${'A'.repeat(100_000)}`,
];

test('a hostile link does nothing but open the page', async (t) => {
  for (const hash of hashes)
    await t.test(hash.slice(0, 70), async () => {
      const page = await watched({ hash, ready: false });
      let dialogs = 0;
      page.on('dialog', (dialog) => (dialogs++, void dialog.dismiss()));
      await until(page, `viewer?.session && !viewer.session.progress && viewer.updateComplete`);
      await settled(page);
      const state = await page.evaluate(`[{}.polluted, Object.polluted, typeof {}.hasOwnProperty,
        document.querySelector('flight-viewer').shadowRoot.querySelectorAll('img, script').length].join()`);
      assert.equal(state, ',,function,0');
      assert.equal(dialogs, 0);
      const own = page.errors.filter(
        (error) => !/example\.invalid|javascript:|404|ERR_|Content Security/.test(error),
      );
      assert.deepEqual(own, []);
      // A link that cannot be followed does not leave the reader with nothing to do.
      assert.ok(
        await page.evaluate(
          `Boolean(document.querySelector('flight-viewer').analysis || document.querySelector('flight-viewer').shadowRoot.querySelector('.empty'))`,
        ),
      );
      await page.browserContext().close();
    });
});

const stored = [
  '{"units":null,"map":null,"theme":7,"side":"x"}',
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
  '{"map":{"colorBy":"__proto__","exaggeration":1e308},"units":{"altitude":"<img src=x>"},"timeZone":"Nowhere/No"}',
  '{"side":1e9,"charts":-5,"theme":"<script>"}',
  'not json',
];

test('whatever lies in the storage, the page opens', async () => {
  const page = await app.open();
  for (const text of stored) {
    await page.evaluate((text) => localStorage.setItem('crosstrack', text), text);
    await page.reload();
    await until(page, 'viewer?.analysis');
    await settled(page);
    assert.equal(await page.evaluate('({}).polluted'), undefined);
    assert.deepEqual(page.errors, [], text);
  }
  await page.browserContext().close();
});
