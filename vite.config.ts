import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { buildBeside } from './scripts/package/browser.mjs';
import { oembedTemplate } from './scripts/package/oembed.mjs';

/** The flights to open are built into the page as they lie in tracks/, under the names that a person would look for. */
const bundledFlights = (): Plugin => ({
  name: 'bundled-flights',
  apply: 'build',
  generateBundle() {
    for (const name of readdirSync('tracks').filter((file) => /\.(csv|case\.json)$/.test(file))) {
      this.emitFile({ type: 'asset', fileName: `tracks/${name}`, source: readFileSync(`tracks/${name}`) });
    }
    this.emitFile({ type: 'asset', fileName: 'oembed.json', source: oembedTemplate() });
  },
});

/**
 * The app's page may ask nobody but its own server. A second one, the same but for its policy, may ask other sites: the
 * first opens it for an address that the reader has asked for.
 */
const OTHER_SITES = 'other-sites.html';
const otherSites = (): Plugin => ({
  name: 'other-sites',
  enforce: 'post',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      if (request.url?.startsWith(`/${OTHER_SITES}`)) request.url = '/index.html?other-sites';
      next();
    });
  },
  transformIndexHtml: {
    order: 'post',
    handler: (html, { originalUrl }) => (originalUrl?.includes('other-sites') ? withOtherSites(html) : html),
  },
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return;
      this.emitFile({ type: 'asset', fileName: OTHER_SITES, source: withOtherSites(String(page.source)) });
    },
  },
});
const withOtherSites = (html: string): string =>
  html
    .replace("connect-src 'self' ", "connect-src 'self' https: ")
    .replace(/\s*<meta name="crosstrack-other-sites"[^>]*>/, '');

/** The library as one file, for pages of others, next to the app that writes code for them. */
const library = (): Plugin => {
  let folder = '';
  return {
    name: 'library',
    apply: 'build',
    configResolved: ({ root, build }) => void (folder = resolve(root, build.outDir, 'crosstrack')),
    closeBundle: { sequential: true, handler: () => buildBeside(folder) },
  };
};

export default defineConfig({
  base: './', // wherever the folder is put
  plugins: [bundledFlights(), otherSites(), library()],
  worker: { format: 'es' },
  build: {
    outDir: 'dist/app', // the rest of dist is the package
    target: 'es2022',
    chunkSizeWarningLimit: 1600,
    assetsInlineLimit: 0, // a strict CSP has no data: scripts
    rolldownOptions: {
      input: { app: 'index.html', embed: 'embed.html' },
    },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
});
