import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { args, findBrowser } from './scripts/browser.mjs';
import { countReporter } from './scripts/count-reporter.mjs';

const browser = await findBrowser();

/** CommonJS (or many-file) packages, bundled once to one ES module each; everything else is served as it lies. */
const bundled = [
  'papaparse',
  '@turf/turf',
  'fast-check',
  'geographiclib-geodesic',
  'ajv',
  'ajv/dist/2020.js',
  'chai',
  'axe-core',
  '@tmcw/togeojson',
  '@xmldom/xmldom',
  '@photostructure/tz-lookup',
];
/** What is imported by name from CommonJS: Node finds these names by itself, an ES module has to list them. */
const named = { '@xmldom/xmldom': ['DOMParser'] };
const entryOf = (name) =>
  name in named
    ? {
        stdin: {
          contents: `import all from '${name}'; export const { ${named[name].join(', ')} } = all;`,
          resolveDir: import.meta.dirname,
        },
      }
    : { entryPoints: [name] };
const cache = new Map();
const bundle = (name) => {
  if (!cache.has(name)) {
    const options = {
      absWorkingDir: import.meta.dirname,
      bundle: true,
      format: 'esm',
      write: false,
      platform: 'browser',
      target: 'esnext',
    };
    cache.set(
      name,
      build({ ...entryOf(name), ...options }).then((result) => result.outputFiles[0].text),
    );
  }
  return cache.get(name);
};
const bundledDeps = {
  name: 'bundled-deps',
  resolveImport: ({ source }) =>
    bundled.includes(source) ? `/__dep__/${encodeURIComponent(source)}.js` : undefined,
  async serve(context) {
    const match = /^\/__dep__\/(.+)\.js$/.exec(context.path);
    if (match) return { body: await bundle(decodeURIComponent(match[1])), type: 'js' };
  },
};
/** Vite's ?inline (CSS text) and ?url, so that the tests load the very modules that the app is built from. */
const viteQueries = {
  name: 'vite-queries',
  resolveMimeType(context) {
    if ('inline' in context.query || 'url' in context.query) return 'js';
  },
  transform(context) {
    if ('inline' in context.query) return `export default ${JSON.stringify(context.body)};`;
    if ('url' in context.query) return `export default ${JSON.stringify(context.path)};`;
  },
};

/** A hidden tab of full Chromium gets no animation frames, so maps never load there: two at once only in the headless shell. */
const headlessShell = /headless-shell|headless_shell|@sparticuz/.test(browser.path + browser.from);

export default {
  // The elements, and what else needs a browser; `npm run test:chromium` gives it the tests of src, which run in Node.
  files: ['test/components/**/*.test.ts', 'test/**/*.browser.ts'],
  nodeResolve: true,
  concurrency: headlessShell ? 2 : 1,
  // Only there to end what hangs: no test may depend on how busy the machine is.
  browserStartTimeout: 300_000,
  testsStartTimeout: 300_000,
  testsFinishTimeout: 1_800_000,
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: browser.path,
        args,
        env: { ...process.env, LANG: 'en_US.UTF-8', TZ: 'Asia/Baku', ...browser.env },
      },
    }),
  ],
  plugins: [
    bundledDeps,
    viteQueries,
    esbuildPlugin({
      ts: true,
      json: false,
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  reporters: [
    summaryReporter(),
    defaultReporter({
      reportTestResults: true,
      reportTestProgress: !process.env.CI && process.stdout.isTTY === true,
    }),
    countReporter(),
  ],
  filterBrowserLogs: ({ args: [first] }) => !String(first).includes('Lit is in dev mode'),
  coverageConfig: { include: ['src/**/*.ts', 'components/**/*.ts'], reporters: ['lcovonly', 'text-summary'] },
  testFramework: { config: { timeout: 300_000 } },
};
