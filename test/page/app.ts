import { after } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { InlineConfig } from 'vite';
import { builtApp, openPage, servedApp as serveFolder, startedBrowser } from '../../scripts/page.mjs';

/** The built page in a browser, for tests that drive it as a person would. */
export type AppPage = Page & { errors: string[] };
export interface OpenOptions {
  readonly hash?: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly ready?: boolean;
}
export type Open = (options?: OpenOptions) => Promise<AppPage>;

export interface AppOptions {
  /** What the server sends next to its own. */
  readonly headers?: Record<string, string>;
  /** How the build differs. */
  readonly config?: InlineConfig;
}

/** What has been started for the tests of this process, to be ended after them. */
const closing: (() => Promise<unknown> | void)[] = [];
after(async () => {
  for (const close of closing.reverse()) await close();
});
async function closedAfter<T>(started: Promise<T>, close: (one: T) => Promise<unknown> | void): Promise<T> {
  const one = await started;
  closing.push(() => close(one));
  return one;
}

/** One build (unless a file asks for its own) and one browser serve the tests of all files of this process. */
let plain: ReturnType<typeof build> | undefined;
const build = (config?: InlineConfig) => closedAfter(builtApp(config), ({ remove }) => remove());
let started: ReturnType<typeof start> | undefined;
const start = () => closedAfter(startedBrowser(), ({ close }) => close());

/** Wide enough for panel and map side by side, in few pixels: there is no graphics card to draw the map. */
const SIZE = { width: 1000, height: 650, scale: 0.5 };

/** The app as a server gives it, for the tests of a file. It is built and served when the first page is opened. */
export function servedApp({ headers, config }: AppOptions = {}): { open: Open } {
  const serve = async (): Promise<Open> => {
    const { folder } = await (config ? build(config) : (plain ??= build()));
    const { url } = await closedAfter(serveFolder(folder, headers), ({ close }) => close());
    const { browser } = await (started ??= start());
    return openPage(browser, url) as Open;
  };
  let served: Promise<Open> | undefined;
  return { open: async (options) => (await (served ??= serve()))({ ...SIZE, ...options }) };
}

/** A selector inside of the viewer, through all shadow roots. */
export const inside = (selector: string) => `flight-viewer >>> ${selector}`;

/** Waits for a condition that is asked for from here. Only what hangs is ended by the time. */
export async function met<T>(
  what: string,
  condition: () => Promise<T | null | undefined | false>,
): Promise<T> {
  for (const end = Date.now() + 300_000; Date.now() < end; await delay(30)) {
    const found = await condition();
    if (found) return found;
  }
  throw new Error(`${what}: not so after 5 min`);
}

/** Puppeteer's own waiting watches the document alone and misses what changes in a shadow root. */
export const shown = (page: Page, selector: string): Promise<ElementHandle<HTMLElement>> =>
  met(`${selector} is shown`, () => page.$(inside(selector)) as Promise<ElementHandle<HTMLElement> | null>);

/**
 * What was begun is done: nothing is read or computed, every element is loaded and has updated, and some frames have passed
 * since, in which charts are painted.
 */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const viewer of document.querySelectorAll('flight-viewer')) await viewer.updateComplete;
  });
  await page.waitForFunction(
    `(() => {
      const busy = (root) => [...root.querySelectorAll('*')].some(
        (node) => node.isUpdatePending || node.matches(':not(:defined)') || (node.shadowRoot && busy(node.shadowRoot)));
      const viewers = [...document.querySelectorAll('flight-viewer')];
      const quiet = !busy(document) && !viewers.some(({ session }) => session?.progress || session?.computing);
      window.quietFrames = quiet ? (window.quietFrames ?? 0) + 1 : 0;
      return window.quietFrames > 2 && !(window.quietFrames = 0);
    })()`,
    { polling: 'raf' },
  );
}

/** The map has drawn all that it has been given. */
export async function drawn(page: Page): Promise<void> {
  await settled(page);
  await until(
    page,
    `(({ maplibre }) => maplibre.loaded() && !maplibre.isMoving())(${inViewer('flight-map')})`,
  );
}
/** An element of the viewer, in an expression about `viewer`. */
export const inViewer = (name: string) => `viewer.shadowRoot.querySelector('${name}')`;

export const press = async (page: Page, selector: string) => (await shown(page, selector)).click();

/** Drops (or with `type` drags) a file over the viewer. */
export const drop = (page: Page, name: string, text: string, type = 'drop') =>
  page.evaluate(
    (name, text, type) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name));
      document
        .querySelector('flight-viewer')!
        .dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, composed: true }));
    },
    name,
    text,
    type,
  );

/** Waits until an expression about `viewer` is true. */
export const until = (page: Page, expression: string) =>
  page.waitForFunction(
    `(() => { const viewer = document.querySelector('flight-viewer'); return ${expression}; })()`,
  );

/** Flights in Flightradar24's layout, northwards, beginning at `from` (Unix seconds). */
export function flightCsv(callsign = 'TEST1', rows = 120, from = 1_735_100_000): string {
  const lines = ['Timestamp,UTC,Callsign,Position,Altitude,Speed,Direction'];
  for (let i = 0; i < rows; i++) {
    const time = from + i * 10;
    const utc = new Date(time * 1000).toISOString().replace('.000', '');
    const lat = (40.5 + i * 0.01).toFixed(4);
    lines.push(`${time},${utc},${callsign},"${lat},50.0500",${10000 + i * 50},240,0`);
  }
  return lines.join('\n');
}

/** Many flights in one table, in the layout of the traffic library, fanning out from Baku. */
export function manyFlights(count: number, minutes = 12): string {
  const lines = ['timestamp,icao24,callsign,latitude,longitude,altitude,groundspeed,track,vertical_rate'];
  for (let flight = 0; flight < count; flight++) {
    const bearing = (flight * 2 * Math.PI) / count;
    for (let minute = 0; minute < minutes; minute++) {
      const time = new Date(Date.UTC(2024, 11, 25, 3, flight, minute * 30)).toISOString();
      const lat = 40.47 + minute * 0.05 * Math.cos(bearing);
      const lon = 50.05 + (minute * 0.05 * Math.sin(bearing)) / 0.76;
      lines.push(
        `${time},4a${1000 + flight},TEST${flight},${lat.toFixed(5)},${lon.toFixed(5)},${minute * 2000},420,0,0`,
      );
    }
  }
  return lines.join('\n');
}
