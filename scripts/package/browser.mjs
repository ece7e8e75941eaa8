// For a <script> of a page without a build tool: dist/crosstrack.js is all of it in one file; dist/browser has a file for each
// element, and what these share.
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildAssets } from './assets.mjs';
import { common, sources, styleTexts } from './plugins.mjs';
import { entries } from './paths.mjs';

const { index, ...parts } = entries;
const into = (folder) => ({
  ...common,
  outdir: `dist/${folder}`,
  minify: true,
  plugins: [styleTexts, sources(() => folder)],
});

export const buildBrowser = async () =>
  (
    await Promise.all([
      build({ ...into(''), entryPoints: { crosstrack: index } }),
      build({
        ...into('browser'),
        entryPoints: { ...parts, embed: 'components/embed.ts' },
        splitting: true,
        chunkNames: 'shared-[hash]',
      }),
    ])
  ).map(({ metafile }) => metafile);

/** The one file with what it loads, in a folder of the app: code that the app writes for other pages names it. */
export async function buildBeside(folder) {
  const one = { ...into(''), outdir: folder, entryPoints: { crosstrack: index } };
  await Promise.all([build(one), buildAssets(join(folder, 'assets'))]);
}
