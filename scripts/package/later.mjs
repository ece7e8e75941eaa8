// The worker is one file, but the packages that only some files need are not in it: each group is a file that it loads when the
// first such file is opened.
import { build } from 'esbuild';
import { common } from './plugins.mjs';
import { root } from './paths.mjs';

/** By the module that a reader imports when it needs them: the packages, each with the names that are used. */
const groups = {
  xml: {
    when: /\/(gpx|kml)-file\.js$/,
    packages: { '@xmldom/xmldom': ['DOMParser'], '@tmcw/togeojson': ['gpx', 'kml'] },
  },
  parquet: {
    when: /\/parquet-file\.js$/,
    packages: {
      'hyparquet/src/metadata.js': ['parquetMetadata'],
      'hyparquet/src/column.js': ['parquetHeader', 'readPage'],
      'hyparquet/src/convert.js': ['convert', 'DEFAULT_PARSERS'],
      'hyparquet/src/delta.js': ['deltaBinaryUnpack'],
      'hyparquet/src/encoding.js': ['readRleBitPackedHybrid'],
      'hyparquet-compressors': ['decompressBrotli', 'decompressLz4Raw', 'decompressZstd'],
    },
  },
};

/** A package in the worker: names without values until its file is loaded. */
const emptyModule = (names) =>
  `export let ${names.join(', ')}; export const fill = (from) => ({ ${names.join(', ')} } = from);`;

/** What is imported in place of a reader's module: loads the file first. */
const loading = (group, { packages }) =>
  [
    `import { assetAt } from './src/base/assets.ts';`,
    ...Object.keys(packages).map((name, i) => `import { fill as fill${i} } from '${name}';`),
    `const from = await import(assetAt('${group}.js', new URL('./${group}.js', import.meta.url)).href);`,
    ...Object.keys(packages).map((_, i) => `fill${i}(from.package${i});`),
  ].join('\n');

/** @type {import('esbuild').Plugin} */
export const later = {
  name: 'later',
  setup(build) {
    for (const [group, { when, packages }] of Object.entries(groups)) {
      build.onResolve({ filter: when }, ({ kind, path, resolveDir }) =>
        kind === 'dynamic-import'
          ? { path: `${resolveDir}/${path.replace(/\.js$/, '.ts')}`, namespace: `reader-${group}` }
          : undefined,
      );
      build.onLoad({ filter: /./, namespace: `reader-${group}` }, ({ path }) => ({
        contents: `import 'loading:${group}'; export * from ${JSON.stringify(path)};`,
        resolveDir: root,
      }));
      build.onResolve({ filter: new RegExp(`^loading:${group}$`) }, () => ({
        path: group,
        namespace: 'loading',
      }));
      for (const [name, names] of Object.entries(packages)) {
        const filter = new RegExp(`^${name.replace(/[/.]/g, '\\$&')}$`);
        build.onResolve({ filter }, () => ({ path: name, namespace: 'empty' }));
        build.onLoad({ filter, namespace: 'empty' }, () => ({ contents: emptyModule(names) }));
      }
    }
    build.onLoad({ filter: /./, namespace: 'loading' }, ({ path }) => ({
      contents: loading(path, groups[path]),
      resolveDir: root,
    }));
  },
};

/** Writes the files that the worker loads later: `dist/assets/xml.js` and `parquet.js`. */
export const buildLater = () =>
  Promise.all(
    Object.entries(groups).map(([group, { packages }]) =>
      build({
        ...common,
        stdin: {
          contents: Object.entries(packages)
            .map(
              ([name, names], i) =>
                `import { ${names.map((one) => `${one} as ${one}${i}`).join(', ')} } from '${name}';
                 export const package${i} = { ${names.map((one) => `${one}: ${one}${i}`).join(', ')} };`,
            )
            .join('\n'),
          resolveDir: root,
        },
        outfile: `dist/assets/${group}.js`,
        minify: true,
      }),
    ),
  );
