import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { readAll } from '../../src/analysis/read-all.js';
import { sourcesOf } from '../../src/cli/source.js';
import type { Track } from '../../src/track/track.js';
import { flights } from '../detectors/flights.js';
import { comesBack } from './comes-back.js';
import { mixedTrack } from './helpers.js';

const folder = process.env['CROSSTRACK_TRACKS'];
const skip = folder && existsSync(folder) ? false : 'CROSSTRACK_TRACKS is not set';
/** A file of a thousand flights shows its kind in some of them. */
const MOST_FLIGHTS = 4;

async function* tracksOf(path: string): AsyncGenerator<Track> {
  const sources = await sourcesOf(path, Readable.from([]) as unknown as typeof process.stdin);
  for await (const outcome of readAll(sources, { taken: new Set() }))
    if (!('error' in outcome)) yield* outcome.tracks.slice(0, MOST_FLIGHTS);
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
