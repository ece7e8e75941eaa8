// Serves the built app and opens it in a headless Chromium: for screenshots and for measuring.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build, preview } from 'vite';
import { args, findBrowser } from './browser.mjs';

/** ms. Only there to end what hangs: a busy machine may take long to answer. */
const LONGEST = 300_000;

/** Builds the app into a separate folder: parallel runs must not empty each other's. */
export async function builtApp(config = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'crosstrack-app-'));
  await build({ ...config, logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Serves a built app (the last `npm run build` without a folder), with these headers next to those of every server. */
export async function servedApp(folder, headers = {}) {
  const server = await preview({
    preview: { port: 0, host: '127.0.0.1', headers },
    appType: 'mpa', // what is not there is answered 404, as by any server of files
    logLevel: 'warn',
    ...(folder && { build: { outDir: folder } }),
  });
  return {
    url: server.resolvedUrls.local[0],
    close: () => new Promise((resolve) => server.httpServer.close(resolve)),
  };
}

export async function startedBrowser() {
  const { path, env } = await findBrowser();
  const profile = mkdtempSync(join(tmpdir(), 'crosstrack-browser-'));
  const browser = await puppeteer.launch({
    executablePath: path,
    args: [...args, '--hide-scrollbars'],
    env: { ...process.env, LANG: 'en_US.UTF-8', ...env },
    userDataDir: profile,
    protocolTimeout: LONGEST,
  });
  return {
    browser,
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/**
 * @param {(tools: {url: string, browser: import('puppeteer-core').Browser, open: ReturnType<typeof openPage>}) => Promise<void>} work
 * @param {{rebuild?: boolean}} options
 */
export async function withApp(work, { rebuild = true } = {}) {
  const app = rebuild ? await builtApp() : undefined;
  const { url, close } = await servedApp(app?.folder);
  const { browser, close: quit } = await startedBrowser();
  try {
    await work({ url, browser, open: openPage(browser, url) });
  } finally {
    await quit();
    await close();
    app?.remove();
  }
}

/** A separate page (no stored choices of another) that has the bundled flight on its map. */
export const openPage =
  (browser, url) =>
  async ({ width = 1400, height = 900, dark = false, scale = 1, hash = '', ready = true } = {}) => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(LONGEST);
    await page.setViewport({ width, height, deviceScaleFactor: scale });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !/^(blob|data):/.test(request.url()))
        errors.push(`request to ${request.url()}`);
    });
    await page.goto(url + hash);
    if (ready) await isReady(page);
    return Object.assign(page, { errors });
  };

/** Findings are listed and the map has drawn what it has. */
export async function isReady(page) {
  await page.waitForFunction(
    () => {
      const viewer = document.querySelector('flight-viewer');
      const map = viewer?.shadowRoot?.querySelector('flight-map')?.maplibre;
      return (viewer?.analysis?.findings.length ?? -1) >= 0 && map?.loaded() && !map.isMoving();
    },
    { polling: 50 },
  );
}
