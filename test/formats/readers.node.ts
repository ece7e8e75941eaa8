import assert from 'node:assert/strict';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { readFile } from '../../src/formats/index.js';
import type { Input, ReadResult } from '../../src/formats/base/format.js';
import { ReadError } from '../../src/formats/base/report.js';
import { unpack } from '../../src/formats/unpack/index.js';
import type { Track } from '../../src/track/track.js';

const folder = process.env.CROSSTRACK_TRACKS;

const fileInput = (path: string): Input => ({
  name: basename(path),
  size: statSync(path).size,
  stream: () => createReadStream(path),
});

async function readAt(path: string): Promise<ReadResult> {
  const [input] = await unpack(fileInput(join(folder!, path)));
  return readFile(input);
}

const refusal = (path: string): Promise<string> =>
  readAt(path).then(
    () => '',
    (error: unknown) => (error instanceof ReadError ? error.message : `threw ${String(error)}`),
  );

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString();

function increasing({ time, length }: Track): boolean {
  for (let i = 1; i < length; i++) if (!(time[i] >= time[i - 1])) return false;
  return true;
}

describe('real files of every reader', { skip: !folder && 'CROSSTRACK_TRACKS is not set' }, () => {
  const paths = folder
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.md$|labels/.test(entry.name))
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    : [];

  for (const path of paths) {
    it(`${path}: read with every row accounted for, or refused in a sentence`, async () => {
      let result: ReadResult;
      try {
        result = await readAt(path);
      } catch (error) {
        assert.ok(error instanceof ReadError, String(error));
        assert.match(error.message, /^Expected [^\n]+[.…]$/);
        assert.ok(path.startsWith('bad/'), `a good file was refused: ${error.message}`);
        return;
      }
      const { tracks, report } = result;
      assert.equal(report.used + report.setAside, report.rows);
      assert.ok(tracks.every(increasing));
      assert.ok(tracks.reduce((sum, { length }) => sum + length, 0) <= report.used);
    });
  }

  it('parts the day of N899DN at the legs that readsb marked', async () => {
    const { tracks, report } = await readAt('readsb/trace_full_ac671b.json');
    // The file holds four callsigns and three marks of a new leg between them.
    assert.deepEqual(
      tracks.map(({ meta, length }) => [meta.callsign, length]),
      [
        ['DAL1812', 770],
        ['DAL2418', 562],
        ['DAL1615', 474],
        ['DAL2927', 694],
      ],
    );
    const { icao24, registration, aircraftType } = tracks[0].meta;
    assert.deepEqual([icao24, registration, aircraftType], ['ac671b', 'N899DN', 'B739']);
    assert.equal(tracks.flatMap((track) => [...track.onGround]).filter((value) => value === 1).length, 394);
    assert.deepEqual([report.rows, report.used], [2500, 2500]);
    // The last altitude before the wheels touch at KDEN, 5,434 ft above the sea.
    const { altitude, onGround, length } = tracks[3];
    assert.equal(altitude[onGround.lastIndexOf(0)], 5475);
    assert.equal(onGround[length - 1], 1);
  });

  it('reads a glider over midnight with time going forwards', async () => {
    const { tracks } = await readAt('kml-gpx-igc/new_zealand.igc');
    assert.equal(tracks.length, 1);
    const [{ time, length, meta, altitude }] = tracks;
    assert.equal(meta.altitudeReference, 'pressure');
    assert.deepEqual(
      [iso(time[0]), iso(time[length - 1])],
      ['2009-11-06T23:48:08.000Z', '2009-11-07T04:08:30.000Z'],
    );
    assert.ok(Math.abs(altitude[0] - 352 / 0.3048) < 0.01);
  });

  it('reads circuits with times to the nanosecond and a first gap of 285 s', async () => {
    const { tracks } = await readAt('kml-gpx-igc/foreflight_kgon_circuits.kml.gz');
    const [{ time, groundSpeed, length }] = tracks;
    assert.equal(length, 6885);
    assert.ok(Math.abs(time[0] - (Date.parse('2024-10-31T14:04:33Z') / 1000 + 0.400527954)) < 1e-6);
    assert.equal(Math.round(time[1] - time[0]), 285);
    assert.ok(groundSpeed.some((knots) => knots > 60));
  });

  it('counts the points of Flightradar24 once, and not its trail', async () => {
    const { tracks, report } = await readAt('kml-gpx-igc/FlightRadar24-valid-1.kml');
    assert.deepEqual([report.rows, tracks.length, tracks[0].length], [3, 1, 3]);
    assert.equal(tracks[0].meta.callsign, 'AMX215');
    assert.deepEqual([...tracks[0].course], [16, 2, 16]);
  });

  it('reads FlightAware meters as feet', async () => {
    const { tracks } = await readAt('kml-gpx-igc/FlightAware-valid-1.kml');
    assert.deepEqual([...tracks[0].altitude].map(Math.round), [479, 604, 804]);
    assert.equal(tracks[0].meta.callsign, 'HELI88J');
  });

  it('reads the speed of a Bad Elf logger as knots', async () => {
    const { tracks, report } = await readAt('kml-gpx-igc/bcgov_helicopter.gpx');
    assert.equal(report.rows, 1453);
    assert.equal(tracks[0].groundSpeed.length, 1453);
    assert.equal(tracks[0].meta.altitudeReference, 'mean sea level');
  });

  it('says where fixes share a time', async () => {
    const { tracks, report } = await readAt('kml-gpx-igc/no_time_increment.igc');
    assert.equal(tracks[0].length, 200);
    assert.match(report.problems[0].message, /^The row has the time of the row before it/);
    assert.equal(report.problems[0].count, 50);
  });

  it('takes altitudes of 00000 throughout as missing, not as sea level', async () => {
    const { tracks, report } = await readAt('kml-gpx-igc/AM215_AMX215.igc');
    assert.ok(!tracks[0].has('altitude') && !tracks[0].has('geoAltitude'));
    assert.deepEqual([...new Set(report.repairs.map(({ kind }) => kind))], ['sentinel-missing']);
  });

  it('joins BaseStation messages into rows of one second, each line accounted for', async () => {
    const { tracks, report } = await readAt('sbs/race_sbs.csv');
    assert.deepEqual([report.rows, report.used, report.setAside], [2000, 1975, 25]);
    assert.equal(new Set(tracks.map(({ meta }) => meta.icao24)).size, tracks.length);
    assert.ok(tracks.some((track) => track.lat.some((lat, i) => lat === lat && track.groundSpeed[i] > 0)));
    assert.ok(report.repairs.some(({ kind }) => kind === 'time-zone-assumed'));
  });

  it('reads damaged files as far as they go, or says why not', async () => {
    for (const [path, used, rows] of [
      ['bad/FlightAware-invalid-1.kml', 2, 3],
      ['bad/FlightRadar24-invalid-1.kml', 2, 3],
      ['bad/Invalid-1.igc', 2, 3],
      ['bad/Invalid-2.igc', 3, 3],
    ] as const) {
      const { report } = await readAt(path);
      assert.deepEqual([report.used, report.rows], [used, rows], path);
      if (used < rows) assert.match(report.problems[0].message, /cannot be read|that can be read/);
    }
    assert.match(await refusal('bad/Invalid-1.gpx'), /found 3 of them outside any <trk>/);
    assert.match(await refusal('bad/Invalid-2.gpx'), /well-formed XML, found an error at line 12/);
    assert.match(await refusal('bad/Empty.csv'), /found an empty one/);
  });
});
