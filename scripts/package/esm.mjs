// dist/esm: one module for each of the sources, so that a build tool takes what a page uses and nothing else.
import { dirname, relative } from 'node:path';
import { build } from 'esbuild';
import { isWorded, leanText, wordedFiles } from './lean.mjs';
import { common, replaced, replacement, sources } from './plugins.mjs';
import { fromRoot, modules, posix } from './paths.mjs';
import { vendorFile } from './vendor.mjs';

const folderOf = (file) => `esm/${dirname(file)}`;

/** Rules take the declarations without words, and these each other. */
function leanPath(path, importer, isLean) {
  const target = posix(relative('.', `${dirname(importer)}/${path}`)).replace(/\.js$/, '.ts');
  return (isLean || /^src\/(detectors|derived)\//.test(importer)) && isWorded(target)
    ? path.replace(/\.js$/, '.lean.js')
    : path;
}

/** Imports stay imports: of own modules as they are, of packages from `vendor`. */
const apart = {
  name: 'apart',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ path, kind, importer, namespace }) => {
      if (kind === 'entry-point')
        return path.startsWith('lean:') ? { path: path.slice(5), namespace: 'lean' } : undefined;
      if (replaced.test(path)) return { path: replacement(path), external: true };
      const file = namespace === 'lean' ? importer : fromRoot(importer);
      if (path.startsWith('.')) return { path: leanPath(path, file, namespace === 'lean'), external: true };
      const to = posix(relative(dirname(file), vendorFile(path, file)));
      return { path: to, external: true };
    });
    build.onLoad({ filter: /./, namespace: 'lean' }, async ({ path }) => ({
      contents: await leanText(path, folderOf(path)),
      loader: 'ts',
    }));
  },
};

export async function buildModules() {
  const options = { ...common, outdir: 'dist/esm', plugins: [apart, sources(folderOf)] };
  await Promise.all([
    build({ ...options, entryPoints: modules, outbase: '.', sourcemap: true }),
    build({
      ...options,
      entryPoints: wordedFiles.map((file) => ({ in: `lean:${file}`, out: file.replace(/\.ts$/, '.lean') })),
    }),
  ]);
}
