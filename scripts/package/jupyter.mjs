// npm run jupyter: the widget of the Python package, integrations/jupyter/src/crosstrack/widget.js: the library with all that it loads in
// one file. The coast in fine detail is left out, 7 MB that most notebooks never see.
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { buildAssets } from './assets.mjs';
import { common, sources, styleTexts } from './plugins.mjs';
import { posix, root } from './paths.mjs';

/** In a `blob:` nothing can be relative to the module; what is asked for is told by its name. */
const NOWHERE = '"https://crosstrack.invalid/"';
const left = /^basemap\/detail\//;

/** @returns {Record<string, string>} */
function packed(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(posix);
  const files = names.filter((name) => !left.test(name) && statSync(join(folder, name)).isFile());
  const textOf = (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return name.endsWith('.js') ? text.replaceAll('import.meta.url', NOWHERE) : text;
  };
  const entry = (name, text) => [name, gzipSync(text, { level: 9 }).toString('base64')];
  return Object.fromEntries([
    ...files.map((name) => entry(name, textOf(name))),
    entry('basemap/detail/cells.json', '[]'),
  ]);
}

export async function buildWidget(outfile = join(root, 'integrations/jupyter/src/crosstrack/widget.js')) {
  const folder = mkdtempSync(join(tmpdir(), 'crosstrack-assets-'));
  try {
    await buildAssets(folder);
    const assets = {
      name: 'assets',
      setup(build) {
        build.onResolve({ filter: /^crosstrack-assets$/ }, () => ({ path: 'packed', namespace: 'assets' }));
        build.onLoad({ filter: /./, namespace: 'assets' }, () => ({
          contents: JSON.stringify(packed(folder)),
          loader: 'json',
        }));
      },
    };
    await build({
      ...common,
      entryPoints: ['integrations/jupyter/js/widget.ts'],
      outfile,
      minify: true,
      define: { 'import.meta.url': NOWHERE },
      plugins: [assets, styleTexts, sources(() => '')],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildWidget();
