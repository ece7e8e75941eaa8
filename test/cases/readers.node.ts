import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ReadError } from '../../src/formats/base/report.js';
import { encodingOf } from '../../src/formats/base/encoding.js';
import { guessDialect } from '../../src/formats/csv/guess-columns.js';
import type { Column } from '../../src/track/track.js';
import { readCase } from './read-case.js';

/** The value of a column in one row; NaN is missing. */
type Cell = readonly [column: Column, row: number, value: number];

interface Expected {
  readonly format: string;
  /** Rows of each flight. */
  readonly flights: readonly number[];
  /** Times of the first and last row of the first flight. */
  readonly times?: readonly [string, string];
  readonly cells?: readonly Cell[];
  /** Line and a part of the message of each problem. */
  readonly problems?: readonly (readonly [line: number, part: string])[];
  /** Kinds of repairs with their rows. */
  readonly repairs?: readonly (readonly [kind: string, rows: number])[];
}

const july = (clock: string, day = 25) => `2024-07-${day}T${clock}.000Z`;
const august = (clock: string) => `2024-08-03T${clock}.000Z`;
const june = (clock: string) => `2024-06-10T${clock}.000Z`;

const expected: Readonly<Record<string, Expected>> = {
  'adsbx-export-names.csv': { format: 'readsb-table', flights: [10, 10], cells: [['altitude', 0, 30_000]] },
  'altitude-ground-word.csv': {
    format: 'readsb-table',
    flights: [30],
    cells: [
      ['onGround', 0, 1],
      ['onGround', 11, 1],
      ['onGround', 12, 255],
      ['altitude', 0, NaN],
    ],
    problems: [],
  },
  'csv-one-row-with-points-early.csv': {
    format: 'opensky-csv',
    flights: [20],
    cells: [
      ['lat', 0, 41.665456],
      ['lat', 10, NaN],
      ['groundSpeed', 10, NaN],
      ['groundSpeed', 11, 420],
    ],
    problems: [12, 12, 12, 12, 12].map((line) => [line, 'found'] as const),
  },
  'csv-one-row-with-points-late.csv': {
    format: 'opensky-csv',
    flights: [60],
    cells: [
      ['groundSpeed', 39, 420],
      ['groundSpeed', 40, NaN],
      ['course', 40, NaN],
    ],
    problems: [42, 42, 42, 42, 42].map((line) => [line, 'found'] as const),
  },
  'foreflight-two-sections.csv': {
    format: 'foreflight-csv',
    flights: [20],
    times: [june('07:00:00'), june('07:01:35')],
    cells: [['altitude', 0, 4500]],
  },
  'garmin-g3x.csv': {
    format: 'garmin-g3x',
    flights: [20],
    cells: [
      ['altitude', 0, 5900],
      ['geoAltitude', 0, 6000],
    ],
  },
  'gpx-ele-thousands.gpx': {
    format: 'gpx',
    flights: [6],
    cells: [['altitude', 0, 9001]],
    repairs: [['other', 6]],
  },
  'gpx-two-points-at-zero.gpx': { format: 'gpx', flights: [30], repairs: [['sentinel-missing', 2]] },
  'xml-blank-line-first.gpx': { format: 'gpx', flights: [6], times: [july('11:12:00'), july('11:12:25')] },
  'igc-one-clock-ahead.igc': {
    format: 'igc',
    flights: [7],
    times: [july('11:12:30'), july('11:13:05')],
    problems: [[7, 'clock time fits neither']],
  },
  'igc-date-record-before-midnight.igc': {
    format: 'igc',
    flights: [6],
    times: [july('23:59:45'), july('00:00:10', 26)],
  },
  'igc-hfdtedate-with-space.igc': {
    format: 'igc',
    flights: [8],
    times: [july('11:12:30'), july('11:13:05')],
  },
  'igc-v-fix-at-zero.igc': {
    format: 'igc',
    flights: [8],
    repairs: [
      ['sentinel-missing', 2],
      ['sentinel-missing', 2],
    ],
  },
  'logger.nmea': {
    format: 'nmea',
    flights: [20],
    times: [june('07:00:00'), june('07:00:19')],
    cells: [
      ['lat', 0, 40],
      ['lon', 0, -105],
      ['lat', 1, 40.001],
      ['groundSpeed', 0, 95],
      ['altitude', 0, 1700 / 0.3048],
    ],
  },
  'nul-padded.csv': {
    format: 'fr24-csv',
    flights: [20],
    cells: [
      ['altitude', 0, 3500],
      ['groundSpeed', 0, 180],
    ],
  },
  'opensky-lat-lon-swapped.csv': {
    format: 'opensky-csv',
    flights: [20],
    problems: [[2, 'Latitude and longitude look exchanged']],
  },
  'points-fr24-api-names.geojson': {
    format: 'geojson',
    flights: [20],
    cells: [
      ['altitude', 0, 33_000],
      ['groundSpeed', 5, 420],
      ['course', 5, 90],
      ['squawk', 19, 7700],
      ['source', 9, 1],
      ['source', 10, 3],
    ],
    problems: [],
  },
  'points-point_time.geojson': { format: 'geojson', flights: [20, 20], cells: [['altitude', 1, 20_100]] },
  'one-flight-two-altitudes.kml': {
    format: 'kml',
    flights: [25],
    cells: [
      ['altitude', 0, 2800],
      ['geoAltitude', 0, 2980],
    ],
    repairs: [['other', 1]],
  },
  'kml-local-numbers.kml': {
    format: 'kml',
    flights: [6],
    cells: [
      ['lat', 1, 47.51],
      ['lon', 1, 8.22],
      ['altitude', 0, 2743.5 / 0.3048],
      ['altitude', 1, 2744.5 / 0.3048],
    ],
    repairs: [['other', 6]],
  },
  'gpx-ele-blanks.gpx': {
    format: 'gpx',
    flights: [6],
    cells: [0, 1, 2, 3, 4].map((row) => ['altitude', row, row < 4 ? 2743.5 / 0.3048 : NaN] as const),
    problems: [[7, 'found “NaN”']],
    repairs: [['other', 4]],
  },
  'points-second-time.geojson': {
    format: 'geojson',
    flights: [6],
    times: [august('10:00:00'), august('10:00:50')],
    cells: [
      ['altitude', 1, 12_100],
      ['groundSpeed', 1, 300],
    ],
    problems: [],
    repairs: [['other', 6]],
  },
  'points-written-values.geojson': {
    format: 'geojson',
    flights: [6],
    cells: [
      ['onGround', 0, 1],
      ['altitude', 0, NaN],
      ['altitude', 1, 12_100],
      ['groundSpeed', 1, 300],
      ['lat', 3, NaN],
      ['lat', 4, 47.54],
    ],
    problems: [[4, 'Invalid or incomplete position']],
  },
  'line-coord-times.geojson': {
    format: 'geojson',
    flights: [6],
    times: [august('10:00:00'), august('10:00:50')],
  },
  'igc-last-clock-ahead.igc': {
    format: 'igc',
    flights: [4],
    times: [july('11:12:30'), july('11:12:45')],
    problems: [[7, 'clock time fits neither']],
  },
  'csv-sheet-errors.csv': {
    format: 'fr24-csv',
    flights: [6],
    times: [august('10:00:00'), august('10:00:50')],
    cells: [
      ['altitude', 0, 12_000],
      ['altitude', 1, 12_100],
      ['groundSpeed', 1, 300],
    ],
    problems: [],
  },
  'readsb-names.csv': {
    format: 'readsb-names',
    flights: [6],
    cells: [
      ...[0, 1, 2, 3].map((row) => ['onGround', row, 1] as const),
      ['altitude', 4, 12_300],
      ['groundSpeed', 4, 300],
      ['verticalRate', 4, 600],
    ],
    problems: [],
  },
  'csv-lon-lat-exchanged.csv': {
    format: 'opensky-csv',
    flights: [15],
    problems: [[2, 'Latitude and longitude look exchanged']],
  },
  'csv-local-positions.csv': {
    format: 'traffic-csv',
    flights: [4],
    times: [august('10:00:00'), august('10:03:00')],
    cells: [0, 1, 2, 3].flatMap((row) => [['lat', row, -47.5] as const, ['lon', row, -8.2] as const]),
    problems: [],
  },
  'nmea-zda.nmea': {
    format: 'nmea',
    flights: [6],
    times: [august('10:00:00'), august('10:00:05')],
    cells: [
      ['lat', 0, -47.5],
      ['lon', 0, -8.2],
      ['altitude', 0, 1700 / 0.3048],
    ],
    problems: [[3, 'PGRMZ sentences are not read']],
  },
  'track-with-icons.kmz': { format: 'kml', flights: [30], problems: [] },
};

describe('odd files are read right', () => {
  for (const [file, { format, flights, times, cells = [], problems, repairs }] of Object.entries(expected)) {
    it(file, async () => {
      const { report, flights: found } = await readCase(`readers/${file}`);
      assert.equal(report.format, format);
      assert.deepEqual(
        found.map(({ track }) => track.length),
        flights,
      );
      const [{ track }] = found;
      if (times) {
        const ends = [track.time[0], track.time[track.length - 1]];
        assert.deepEqual(
          ends.map((time) => new Date(time * 1000).toISOString()),
          times,
        );
      }
      for (const [column, row, value] of cells) {
        const cell = track[column][row];
        assert.ok(
          Number.isNaN(value) ? Number.isNaN(cell) : Math.abs(cell - value) < 0.2,
          `${column} ${cell}`,
        );
      }
      if (problems) {
        assert.deepEqual(report.problems.map(({ row }) => row).sort(), problems.map(([line]) => line).sort());
        for (const [line, part] of problems)
          assert.ok(
            report.problems.some(({ row, message }) => row === line && message.includes(part)),
            part,
          );
      }
      if (repairs)
        assert.deepEqual(
          report.repairs.map(({ kind, count }) => [kind, count]),
          repairs,
        );
    });
  }
});

/** File, line and a part of the sentence. */
const refused: readonly (readonly [string, number, string])[] = [
  ['igc-hfdte-broken.igc', 2, 'HFDTE2507-208'],
  ['gpx-comma-everywhere.gpx', 3, 'lat="46,000"'],
];

describe('odd files are refused in a sentence', () => {
  for (const [file, line, part] of refused) {
    it(file, async () => {
      await assert.rejects(readCase(`readers/${file}`), (error: unknown) => {
        assert.ok(error instanceof ReadError);
        assert.equal(error.row, line);
        assert.ok(error.message.includes(part), error.message);
        return true;
      });
    });
  }
});

/** What each column is guessed to be, with its unit. */
const guessed: Readonly<Record<string, readonly string[]>> = {
  'header-azerbaijani.csv': ['time', 'lat', 'lon', 'altitude m', 'groundSpeed km/h', 'course', 'callsign'],
  'header-russian-windows-1251.csv': [
    'time',
    'lat',
    'lon',
    'altitude m',
    'groundSpeed km/h',
    'course',
    'callsign',
  ],
  'hemisphere-columns.csv': [
    'date',
    'clock',
    'lat',
    'latHemisphere',
    'lon',
    'lonHemisphere',
    'geoAltitude',
    'groundSpeed',
  ],
};

describe('columns are guessed from their names', () => {
  for (const [file, columns] of Object.entries(guessed)) {
    it(file, () => {
      const bytes = readFileSync(new URL(`../fixtures/cases/readers/${file}`, import.meta.url));
      const { dialect, lacks } = guessDialect(new TextDecoder(encodingOf(bytes)).decode(bytes));
      assert.deepEqual(
        Object.values(dialect.columns).map(({ to, unit }) => (unit ? `${to} ${unit}` : to)),
        columns,
      );
      assert.deepEqual(lacks, []);
    });
  }

  it('reads the hemisphere from a column of its own', async () => {
    const bytes = readFileSync(new URL('../fixtures/cases/readers/hemisphere-columns.csv', import.meta.url));
    const { dialect } = guessDialect(bytes.toString());
    const { readFile } = await import('../../src/formats/index.js');
    const input = {
      name: 'hemisphere-columns.csv',
      size: bytes.length,
      async *stream() {
        yield bytes;
      },
    };
    const { tracks } = await readFile(input, { dialect });
    assert.deepEqual([tracks[0].lat[0], tracks[0].lon[0]], [40.1, -105.2]);
  });
});
