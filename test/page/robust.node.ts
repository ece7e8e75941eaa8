import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import {
  drop,
  flightCsv,
  inside,
  manyFlights,
  press,
  servedApp,
  settled,
  shown,
  until,
  type AppPage,
} from './app.js';

const app = servedApp();
const EVIL = '<img src=x onerror=alert(1)><script>alert(2)</script>"\'=HYPERLINK("x")';
const xml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const times = Array.from({ length: 30 }, (_, i) =>
  new Date(Date.UTC(2024, 11, 25, 4, 0, i * 10)).toISOString(),
);
const lat = (i: number) => (40.5 + i * 0.01).toFixed(4);

/** Each format with markup in every text that it carries. */
const hostile: Readonly<Record<string, string>> = {
  'fr24.csv': flightCsv(`"${EVIL.replaceAll('"', '""')}"`),
  [`${EVIL.replaceAll('/', '∕')}.csv`]: flightCsv('TEST7'),
  'own.csv': [
    `# notice: ${EVIL}`,
    `# callsign: ${EVIL}`,
    `# registration: ${EVIL}`,
    `# type: ${EVIL}`,
    'time,lat,lon,altitude,groundSpeed,course,source',
    ...times.map((time, i) => `${time},${lat(i)},50.05,10000,240,0,ads-b`),
  ].join('\n'),
  'a.kml': `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><name>${xml(EVIL)}</name><description><![CDATA[${EVIL}]]></description><Placemark><name>${xml(EVIL)}</name><description><![CDATA[${EVIL}]]></description><gx:Track>${times.map((time) => `<when>${time}</when>`).join('')}${times.map((_, i) => `<gx:coord>50.05 ${lat(i)} 3000</gx:coord>`).join('')}</gx:Track></Placemark></Document></kml>`,
  'a.gpx': `<?xml version="1.0"?><gpx version="1.1" creator="${xml(EVIL).replaceAll('"', '&quot;')}" xmlns="http://www.topografix.com/GPX/1/1"><metadata><name>${xml(EVIL)}</name></metadata><trk><name>${xml(EVIL)}</name><desc>${xml(EVIL)}</desc><trkseg>${times.map((time, i) => `<trkpt lat="${lat(i)}" lon="50.05"><ele>3000</ele><time>${time}</time></trkpt>`).join('')}</trkseg></trk></gpx>`,
  'a.geojson': JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: {
          name: EVIL,
          title: EVIL,
          callsign: EVIL,
          coordinateProperties: { times },
          ['__proto__']: { polluted: 1 },
        },
        geometry: { type: 'LineString', coordinates: times.map((_, i) => [50.05, Number(lat(i)), 3000]) },
      },
    ],
  }).replace(
    '"callsign"',
    '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"callsign"',
  ),
  'overlay.geojson': JSON.stringify({
    type: 'FeatureCollection',
    features: [1, 2].map((n) => ({
      type: 'Feature',
      properties: { name: EVIL, title: EVIL, description: EVIL, 'marker-color': EVIL, stroke: EVIL },
      geometry: { type: 'Point', coordinates: [50 + n, 40] },
    })),
  }),
  'a.igc': `AXXX${EVIL}\r\nHFDTE251224\r\nHFPLTPILOT:${EVIL}\r\nHFGIDGLIDERID:${EVIL}\r\nHFGTYGLIDERTYPE:${EVIL}\r\n${times.map((time, i) => `B${time.slice(11, 19).replaceAll(':', '')}40${String(30000 + i * 600).padStart(5, '0')}N05003000EA0300003000`).join('\r\n')}\r\n`,
  'bad.csv': `${EVIL},${EVIL}\n1,2\n`,
};

const markup = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const roots: (ShadowRoot | Document)[] = [document];
    for (const root of roots)
      for (const node of root.querySelectorAll('*')) {
        if (node.shadowRoot) roots.push(node.shadowRoot);
        const ours = node.localName === 'script' && (node as HTMLScriptElement).src;
        if (/^(img|script|iframe|object)$/.test(node.localName) && !ours)
          found.push(node.outerHTML.slice(0, 200));
        for (const { name } of node.attributes)
          if (name.startsWith('on')) found.push(`${node.localName} ${name}`);
      }
    return found;
  });

/**
 * Drops a file, and while it is read another, or cancels. All in the page: asked from here, a quick reader could be at its
 * end before the second step.
 */
const whileReading = (page: Page, ...texts: string[]) =>
  page.evaluate(
    async (...texts) => {
      const viewer = document.querySelector('flight-viewer')!;
      const files = viewer.shadowRoot!.querySelector('flight-files')!.shadowRoot!;
      for (const [i, text] of texts.entries()) {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], `${i}.csv`));
        viewer.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, composed: true }));
        while (!files.querySelector('.progress .button')) await new Promise((next) => setTimeout(next));
      }
      if (texts.length === 1) files.querySelector<HTMLElement>('.progress .button')!.click();
    },
    ...texts,
  );

test('markup in any text of any file stays text', async (t) => {
  const page = await app.open();
  let dialogs = 0;
  page.on('dialog', (dialog) => (dialogs++, void dialog.dismiss()));
  for (const [name, text] of Object.entries(hostile))
    await t.test(name, async () => {
      await drop(page, name, text);
      if (name.startsWith('bad')) await until(page, 'viewer.session.problems.length > 0');
      else if (name.startsWith('overlay')) await until(page, 'viewer.session.overlays.length > 0');
      else await until(page, `viewer.analysis?.track.meta.file === ${JSON.stringify(name)}`);
      await settled(page);
      const open = await page.evaluate(`document.querySelector('flight-viewer').analysis?.track.meta.file`);
      if (!/^(bad|overlay)/.test(name)) assert.equal(open, name);
      for (const tab of ['flights', 'route', 'import', 'settings', 'findings']) {
        await press(page, `#tab-${tab}`);
        assert.deepEqual(await markup(page), []);
      }
      assert.equal(await page.evaluate('String({}.polluted)'), 'undefined');
    });
  assert.equal(dialogs, 0);
  assert.deepEqual(page.errors, []);
  await page.browserContext().close();
});

/** Files at the edges of what a track can be: the ids of what is open afterwards, or why it is not. */
const edges: Readonly<Record<string, readonly [string, boolean]>> = {
  'one row': [flightCsv('ONE', 1), true],
  'two rows': [flightCsv('TWO', 2), true],
  'no position': [flightCsv('NOWHERE', 40).replace(/"[\d.]+,[\d.]+"/g, '"",'.slice(0, 2)), true],
  'across the date line': [
    flightCsv('PACIFIC', 40)
      .split('\n')
      .map((line, i) =>
        line.replace(/,50\.0500"/, `,${(((179.5 + i * 0.05 + 180) % 360) - 180).toFixed(4)}"`),
      )
      .join('\n'),
    true,
  ],
  'no usable row': ['Timestamp,UTC,Callsign,Position,Altitude,Speed,Direction\nx,y,z,"a,b",c,d,e\n', false],
  'a header alone': ['Timestamp,UTC,Callsign,Position,Altitude,Speed,Direction\n', false],
  empty: ['', false],
};

test('tracks at the edge of what a track is', async (t) => {
  const page = await app.open();
  for (const [name, [text, opens]] of Object.entries(edges))
    await t.test(name, async () => {
      await drop(page, `${name}.csv`, text);
      if (opens) await until(page, `viewer.analysis?.track.meta.file === '${name}.csv'`);
      else await shown(page, 'flight-files >>> [role=alert] li');
      await settled(page);
      for (const tab of ['flights', 'route', 'import', 'settings', 'findings'])
        await press(page, `#tab-${tab}`);
      await press(page, '.bar button:last-child');
      await press(page, '.bar button:last-child');
      for (const key of ['n', 'Space', 'Space', 'Escape'] as const) await page.keyboard.press(key);
      assert.deepEqual(page.errors, []);
    });
  await page.browserContext().close();
});

const ids = (page: Page) =>
  page.evaluate(
    `document.querySelector('flight-viewer').session.analyses.map(({ track }) => track.meta.id)`,
  ) as Promise<string[]>;
const works = async (page: AppPage) => {
  // Not awaited in the page: the browser gives up an answer whose promise it has collected, and `settled` waits for it anyway.
  await page.evaluate(`void document.querySelector('flight-viewer').session.setRoute('UBBB UATE')`);
  await settled(page);
  assert.equal(await page.evaluate(`document.querySelector('flight-viewer').session.routeError`), '');
  assert.deepEqual(page.errors, []);
};

test('opening, closing, leaving and coming back', async (t) => {
  const page = await app.open();

  await t.test('60 flights, all closed one by one', async () => {
    await drop(page, 'many.csv', manyFlights(60));
    await until(page, 'viewer.session.analyses.length === 60');
    await press(page, '#tab-flights');
    for (let i = 0; i < 60; i++) {
      await (await shown(page, 'flight-list >>> li .icon')).evaluate((button) => button.click());
    }
    await shown(page, '.empty');
    assert.equal(new URL(page.url()).hash.includes('finding'), false);
    assert.deepEqual(page.errors, []);
  });

  await t.test('a bad file on an empty viewer, then a good one', async () => {
    await drop(page, 'letter.txt', 'Dear reader, this is no track.');
    await shown(page, 'flight-files >>> [role=alert] li');
    await shown(page, '.empty');
    await drop(page, 'test1.csv', flightCsv());
    await until(page, `viewer.analysis?.track.meta.callsign === 'TEST1'`);
    await works(page);
  });

  await t.test('a cancel while it reads changes nothing', async () => {
    const before = await ids(page);
    await whileReading(page, manyFlights(400, 200));
    await settled(page);
    assert.deepEqual(await ids(page), before);
    await works(page);
  });

  await t.test('a drop while it reads takes its place', async () => {
    await whileReading(page, manyFlights(400, 100), flightCsv('TEST2'));
    await until(page, `viewer.analysis?.track.meta.callsign === 'TEST2' && !viewer.session.progress`);
    await settled(page);
    assert.equal((await ids(page)).length, 1);
    assert.deepEqual(await page.evaluate(`document.querySelector('flight-viewer').session.problems`), []);
    await works(page);
  });

  await t.test('the viewer is moved in the page: what is open stays open, and can be computed', async () => {
    const before = await ids(page);
    await page.evaluate(() => {
      const viewer = document.querySelector('flight-viewer')!;
      const box = document.createElement('div');
      viewer.parentNode!.append(box);
      box.append(viewer);
    });
    await until(page, 'viewer.analysis');
    await settled(page);
    assert.deepEqual(await ids(page), before);
    await works(page);
  });

  await t.test('it is taken away, and put back later', async () => {
    const before = await ids(page);
    const viewer = await page.$('flight-viewer');
    const parent = await viewer!.evaluateHandle((node) => node.parentElement!);
    await viewer!.evaluate((node) => node.remove());
    await delay(100); // frames without it
    await parent.evaluate((parent, viewer) => parent.append(viewer!), viewer);
    await until(page, 'viewer.analysis');
    await settled(page);
    assert.deepEqual(await ids(page), before);
    await works(page);
  });

  await t.test('two viewers in a page do not know of one another', async () => {
    await page.evaluate(() => {
      const other = document.createElement('flight-viewer');
      other.id = 'other';
      other.setAttribute('src', 'tracks/j2-8243.csv');
      document.querySelector('main')!.append(other);
    });
    await page.waitForFunction(`document.querySelector('#other').analysis`);
    assert.equal((await ids(page)).length, 1);
    await press(page, '#tab-flights');
    await works(page);
    await page.evaluate(`document.querySelector('#other').remove()`);
  });

  await page.browserContext().close();
});

test('an address without a file says so and leaves something to do', async () => {
  const page = await app.open({ hash: '#src=tracks/absent.csv', ready: false });
  const alert = await shown(page, 'flight-files >>> [role=alert] li');
  assert.match(
    await alert.evaluate((node) => node.textContent ?? ''),
    /absent\.csv could not be fetched: .*404/s,
  );
  await shown(page, '.empty .button');
  assert.deepEqual(
    page.errors.filter((error) => !error.includes('404')),
    [],
  );
  assert.equal(await page.$(inside('flight-map')), null);
  await page.browserContext().close();
});
