// npm run size: what a page loads of the package before anything is opened, gzipped. What loads later is not counted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './paths.mjs';

const esm = (name) => `./dist/esm/${name}`;
const element = (folder, tag) => `import '${esm(`components/${folder}/${tag}.js`)}';`;
const core = (...names) => `export { ${names.join(', ')} } from '${esm('src/index.js')}';`;
const client = `export { FlightWorker } from '${esm('src/worker/client.js')}';`;

/**
 * What is measured: the code of a page, the files that it starts as workers, the kB that it may have, and the kB that are aimed at
 * where it has more.
 */
export const budgets = [
  { name: 'formatQuantity', code: core('formatQuantity'), most: 3 },
  { name: 'analyze', code: core('analyze'), most: 73, aim: 40 },
  { name: 'readFile + analyze', code: core('readFile', 'analyze'), most: 129, aim: 70 },
  {
    name: 'chart with its data, worker included',
    code: element('chart', 'flight-chart') + client,
    workers: ['worker.js'],
    most: 254,
    aim: 120,
  },
  {
    name: 'viewer, both workers included',
    code: element('viewer', 'flight-viewer'),
    workers: ['worker.js', 'maplibre-gl-worker.mjs'],
    most: 825,
    aim: 620,
  },
];

/** kB (1,000 bytes). */
const gzipped = (bytes) => gzipSync(bytes, { level: 9 }).length / 1000;

/** The files that a build tool makes of a page's code, and what of each is loaded at once. */
async function pageOf(code) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    format: 'esm',
    minify: true,
    metafile: true,
    outdir: '/page',
    splitting: true,
    write: false,
    logLevel: 'error',
    legalComments: 'none',
  });
  const loaded = new Set();
  const load = (path) => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const { kind, path: next } of metafile.outputs[path].imports)
      if (kind === 'import-statement') load(next);
  };
  load(Object.keys(metafile.outputs).find((path) => path.endsWith('stdin.js')));
  const bytes = outputFiles.filter(({ path }) =>
    [...loaded].some((one) => path.endsWith(one.split('/').at(-1))),
  );
  const inputs = new Set([...loaded].flatMap((path) => Object.keys(metafile.outputs[path].inputs)));
  return { size: bytes.reduce((sum, { contents }) => sum + gzipped(contents), 0), inputs, loaded, metafile };
}

/** @param {{ code: string, workers?: string[] }} budget */
export async function measure({ code, workers = [] }) {
  const { size, inputs, loaded, metafile } = await pageOf(code);
  const apart = workers.map((name) => gzipped(readFileSync(join(root, 'dist/assets', name))));
  return { size: apart.reduce((sum, one) => sum + one, size), page: size, inputs, loaded, metafile };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const budget of budgets) {
    const { size, page } = await measure(budget);
    const apart = budget.workers ? ` (page ${page.toFixed(1)})` : '';
    const aim = budget.aim ? `, aim ${budget.aim}` : '';
    console.log(`${size.toFixed(1).padStart(7)} kB  ${budget.name}${apart}: at most ${budget.most}${aim}`);
    if (size > budget.most) process.exitCode = 1;
  }
}
