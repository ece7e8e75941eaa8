// dist/assets: what is loaded apart from the code, each a file without imports: workers, airports, basemap.
import { cpSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { buildMapLibre } from './maplibre.mjs';
import { buildWorker } from './parts.mjs';
import { root, tables } from './paths.mjs';

const copied = {
  'components/map/basemap/data': 'basemap',
};

/** @param {string} out a folder, absolute or from the root */
export async function buildAssets(out = 'dist/assets') {
  const files = { ...copied, ...Object.fromEntries(tables().map((file) => [file, basename(file)])) };
  for (const [from, to] of Object.entries(files))
    cpSync(join(root, from), resolve(root, out, to), { recursive: true });
  return [await buildMapLibre(out), ...(await buildWorker(out))];
}
