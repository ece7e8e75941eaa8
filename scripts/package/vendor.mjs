// The packages that the library uses, as modules of its own: an embedder installs nothing else, and a browser can load them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { common, litEverywhere, styleTexts } from './plugins.mjs';
import { modules, root } from './paths.mjs';

/** Of a package with many functions each module gets those that it uses: no build tool takes the others out again. */
const byModule = new Set(['@turf/turf']);

/** @param {string} name a package or a file of one @param {string} file the module that imports it */
export function vendorFile(name, file) {
  const plain = name
    .replace(/\?inline$/, '')
    .replace(/^@/, '')
    .replace(/\.m?js$/, '')
    .replaceAll('/', '-');
  const of = byModule.has(name) ? `-for-${file.replace(/\.ts$/, '').replaceAll('/', '-')}` : '';
  return `vendor/${plain}${of}.js`;
}

/** What a module imports by name from packages, types left out: [package, names]; `*` for a dynamic import. */
function* importsFrom(file) {
  const text = readFileSync(join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    const name = statement.moduleSpecifier?.text ?? '.';
    const clause = ts.isImportDeclaration(statement) ? statement.importClause : statement;
    if (name.startsWith('.') || clause?.isTypeOnly) continue;
    const list = ts.isImportDeclaration(statement) ? clause?.namedBindings : statement.exportClause;
    const names = (list?.elements ?? [])
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .map(({ name, propertyName }) => (propertyName ?? name).text);
    yield [name, clause?.name ? ['default', ...names] : names];
  }
  for (const [, name] of text.matchAll(/\bimport\('([^'.][^']*)'\)/g)) yield [name, ['*']];
}

/** Turf's functions from their own packages: through the one that has all of them each would bring what others need. */
const helpers = new Set(['featureCollection', 'lineString', 'point', 'polygon']);
const turfPackage = (name) =>
  `@turf/${helpers.has(name) ? 'helpers' : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
const turfText = (names) =>
  [...names].map((name) => `export { ${name} } from '${turfPackage(name)}';`).join('\n');

/** The text of each vendor module, by its file. */
function vendorTexts() {
  const all = new Map();
  for (const file of modules) {
    for (const [name, names] of importsFrom(file)) {
      if (/\?url$/.test(name)) continue;
      const key = vendorFile(name, file);
      const known = all.get(key) ?? { name, names: new Set() };
      all.set(key, known);
      for (const one of names) known.names.add(one);
    }
  }
  const textOf = ({ name, names }) =>
    byModule.has(name)
      ? turfText(names)
      : names.has('*')
        ? `import * as all from '${name}'; export * from '${name}'; export default all.default;`
        : `export { ${[...names].sort().join(', ')} } from '${name}';`;
  return new Map([...all].map(([key, one]) => [key, textOf(one)]));
}

/** Writes `dist/esm/vendor`. @returns {Promise<import('esbuild').Metafile>} */
export async function buildVendor() {
  const texts = vendorTexts();
  const { metafile } = await build({
    ...common,
    entryPoints: [...texts.keys()].map((file) => ({ in: `of:${file}`, out: file.replace(/\.js$/, '') })),
    outdir: 'dist/esm',
    splitting: true,
    chunkNames: 'vendor/shared-[hash]',
    minify: true,
    logOverride: { 'import-is-undefined': 'silent' },
    plugins: [
      {
        name: 'vendor',
        setup(build) {
          build.onResolve({ filter: /^of:/ }, ({ path }) => ({ path: path.slice(3), namespace: 'vendor' }));
          build.onLoad({ filter: /./, namespace: 'vendor' }, ({ path }) => ({
            contents: texts.get(path),
            resolveDir: root,
          }));
        },
      },
      styleTexts,
      litEverywhere,
    ],
  });
  return metafile;
}
