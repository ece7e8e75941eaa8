// The worker starts with little; what reading and analyzing take are files that it loads when there is a file. None of them has
// imports, since a build tool gives each another name: a part takes the modules that it shares with the worker, or with the part
// before it, from a table.
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { lean } from './lean.mjs';
import { common, sources } from './plugins.mjs';
import { modules, posix, root } from './paths.mjs';

/** Modules of readers that are imported when a file needs them. */
const readers = modules
  .filter((file) => file.startsWith('src/formats/'))
  .flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\bimport\('(\.[^']+)\.js'\)/g)].map(([, path]) =>
      posix(join(dirname(file), `${path}.ts`)),
    ),
  );

/** Each part: its modules, and the part that must be there before. */
const parts = {
  rules: { modules: ['src/worker/rules.ts'] },
  csv: { modules: readers.filter((file) => /\/csv\/|unknown-file/.test(file)) },
  xml: { modules: readers.filter((file) => /\/xml\//.test(file)), after: 'csv' },
  parquet: { modules: readers.filter((file) => /\/parquet/.test(file)), after: 'csv' },
  formats: {
    modules: readers.filter((file) => !/\/(csv|xml)\/|unknown-file|\/parquet/.test(file)),
    after: 'csv',
  },
};
/** In this order they are built: those that come after another ask it for modules. */
const names = ['xml', 'parquet', 'formats', 'csv', 'rules'];
const partOf = (module) => names.find((name) => parts[name].modules.includes(module));

/** Where parts find what they share. */
const TABLE = `globalThis[Symbol.for('crosstrack-worker')]`;

const fileOf = ({ path, namespace }) => (namespace === 'file' ? posix(relative(root, path)) : undefined);

/** Says that an import is to be resolved as it is. */
const PLAIN = 'plain';

/** Resolves each import, and asks for another place of its module. @returns {import('esbuild').Plugin} */
const redirected = (name, place) => ({
  name,
  setup(build) {
    build.onResolve({ filter: /./ }, async ({ path, pluginData, kind, ...rest }) => {
      if (pluginData === PLAIN || kind === 'entry-point') return undefined;
      const found = await build.resolve(path, { ...rest, kind, pluginData: PLAIN });
      const { importer, namespace } = rest;
      const imported = { file: fileOf(found), kind, path, importer, namespace };
      return (found.errors.length === 0 && place(imported)) || undefined;
    });
  },
});

/** @type {(contents: string, plugins: import('esbuild').Plugin[], out?: string) => import('esbuild').BuildOptions} */
const options = (contents, plugins, out) => ({
  ...common,
  stdin: { contents, resolveDir: root, sourcefile: 'part.js' },
  ...(out ? { outfile: `${out}.js` } : { write: false }),
  minify: true,
  footer: { js: 'export {};' }, // it is a module, and is told by that
  plugins: [...plugins, lean('assets'), sources(() => 'assets')],
});

/** Puts modules into the table, with these of their exports. @param {Map<string, Set<string>>} offered */
function tableOf(offered) {
  const files = [...offered.keys()].sort();
  const imports = files.map((file, i) => {
    const names = [...offered.get(file)].sort();
    return names.includes('*')
      ? `import * as m${i} from './${file}';`
      : `import { ${names.map((name, j) => `${name} as m${i}_${j}`).join(', ')} } from './${file}';`;
  });
  const entries = files.map((file, i) => {
    const names = [...offered.get(file)].sort();
    const values = names.includes('*')
      ? `m${i}`
      : `{ ${names.map((name, j) => `${name}: m${i}_${j}`).join(', ')} }`;
    return `${JSON.stringify(file)}: ${values}`;
  });
  return `${imports.join('\n')}\n${TABLE} = { ...${TABLE}, ${entries.join(', ')} };`;
}

/** The modules that these import at once, those that are left out as well. */
async function modulesOf(modules) {
  const later = redirected('later', ({ file, kind }) =>
    kind === 'dynamic-import' ? { path: file, external: true } : undefined,
  );
  const text = modules.map((file) => `export * from './${file}';`).join('\n');
  const { metafile } = await build({ ...options(text, [later]), treeShaking: false });
  return Object.keys(metafile.inputs).filter((file) => file !== 'part.js');
}

/** What a module imports from another. @returns {string[]} */
function namesIn(importer, path) {
  const from = new RegExp(
    `\\b(?:import|export)\\s+([^;'"]*?)\\s*from\\s*['"]${path.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}['"]`,
    'g',
  );
  return [...readFileSync(importer, 'utf8').matchAll(from)].flatMap(([, what]) => {
    if (what.startsWith('type ')) return [];
    const list = /^\{([^}]*)\}$/.exec(what)?.[1];
    if (list === undefined) return [/^\w+$/.test(what) ? 'default' : '*'];
    return list
      .split(',')
      .map((one) => one.trim().split(/\s+as\s+/)[0])
      .filter((one) => one && !one.startsWith('type '));
  });
}

/** Modules that are in the worker already are taken from the table. @param {(file: string, names: string[]) => void} used */
const shared = (known, used) => ({
  name: 'shared',
  setup(build) {
    const inTable = redirected('in-table', ({ file, kind, path, importer, namespace }) => {
      if (kind === 'dynamic-import' || !file || !known.has(file)) return undefined;
      const names = namespace === 'of-part' ? ['assetAt'] : namesIn(importer, path);
      used(file, names);
      return { path: file, namespace: 'in-table', suffix: `?${names.join('&')}` };
    });
    inTable.setup(build);
    build.onLoad({ filter: /./, namespace: 'in-table' }, ({ path, suffix }) => ({
      contents: fromTable(path, suffix.slice(1).split('&').filter(Boolean)),
    }));
  },
});

/** A module of which only these exports are there. */
function fromTable(file, names) {
  const from = `${TABLE}[${JSON.stringify(file)}]`;
  if (names.includes('*')) return `module.exports = ${from};`;
  const lines = [...new Set(names)].map((name) =>
    name === 'default' ? `export default ${from}.default;` : `export const ${name} = ${from}.${name};`,
  );
  return lines.join('\n') || 'export {};';
}

/** A module of a part, where it is imported: loads the part first. */
const loading = (exportsOf) => ({
  name: 'loading',
  setup(build) {
    const ofPart = redirected('of-part', ({ file, kind }) =>
      kind === 'dynamic-import' && file && partOf(file) ? { path: file, namespace: 'of-part' } : undefined,
    );
    ofPart.setup(build);
    build.onLoad({ filter: /./, namespace: 'of-part' }, ({ path }) => {
      const name = partOf(path);
      const files = [parts[name].after, name].filter((one) => one);
      const load = (file) =>
        `await import(assetAt('${file}.js', new URL('./${file}.js', import.meta.url)).href);`;
      return {
        contents: `import { assetAt } from './src/base/assets.ts';
          ${files.map(load).join('\n')}
          export const { ${exportsOf.get(path).join(', ')} } = ${TABLE}[${JSON.stringify(path)}];`,
        resolveDir: root,
      };
    });
  },
});

async function exportsOf(module) {
  const { metafile } = await build({ ...options(`export * from './${module}';`, []) });
  return Object.values(metafile.outputs)[0].exports;
}

/** Writes `worker.js` and its parts. @param {string} out a folder, absolute or from the root @returns {Promise<import('esbuild').Metafile[]>} */
export async function buildWorker(out = 'dist/assets') {
  const entry = 'src/worker/worker.ts';
  const [ofWorker, ...ofParts] = await Promise.all(
    [[entry], ...names.map((name) => parts[name].modules)].map(modulesOf),
  );
  const inPart = Object.fromEntries(names.map((name, i) => [name, new Set(ofParts[i])]));
  const both = [...inPart.csv].filter((file) => inPart.rules.has(file));
  const inWorker = new Set([...ofWorker, ...both]);
  const listed = new Map();
  for (const module of names.flatMap((name) => parts[name].modules))
    listed.set(module, await exportsOf(module));

  const asked = { worker: new Map(), csv: new Map() };
  const metafiles = [];
  for (const name of names) {
    const { modules, after } = parts[name];
    const own = after ? inPart[after] : new Set();
    const known = new Set([...inWorker, ...own].filter((file) => !modules.includes(file)));
    const used = (file, imported) => {
      const table = asked[inWorker.has(file) ? 'worker' : after];
      table.set(file, new Set([...(table.get(file) ?? []), ...imported]));
    };
    const offered = new Map([
      ...(asked[name] ?? []),
      ...modules.map((file) => [file, new Set(listed.get(file))]),
    ]);
    const { metafile } = await build(
      options(tableOf(offered), [shared(known, used), loading(listed)], `${out}/${name}`),
    );
    metafiles.push(metafile);
  }
  const text = `${tableOf(asked.worker)}\nimport './${entry}';`;
  const { metafile } = await build(options(text, [loading(listed)], `${out}/worker`));
  return [...metafiles, metafile];
}
