import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { csvSamples } from '../formats/csv-samples.js';
import { sampleOf, type Sample } from './draw.js';

const folder = join(import.meta.dirname, '../fixtures/formats');

/** Bytes of a real file that are used: its beginning. */
const MOST_OF_REAL = 30_000;

/** The beginnings of the recorded flights, where they are and are asked for: the tests try the same inputs everywhere. */
function realFiles(): Sample[] {
  const { CROSSTRACK_TRACKS: real, CROSSTRACK_FUZZ_REAL: asked } = process.env;
  if (!real || !asked) return [];
  return readdirSync(real, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\/.*\.(csv|json|kml|gpx|igc)(\.gz)?$/.test(path))
    .map((path) => {
      const bytes = readFileSync(join(real, path));
      const whole = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
      const name = path.replace(/\.gz$/, '').split('/').pop()!;
      return { name, bytes: new Uint8Array(whole.subarray(0, MOST_OF_REAL)) };
    })
    .filter(({ bytes }) => bytes.length > 0);
}

/** A file of every format and a sample of every dialect: a new one is fuzzed without another line. */
export function seedFiles(): Sample[] {
  const fixtures = readdirSync(folder)
    .filter((name) => /\.\w+$/.test(name) && !/(expected|refused)\.json$/.test(name))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
  return [
    ...csvSamples.map(({ dialect, text }) => sampleOf(`${dialect}.csv`, text)),
    ...fixtures,
    ...realFiles(),
  ];
}
