// dist/cli: the command, compiled.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { common, sources } from './plugins.mjs';
import { root } from './paths.mjs';

export async function buildCli() {
  const { metafile } = await build({
    ...common,
    entryPoints: { crosstrack: 'src/cli/main.ts' },
    outdir: 'dist/cli',
    chunkNames: '[name]-[hash]',
    splitting: true,
    platform: 'node',
    target: 'node20.19',
    minify: true,
    banner: { js: '#!/usr/bin/env node' },
    plugins: [sources(() => 'cli')],
  });
  chmodSync(join(root, 'dist/cli/crosstrack.js'), 0o755);
  return metafile;
}
