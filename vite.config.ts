import { readFileSync, readdirSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/** The flights to open are built into the page as they lie in tracks/, under the names that a person would look for. */
const bundledFlights = (): Plugin => ({
  name: 'bundled-flights',
  apply: 'build',
  generateBundle() {
    for (const name of readdirSync('tracks').filter((file) => file.endsWith('.csv'))) {
      this.emitFile({ type: 'asset', fileName: `tracks/${name}`, source: readFileSync(`tracks/${name}`) });
    }
  },
});

export default defineConfig({
  base: './',
  plugins: [bundledFlights()],
  worker: { format: 'es' },
  build: { target: 'es2022', chunkSizeWarningLimit: 1600, assetsInlineLimit: 0 },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
});
