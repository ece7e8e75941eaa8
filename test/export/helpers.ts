import { analyze, type Analysis } from '../../src/analysis/analyze.js';
import type { FileReport } from '../../src/formats/base/report.js';
import { airportsOf, type Airport, type Airports } from '../../src/route/airports/index.js';
import { parseRoute } from '../../src/route/parse-route.js';
import { trackFrom, type Track, type TrackMeta } from '../../src/track/track.js';

const airport = (icao: string, iata: string, city: string, lat: number, lon: number): Airport => ({
  ...{ icao, iata, name: `${city} Airport`, city, country: 'XX', lat, lon, elevation: 10, runways: [] },
});
export const airports: Airports = airportsOf([
  airport('UBBB', 'GYD', 'Baku', 40.4675, 50.0467),
  airport('URMG', 'GRV', 'Grozny', 43.38811, 45.69977),
]);

/** Everything that a file may try on a reader of the exports. */
export const HOSTILE = '=cmd|"/c calc"!A1,\n<script>alert(1)</script> & [x](http://x.test) `*_#|\u0007';

export const file: FileReport = {
  name: 'flight.csv',
  format: 'crosstrack-csv',
  reason: 'because',
  sha256: 'ab'.repeat(32),
  bytes: 1234,
  rows: 3,
  used: 2,
  setAside: 1,
  problems: [{ row: 3, message: 'The row has no time.', count: 1, rows: [3] }],
  repairs: [{ kind: 'sorted', row: 2, message: 'Rows were sorted.', count: 2, rows: [2, 3] }],
};

const start = Date.UTC(2024, 11, 25, 4) / 1000;

/**
 * Rows of every kind, a minute apart but for two holes: observed, then without position, then a hole, then one alone, then
 * a hole, then modeled rows over the antimeridian.
 */
export function mixedTrack(meta: Partial<TrackMeta> = {}): Track {
  return trackFrom(
    {
      time: [0, 60, 120, 180, 240, 3000, 6000, 6060, 6120.5, 6180].map((seconds) => start + seconds),
      lat: [42, 42.1, 42.2, null, null, 43, 50, 50, 50, 50],
      lon: [47, 47.1, 47.2, null, null, 49, 179.8, 179.9, -179.9, -179.8],
      altitude: [30000, 30025, null, 29000, 28000, 10000, 5000, 5100, 5200.5, null],
      groundSpeed: [402.3, 401.7, 400, null, 250, 300, 310, 320, 330, 340],
      course: [310, 311.25, 312, null, null, 90, 90, 90.1, 90, 90],
      verticalRate: [0, -64, 64, null, -1000, 0, 0, 0, 0, 0],
      squawk: [416, 416, 7700, 7700, null, null, 7, 0, 7777, 7700],
      onGround: [0, 0, 0, 0, null, null, 0, 1, 0, 0],
      emergency: [0, 0, 1, null, null, null, 0, 0, 0, 0],
      positionTime: [0, 59.5, 119, null, null, 2999, 6000, 6060, 6120, 6180].map((s) =>
        s === null ? null : start + s,
      ),
      source: [1, 1, 1, 1, 6, 6, 7, 7, 7, 7],
      nic: [8, 8, 7, null, null, 0, 8, 8, 8, 8],
      row: [2, 3, 4, 5, 6, 9, 10, 11, 12, 13],
    },
    { id: 'TST1-20241225T040000Z', callsign: 'TST1', icao24: '600841', file: 'flight.csv', ...meta },
  );
}

export const analysisOf = (track: Track, route?: string): Analysis =>
  analyze(track, { airports, ...(route && { route: parseRoute(route, airports) }) });
