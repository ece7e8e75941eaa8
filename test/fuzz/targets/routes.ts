import assert from 'node:assert/strict';
import { loadAirports } from '../../../src/route/airports/index.js';
import { parseRoute } from '../../../src/route/parse-route.js';
import { RouteError } from '../../../src/route/route.js';
import { sampleOf, textOf, type Draw } from '../draw.js';
import { odd } from '../odd-values.js';
import { isSentence } from '../oracles.js';
import type { Target } from '../target.js';

const airports = await loadAirports();

const degrees = (draw: Draw, most: number) => (draw.number() * 2 - 1) * most;
const coordinates: readonly ((draw: Draw) => string)[] = [
  (draw) => `${degrees(draw, 90).toFixed(4)},${degrees(draw, 180).toFixed(4)}`,
  (draw) => `${String(draw.below(90)).padStart(2, '0')}30N${String(draw.below(180)).padStart(3, '0')}15E`,
  (draw) => `${draw.below(90)}.5N ${draw.below(180)}.7W`,
  (draw) => `X@${degrees(draw, 90).toFixed(3)},${degrees(draw, 180).toFixed(3)}`,
];
const words: readonly ((draw: Draw) => string)[] = [
  (draw) => draw.pick(airports.all).icao,
  (draw) => draw.pick(airports.all).icao.toLowerCase(),
  (draw) => draw.pick(airports.all).iata || 'GYD',
  ...coordinates,
  (draw) => draw.pick(['DCT', 'FL350', 'N0450F350', 'M137', 'MKL', 'F330', '']),
];
const common = [words[0], ...coordinates];

/** Routes as people type them: ends, waypoints of each kind, levels; some with a word that is none. */
export const routes: Target = {
  name: 'routes',
  least: 0.6,
  make(draw) {
    const usual = draw.chance(0.85);
    const list = Array.from({ length: 2 + draw.below(8) }, () => draw.pick(usual ? common : words)(draw));
    if (usual) list[0] = list[list.length - 1] = words[0](draw);
    if (usual && list.length > 2)
      for (let i = 1; i < list.length - 1; i++)
        if (/^[A-Z]{4}$/.test(list[i])) list[i] = coordinates[0](draw);
    if (draw.chance(0.1)) list.splice(draw.below(list.length), 0, odd(draw));
    return sampleOf('route', list.join(draw.pick([' ', ' ', '-', '  ', ' - '])));
  },
  check(sample) {
    let route;
    try {
      route = parseRoute(textOf(sample), airports);
    } catch (error) {
      if (!(error instanceof RouteError)) throw error;
      isSentence(error.message);
      return false;
    }
    assert.ok(route.points.length >= 2);
    for (const { lat, lon } of route.points) assert.ok(Math.abs(lat) <= 90 && Math.abs(lon) <= 180);
    // What is shown can be typed again.
    const again = parseRoute(route.id, airports);
    assert.equal(again.id, route.id);
    return true;
  },
};
