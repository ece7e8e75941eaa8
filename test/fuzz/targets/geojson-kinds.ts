import assert from 'node:assert/strict';
import { geoJsonKind } from '../../../components/session/geojson-kind.js';
import { sampleOf, textOf } from '../draw.js';
import { json } from '../grammars/json.js';
import { seedFiles } from '../seeds.js';
import type { Target } from '../target.js';

const seeds = seedFiles().filter(
  (seed) => /\.(geo)?json$/.test(seed.name) && textOf(seed).includes('"Feature'),
);
const KINDS = ['track', 'line', 'overlay'];

/** Whether a dropped GeoJSON is a track, a line or a layer of the map. */
export const geoJsonKinds: Target = {
  name: 'kinds of GeoJSON',
  least: 0.6,
  make(draw) {
    const { name, bytes } = draw.pick(seeds);
    return sampleOf(name, json(textOf({ name, bytes }), draw));
  },
  async check({ name, bytes }) {
    const given = await geoJsonKind(new File([new Uint8Array(bytes)], name));
    assert.ok(given === undefined || KINDS.includes(given.kind));
    return given !== undefined;
  },
};
