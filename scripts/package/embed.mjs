// dist/embed.html: the page for a frame, from the page of the app. Next to it are its style, oembed.json and, in browser/, its script.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oembedTemplate } from './oembed.mjs';
import { root } from './paths.mjs';

/** What is elsewhere in the package; the whole tool is not in it. */
const changes = [
  ['./components/embed.ts', './browser/embed.js'],
  ['./components/embed.css', './embed.css'],
  [/\s*<meta name="crosstrack-app"[^>]*>/, ''],
  [/\s*<link rel="icon"[^>]*>/, ''],
];

export function buildEmbed(dist = join(root, 'dist')) {
  const page = readFileSync(join(root, 'embed.html'), 'utf8');
  const built = changes.reduce((text, [from, to]) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`embed.html: expected ${from}`);
    return changed;
  }, page);
  writeFileSync(join(dist, 'embed.html'), built);
  writeFileSync(join(dist, 'oembed.json'), oembedTemplate());
  copyFileSync(join(root, 'components/embed.css'), join(dist, 'embed.css'));
}
