// Makes a fresh clone ready: installs packages when they are missing or older than the lock file. Node's own modules only.
// Speaks on stderr, so that a command's own output stays clean.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const stamp = 'node_modules/.package-lock.json';
if (!existsSync(stamp) || statSync(stamp).mtimeMs < statSync('package-lock.json').mtimeMs) {
  console.error('Installing packages (npm ci) ...');
  const install = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (install.status !== 0) process.exit(install.status ?? 1);
}
if (process.argv.includes('--browser')) {
  const { findBrowser } = await import('./browser.mjs');
  const browser = await findBrowser();
  console.error(`Browser: ${browser.path} (${browser.from})`);
}
