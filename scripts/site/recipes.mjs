import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

/** What each example is for; a test demands a line for each folder of examples/. */
const about = {
  html: { title: 'Plain HTML', text: 'One script and one tag, in a page that no tool builds.' },
  observable: {
    title: 'Observable',
    text: 'The cells of a notebook: the viewer is a cell, and what it found is the value of another.',
  },
  react: {
    title: 'React 19',
    text: 'Elements as components: properties in, events out, typed by `crosstrack/react`.',
  },
  vue: {
    title: 'Vue 3',
    text: 'Tags with a dash are elements, properties are bound with a dot, events with `@`.',
  },
  svelte: { title: 'Svelte 5', text: 'Properties and events of an element as of any other.' },
  astro: { title: 'Astro', text: 'The tag in a page that is built, the element as a script of the page.' },
  wordpress: {
    title: 'WordPress',
    text: 'A frame in a block, or the element by the theme; what WordPress keeps of either stands in the guide.',
  },
  next: { title: 'Next', text: 'A client component around the element; the server sends the tag.' },
};

const shown = /\.(html|css|m?js|jsx|tsx?|vue|svelte|astro|php)$/;

function* filesIn(folder, inside = '') {
  for (const name of readdirSync(join(folder, inside)).sort()) {
    const path = inside ? `${inside}/${name}` : name;
    if (name === 'node_modules' || name === 'site') continue;
    if (statSync(join(folder, path)).isDirectory()) yield* filesIn(folder, path);
    else if (shown.test(name) || name === 'package.json') yield path;
  }
}

/** The examples with the files that matter in them, as they are. */
export const recipes = (root) =>
  readdirSync(join(root, 'examples'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      ...{ name, ...about[name] },
      files: [...filesIn(join(root, 'examples', name))].map((path) => ({
        path,
        language: extname(path)
          .slice(1)
          .replace('mjs', 'js')
          .replace(/vue|svelte|astro/, 'html'),
        text: readFileSync(join(root, 'examples', name, path), 'utf8').trimEnd(),
      })),
    }));
