// npm run build: everything that `npm pack` puts into the package, into `dist`; the app is not part of it.
import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAssets } from './assets.mjs';
import { buildBrowser } from './browser.mjs';
import { buildCli } from './cli.mjs';
import { buildEmbed } from './embed.mjs';
import { buildModules } from './esm.mjs';
import { buildManifest } from './manifest.mjs';
import { buildNotices } from './notices.mjs';
import { root } from './paths.mjs';
import { buildTypes } from './types.mjs';
import { buildVendor } from './vendor.mjs';

const dist = join(root, 'dist');
try {
  for (const name of readdirSync(dist)) if (name !== 'app') rmSync(join(dist, name), { recursive: true });
} catch {
  // there was none
}
buildTypes();
buildManifest();
copyFileSync(join(root, 'components/crosstrack.css'), join(dist, 'crosstrack.css'));
buildEmbed();
const [vendor, assets, browser, cli] = await Promise.all([
  buildVendor(),
  buildAssets(),
  buildBrowser(),
  buildCli(),
  buildModules(),
]);
buildNotices([vendor, ...assets, ...browser, cli]);
