// npm run size: what a page loads of the package before anything is opened, gzipped. What loads later is not counted; what a first
// flight of CSV then loads is printed with it, and has a limit too.
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

/** What the worker loads for a first flight of CSV, from text to findings. */
const forFlight = ['csv.js', 'rules.js'];

/**
 * What is measured: the code of a page, the files that it starts as workers, the kB that it may have, and the kB that are aimed at
 * where it has more; and the files that a first flight needs, with the kB that all may have then.
 */
export const budgets = [
  { name: 'formatQuantity', code: core('formatQuantity'), most: 1 },
  { name: 'analyze', code: core('analyze'), most: 63, aim: 40 },
  { name: 'readFile + analyze', code: core('readFile', 'analyze'), most: 68 },
  {
    name: 'chart with its data, worker included',
    code: element('chart', 'flight-chart') + client,
    workers: ['worker.js'],
    flight: { files: forFlight, most: 219 },
    most: 117,
  },
  {
    name: 'viewer, both workers included',
    code: element('viewer', 'flight-viewer'),
    workers: ['worker.js', 'maplibre-gl.js'],
    flight: { files: forFlight, most: 700 },
    most: 598,
  },
];

/** kB (1,000 bytes). */
const gzipped = (bytes) => gzipSync(bytes, { level: 9 }).length / 1000;

/** What is imported when it is needed is another file. */
const laterApart = {
  name: 'later-apart',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

/** The file that a build tool makes of a page's code, and what is in it. */
async function pageOf(code) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    format: 'esm',
    minify: true,
    metafile: true,
    write: false,
    logLevel: 'error',
    legalComments: 'none',
    plugins: [laterApart],
  });
  const [{ inputs }] = Object.values(metafile.outputs);
  return { size: gzipped(outputFiles[0].contents), inputs: Object.keys(inputs) };
}

const sizeOf = (files) =>
  files
    .map((name) => gzipped(readFileSync(join(root, 'dist/assets', name))))
    .reduce((sum, one) => sum + one, 0);

/** @param {{ code: string, workers?: string[], flight?: { files: string[] } }} budget */
export async function measure({ code, workers = [], flight = { files: [] } }) {
  const { size: page, inputs } = await pageOf(code);
  const size = page + sizeOf(workers);
  return { size, page, inputs, withFlight: size + sizeOf(flight.files) };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const budget of budgets) {
    const { size, page, withFlight } = await measure(budget);
    const { name, workers, most, aim, flight } = budget;
    const apart = workers ? ` (page ${page.toFixed(1)})` : '';
    const line = (size, text) => console.log(`${size.toFixed(1).padStart(7)} kB  ${text}`);
    line(size, `${name}${apart}: at most ${most}${aim ? `, aim ${aim}` : ''}`);
    if (flight) line(withFlight, `… with what a first flight of CSV loads: at most ${flight.most}`);
    if (size > most || withFlight > (flight?.most ?? Infinity)) process.exitCode = 1;
  }
}
