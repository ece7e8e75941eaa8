import { analyze } from '../../src/analysis/analyze.js';
import { readAll } from '../../src/analysis/read-all.js';
import type { Finding } from '../../src/finding/finding.js';
import type { FileReport } from '../../src/formats/base/report.js';
import { airportsOf, type Airport, type Airports } from '../../src/route/airports/index.js';
import { parseRoute } from '../../src/route/parse-route.js';
import type { Route } from '../../src/route/route.js';
import type { Track } from '../../src/track/track.js';
import { moved } from './world/earth.js';
import { BEGIN, csvOf, rowsOf, type Row } from './world/rows.js';
import { Random } from './world/random.js';
import type { Field, Scene, TrueEvent } from './world/scene.js';

/** What one flight of the world gave at one sampling. Times in seconds from its beginning. */
export interface Flown {
  readonly events: readonly TrueEvent[];
  /** Those that are not part of another, and their parts. */
  readonly findings: readonly Finding[];
  readonly also: readonly string[];
  /** h from first to last row. */
  readonly hours: number;
}

/** ft and NM, the one runway of a field, with its middle at the field. */
const RUNWAY_FT = 8000;
const HALF_NM = RUNWAY_FT / 6076 / 2;

export function airportOf(field: Field): Airport {
  const { icao, lat, lon, elevation, runway } = field;
  const end = (heading: number) => ({
    ...{ ident: String(Math.round(heading / 10) || 36).padStart(2, '0'), heading: heading % 360 },
    ...{ ...moved(field, heading + 180, HALF_NM), length: RUNWAY_FT, elevation },
  });
  const runways = [end(runway), end((runway + 180) % 360)];
  return { icao, iata: '', name: icao, country: 'XX', lat, lon, elevation, runways };
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** The flights of a file that is a text, as the page and the command line read it, and what was done to its rows. */
export async function readText(
  text: string,
): Promise<{ readonly tracks: readonly Track[]; readonly report: FileReport }> {
  const inputs = async () => [{ name: 'world.csv', size: text.length, stream: () => once(text) }];
  const sources = [{ name: 'world.csv', size: text.length, inputs }];
  for await (const outcome of readAll(sources, { taken: new Set() })) {
    if ('error' in outcome) throw outcome.error;
    return outcome;
  }
  throw new Error('Expected a file to be read, found none.');
}

/** A flight of the world as it was read from a file with a row every `step` seconds, and what is known around it. */
export interface Recorded {
  readonly tracks: readonly Track[];
  readonly around: { readonly airports: Airports; readonly route?: Route };
  /** What the fault did. */
  readonly events: readonly TrueEvent[];
}

/** Writes a flight as a file with a row every `step` seconds, each changed by `edit`, and reads the file. */
export async function recorded(
  scene: Scene,
  step: number,
  seed: number,
  edit: (row: Row) => Row = (row) => row,
): Promise<Recorded> {
  const random = new Random(seed);
  const sampled = rowsOf(scene, step, random);
  const { rows, events } = scene.fault?.(sampled, random) ?? { rows: sampled, events: [] };
  const airports = airportsOf((scene.fields ?? []).map(airportOf));
  const route = scene.route ? parseRoute(scene.route, airports) : undefined;
  const { tracks } = await readText(csvOf(rows.map(edit), 'TEST1'));
  return { tracks, around: { airports, ...(route && { route }) }, events };
}

/** Records a flight with a row every `step` seconds, and analyzes what was read. */
export async function fly(scene: Scene, step: number, seed: number): Promise<Flown> {
  const { tracks, around, events } = await recorded(scene, step, seed);
  const findings = tracks.flatMap((track) => analyze(track, around).findings);
  const seconds = tracks.reduce((sum, { time }) => sum + time[time.length - 1] - time[0], 0);
  const { also = [] } = scene;
  return { events: [...scene.events, ...events], findings, also, hours: seconds / 3600 };
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export const spanOf = ({ startTime, endTime }: Finding): Span => ({
  start: startTime - BEGIN,
  end: endTime - BEGIN,
});

export const overlaps = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;
