import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { trackCsv } from '../../src/export/csv.js';
import { trackFeature } from '../../src/export/geojson.js';
import { readFile } from '../../src/formats/index.js';
import { positionStatus } from '../../src/track/status.js';
import { columnNames, type Column, type Track } from '../../src/track/track.js';

const folder = process.env['CROSSTRACK_TRACKS'];

async function read(bytes: Uint8Array, name: string): Promise<readonly Track[]> {
  const result = await readFile({
    name,
    size: bytes.length,
    async *stream() {
      yield bytes;
    },
  });
  return result.tracks;
}

function expectSame(got: readonly Track[], track: Track, except: readonly Column[]) {
  assert.equal(got.length, 1, 'one flight comes back as one');
  assert.equal(got[0].length, track.length);
  for (const column of columnNames) {
    if (except.includes(column)) continue;
    const [now, then] = [got[0][column], track[column]];
    const differs = then.findIndex(
      (value, i) => value !== now[i] && !(Number.isNaN(value) && Number.isNaN(now[i])),
    );
    assert.equal(differs, -1, `${column} of row ${differs}: ${now[differs]}, expected ${then[differs]}`);
  }
}

/** Real files whose flight should come back from an export as it went in. */
const files = [
  'fr24/JL516_3376ab31.csv',
  'fr24/JL516_granular.csv.gz',
  'fr24/MU5735_granular.csv',
  'traffic/zero_gravity.csv.gz',
  'traffic/noisy_spoofing.csv.gz',
  'opensky/belevingsvlucht_state_vectors.csv.gz',
  'readsb/trace_full_a3c78c.json',
  'kml-gpx-igc/new_zealand.igc',
  'garmin/log_110812_095915_KCKN.csv',
];

describe('exports of real flights', { skip: !folder }, () => {
  for (const path of files) {
    it(`${path} comes back from GeoJSON and CSV as it was`, async () => {
      const packed = readFileSync(join(folder!, path));
      const bytes = packed[0] === 0x1f ? gunzipSync(packed) : packed; // by content: some have no .gz
      const [track] = await read(bytes, path.replace(/^.*\//, '').replace(/\.gz$/, ''));
      const analysis = { track, status: positionStatus(track) };
      const encode = (text: string) => new TextEncoder().encode(text);
      expectSame(await read(encode(JSON.stringify(trackFeature(analysis))), 'a.geojson'), track, []);
      expectSame(await read(encode(trackCsv(analysis)), 'a.csv'), track, ['row', 'emergency']);
    });
  }
});
