// A picture of every state of the app, for looking at: npm run screenshots [-- name …]
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withApp } from './page.mjs';

const folder = fileURLToPath(new URL('../screenshots/', import.meta.url));
mkdirSync(folder, { recursive: true });
const only = process.argv.slice(2);

/** In the viewer's shadow root. */
const inside = (page, selector) => page.waitForSelector(`flight-viewer >>> ${selector}`);
const tab = async (page, id) => (await inside(page, `#tab-${id}`)).click();
const drop = (page, name, text, add = false) =>
  page.evaluate(
    async ([name, text, add]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name));
      const viewer = document.querySelector('flight-viewer');
      viewer.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, composed: true, shiftKey: add }),
      );
      await new Promise((resolve) => setTimeout(resolve, 2500));
    },
    [name, text, add],
  );

/** Seventy flights in the layout of the traffic library, fanning out from Baku. */
const manyFlights = () => {
  const lines = ['timestamp,icao24,callsign,latitude,longitude,altitude,groundspeed,track,vertical_rate'];
  for (let flight = 0; flight < 70; flight++) {
    const bearing = (flight * 2 * Math.PI) / 70;
    for (let minute = 0; minute < 40; minute++) {
      const reach = minute * 0.11;
      const time = new Date(Date.UTC(2024, 11, 25, 3, flight, minute * 30)).toISOString();
      const lat = 40.47 + reach * Math.cos(bearing);
      const lon = 50.05 + (reach * Math.sin(bearing)) / 0.76;
      lines.push(
        `${time},4a${String(1000 + flight)},TEST${flight},${lat.toFixed(5)},${lon.toFixed(5)},${Math.min(36000, minute * 2000)},420,${((flight * 360) / 70).toFixed(1)},0`,
      );
    }
  }
  return lines.join('\n');
};

/** Puppeteer knows not all of the media features that the browser does. */
const emulate = async (page, name, value) =>
  (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features: [{ name, value }] });

/** Switches in the map's menu, by how their names begin. */
async function mapSettings(page, ...names) {
  await (await inside(page, 'flight-map >>> [aria-controls=menu]')).click();
  for (const name of names) {
    for (const label of await page.$$('flight-viewer >>> flight-map >>> #menu label'))
      if ((await label.evaluate(({ textContent }) => textContent.trim())).startsWith(name))
        await label.click();
  }
}

const states = {
  'light-1400': [{}],
  'dark-1400': [{ dark: true }],
  'light-390': [{ width: 390, height: 844, scale: 2 }],
  'dark-390': [{ width: 390, height: 844, scale: 2, dark: true }],
  'light-390-whole': [{ width: 390, height: 2600 }],
  'wall-2560': [{ width: 2560, height: 1440 }],
  finding: [
    {},
    async (page) => {
      for (let i = 0; i < 3; i++) await page.keyboard.press('n');
    },
  ],
  flights: [{}, async (page) => (await drop(page, 'many.csv', manyFlights()), tab(page, 'flights'))],
  route: [{}, (page) => tab(page, 'route')],
  import: [{}, (page) => tab(page, 'import')],
  settings: [{}, (page) => tab(page, 'settings')],
  error: [{}, (page) => drop(page, 'notes.csv', 'Date,"Flight number",From,To\n2024-12-25,J28243,GYD,GRV\n')],
  mapping: [
    {},
    async (page) => {
      await drop(
        page,
        'logger.csv',
        'when;breite;laenge;hoehe (m);tempo\n2024-12-25 04:00:00;40,50;50,05;3000;200\n2024-12-25 04:00:10;40,51;50,05;3010;201\n',
      );
      await (await inside(page, 'flight-files >>> li .button')).click();
    },
  ],
  help: [{}, (page) => page.keyboard.press('?')],
  export: [{}, async (page) => (await inside(page, '[popovertarget=export-menu]')).click()],
  view: [{ dark: true }, async (page) => (await inside(page, '[popovertarget=view-menu]')).click()],
  map: [{}, (page) => mapSettings(page, 'Bands', 'Ribs', 'Graticule')],
  curtain: [{}, (page) => mapSettings(page, 'Altitude curtain')],
  globe: [{ dark: true }, (page) => mapSettings(page, 'Globe', 'Graticule')],
  ruler: [
    {},
    async (page) => {
      await (await inside(page, 'flight-map >>> [aria-label^=Ruler]')).click();
      const { x, y, width, height } = await (await inside(page, 'flight-map >>> canvas')).boundingBox();
      for (const [across, down] of [
        [0.42, 0.75],
        [0.62, 0.35],
      ])
        await page.mouse.click(x + width * across, y + height * down);
    },
  ],
  oscillation: [
    {},
    async (page) => {
      for (const row of await page.$$('flight-viewer >>> flight-findings >>> .choose')) {
        if (!/altitude oscillation/i.test(await row.evaluate(({ textContent }) => textContent))) continue;
        await row.click();
        break;
      }
    },
  ],
  empty: [
    {},
    async (page) => {
      await tab(page, 'flights');
      await (await inside(page, 'flight-list >>> [aria-label^=Close]')).click();
    },
  ],
  print: [{}, (page) => page.emulateMediaType('print')],
  contrast: [{}, (page) => emulate(page, 'prefers-contrast', 'more')],
  forced: [{}, (page) => emulate(page, 'forced-colors', 'active')],
  aktau: [{ hash: '#range=2024-12-25T06:07:00Z/2024-12-25T06:27:58Z&t=2024-12-25T06:20:00Z' }],
};

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

await withApp(async ({ open }) => {
  for (const [name, [options, act]] of Object.entries(states)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const page = await open(options);
    await pause(2500); // tiles of the basemap fade in without an event
    await act?.(page);
    await pause(1200);
    await page.screenshot({ path: `${folder}${name}.png` });
    console.log(
      `${name}${page.errors.length > 0 ? `: ${page.errors.length} errors, first: ${page.errors[0].slice(0, 200)}` : ''}`,
    );
    await page.browserContext().close();
  }
});
