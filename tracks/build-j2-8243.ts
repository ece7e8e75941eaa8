/**
 * Builds tracks/j2-8243.csv: the published figures of the flight (j2-8243-anchors.csv) exactly as they were published,
 * and between them modeled rows, marked so. What is modeled, and from what, is told in README.md beside this file.
 * Usage: tsx tracks/build-j2-8243.ts [--check]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';
import { cruise, seconds, withoutPosition, aktau, type ModeledRow } from './model-j2-8243.js';

const here = (name: string) => new URL(name, import.meta.url);
const columns = [
  'time',
  'lat',
  'lon',
  'altitude',
  'selectedAltitude',
  'groundSpeed',
  'course',
  'heading',
  'indicatedAirspeed',
  'verticalRate',
  'squawk',
  'source',
  'note',
] as const;
type Row = Partial<Record<(typeof columns)[number], string>> & { time: string; source: string };

const iso = (time: number) => `2024-12-25T${new Date(time * 1000).toISOString().slice(11, 19)}Z`;

/** The anchors that carry a figure; an event without one is no row of a track. */
function anchorRows(): Row[] {
  const text = readFileSync(here('j2-8243-anchors.csv'), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data
    .filter((anchor) => anchor.stands_as !== 'event')
    .map((anchor) => ({
      time: `2024-12-25T${anchor.utc}Z`,
      lat: anchor.lat,
      lon: anchor.lon,
      altitude: anchor.stands_as === 'level' ? '' : anchor.alt_ft,
      selectedAltitude: anchor.stands_as === 'level' ? anchor.alt_ft : '',
      groundSpeed: anchor.gs_kt,
      heading: anchor.hdg_deg,
      verticalRate: anchor.vr_fpm,
      squawk: anchor.squawk,
      source: 'reported',
      note: `${anchor.event} [${anchor.class}: ${anchor.sources}]${anchor.alt_ref && anchor.alt_ref !== 'pressure' ? ` altitude is ${anchor.alt_ref}` : ''}`,
    }));
}

const fixed = (value: number | undefined, digits = 0) =>
  value === undefined ? '' : (Math.round(value * 10 ** digits) / 10 ** digits).toString();

/** In the steps that a transponder sends: 25 ft, 64 ft/min. */
const stepped = (value: number, step: number) => fixed(Math.round(value / step) * step);

const modeledRow = (row: ModeledRow): Row => ({
  time: iso(row.time),
  lat: fixed(row.lat, 5),
  lon: fixed(row.lon, 5),
  altitude: stepped(row.altitude, 25),
  groundSpeed: fixed(row.groundSpeed),
  course: fixed(row.course, 1),
  heading: fixed(row.heading, 1),
  indicatedAirspeed: fixed(row.indicatedAirspeed),
  verticalRate: stepped(row.verticalRate, 64),
  source: 'modeled',
});

export function build(): string {
  const anchors = anchorRows();
  const taken = new Set(anchors.map((row) => row.time));
  const modeled = [...cruise(), ...withoutPosition(), ...aktau()]
    .map(modeledRow)
    .filter((row) => !taken.has(row.time));
  const rows = [...anchors, ...modeled].sort((a, b) => seconds(a.time) - seconds(b.time));
  const head = [
    '# notice: reconstruction from published figures',
    '# callsign: AHY8243',
    '# icao24: 600841',
    '# registration: 4K-AZ65',
    '# type: E190',
  ];
  const body = Papa.unparse(
    { fields: [...columns], data: rows.map((row) => columns.map((name) => row[name] ?? '')) },
    { newline: '\n' },
  );
  return `${head.join('\n')}\n${body}\n`;
}

if (process.argv[1] === here('build-j2-8243.ts').pathname) {
  const text = build();
  if (!process.argv.includes('--check')) writeFileSync(here('j2-8243.csv'), text);
  else if (readFileSync(here('j2-8243.csv'), 'utf8') !== text) {
    console.error('tracks/j2-8243.csv is not what tracks/build-j2-8243.ts builds.');
    process.exit(1);
  }
}
