// dist/esm: one module for each of the sources, so that a build tool takes what a page uses and nothing else.
import { dirname, relative } from 'node:path';
import { build } from 'esbuild';
import { common, sources } from './plugins.mjs';
import { fromRoot, modules, posix } from './paths.mjs';
import { vendorFile } from './vendor.mjs';

const folderOf = (file) => `esm/${dirname(file)}`;

/** Imports stay imports: of own modules as they are, of packages from `vendor`. */
const apart = {
  name: 'apart',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ path, kind, importer }) => {
      if (kind === 'entry-point' || path.endsWith('?url')) return undefined;
      if (path === './spawn.js') return { path: './spawn-asset.js', external: true };
      if (path.startsWith('.')) return { path, external: true };
      const file = fromRoot(importer);
      const to = posix(relative(dirname(file), vendorFile(path, file)));
      return { path: to, external: true };
    });
  },
};

export async function buildModules() {
  await build({
    ...common,
    entryPoints: modules,
    outbase: '.',
    outdir: 'dist/esm',
    sourcemap: true,
    plugins: [apart, sources(folderOf)],
  });
}
