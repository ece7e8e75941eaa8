import { expect } from 'chai';
import { lineString, pointToLineDistance } from '@turf/turf';
import { surfaceDistance, toEarthCentered } from '../../../src/route/earth/ellipsoid.js';
import { deviationFrom } from '../../../src/route/deviation/index.js';
import { wgs84 } from '../../../src/route/earth/geodesic.js';
import { makeRoute } from '../../../src/route/make-route.js';
import { at, moved, statusOf, trackThrough, truth, type LatLon } from '../helpers.js';

/** Places all around a line: along it and beyond its ends, to 500 km on both sides. */
function placesAround(from: LatLon, to: LatLon): LatLon[] {
  const line = wgs84.InverseLine(...from, ...to);
  const places: LatLon[] = [];
  for (let share = 0; share <= 1; share += 0.1) {
    const { lat2, lon2 } = line.Position(share * line.s13);
    for (const km of [0.01, 1, 20, 100, 250, 333, 500]) {
      for (const bearing of [10, 75, 130, 200, 265, 320])
        places.push(moved([lat2!, lon2!], bearing, km * 1000));
    }
  }
  return places;
}

const lines: [string, LatLon, LatLon][] = [
  ['Baku to Grozny', [40.4675, 50.0467], [43.38811, 45.69977]],
  ['Paris to New York', [49.01278, 2.55], [40.63945, -73.77932]],
  [
    'Auckland to New York, across the antimeridian and the equator',
    [-37.01199, 174.78633],
    [40.63945, -73.77932],
  ],
];

describe('accuracy of the distance to a route', () => {
  for (const [name, from, to] of lines) {
    it(`is within 15 m of the ellipsoidal truth to 500 km from ${name}`, () => {
      const route = makeRoute([at(...from), at(...to)], { kind: 'waypoints' });
      const places = placesAround(from, to);
      const { crossTrack } = deviationFrom(trackThrough(places), route, statusOf(trackThrough(places)));
      let [kernel, published] = [0, 0];
      places.forEach((place, i) => {
        const meters = truth(route.points[0], route.points[1], ...place);
        const alone = trackThrough([place]);
        const { max } = deviationFrom(alone, route, statusOf(alone));
        kernel = Math.max(kernel, Math.abs(Math.abs(crossTrack[i]) * 1852 - meters));
        published = Math.max(published, Math.abs(max!.nm * 1852 - meters));
      });
      expect(published, 'greatest deviation, by Turf and geographiclib, m').to.be.below(15);
      expect(kernel, 'deviation of every row, m').to.be.below(2);
    });
  }

  it('is needed: the sphere alone is more than 200 m off at Aktau', () => {
    const [, from, to] = lines[0];
    const aktau: LatLon = [43.86009, 51.09086];
    const sphere = pointToLineDistance(
      [...aktau].reverse(),
      lineString([[...from].reverse(), [...to].reverse()]),
      { units: 'meters' },
    );
    const track = trackThrough([aktau]);
    const { max } = deviationFrom(
      track,
      makeRoute([at(...from), at(...to)], { kind: 'waypoints' }),
      statusOf(track),
    );
    const meters = truth(at(...from), at(...to), ...aktau);
    expect(max!.nm * 1852).to.be.closeTo(meters, 15);
    expect(meters).to.be.within(331_500, 332_000);
    expect(max!.side).to.equal('right');
    expect(Math.abs(sphere - meters)).to.be.above(200);
  });

  it('holds for the distance between two places: 2 m to 1,000 km, 20 m to the antipode', () => {
    const [a, b] = [new Float64Array(3), new Float64Array(3)];
    for (const [lat, lon] of [
      [0, 0],
      [40, 50],
      [-75, 179],
      [89.9, 10],
    ]) {
      toEarthCentered(lat, lon, a);
      for (const km of [0, 1e-6, 1, 100, 500, 1000, 9000, 15_000, 19_990]) {
        for (let bearing = 0; bearing < 360; bearing += 15) {
          const there = wgs84.Direct(lat, lon, bearing, km * 1000);
          toEarthCentered(there.lat2!, there.lon2!, b);
          const expected = wgs84.Inverse(lat, lon, there.lat2!, there.lon2!).s12!; // Direct may pass the antipode
          const got = surfaceDistance(a[0], a[1], a[2], b[0], b[1], b[2]);
          expect(got).to.be.closeTo(expected, km <= 1000 ? 2 : 20);
        }
      }
    }
  });
});
