import { expect } from 'chai';
import fc from 'fast-check';
import { analysisGeoJson, trackFeature } from '../../src/export/geojson.js';
import { routeFromGeoJson } from '../../src/route/route-geojson.js';
import { columnNames, trackFrom, type Track } from '../../src/track/track.js';
import { read } from '../formats/input.js';
import { airports, analysisOf, file, HOSTILE, mixedTrack } from './helpers.js';
import { expectGeoJson } from './geojson-rules.js';

const written = (value: unknown) => JSON.stringify(value);
const parsed = (value: unknown) => JSON.parse(written(value)) as ReturnType<typeof analysisGeoJson>;

/** Every column of every row, to the bit. */
function expectSameRows(got: Track, expected: Track) {
  expect(got.length).to.equal(expected.length);
  for (const column of columnNames) {
    expect([...got[column]], column).to.deep.equal([...expected[column]]);
  }
}

describe('GeoJSON export', () => {
  it('keeps the rules of GeoJSON', () => {
    expectGeoJson(parsed(analysisGeoJson([file], [analysisOf(mixedTrack(), 'UBBB-URMG')], airports)));
    expectGeoJson(parsed(trackFeature(analysisOf(mixedTrack()))));
  });

  it('cuts at holes and at the antimeridian, and draws nothing through a position that stands alone', () => {
    const { geometry, properties } = trackFeature(analysisOf(mixedTrack()));
    expect(geometry).to.deep.equal({
      type: 'MultiLineString',
      coordinates: [
        [
          [47, 42, 9144],
          [47.1, 42.1, 9151.62],
          [47.2, 42.2],
        ],
        [
          [179.8, 50, 1524],
          [179.9, 50, 1554.48],
        ],
        [
          [-179.9, 50, 1585.11],
          [-179.8, 50],
        ],
      ],
    });
    expect(properties!.rowsWithoutPosition).to.deep.include({
      row: [5, 6, 9],
      lat: [null, null, 43],
      lon: [null, null, 49],
      altitude: [29000, 28000, 10000],
    });
  });

  it('has lists parallel to the coordinates, the times first, missing as null', () => {
    const { coordinateProperties: lists } = parsed({ features: [trackFeature(analysisOf(mixedTrack()))] })
      .features[0].properties!;
    expect(Object.keys(lists)[0]).to.equal('times');
    for (const [name, list] of Object.entries(lists as Record<string, unknown[][]>)) {
      expect(
        list.map((part) => part.length),
        name,
      ).to.deep.equal([3, 2, 2]);
    }
    expect(lists.times[2]).to.deep.equal(['2024-12-25T05:42:00.500Z', '2024-12-25T05:43:00Z']);
    expect(lists.altitude[0]).to.deep.equal([30000, 30025, null]);
    expect(lists.squawk[0]).to.deep.equal(['0416', '0416', '7700']);
    expect(lists.onGround[1]).to.deep.equal([false, true]);
  });

  it('says what the altitudes are, what is modeled, and the notice', () => {
    const notice = 'reconstruction from published figures';
    const collection = analysisGeoJson([file], [analysisOf(mixedTrack({ notice }), 'UBBB-URMG')], airports);
    const [track, route, ...findings] = collection.features.map(({ properties }) => properties!);
    expect(track).to.deep.include({
      role: 'track',
      altitudeReference: 'pressure',
      heights: 'altitude',
      notice,
    });
    expect(track.coordinateProperties.source[1]).to.deep.equal(['modeled', 'modeled']);
    expect(track.coordinateProperties.status[0]).to.deep.equal(['observed', 'observed', 'observed']);
    expect(track.coordinateProperties.crossTrack[0][0]).to.be.a('number');
    expect(track.units).to.deep.include({ altitude: 'ft', groundSpeed: 'kt', crossTrack: 'NM' });
    expect(route).to.deep.include({ role: 'route', id: 'UBBB-URMG', kind: 'great circle' });
    expect(findings.length).to.be.at.least(2);
    for (const finding of findings) expect(finding).to.deep.include({ role: 'finding', notice });
    expect(collection.files[0]).to.deep.include({ sha256: file.sha256 });
  });

  it('takes the height from the geometric altitude where the file has no other, and says so', () => {
    const track = trackFrom({ time: [0, 10], lat: [1, 1], lon: [2, 2.1], geoAltitude: [1000, 2000] });
    const { geometry, properties } = trackFeature(analysisOf(track));
    expect(geometry!.coordinates).to.deep.equal([
      [2, 1, 304.8],
      [2.1, 1, 609.6],
    ]);
    expect(properties!.heights).to.equal('geoAltitude');
  });

  it('is a Feature without geometry where nothing has a position', () => {
    const track = trackFrom({ time: [1e9, 1e9 + 10], altitude: [1000, 1100] });
    const feature = trackFeature(analysisOf(track));
    expectGeoJson(parsed(feature));
    expect(feature.geometry).to.equal(null);
    expect(feature.properties!.rowsWithoutPosition.altitude).to.deep.equal([1000, 1100]);
  });

  it('reads as the same track again, row for row, column for column', async () => {
    const track = mixedTrack({
      notice: 'reconstruction from published figures',
      altitudeReference: 'geometric',
    });
    const text = written(analysisGeoJson([file], [analysisOf(track, 'UBBB-URMG')], airports));
    const { tracks, report } = await read(text);
    expect(tracks.length).to.equal(1);
    expectSameRows(tracks[0], track);
    expect(tracks[0].meta).to.deep.include({
      callsign: 'TST1',
      icao24: '600841',
      notice: 'reconstruction from published figures',
      altitudeReference: 'geometric',
    });
    expect(report.problems).to.deep.equal([]);
  });

  it('reads as the same track again, whatever its rows', async () => {
    const feet = fc.option(fc.integer({ min: -1000, max: 60_000 }), { nil: null });
    // JSON knows no negative zero.
    const degrees = (most: number) =>
      fc.double({ min: -most, max: most, noNaN: true }).map((value) => value + 0);
    const place = fc.option(fc.tuple(degrees(90), degrees(180)), { nil: null });
    const row = fc.record({
      step: fc.integer({ min: 1, max: 900 }),
      place,
      altitude: feet,
      speed: fc.option(
        fc.float({ min: 0, max: 900, noNaN: true }).map((value) => value + 0),
        { nil: null },
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
        let time = 1.6e9;
        const track = trackFrom({
          time: rows.map(({ step }) => (time += step)),
          lat: rows.map((one) => one.place?.[0]),
          lon: rows.map((one) => one.place?.[1]),
          altitude: rows.map(({ altitude }) => altitude),
          groundSpeed: rows.map(({ speed }) => speed),
        });
        const feature = trackFeature(analysisOf(track));
        expectGeoJson(parsed(feature));
        const { tracks } = await read(written(feature));
        expect(tracks.length).to.equal(1);
        expectSameRows(tracks[0], track);
      }),
      { numRuns: 60 },
    );
  });

  it('gives its route back as a route', () => {
    const { route } = analysisOf(mixedTrack(), 'UBBB-URMG');
    const { features } = analysisGeoJson([], [analysisOf(mixedTrack(), 'UBBB-URMG')], airports);
    const again = routeFromGeoJson(features[1], airports);
    expect(again.length).to.be.closeTo(route!.length, 0.001);
    expect([again.departure?.icao, again.destination?.icao]).to.deep.equal(['UBBB', 'URMG']);
  });

  it('holds a foreign text as text', async () => {
    const text = written(trackFeature(analysisOf(mixedTrack({ callsign: HOSTILE, notice: HOSTILE }))));
    expect((JSON.parse(text) as ReturnType<typeof trackFeature>).properties!.callsign).to.equal(HOSTILE);
  });
});
