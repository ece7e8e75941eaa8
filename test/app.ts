import { after, before } from 'node:test';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { InlineConfig } from 'vite';
import { withApp } from '../scripts/page.mjs';

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
  /** What the server sends beside its own. */
  readonly headers?: Record<string, string>;
  /** How the build differs. */
  readonly config?: InlineConfig;
}

/** Builds and serves the app around the tests of a file. `app.open` works inside of tests. */
export function servedApp(options: AppOptions = {}): { open: Open } {
  const app: { open: Open } = { open: () => Promise.reject(new Error('The app is not served yet.')) };
  let finish: (() => void) | undefined;
  let served: Promise<void> | undefined;
  before(
    async () => {
      await new Promise<void>((ready, failed) => {
        served = withApp(async ({ open }: { open: Open }) => {
          app.open = open;
          ready();
          await new Promise<void>((resolve) => (finish = resolve));
        }, options);
        served.catch(failed);
      });
    },
    { timeout: 180_000 },
  );
  after(async () => {
    finish?.();
    await served;
  });
  return app;
}

/** A selector inside of the viewer, through all shadow roots. */
export const inside = (selector: string) => `flight-viewer >>> ${selector}`;

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Puppeteer's own waiting watches the document alone and misses what changes in a shadow root. */
export async function shown(page: Page, selector: string, ms = 20_000): Promise<ElementHandle<HTMLElement>> {
  for (const end = Date.now() + ms; Date.now() < end; await pause(50)) {
    const found = await page.$(inside(selector));
    if (found) return found as ElementHandle<HTMLElement>;
  }
  throw new Error(`${selector} did not appear in ${ms} ms`);
}

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
    { timeout: 30_000 },
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
