import { expect } from 'chai';
import fc from 'fast-check';
import { trackFeature } from '../../../src/export/geojson-track.js';
import { readFile } from '../../../src/formats/index.js';
import { positionStatus } from '../../../src/track/status.js';
import { columnNames, trackFrom } from '../../../src/track/track.js';
import type { Track } from '../../../src/track/track.js';
import { inputOf } from '../input.js';

const written = (track: Track): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [trackFeature({ track, status: positionStatus(track) })],
  });

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });
const between = (min: number, max: number) =>
  maybe(fc.integer({ min: min * 100, max: max * 100 }).map((n) => n / 100));

/** JSON knows no negative zero. */
const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true }).map((value) => value + 0);

const row = fc.record({
  step: fc.constantFrom(0, 0.25, 1, 10, 61, 4000),
  place: maybe(fc.tuple(degrees(90), degrees(180))),
  altitude: between(-1000, 45000),
  geoAltitude: between(-1000, 45000),
  groundSpeed: between(0, 700),
  course: between(0, 360),
  heading: between(0, 360),
  indicatedAirspeed: between(0, 400),
  trueAirspeed: between(0, 600),
  verticalRate: between(-30000, 30000),
  selectedAltitude: between(0, 45000),
  squawk: maybe(fc.integer({ min: 0, max: 4095 }).map((code) => Number(code.toString(8)))),
  emergency: maybe(fc.integer({ min: 0, max: 7 })),
  onGround: maybe(fc.integer({ min: 0, max: 1 })),
  source: fc.integer({ min: 0, max: 7 }),
  nic: maybe(fc.integer({ min: 0, max: 11 })),
  nacp: maybe(fc.integer({ min: 0, max: 11 })),
  sil: maybe(fc.integer({ min: 0, max: 3 })),
  age: maybe(fc.integer({ min: 0, max: 300 })),
  line: fc.integer({ min: 1, max: 3 }),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

const kept = [
  ...['altitude', 'geoAltitude', 'groundSpeed', 'course', 'heading', 'indicatedAirspeed', 'trueAirspeed'],
  ...['verticalRate', 'selectedAltitude', 'squawk', 'emergency', 'onGround', 'source', 'nic', 'nacp', 'sil'],
] as const;

function made(rows: readonly Row[]): Track {
  let time = 1_700_000_000;
  let line = 0;
  const times = rows.map(({ step }) => (time += step));
  const lines = rows.map((one) => (line += one.line));
  const lists = Object.fromEntries(
    kept.map((name) => [name, rows.map((one) => one[name as keyof Row] as number)]),
  );
  return trackFrom(
    {
      time: times,
      row: lines,
      lat: rows.map(({ place }) => place?.[0]),
      lon: rows.map(({ place }) => place?.[1]),
      positionTime: rows.map(({ age }, i) => (age === null ? null : times[i] - age)),
      ...lists,
    },
    { callsign: 'TST1', altitudeReference: 'geometric', headingReference: 'magnetic', notice: 'a notice' },
  );
}

describe('GeoJSON round trip', () => {
  it('loses no row and no value of a track', async () => {
    const property = fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
      const track = made(rows);
      const { tracks, report } = await readFile(inputOf(written(track), 'flight.geojson'));
      expect(report).to.include({ rows: track.length, used: track.length, setAside: 0 });
      expect(tracks.length).to.equal(1);
      const { altitudeReference, headingReference, notice, callsign } = tracks[0].meta;
      expect({ altitudeReference, headingReference, notice, callsign }).to.deep.equal({
        altitudeReference: 'geometric',
        headingReference: 'magnetic',
        notice: 'a notice',
        callsign: 'TST1',
      });
      for (const name of columnNames) expect([...tracks[0][name]], name).to.deep.equal([...track[name]]);
      expect(report.repairs).to.deep.equal([]);
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it('writes the same file again', async () => {
    const property = fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
      // An empty column is not written again: compare from the first reading on.
      const [once] = (await readFile(inputOf(written(made(rows)), 'flight.geojson'))).tracks;
      const [twice] = (await readFile(inputOf(written(once), 'flight.geojson'))).tracks;
      expect(written(twice)).to.equal(written(once));
    });
    await fc.assert(property, { numRuns: 100 });
  });
});
