/**
 * Builds tracks/j2-8243.csv: the published figures of the flight (j2-8243.case.json) exactly as they were published,
 * and between them modeled rows, marked so. What is modeled, and from what, is described in README.md next to this file.
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
  'groundSpeed',
  'course',
  'heading',
  'indicatedAirspeed',
  'verticalRate',
  'squawk',
  'source',
  'class',
  'sources',
  'note',
] as const;
type Row = Partial<Record<(typeof columns)[number], string>> & { time: string; source: string };

const iso = (time: number) => `2024-12-25T${new Date(time * 1000).toISOString().slice(11, 19)}Z`;

interface PublishedEvent {
  time?: string;
  class: string;
  sources: string[];
  text: string;
  approximate?: true;
  altitude?: { value: number; reference: string };
  place?: { lat?: number; lon?: number };
  groundSpeed?: number;
  verticalRate?: number;
  heading?: number;
  squawk?: string;
}

const text = (value: number | string | undefined) => (value === undefined ? '' : String(value));

/**
 * The events that carry a figure for a column of a track, at a time that is known. The altitude column is the pressure
 * altitude that ADS-B sent: levels called on the radio and heights above the sea or an aerodrome stand in the case alone.
 */
export function publishedRows(): Row[] {
  const { events } = JSON.parse(readFileSync(here('j2-8243.case.json'), 'utf8')) as {
    events: PublishedEvent[];
  };
  return events.flatMap((event) => {
    const { time, altitude, place, approximate } = event;
    if (!time || approximate) return [];
    const row: Row = {
      time,
      lat: text(place?.lat),
      lon: text(place?.lon),
      altitude: altitude?.reference === 'pressure' && event.class === 'adsb' ? text(altitude.value) : '',
      groundSpeed: text(event.groundSpeed),
      heading: text(event.heading),
      verticalRate: text(event.verticalRate),
      squawk: text(event.squawk),
      source: 'reported',
      class: event.class,
      sources: event.sources.join(' '),
      note: event.text,
    };
    const { lat, altitude: level, groundSpeed, heading, verticalRate, squawk } = row;
    return [lat, level, groundSpeed, heading, verticalRate, squawk].some(Boolean) ? [row] : [];
  });
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
  const anchors = publishedRows();
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
