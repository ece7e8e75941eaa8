import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { readFile } from '../../src/formats/index.js';
import { positionsOf } from './real-files.js';

const folder = process.env['CROSSTRACK_TRACKS'];

async function read(path: string) {
  const packed = readFileSync(join(folder!, path));
  const bytes = path.endsWith('.gz') ? gunzipSync(packed) : packed;
  const name = path.replace(/^.*\//, '').replace(/\.gz$/, '');
  return readFile({
    name,
    size: packed.length,
    async *stream() {
      for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
    },
  });
}

/** File → format, flights, rows in the file, rows in the tracks, rows with a position; all counted in the files by other means. */
const expected: Record<
  string,
  [format: string, flights: number, rows: number, kept: number, positions: number]
> = {
  'fr24/JL516_3376ab31.csv': ['fr24-csv', 1, 305, 305, 305],
  'fr24/JL516_granular.csv.gz': ['fr24-granular', 1, 17521, 17521, 12374],
  'fr24/MU5735_granular.csv': ['fr24-granular', 1, 396, 396, 362],
  'fr24/MU5735_combined.csv': ['fr24-playback', 1, 396, 396, 396],
  'fr24/ANZ1005_skydolly.csv': ['fr24-csv', 1, 13, 13, 13],
  'opensky/belevingsvlucht_state_vectors.csv.gz': ['opensky-csv', 1, 15861, 15861, 15861],
  'traffic/belevingsvlucht.csv.gz': ['traffic-csv', 1, 16005, 16005, 16005],
  'traffic/zero_gravity.csv.gz': ['traffic-csv', 1, 10367, 10367, 10367],
  'traffic/noisy_spoofing.csv.gz': ['traffic-csv', 1, 8681, 8681, 8670],
  'traffic/pixair_toulouse.csv': ['traffic-csv', 1, 1819, 1819, 1819],
  'traffic/switzerland.csv.gz': ['traffic-csv', 1244, 139098, 139098, 139098],
  'eurocontrol/egll_stack_flights.csv': ['eurocontrol-reference', 15, 6970, 6970, 6970],
  'garmin/log_110812_095915_KCKN.csv': ['garmin-g1000', 1, 3967, 3966, 3966],
};

describe('real CSV files', { skip: folder ? false : 'CROSSTRACK_TRACKS is not set' }, () => {
  for (const [path, [format, flights, rows, kept, positions]] of Object.entries(expected)) {
    it(`${path}: ${flights} flights, ${rows} rows, ${positions} positions`, async () => {
      const { tracks, report } = await read(path);
      assert.equal(report.format, format);
      assert.equal(tracks.length, flights);
      assert.deepEqual([report.rows, report.used, report.setAside], [rows, rows, 0]);
      assert.equal(
        tracks.reduce((sum, { length }) => sum + length, 0),
        kept,
      );
      assert.equal(
        tracks.reduce((sum, track) => sum + positionsOf(track), 0),
        positions,
      );
    });
  }

  it('every CSV of the folder: each row is used or set aside, each flight in time order with an id of its own', async () => {
    const all = (readdirSync(folder!, { recursive: true }) as string[]).filter((path) =>
      /\.csv(\.gz)?$/.test(path),
    );
    assert.ok(all.length > 20);
    for (const path of all) {
      const result = await read(path).catch((error: Error) => error);
      if (result instanceof Error) {
        assert.equal(result.name, 'ReadError', `${path}: ${result.message}`);
        continue;
      }
      const { tracks, report } = result;
      const joined = report.repairs.find(({ kind }) => kind === 'duplicate-joined')?.count ?? 0;
      assert.equal(report.used + report.setAside, report.rows, path);
      // BaseStation messages are joined to rows; in a table each line is one.
      const kept = tracks.reduce((sum, { length }) => sum + length, 0);
      if (report.format !== 'sbs') assert.equal(kept + joined, report.used, path);
      assert.equal(new Set(tracks.map(({ meta }) => meta.id)).size, tracks.length, path);
      for (const { time, length } of tracks) {
        for (let i = 1; i < length; i++) assert.ok(time[i] >= time[i - 1], path);
      }
    }
  });

  it('the 2,317 s hole of MU5735 is in one flight, from 05:27:23', async () => {
    const [{ time }] = (await read('fr24/MU5735_granular.csv')).tracks;
    const holes = [...time.keys()].filter((i) => time[i] - time[i - 1] > 600);
    assert.equal(holes.length, 1);
    assert.equal(Math.round(time[holes[0]] - time[holes[0] - 1]), 2317);
    assert.equal(new Date(time[holes[0] - 1] * 1000).toISOString().slice(0, 19), '2022-03-21T05:27:23');
  });

  it('says what it did: four steps back in time, eight garbled callsigns, a reversed file', async () => {
    const count = (report: Awaited<ReturnType<typeof read>>['report'], pattern: RegExp) =>
      report.repairs.find(({ message }) => pattern.test(message))?.count;
    const opensky = (await read('opensky/belevingsvlucht_state_vectors.csv.gz')).report;
    assert.equal(count(opensky, /time order/), 4);
    assert.equal(count(opensky, /another callsign/), 8);
    assert.equal(count((await read('traffic/pixair_toulouse.csv')).report, /time order/), 1818);
  });

  it('refuses an empty file, reads the old six-column export, and names the cells it cannot read', async () => {
    await assert.rejects(read('bad/Empty.csv'), /ReadError.*empty/);
    assert.equal((await read('bad/FlightRadar24-invalid-1.csv')).report.rows, 1);
    for (const [path, cell] of [
      ['bad/FlightRadar24-invalid-2.csv', /direction/],
      ['bad/FlightRadar24-invalid-3.csv', /direction.*not-a-number/],
    ] as const) {
      const { tracks, report } = await read(path);
      assert.match(report.problems[0].message, cell);
      assert.deepEqual(report.problems[0].rows, [2]);
      assert.ok(Number.isNaN(tracks[0].course[0]) && tracks[0].lat[0] > 33);
    }
  });
});
