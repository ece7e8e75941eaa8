// A Chromium for tests and screenshots: $CHROME_PATH, an installed one, or the one packed in @sparticuz/chromium (Linux x64).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];
const fixed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env.PROGRAMFILES ?? '', 'Google/Chrome/Application/chrome.exe'),
];

/** Software WebGL everywhere: the tests must not depend on a graphics card. --no-sandbox is for root in a container. */
export const args = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-compositing', // pages are put together by the processor in a third of the time that the imitated card takes
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--lang=en-US',
];

const installed = () =>
  [
    ...(process.env.PATH ?? '').split(delimiter).flatMap((dir) => names.map((name) => join(dir, name))),
    ...fixed,
  ].find((path) => existsSync(path));

async function packed() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { default: chromium } = await import('@sparticuz/chromium').catch(() => ({}));
  if (!chromium) return undefined;
  const path = await chromium.executablePath();
  const libs = join(tmpdir(), 'packed-chromium-libs'); // libnss3, libnspr4, libexpat1: absent on a bare machine
  if (!existsSync(join(libs, 'lib'))) {
    mkdirSync(libs, { recursive: true });
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const archive = readFileSync(join(dirname(entry), '../../bin/al2023.tar.br'));
    execFileSync('tar', ['xf', '-', '-C', libs], { input: brotliDecompressSync(archive) });
  }
  const search = [join(libs, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { path, from: '@sparticuz/chromium', env: { LD_LIBRARY_PATH: search } };
}

/** @returns {Promise<{path: string, from: string, env: Record<string, string>}>} */
export async function findBrowser() {
  if (process.env.CHROME_PATH) return { path: process.env.CHROME_PATH, from: 'CHROME_PATH', env: {} };
  const path = process.env.NO_SYSTEM_CHROME ? undefined : installed();
  if (path) return { path, from: 'installed', env: {} };
  const fallback = await packed();
  if (fallback) return fallback;
  throw new Error(
    'No Chromium found. Install Chrome or Chromium (Debian: apt-get install chromium) or set CHROME_PATH.',
  );
}
