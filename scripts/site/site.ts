import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Eleventy } from '@11ty/eleventy';
import { galleryFiles } from './gallery.js';

const root = join(import.meta.dirname, '..', '..');

/**
 * Builds the site of the documentation: pages from the documents and sources of this clone, with a built package beside them.
 * It can be put into any folder of any server.
 * @param dist of the package
 * @param output is emptied
 */
export async function buildSite(dist: string, output: string): Promise<void> {
  rmSync(output, { recursive: true, force: true });
  const before = process.cwd();
  process.chdir(import.meta.dirname); // Eleventy looks for its input from here
  try {
    await new Eleventy('.', output, { configPath: 'eleventy.config.mjs', quietMode: true }).write();
  } finally {
    process.chdir(before);
  }
  for (const name of ['crosstrack.js', 'browser', 'assets', 'NOTICES.txt'])
    cpSync(join(dist, name), join(output, 'crosstrack', name), { recursive: true });
  mkdirSync(join(output, 'flights'), { recursive: true });
  for (const [name, text] of galleryFiles()) writeFileSync(join(output, 'flights', name), text);
  for (const name of ['j2-8243.csv', 'j2-8243.case.json'])
    cpSync(join(root, 'tracks', name), join(output, 'flights', name));
}
