import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { drop, flightCsv, inside, press, servedApp, settled, shown, until } from './app.js';

const app = servedApp();

/** The focused element through all shadow roots: `flight-map button Map settings`. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let node = document.activeElement;
    const hosts = [];
    while (node?.shadowRoot?.activeElement) {
      hosts.push(node.localName);
      node = node.shadowRoot.activeElement;
    }
    const name = node?.getAttribute('aria-label') ?? node?.textContent?.trim().slice(0, 40) ?? '';
    return `${hosts.slice(1).join(' ')} ${node?.localName}${node?.id ? `#${node.id}` : ''} ${name}`.trim();
  });
const focusOn = async (page: Page, selector: string) => (await shown(page, selector)).focus();
const open = (page: Page, selector: string) => page.$(inside(selector)).then(Boolean);

test('the page with the keyboard alone', async (t) => {
  const page = await app.open();

  await t.test('Tab comes by every part, and out at the end', async () => {
    const seen: string[] = [];
    for (let i = 0; i < 120; i++) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      if (now.startsWith('body') || now === seen[0]) break;
      seen.push(now);
    }
    const all = seen.join('\n');
    for (const part of [
      'flight-files button Open…',
      'More ways to open',
      'button View',
      'button#share',
      'button#embed',
      'button Export',
      'Keys and help',
      'flight-map canvas',
      'Map settings',
      'flight-player',
      'Charts: ',
      'crosstrack-split div Side panel',
      'crosstrack-split div Charts',
      '#tab-findings',
      'flight-findings',
    ])
      assert.ok(all.includes(part), `${part} is not among\n${all}`);
    assert.ok(seen.length < 120, `no end:\n${all}`);
  });

  await t.test('what has the focus shows it', async () => {
    await page.mouse.click(2, 2);
    const bare: string[] = [];
    for (let i = 0; i < 45; i++) {
      await page.keyboard.press('Tab');
      const visible = await page.evaluate(() => {
        let node = document.activeElement;
        while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node!);
        const label = node!.closest('label');
        const ofLabel = label && getComputedStyle(label).outlineStyle !== 'none';
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' || ofLabel;
      });
      if (!visible) bare.push(await focused(page));
    }
    assert.deepEqual(
      bare.filter((name) => !name.startsWith('body')),
      [],
    );
  });

  for (const id of ['view-menu', 'export-menu', 'more'])
    await t.test(
      `Enter opens ${id}, Tab goes into it, Escape closes it and gives the focus back`,
      async () => {
        const button = `[popovertarget=${id}]`;
        await focusOn(page, button);
        const before = await focused(page);
        await page.keyboard.press('Enter');
        assert.ok(await open(page, `#${id}:popover-open`));
        await page.keyboard.press('Tab');
        const within = await page.$eval(inside(`#${id}`), (menu) =>
          menu.contains((menu.getRootNode() as ShadowRoot).activeElement),
        );
        assert.ok(within, await focused(page));
        await page.keyboard.press('Escape');
        assert.ok(!(await open(page, `#${id}:popover-open`)));
        assert.equal(await focused(page), before);
      },
    );

  await t.test('the help opens with ?, keeps the keys to itself, and closes with Escape', async () => {
    await focusOn(page, '[popovertarget=view-menu]');
    await page.keyboard.press('?');
    assert.ok(await open(page, '#help[open]'));
    await page.keyboard.press('n');
    await page.keyboard.press('Escape');
    assert.ok(!(await open(page, '#help[open]')));
    assert.match(await focused(page), /View/);
    assert.equal(new URL(page.url()).hash.includes('finding'), false);
  });

  await t.test('the settings of the map close with Escape and give the focus back', async () => {
    await focusOn(page, '.tools button[aria-controls=menu]');
    await page.keyboard.press('Enter');
    await settled(page);
    await focusOn(page, 'flight-map >>> #menu select');
    await page.keyboard.press('Escape');
    await settled(page);
    assert.ok(!(await open(page, 'flight-map >>> #menu')));
    assert.match(await focused(page), /Map settings/);
  });

  await t.test('arrows, Home and End go through the tabs', async () => {
    await focusOn(page, '#tab-findings');
    for (const [key, tab] of [
      ['ArrowRight', 'case'],
      ['ArrowLeft', 'findings'],
      ['ArrowLeft', 'settings'],
      ['Home', 'findings'],
      ['End', 'settings'],
    ] as const) {
      await page.keyboard.press(key);
      await settled(page);
      assert.match(await focused(page), new RegExp(`#tab-${tab}`));
    }
    await page.keyboard.press('Home');
  });

  await t.test('a closed flight or message hands the focus to what is next', async () => {
    await drop(page, 'letter.txt', 'Dear reader, this is no track.');
    await shown(page, 'flight-files >>> [role=alert] li');
    await focusOn(page, 'flight-files >>> li .plain');
    await page.keyboard.press('Enter');
    await settled(page);
    assert.match(await focused(page), /Open…/);
    await drop(page, 'two.csv', flightCsv());
    await until(page, `viewer.analysis.track.meta.callsign === 'TEST1'`);
    await press(page, '#tab-flights');
    await focusOn(page, 'flight-list >>> li .icon');
    await page.keyboard.press('Enter');
    await settled(page);
    assert.match(await focused(page), /Open a track file|Search flights/);
  });

  await t.test('rows that are pasted anywhere on the page are opened', async () => {
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, flightCsv('PASTED'));
    await until(page, `viewer.analysis?.track.meta.callsign === 'PASTED'`);
  });

  await t.test('the dialog for columns closes with Escape', async () => {
    await drop(
      page,
      'logger.csv',
      'when;breite;laenge\n2024-12-25 04:00:00;40,50;50,05\n2024-12-25 04:00:10;40,51;50,05\n',
    );
    await press(page, 'flight-files >>> li .button');
    await shown(page, 'flight-mapping >>> dialog[open] table');
    await page.keyboard.press('Escape');
    await settled(page);
    assert.ok(!(await open(page, 'flight-mapping >>> dialog[open]')));
    for (const key of ['n', 'p', 's', 's'] as const) {
      await page.keyboard.press(key);
      await settled(page);
      assert.ok(!(await open(page, 'flight-mapping >>> dialog[open]')), `back after ${key}`);
    }
  });

  await page.browserContext().close();
});

test('on paper map, charts and findings stand whole, one under the other', async () => {
  const page = await app.open();
  await page.pdf({ format: 'A4' }); // the browser notifies the page before it prints
  await page.emulateMediaType('print');
  await page.evaluate(`document.querySelector('flight-viewer').style.width = '718px'`);
  const boxes = (await page.evaluate(() => {
    const root = document.querySelector('flight-viewer')!.shadowRoot!;
    return ['flight-map', 'flight-chart', 'crosstrack-panel'].map((name) => {
      const { left, right, top, bottom } = root.querySelector(name)!.getBoundingClientRect();
      return { left, right, top, bottom };
    });
  })) as { left: number; right: number; top: number; bottom: number }[];
  for (const [i, { left, right, top, bottom }] of boxes.entries()) {
    assert.ok(left >= 0 && right <= 719, `${i}: ${left} to ${right} px`);
    assert.ok(bottom - top > 150, `${i}: ${bottom - top} px high`);
    if (i > 0)
      assert.ok(
        top >= boxes[i - 1].bottom - 1,
        `${i} begins at ${top}, the one before ends at ${boxes[i - 1].bottom}`,
      );
  }
  await page.browserContext().close();
});
