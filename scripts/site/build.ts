// npm run site: the site of the documentation, into dist/docs. The package has to be built.
import { join } from 'node:path';
import { buildSite } from './site.js';

const dist = join(import.meta.dirname, '..', '..', 'dist');
await buildSite(dist, join(dist, 'docs'));
