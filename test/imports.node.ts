import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  between,
  circlesIn,
  codeFiles,
  folderOf,
  importsOf,
  roomOf,
  specifiersIn,
  targetOf,
} from '../scripts/docs/imports.js';

/**
 * Rooms from the bottom to the top. A file may import its own room and those of lower rows, types included; rooms of one row do
 * not know each other.
 */
const order: readonly (readonly string[])[] = [
  ['src/base'],
  ['src/track'],
  ['src/formats', 'src/route'],
  ['src/finding'],
  ['src/derived'],
  ['src/detectors'],
  ['src/analysis'],
  ['src/case', 'src/picture', 'src/plan'],
  ['src/export'],
  ['src/bundle'],
  ['src/index.ts', 'src/worker', 'src/cli'],
  ['components/shared'],
  ['components/session'],
  [
    ...[
      'all-findings',
      'bundle',
      'case',
      'chart',
      'files',
      'findings',
      'flights',
      'import',
      'landings',
      'map',
      'mapping',
      'oscillation',
      'player',
    ],
    ...['route', 'settings', 'summary'],
  ].map((element) => `components/${element}`),
  ['components/viewer'],
  ['components/index.ts', 'components/app.ts', 'components/embed.ts'],
];

/** What an element takes from the folder of another: the drawing tools of the charts, which know no element. */
const lent: Readonly<Record<string, readonly string[]>> = {
  'components/oscillation': ['components/chart/plot'],
};

/** Separate entry points, which no page imports. */
const apart = ['src/cli', 'src/index.ts'];

/** Packages that are known in some places only: path prefixes. */
const homes: Readonly<Record<string, readonly string[]>> = {
  papaparse: ['src/formats/csv/', 'src/formats/lines/', 'src/case/spreadsheet/', 'src/plan/'],
  'metar-taf-parser': ['src/case/'],
  '@tmcw/togeojson': ['src/formats/xml/'],
  '@xmldom/xmldom': ['src/formats/base/', 'src/formats/xml/'],
  fflate: ['src/formats/table/', 'src/formats/unpack/', 'src/bundle/'],
  hyparquet: ['src/formats/table/'],
  'hyparquet-compressors': ['src/formats/table/'],
  '@noble/hashes': ['src/worker/', 'src/export/', 'src/bundle/'],
  '@turf/turf': ['src/route/', 'src/picture/', 'components/map/core/', 'components/map/layers/'],
  '@photostructure/tz-lookup': ['components/shared/'],
  'maplibre-gl': ['components/map/'],
  pmtiles: ['components/map/basemap/'],
  uplot: ['components/chart/', 'components/oscillation/'],
  lit: ['components/'],
  '@lit/localize': ['src/base/', 'components/'],
  geojson: ['src/formats/xml/', 'src/picture/', 'src/export/', 'components/map/', 'components/session/'],
  node: ['src/cli/'],
};

const root = fileURLToPath(new URL('..', import.meta.url));
const imports = importsOf(root);
const rowOf = (room: string): number => order.findIndex((row) => row.includes(room));

function breach(file: string, target: string): string | undefined {
  const [from, to] = [roomOf(file), roomOf(target)];
  if (from === to) return undefined;
  assert.ok(rowOf(from) >= 0, `${file}: ${from} has no place in the order`);
  assert.ok(rowOf(to) >= 0, `${target}: ${to} has no place in the order`);
  if (lent[from]?.includes(folderOf(target))) return undefined;
  const above = rowOf(to) >= rowOf(from) || apart.includes(to);
  return above ? `${file} imports ${target}` : undefined;
}

const packageOf = (name: string): string =>
  name.startsWith('node:')
    ? 'node'
    : name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');

function strayPackage(file: string, name: string): string | undefined {
  const allowed = homes[packageOf(name)];
  return allowed?.some((home) => file.startsWith(home)) ? undefined : `${file} imports ${name}`;
}

describe('arrows between rooms', () => {
  it('are read from every kind of import', () => {
    const code = `import { a } from './a.js';
      import type { B } from '../b.js';
      export { d } from './d.js';
      const c = await import('c');
      // import './no.js';
      new Worker(new URL('./e.ts', import.meta.url), { type: 'module' });`;
    assert.deepEqual(specifiersIn(code).sort(), ['../b.js', './a.js', './d.js', './e.ts', 'c']);
    assert.equal(
      targetOf('components/map/flight-map.ts', '../shared/theme.js?inline'),
      'components/shared/theme.ts',
    );
  });

  it('go down, one way', () => {
    assert.equal(breach('src/track/track.ts', 'src/base/units.ts'), undefined);
    for (const [file, target] of [
      ['src/track/track.ts', 'src/route/route.ts'],
      ['src/route/route.ts', 'src/formats/index.ts'],
      ['components/map/flight-map.ts', 'components/chart/flight-chart.ts'],
      ['components/viewer/export.ts', 'src/cli/main.ts'],
      ['components/oscillation/panel.ts', 'components/chart/template.ts'],
    ])
      assert.ok(breach(file, target), `${file} → ${target}`);
    assert.ok(imports.size > 300, 'the files are found');
    const breaches = [...imports].flatMap(([file, targets]) =>
      [...targets].flatMap((target) => breach(file, target) ?? []),
    );
    assert.deepEqual(breaches, []);
  });

  it('run in no circle, between folders and between files', () => {
    const graph = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c', 'd'])],
      ['c', new Set(['a'])],
      ['d', new Set<string>()],
    ]);
    assert.deepEqual(circlesIn(graph), [['a', 'b', 'c']]);
    const circles = [...circlesIn(between(imports, folderOf)), ...circlesIn(imports)];
    assert.deepEqual(circles, []);
  });
});

describe('packages', () => {
  it('are known where they are at home', () => {
    assert.ok(strayPackage('src/route/route.ts', 'papaparse'));
    assert.ok(strayPackage('src/export/geojson.ts', 'node:fs'));
    assert.ok(strayPackage('src/track/track.ts', 'left-pad'), 'one without a home');
    const strays = codeFiles(root).flatMap((file) =>
      specifiersIn(readFileSync(join(root, file), 'utf8'))
        .filter((name) => !name.startsWith('.'))
        .flatMap((name) => strayPackage(file, name) ?? []),
    );
    assert.deepEqual(strays, []);
  });
});
