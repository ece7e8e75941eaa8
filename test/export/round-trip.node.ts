import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { analyze, type Analysis } from '../../src/analysis/analyze.js';
import { readAll } from '../../src/analysis/read-all.js';
import { sourcesOf } from '../../src/cli/source.js';
import { trackCsv } from '../../src/export/csv.js';
import { trackFeature } from '../../src/export/geojson.js';
import { analysisKml } from '../../src/export/kml.js';
import { XML_LIMIT } from '../../src/formats/base/xml.js';
import { readFile } from '../../src/formats/index.js';
import { airportsOf } from '../../src/route/airports/index.js';
import { columnNames, type Column, type Track } from '../../src/track/track.js';
import { flights } from '../detectors/flights.js';
import { mixedTrack } from './helpers.js';

const folder = process.env['CROSSTRACK_TRACKS'];
const skip = folder && existsSync(folder) ? false : 'CROSSTRACK_TRACKS is not set';
const airports = airportsOf([]);
/** A file of a thousand flights shows its kind in some of them. */
const MOST_FLIGHTS = 4;

async function* tracksOf(path: string): AsyncGenerator<Track> {
  const sources = await sourcesOf(path, Readable.from([]) as unknown as typeof process.stdin);
  for await (const outcome of readAll(sources, { taken: new Set() }))
    if (!('error' in outcome)) yield* outcome.tracks.slice(0, MOST_FLIGHTS);
}

async function read(text: string, name: string): Promise<readonly Track[]> {
  const bytes = new TextEncoder().encode(text);
  const result = await readFile({
    name,
    size: bytes.length,
    async *stream() {
      yield bytes;
    },
  });
  return result.tracks;
}

/** An export, and the columns that it does not give back. */
const formats: readonly {
  readonly name: string;
  write(analysis: Analysis): string;
  readonly except: readonly Column[];
}[] = [
  { name: 'a.geojson', write: (analysis) => JSON.stringify(trackFeature(analysis)), except: [] },
  { name: 'a.csv', write: trackCsv, except: ['row', 'emergency'] },
  { name: 'a.kml', write: (analysis) => analysisKml([analysis]), except: [] },
];

const found = ({ findings }: Analysis) =>
  findings.map(({ kind, start, end, basis, basisClass, severity, confidence }) => ({
    ...{ kind, start, end, basis, basisClass, severity, confidence },
  }));

/** The same rows, of the same sources, about the same aircraft, under the same notice; and so the same findings. */
function expectSame(got: readonly Track[], { track, ...analysis }: Analysis, except: readonly Column[]) {
  assert.equal(got.length, 1, 'one flight comes back as one');
  assert.equal(got[0].length, track.length);
  for (const column of columnNames) {
    if (except.includes(column)) continue;
    const [now, then] = [got[0][column], track[column]];
    // Times are written to the millisecond.
    const most = column === 'time' || column === 'positionTime' ? 0.001 : 0;
    const differs = then.findIndex(
      (value, i) => !(Math.abs(value - now[i]) <= most) && !(Number.isNaN(value) && Number.isNaN(now[i])),
    );
    assert.equal(differs, -1, `${column} of row ${differs}: ${now[differs]}, expected ${then[differs]}`);
  }
  const said = ({ meta }: Track) => {
    const { callsign, icao24, registration, aircraftType, altitudeReference, headingReference, notice } =
      meta;
    const figures = meta.figures?.map(({ class: name, sources, text }) => [name, sources, text]);
    const about = { altitudeReference, headingReference, notice, figures };
    return { callsign, icao24, registration, aircraftType, ...about };
  };
  assert.deepEqual(said(got[0]), said(track));
  // Some findings name lines of the file, which a CSV of one's own has others of.
  if (except.length > 0) return;
  assert.deepEqual(found(analyze(got[0], { airports })), found({ ...analysis, track }));
}

async function comesBack(track: Track): Promise<void> {
  const analysis = analyze(track, { airports });
  for (const { name, write, except } of formats) {
    const text = write(analysis);
    if (name.endsWith('.kml') && text.length > XML_LIMIT) continue;
    try {
      expectSame(await read(text, name), analysis, except);
    } catch (error) {
      assert.fail(`${track.meta.id} from ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

describe('a flight comes back from GeoJSON, CSV and KML as it was', () => {
  it('the bundled one', async () => {
    for await (const track of tracksOf('tracks/j2-8243.csv')) await comesBack(track);
  });

  it('rows of every kind, with whatever is known of the aircraft', async () => {
    for (const meta of [
      {},
      { notice: 'reconstruction from published figures', registration: '4K-AZ65', aircraftType: 'E190' },
      { callsign: undefined, icao24: undefined, altitudeReference: 'geometric' as const },
    ])
      await comesBack(mixedTrack(meta));
  });

  for (const [name, { track }] of Object.entries(flights)) {
    it(`synthetic: ${name}`, () => comesBack(track));
  }

  for (const entry of skip ? [] : readdirSync(folder!, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.parentPath === folder) continue;
    it(`recorded: ${entry.name}`, async () => {
      for await (const track of tracksOf(join(entry.parentPath, entry.name))) await comesBack(track);
    });
  }
});
