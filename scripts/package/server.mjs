// A server of files, as a newsroom or a CDN has one: for tests and examples.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.svg': 'image/svg+xml',
};

/**
 * @param {string} folder
 * @param {{ headers?: Record<string, string>, pages?: Record<string, string> }} options
 *   `headers` with every answer; `pages` by their path, in place of files
 */
export async function served(folder, { headers = {}, pages = {} } = {}) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    try {
      const body =
        pages[path] ?? (file.startsWith(normalize(folder + sep)) ? await readFile(file) : undefined);
      if (body === undefined) throw new Error('outside');
      const type = path in pages ? types['.html'] : (types[extname(file)] ?? 'application/octet-stream');
      response.writeHead(200, { 'Content-Type': type, ...headers }).end(body);
    } catch {
      response.writeHead(404, headers).end('Not found');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}
