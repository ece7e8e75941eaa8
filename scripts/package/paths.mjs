// Where the package is built, and what of the sources goes into it.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** With `/` on every system. @param {string} path */
export const posix = (path) => path.replaceAll('\\', '/');
/** @param {string} file an absolute path */
export const fromRoot = (file) => posix(relative(root, file));

/** The public elements, tag → source, as `components/index.ts` exports them. */
export const elements = Object.fromEntries(
  [
    ...readFileSync(join(root, 'components/index.ts'), 'utf8').matchAll(
      /from '\.\/([\w-]+\/(flight-[\w-]+))\.js'/g,
    ),
  ].map(([, path, tag]) => [tag, `components/${path}.ts`]),
);

/** What a page or a program may import, name → source. Each is an entry of `exports` in package.json. */
export const entries = {
  index: 'components/index.ts',
  ...elements,
  core: 'src/index.ts',
  'flight-worker': 'src/worker/client.ts',
  airports: 'src/route/airports/index.ts',
};

/** Not part of the library: the app, the command line, and what the package replaces. */
const apart =
  /^(components\/(app|embed|map\/maplibre\/library|map\/start-worker|bundle\/(spawn|worker))\.ts|src\/cli\/|src\/worker\/(spawn|worker|session|rules)\.ts)/;

/** The modules of the library, paths from the root. */
export const modules = ['src', 'components'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => posix(join(folder, file)))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !apart.test(file)),
);

/** Where a file that is loaded apart from the code is in `dist`, by its path from the root; undefined for any other. */
function placeInDist(file) {
  if (/^src\/.*\.json$/.test(file)) return `assets/${basename(file)}`;
  if (file.startsWith('components/map/basemap/data/'))
    return file.replace('components/map/basemap/data', 'assets/basemap');
  if (file.startsWith('dist/')) return file.replace('dist/', '');
  return file === 'package.json' ? '../package.json' : undefined;
}

/**
 * The text of a module in which each `new URL('…', import.meta.url)` says where the file is in `dist`.
 * @param {string} text
 * @param {string} file the module's path from the root
 * @param {string} folder in `dist`, where the built module will be
 */
export const withAddresses = (text, file, folder) =>
  text.replace(/new URL\((['"`])(\.{1,2}\/[^'"`]+)\1, import\.meta\.url\)/g, (whole, quote, path) => {
    const place = placeInDist(posix(join(dirname(file), path)));
    if (place === undefined) throw new Error(`${file}: ${path} has no place in the package`);
    const to = posix(relative(folder, place));
    return `new URL(${quote}${to.startsWith('.') ? to : `./${to}`}${quote}, import.meta.url)`;
  });

/** Tables of `src` that are loaded apart from the code, paths from the root. */
export const tables = () =>
  modules.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/new URL\('([^']+\.json)', import\.meta\.url\)/g)]
      .map(([, path]) => posix(join(dirname(file), path)))
      .filter((path) => path.startsWith('src/')),
  );
