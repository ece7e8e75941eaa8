import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  // The flights to open lie in tracks/ and are served and built as they are, so that a person can also download them.
  worker: { format: 'es' },
  build: { target: 'es2022', chunkSizeWarningLimit: 1600, assetsInlineLimit: 0 },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
});
