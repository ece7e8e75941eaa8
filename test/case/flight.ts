import { analyze, type Analysis } from '../../src/analysis/analyze.js';
import type { Airports } from '../../src/route/airports/index.js';
import { airportsOf } from '../../src/route/airports/index.js';
import { parseRoute } from '../../src/route/parse-route.js';
import { trackFrom, sourceCode, type Source, type TrackMeta } from '../../src/track/track.js';
import { emptyCase, type CaseFile } from '../../src/case/file/model.js';

/** 2024-12-25T06:00:00Z. */
export const T0 = Date.parse('2024-12-25T06:00:00Z') / 1000;
/** NM in a degree of the equator on WGS 84. */
export const EQUATOR_NM = (Math.PI * 6378.137) / 180 / 1.852;

const field = (icao: string, country: string, lat: number, lon: number) => ({
  ...{ icao, iata: '', name: `${icao} Airport`, country, lat, lon, elevation: 0 },
  runways: [
    { ident: '09', lat, lon: lon - 0.02, heading: 90, length: 8000, elevation: 0 },
    { ident: '27', lat, lon: lon + 0.02, heading: 270, length: 8000, elevation: 0 },
  ],
});

/** On the equator: AAAA at the beginning of the flight, BBBB at 10°, CCCC and DDDD north and south of the line between. */
export const airports: Airports = airportsOf([
  field('AAAA', 'XA', 0, 0),
  field('BBBB', 'XB', 0, 10),
  field('CCCC', 'XC', 1, 5),
  field('DDDD', 'XD', -2, 5),
]);

export const onEquator = parseRoute('AAAA-BBBB', airports);

export interface FlightOptions {
  /** Rows; one every 10 s. */
  readonly rows?: number;
  readonly lat?: (row: number) => number | null;
  readonly lon?: (row: number) => number | null;
  readonly altitude?: (row: number) => number | null;
  readonly squawk?: (row: number) => number | null;
  readonly source?: (row: number) => Source;
  readonly meta?: Partial<TrackMeta>;
}

/** East along the equator from 0°, 0.02° every 10 s (433 kt), at 30,000 ft, by ADS-B, with what a test changes. */
export function flight(options: FlightOptions = {}, withRoute = true): Analysis {
  const { rows = 101, meta } = options;
  const each = <T>(make: (row: number) => T) => Array.from({ length: rows }, (_, row) => make(row));
  const track = trackFrom(
    {
      time: each((row) => T0 + 10 * row),
      lat: each(options.lat ?? (() => 0)),
      lon: each(options.lon ?? ((row) => 0.02 * row)),
      altitude: each(options.altitude ?? (() => 30_000)),
      groundSpeed: each(() => 433),
      course: each(() => 90),
      ...(options.squawk && { squawk: each(options.squawk) }),
      source: each((row) => sourceCode(options.source?.(row) ?? 'adsb')),
    },
    { id: 'TST1', callsign: 'TST1', ...meta },
  );
  return analyze(track, { airports, ...(withRoute && { route: onEquator }) });
}

export const testCase: CaseFile = {
  ...emptyCase('test'),
  flights: [{ callsign: 'TST1', files: [] }],
  places: [{ id: 'tower', name: 'the tower', lat: 0, lon: 2, uncertainty: 3, sources: [] }],
};
