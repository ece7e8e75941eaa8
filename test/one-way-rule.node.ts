import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

/**
 * What each folder may import, beside itself and `words`, the way of every text into other languages:
 * units ← track ← formats, route ← detectors ← analysis ← case, export ← worker | cli ← components.
 */
const below: Readonly<Record<string, readonly string[]>> = {
  words: [],
  locales: [],
  language: ['locales'],
  units: [],
  track: ['units'],
  formats: ['units', 'track'],
  route: ['units', 'track'],
  detectors: ['units', 'track', 'route'],
  analysis: ['language', 'units', 'track', 'formats', 'route', 'detectors'],
  case: ['units', 'track', 'formats', 'route', 'detectors', 'analysis'],
  export: ['units', 'track', 'formats', 'route', 'detectors', 'analysis', 'case'],
  worker: ['language', 'units', 'track', 'formats', 'route', 'detectors', 'analysis', 'case', 'export'],
  cli: ['language', 'units', 'track', 'formats', 'route', 'detectors', 'analysis', 'case', 'export'],
  index: ['language', 'units', 'track', 'formats', 'route', 'detectors', 'analysis', 'case', 'export'],
  components: [
    'language',
    'units',
    'track',
    'formats',
    'route',
    'detectors',
    'analysis',
    'case',
    'export',
    'worker',
  ],
};

/** Packages that are known in some places only: path prefixes. */
const homes: Readonly<Record<string, readonly string[]>> = {
  papaparse: ['src/formats/'],
  '@tmcw/togeojson': ['src/formats/'],
  '@xmldom/xmldom': ['src/formats/'],
  '@turf/turf': ['src/track/', 'src/route/', 'src/detectors/', 'components/internal/'],
  'geographiclib-geodesic': ['src/track/', 'src/route/', 'components/internal/'],
  'maplibre-gl': ['components/flight-map', 'components/internal/map', 'components/basemap/'],
  uplot: ['components/flight-chart', 'components/flight-oscillation', 'components/internal/chart'],
  lit: ['components/'],
  '@lit/localize': ['src/words', 'src/language', 'src/locales/', 'components/'],
  node: ['src/cli/'],
};

const root = fileURLToPath(new URL('..', import.meta.url));
const files = ['src', 'components'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => join(folder, file)),
);

/** `import … from 'x'`, `export … from 'x'`, `import('x')`, `import 'x'`, `new URL('x', import.meta.url)`. */
const patterns = [
  /\b(?:import|export)\s[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
  /\bimport\s*\(\s*['"]([^'"]+)['"]/g,
  /\bimport\s+['"]([^'"]+)['"]/g,
  /\bnew URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g,
];

function importsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1]));
}

const layerOf = (path: string): string =>
  path.startsWith('components') ? 'components' : path.split(/[\\/]/)[1].replace(/\.(ts|js|json)$/, '');

const packageOf = (name: string): string =>
  name.startsWith('node:')
    ? 'node'
    : name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');

function breach(file: string, name: string): string | undefined {
  if (!name.startsWith('.')) {
    const allowed = homes[packageOf(name)];
    const here = file.replaceAll('\\', '/');
    return !allowed || allowed.some((home) => here.startsWith(home)) ? undefined : `${file} imports ${name}`;
  }
  const target = relative(root, normalize(join(root, dirname(file), name.replace(/\?.*$/, ''))));
  // What lies beside the code (package.json, tracks) is data.
  if (!/^(src|components)[\\/]/.test(target)) return undefined;
  const [from, to] = [layerOf(file), layerOf(target)];
  if (from === to) return undefined;
  assert.ok(below[from], `${file}: the folder ${from} has no place in the order`);
  return to === 'words' || below[from].includes(to) ? undefined : `${file} (${from}) imports ${name} (${to})`;
}

describe('the one-way rule', () => {
  it('is read from the imports', () => {
    const code =
      "import { a } from './a.js';\nimport type {\n  B,\n} from '../b.js';\nconst c = await import('c');\n";
    assert.deepEqual(importsOf(code), ['./a.js', '../b.js', 'c']);
    assert.equal(breach('src/track/track.ts', '../units.js'), undefined);
    assert.match(breach('src/track/track.ts', '../route/route.js') ?? '', /src\/track\/track.ts \(track\)/);
    assert.match(breach('src/route/route.ts', 'papaparse') ?? '', /papaparse/);
    assert.match(breach('src/export/geojson.ts', 'node:fs') ?? '', /node:fs/);
  });

  it('holds in every file', () => {
    assert.ok(files.length > 20, 'the files are found');
    const breaches = files.flatMap((file) =>
      importsOf(readFileSync(join(root, file), 'utf8')).flatMap((name) => breach(file, name) ?? []),
    );
    assert.deepEqual(breaches, []);
  });

  it('keeps elements from knowing each other', () => {
    const elements = files.filter((file) => /^components[\\/]flight-[a-z-]+\.ts$/.test(file));
    const breaches = elements
      .filter((file) => !file.endsWith('flight-viewer.ts'))
      .flatMap((file) =>
        importsOf(readFileSync(join(root, file), 'utf8'))
          .filter((name) => /^\.\/flight-/.test(name))
          .map((name) => `${file} imports ${name}`),
      );
    assert.deepEqual(breaches, []);
  });
});
