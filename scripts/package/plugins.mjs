// What the sources need that esbuild does not know by itself.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { transform } from 'esbuild';
import { fromRoot, posix, root, withAddresses } from './paths.mjs';

/** @typedef {import('esbuild').Plugin} Plugin */

/** Settings that all builds share. */
export const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  supported: { 'import-attributes': true },
  legalComments: 'none', // NOTICES.txt has the licenses
  logLevel: 'warning',
  metafile: true,
  tsconfigRaw: {
    compilerOptions: {
      experimentalDecorators: true,
      useDefineForClassFields: false,
      verbatimModuleSyntax: true,
    },
  },
};

/** Vite's `?inline`: the text of a style sheet. */
export const styleTexts = {
  name: 'style-texts',
  setup(build) {
    build.onResolve({ filter: /\.css\?inline$/ }, async ({ path, ...rest }) => {
      const { path: file, errors } = await build.resolve(path.replace('?inline', ''), rest);
      return { path: file, namespace: 'style-text', errors };
    });
    build.onLoad({ filter: /./, namespace: 'style-text' }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

/** Modules that the package has in another form: with files apart from the code. */
export const replaced = /^(\.\/spawn|\.\.?\/maplibre\/library)\.js$/;
export const replacement = (path) => path.replace(/\.js$/, '-asset.js');

/**
 * Own modules, with the addresses of what is loaded apart from them; the worker is started as the package starts it.
 * @param {(file: string) => string} folderOf where in `dist` a built module will be
 * @returns {Plugin}
 */
export const sources = (folderOf) => ({
  name: 'sources',
  setup(build) {
    build.onResolve({ filter: replaced }, ({ path, resolveDir }) => ({
      path: join(resolveDir, replacement(path).replace(/\.js$/, '.ts')),
    }));
    build.onLoad({ filter: /[\\/](src|components)[\\/].*\.ts$/ }, async ({ path }) => {
      const file = fromRoot(path);
      return { contents: withAddresses(await readFile(path, 'utf8'), file, folderOf(file)), loader: 'ts' };
    });
  },
});

/** Lit as it is for servers: the same, but importing it without a DOM does not throw. Without its imitation of a DOM. */
export const litEverywhere = {
  name: 'lit-everywhere',
  setup(build) {
    build.onResolve({ filter: /^@lit-labs\/ssr-dom-shim$/ }, () => ({ path: 'none', namespace: 'no-dom' }));
    build.onLoad({ filter: /./, namespace: 'no-dom' }, () => ({
      contents: 'export const HTMLElement = class {}; export const customElements = undefined;',
    }));
    const lit = /^(.*\/node_modules\/(?:lit-html|@lit\/reactive-element))\/((?!node\/|development\/).*\.js)$/;
    build.onLoad({ filter: /(lit-html|reactive-element).*\.js$/ }, async ({ path }) => {
      const [, folder, file] = lit.exec(posix(path)) ?? [];
      const server = folder && `${folder}/node/${file}`;
      if (!server || !existsSync(server)) return undefined;
      return { contents: await readFile(server, 'utf8'), resolveDir: dirname(server) };
    });
  },
};
