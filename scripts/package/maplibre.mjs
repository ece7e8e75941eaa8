// dist/assets/maplibre-gl.js: MapLibre for a page and for its worker, one file from the package's own sources. Its built files, one
// for each, have most of these twice.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { common } from './plugins.mjs';
import { root } from './paths.mjs';

const folder = join(root, 'node_modules/maplibre-gl');

/** Of its package.json it uses the version alone. @type {import('esbuild').Plugin} */
const versionAlone = {
  name: 'version-alone',
  setup(build) {
    build.onLoad({ filter: /[\\/]maplibre-gl[\\/]package\.json$/ }, ({ path }) => ({
      contents: JSON.stringify({ version: JSON.parse(readFileSync(path, 'utf8')).version }),
      loader: 'json',
    }));
  },
};

/** @param {string} out a folder, absolute or from the root */
export const buildMapLibre = async (out = 'dist/assets') =>
  (
    await build({
      ...common,
      // In a page the second line does nothing.
      stdin: {
        contents: `export * from './src/index.ts';\nimport './src/source/worker.ts';`,
        resolveDir: folder,
        sourcefile: 'maplibre-gl.ts',
        loader: 'ts',
      },
      outfile: `${out}/maplibre-gl.js`,
      minify: true,
      plugins: [versionAlone],
    })
  ).metafile;
