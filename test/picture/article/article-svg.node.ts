import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { analyze } from '../../../src/analysis/analyze.js';
import { readFile } from '../../../src/formats/index.js';
import { articleSvg } from '../../../src/picture/article/article-svg.js';
import type { ArticleOptions } from '../../../src/picture/article/options.js';
import { articleSizes, zoomOf } from '../../../src/picture/article/sizes.js';
import { loadGround } from '../../../src/picture/map/load-ground.js';
import { loadAirports } from '../../../src/route/airports/index.js';
import { parseRoute } from '../../../src/route/parse-route.js';
import { inputOf } from '../../formats/input.js';
import { collisions, textBoxes } from './boxes.js';

const [airports, ground] = await Promise.all([loadAirports(), loadGround()]);

async function flightIn(file: string, route?: string) {
  const { tracks } = await readFile(inputOf(readFileSync(file), file.split('/').pop()!));
  const [track] = [...tracks].sort((a, b) => b.length - a.length);
  return analyze(track, { airports, ...(route && { route: parseRoute(route, airports) }) });
}

const recorded = (process.env.CROSSTRACK_TRACKS ?? '') && [
  ['fr24/JL516_3376ab31.csv', 'RJCC 40,141.5 RJTT'],
  ['kml-gpx-igc/Valid-1.gpx'],
  ['kml-gpx-igc/new_zealand.igc'],
  ['traffic/ajaccio.csv'],
  ['traffic/pixair_toulouse.csv'],
];
const flights = [
  ['tracks/j2-8243.csv', 'UBBB-URMG'],
  ['tracks/j2-8243.csv', 'UBBB 41.9,48.2 URMG'],
  ...(recorded || []).map(([name, ...route]) => [join(process.env.CROSSTRACK_TRACKS!, name), ...route]),
].filter(([file]) => existsSync(file));

const LONG =
  'A headline that somebody wrote without an end in sight, about a flight that left its plan over the sea, and then came back to it, and what was seen of it from the ground';
const sizes = { ...articleSizes, banner: { width: 1600, height: 500 }, tower: { width: 400, height: 1400 } };

for (const [file, route] of flights)
  test(`no text over another, none cut off: ${file.split('/').pop()!} ${route ?? ''}`, async () => {
    const analysis = await flightIn(file, route);
    for (const size of Object.values(sizes))
      for (const headline of ['', LONG]) {
        const all = { arrow: true, bands: true, findings: true, files: [file.split('/').pop()!] };
        const options: ArticleOptions = { ...size, ground, headline, ...all };
        const boxes = textBoxes(articleSvg(analysis, options)).filter(({ text }) => text.length > 1);
        assert.ok(boxes.length > 4);
        assert.deepEqual(collisions(boxes), []);
        const [width, height] = [size.width / zoomOf(size), size.height / zoomOf(size)];
        const out = boxes.filter(
          (box) => box.left < 0 || box.top < 0 || box.right > width || box.bottom > height,
        );
        assert.deepEqual(out, [], `${size.width} × ${size.height}`);
      }
  });

test('the arrow has its words in every size, and none without being asked for', async () => {
  const analysis = await flightIn('tracks/j2-8243.csv', 'UBBB-URMG');
  const isArrow = ({ text }: { text: string }) => text.startsWith('177.67 NM');
  for (const size of Object.values(articleSizes)) {
    assert.equal(textBoxes(articleSvg(analysis, { ...size, ground, arrow: true })).filter(isArrow).length, 1);
    assert.equal(textBoxes(articleSvg(analysis, { ...size, ground })).filter(isArrow).length, 0);
  }
});
