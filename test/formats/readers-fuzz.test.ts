import fc from 'fast-check';
import { changed, changes, expectHandled } from './fuzz.js';

const folder = new URL('../fixtures/formats/', import.meta.url);
const fixtures = [
  'readsb-trace.json',
  'aircraft.ndjson',
  'opensky-states.json',
  'opensky-track.json',
  'fr24-playback.json',
  'fr24-api.json',
  'messages.sbs',
  'gx-track.kml',
  'points.kml',
  'recorder.gpx',
  'midnight.igc',
  'track.geojson',
  'points.geojson',
];

describe('damaged files', () => {
  for (const name of fixtures) {
    it(`${name}: refused or read, never thrown at, never half accounted for`, async () => {
      const bytes = new Uint8Array(await (await fetch(new URL(name, folder))).arrayBuffer());
      const property = fc.asyncProperty(changes, async (list) => {
        await expectHandled(changed(bytes, list), name);
      });
      await fc.assert(property, { numRuns: 150 });
    });
  }
});

/** Values of any kind in every place of a format's records. */
const wild = fc.oneof(
  { weight: 4, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true, min: -200, max: 2000 }) },
  fc.constantFrom(
    null,
    true,
    false,
    '',
    'ground',
    '7700',
    '0416',
    'NaN',
    1_700_000_000,
    '2024-01-01T00:00:00Z',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);
const record = (length: number) => fc.array(wild, { maxLength: length });
const list = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 12 });
const time = fc.constantFrom(1_700_000_000, 1_700_000_010, 1_700_000_020.5);

const shapes: Record<string, fc.Arbitrary<unknown>> = {
  'readsb traces': fc.record({ icao: wild, timestamp: time, trace: list(fc.oneof(record(14), wild)) }),
  'OpenSky states': list(fc.record({ time: fc.oneof(time, wild), states: list(fc.oneof(record(18), wild)) })),
  'OpenSky tracks': fc.record({ icao24: wild, path: list(fc.oneof(record(6), wild)) }),
  'Flightradar24 flights': list(
    fc.record({
      fr24_id: wild,
      tracks: list(
        fc.record({ timestamp: fc.oneof(time, wild), lat: wild, lon: wild, alt: wild, squawk: wild }),
      ),
    }),
  ),
  'GeoJSON lines': fc.record({
    type: fc.constant('Feature'),
    geometry: fc.record({
      type: fc.constantFrom('LineString', 'MultiLineString'),
      coordinates: list(fc.oneof(record(3), list(record(3)))),
    }),
    properties: fc.record({
      altitudeReference: wild,
      coordinateProperties: fc.oneof(
        fc.record({ times: list(fc.oneof(time, wild)), altitude: list(wild) }),
        wild,
      ),
      rowsWithoutPosition: fc.oneof(fc.record({ times: list(time), lat: list(wild), lon: list(wild) }), wild),
    }),
  }),
};

describe('JSON with anything in it', () => {
  for (const [name, shape] of Object.entries(shapes)) {
    it(name, async () => {
      const property = fc.asyncProperty(shape, async (value) => {
        await expectHandled(JSON.stringify(value), 'any.json');
      });
      await fc.assert(property, { numRuns: 300 });
    });
  }

  it('aircraft objects, one a line', async () => {
    const aircraft = fc.dictionary(
      fc.constantFrom(
        'now',
        'hex',
        'lat',
        'lon',
        'alt_baro',
        'gs',
        'track',
        'squawk',
        'emergency',
        'aircraft',
        'type',
      ),
      wild,
    );
    const first = '{"now":1700000000,"hex":"a12345"}\n';
    const property = fc.asyncProperty(list(aircraft), async (lines) => {
      await expectHandled(first + lines.map((line) => JSON.stringify(line)).join('\n'), 'any.ndjson');
    });
    await fc.assert(property, { numRuns: 300 });
  });
});

describe('lines with anything in them', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '0',
      '-1',
      '7700',
      '2024/03/01',
      '10:00:00.500',
      'ABCDEF',
      '51.5',
      '-181',
      '"',
      '1e5',
    ),
    fc.string({ maxLength: 8 }).map((text) => text.replace(/[\r\n]/g, '')),
  );

  it('BaseStation messages', async () => {
    const message = fc.array(cell, { maxLength: 24 }).map((cells) => `MSG,3,1,1,${cells.join(',')}`);
    const first = 'MSG,3,1,1,ABCDEF,1,2024/03/01,10:00:00.500,,,,12000,,,51.5,-0.5,,,0,,0,0\n';
    const property = fc.asyncProperty(list(message), async (lines) => {
      await expectHandled(first + lines.join('\r\n'), 'any.sbs');
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it('IGC records', async () => {
    const digits = (count: number) =>
      fc.integer({ min: 0, max: 10 ** count - 1 }).map((n) => String(n).padStart(count, '0'));
    const fix = fc
      .tuple(
        digits(6),
        digits(7),
        fc.constantFrom('N', 'S'),
        digits(8),
        fc.constantFrom('E', 'W'),
        fc.constantFrom('A', 'V'),
        digits(10),
      )
      .map((parts) => `B${parts.join('')}`);
    const line = fc.oneof(
      { weight: 5, arbitrary: fix },
      digits(6).map((date) => `HFDTE${date}`),
      fc.constantFrom('I013638FXA', 'I013699FXA', 'I99', 'HFGIDGLIDERID:X', 'B', 'LXXX', ''),
    );
    const property = fc.asyncProperty(list(line), async (lines) => {
      await expectHandled(['AXXXABC', 'HFDTE010124', ...lines].join('\n'), 'any.igc');
    });
    await fc.assert(property, { numRuns: 300 });
  });
});
