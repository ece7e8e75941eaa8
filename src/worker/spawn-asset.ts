import { assetAt } from '../base/assets.js';
import { tableAddresses } from '../route/airports/addresses.js';
import { navaidAddress } from '../route/navaids/address.js';
import { told } from './addresses.js';

/**
 * As a page starts the package's worker: one file without imports, so that every build tool carries it along like a picture.
 * What it loads later is told to it, since such a tool gives each file another name.
 */
export function spawn(): Worker {
  const worker = assetAt('worker.js', new URL('../../dist/assets/worker.js', import.meta.url));
  const { airports, fields, runways } = tableAddresses();
  return told(startedFrom(worker), {
    'airports.json': airports.href,
    'small-fields.json': fields.href,
    'runways.json': runways.href,
    'navaids.json': navaidAddress().href,
    'csv.js': assetAt('csv.js', new URL('../../dist/assets/csv.js', import.meta.url)).href,
    'rules.js': assetAt('rules.js', new URL('../../dist/assets/rules.js', import.meta.url)).href,
    'formats.js': assetAt('formats.js', new URL('../../dist/assets/formats.js', import.meta.url)).href,
    'xml.js': assetAt('xml.js', new URL('../../dist/assets/xml.js', import.meta.url)).href,
    'parquet.js': assetAt('parquet.js', new URL('../../dist/assets/parquet.js', import.meta.url)).href,
  });
}

/**
 * A browser starts a worker from the page's own origin alone. For another one (a CDN, or any where the page's own is opaque: a
 * sandbox, a file) a script of one line imports it. Chromium starts no module of an opaque origin from a `blob:`, but from a `data:`.
 */
function startedFrom(address: URL): Worker {
  const { origin } = globalThis;
  const isOpaque = origin === 'null';
  if (address.origin === origin && !isOpaque) return new Worker(address, { type: 'module' });
  const line = `import ${JSON.stringify(address.href)};`;
  // Never revoked: some browsers fetch it only later, and it is some bytes for each worker.
  const script = isOpaque
    ? `data:text/javascript,${encodeURIComponent(line)}`
    : URL.createObjectURL(new Blob([line], { type: 'text/javascript' }));
  return new Worker(script, { type: 'module' });
}
