import { readFileSync } from 'node:fs';
import type { Terminal } from './command.js';

/** Of package.json, two folders up. */
export function showVersion({ out }: Terminal): void {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  out(`${version}\n`);
}
