import { expect } from 'chai';
import type { Column } from '../../src/track/track.js';
import { formats, readFile } from '../../src/formats/index.js';
import { inputOf } from './input.js';

/** What must come out of a fixture; the file next to it, `<name>.expected.json`. */
interface Expected {
  readonly format: string;
  readonly rows: number;
  readonly used: number;
  readonly setAside: number;
  readonly tracks: readonly {
    readonly meta?: Readonly<Record<string, string>>;
    /** Null is missing; times may be ISO 8601. */
    readonly columns: { readonly [C in Column]?: readonly (number | string | null)[] };
  }[];
  /** Exactly these messages, in any order. */
  readonly problems: readonly string[];
  /** Exactly these kinds. */
  readonly repairs: readonly string[];
}

interface Refused {
  readonly name: string;
  readonly text: string;
  readonly message: string;
  readonly row?: number;
}

const fixtures = [
  'readsb-trace.json',
  'aircraft.ndjson',
  'opensky-states.json',
  'opensky-lines.json',
  'opensky-track.json',
  'fr24-playback.json',
  'fr24-api.json',
  'messages.sbs',
  'receiver.nmea',
  'gx-track.kml',
  'single-gx-track.kml',
  'points.kml',
  'recorder.gpx',
  'gpx10.gpx',
  'midnight.igc',
  'no-pressure.igc',
  'igc-one-clock-ahead.igc',
  'igc-date-record-before-midnight.igc',
  'igc-hfdtedate-with-space.igc',
  'igc-v-fix-at-zero.igc',
  'track.geojson',
  'points.geojson',
  'path.kml',
  'traffic.parquet',
  'opensky.parquet',
  'traffic-gzip.parquet',
  'traffic-snappy.parquet',
  'traffic.json',
  'pandas-split.json',
  'pandas-lines.json',
  'sequence.geojsons',
  'features.geojsonl',
  'multipoint.geojson',
  'path.gpx',
  'path.geojson',
];

const folder = new URL('../fixtures/formats/', import.meta.url);
const fetched = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(new URL(name, folder))).arrayBuffer());
const json = async <T>(name: string): Promise<T> =>
  JSON.parse(new TextDecoder().decode(await fetched(name))) as T;

const number = (value: number | string | null): number =>
  value === null ? NaN : typeof value === 'string' ? Date.parse(value) / 1000 : value;

/** Columns of single precision hold seven digits. */
function expectColumn(
  got: ArrayLike<number>,
  wanted: readonly (number | string | null)[],
  what: string,
): void {
  expect(got.length, what).to.equal(wanted.length);
  const tolerance = (value: number) => (got instanceof Float32Array ? Math.abs(value) * 1e-6 : 1e-6);
  wanted.map(number).forEach((value, i) => {
    if (Number.isNaN(value)) expect(got[i], `${what} ${i}`).to.be.NaN;
    else expect(got[i], `${what} ${i}`).to.be.closeTo(value, tolerance(value));
  });
}

describe('readers', () => {
  it('have a fixture for each format in the list; CSV has its samples', async () => {
    const expected = await Promise.all(fixtures.map((name) => json<Expected>(`${name}.expected.json`)));
    const ids = formats.map(({ id }) => id).filter((id) => id !== 'csv');
    expect(expected.map(({ format }) => format)).to.include.members(ids);
  });

  for (const name of fixtures) {
    for (const piece of [1 << 16, 7]) {
      it(`${name}, in pieces of ${piece} bytes`, async () => {
        const expected = await json<Expected>(`${name}.expected.json`);
        const { tracks, report } = await readFile(inputOf(await fetched(name), name, piece));
        expect(report.reason).to.match(/^[A-Z].*\.$/);
        const { format, rows, used, setAside } = report;
        expect({ format, rows, used, setAside }).to.deep.equal({
          format: expected.format,
          rows: expected.rows,
          used: expected.used,
          setAside: expected.setAside,
        });
        expect(tracks.length).to.equal(expected.tracks.length);
        expected.tracks.forEach(({ meta = {}, columns }, t) => {
          expect(tracks[t].meta).to.include(meta);
          for (const [column, values] of Object.entries(columns)) {
            expectColumn(tracks[t][column as Column], values, `${t} ${column}`);
          }
        });
        expect(report.problems.map(({ message }) => message)).to.have.members([...expected.problems]);
        expect([...new Set(report.repairs.map(({ kind }) => kind))]).to.have.members([...expected.repairs]);
      });
    }
  }
});

describe('refusals', () => {
  it('are one sentence that says what was expected and what was found', async () => {
    for (const { name, text, message, row } of await json<Refused[]>('refused.json')) {
      let error: Error | undefined;
      try {
        await readFile(inputOf(text, 'a file'));
      } catch (thrown) {
        error = thrown as Error;
      }
      expect(error?.name, name).to.equal('ReadError');
      expect(error!.message, name)
        .to.contain(message)
        .and.to.match(/^Expected [^\n]*, found [^\n]*\.$/);
      if (row !== undefined) expect((error as { row?: number }).row, name).to.equal(row);
    }
  });

  it('recommend the columns by hand for what may be a table, and for nothing else', async () => {
    const table = async (text: string, name: string) => {
      const error: unknown = await readFile(inputOf(text, name)).catch((thrown: unknown) => thrown);
      return (error as { table?: boolean }).table;
    };
    expect(await table('when,where\n1,2\n', 'a.csv')).to.equal(true);
    expect(await table('when,where\n1,2\n', 'a.igc'), 'whatever its name').to.equal(true);
    expect(
      await table('time,lat,lon,icao24,velocity\nx,1,2,abc001,3\n', 'a.csv'),
      'no row is usable',
    ).to.equal(true);
    for (const text of [
      '<svg></svg>',
      '<gpx></gpx>',
      '{"a":1}',
      'AXXX001\nHFDTE:broken\nB1112304712345N00812345EA0100001100\n',
      '\0\u0001\u0002\u0003',
      'PAR1',
    ])
      expect(await table(text, 'a.csv'), text).to.equal(false);
  });
});
