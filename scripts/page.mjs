// Serves the built app and opens it in a headless Chromium: for screenshots and for measuring.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build, preview } from 'vite';
import { args, findBrowser } from './browser.mjs';

/**
 * @param {(tools: {url: string, browser: import('puppeteer-core').Browser, open: ReturnType<typeof openPage>}) => Promise<void>} work
 * @param {{rebuild?: boolean, headers?: Record<string, string>, config?: import('vite').InlineConfig}} options headers: what
 *   the server sends beside its own; config: how the build differs
 */
export async function withApp(work, { rebuild = true, headers = {}, config = {} } = {}) {
  // A build of its own: tests that run side by side must not empty each other's folder.
  const fresh = rebuild ? mkdtempSync(join(tmpdir(), 'crosstrack-app-')) : undefined;
  const target = fresh ? { build: { outDir: fresh, emptyOutDir: true } } : {};
  if (fresh) await build({ ...config, logLevel: 'warn', ...target });
  const server = await preview({
    preview: { port: 0, host: '127.0.0.1', headers },
    appType: 'mpa', // what is not there is answered 404, as by any server of files
    logLevel: 'warn',
    ...target,
  });
  const { path, env } = await findBrowser();
  const profile = mkdtempSync(join(tmpdir(), 'crosstrack-browser-'));
  const browser = await puppeteer.launch({
    executablePath: path,
    args: [...args, '--hide-scrollbars'],
    env: { ...process.env, LANG: 'en_US.UTF-8', ...env },
    userDataDir: profile,
  });
  try {
    await work({
      url: server.resolvedUrls.local[0],
      browser,
      open: openPage(browser, server.resolvedUrls.local[0]),
    });
  } finally {
    await browser.close();
    await new Promise((resolve) => server.httpServer.close(resolve));
    rmSync(profile, { recursive: true, force: true });
    if (fresh) rmSync(fresh, { recursive: true, force: true });
  }
}

/** A page of its own (no stored choices of another) that has the bundled flight on its map. */
const openPage =
  (browser, url) =>
  async ({ width = 1400, height = 900, dark = false, scale = 1, hash = '', ready = true } = {}) => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
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

/** Findings are listed and the map has drawn. */
export async function isReady(page) {
  await page.waitForFunction(
    () => (document.querySelector('flight-viewer')?.analysis?.findings.length ?? -1) >= 0,
    { timeout: 60000 },
  );
  await page.waitForFunction(
    () =>
      document
        .querySelector('flight-viewer')
        ?.shadowRoot?.querySelector('flight-map')
        ?.shadowRoot?.querySelector('canvas'),
    {
      timeout: 60000,
    },
  );
  await new Promise((resolve) => setTimeout(resolve, 2500)); // tiles of the basemap fade in without an event of their own
}
