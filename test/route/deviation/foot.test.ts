import { expect } from 'chai';
import { footOnLeg, nearestFrom, newFoot, signedDistance } from '../../../src/route/deviation/foot.js';
import { lineOf } from '../../../src/route/deviation/line.js';
import { toEarthCentered } from '../../../src/route/earth/ellipsoid.js';
import { wgs84 } from '../../../src/route/earth/geodesic.js';

const NM = 1852;
type LatLon = readonly [lat: number, lon: number];
const routeOf = (points: readonly LatLon[]) =>
  lineOf({ points: points.map(([lat, lon]) => ({ name: '', lat, lon })) });
function at([lat, lon]: LatLon): [number, number, number] {
  const out = new Float64Array(3);
  toEarthCentered(lat, lon, out);
  return [out[0], out[1], out[2]];
}

describe('the nearest point of a leg', () => {
  const [from, to]: LatLon[] = [
    [40, 10],
    [48, 30],
  ];
  const line = routeOf([from, to]);
  const geodesic = wgs84.InverseLine(...from, ...to);
  const foot = (point: LatLon) => {
    const found = newFoot();
    footOnLeg(line, 0, ...at(point), found);
    return found;
  };
  /** Beside the leg: meters along, meters to the right. */
  const beside = (along: number, right: number): LatLon => {
    const { lat2, lon2, azi2 } = geodesic.Position(along);
    const moved = wgs84.Direct(lat2!, lon2!, azi2! + 90, right);
    return [moved.lat2!, moved.lon2!];
  };

  it('is where the perpendicular meets it, and the side is that of the point', () => {
    for (const share of [0.01, 0.3, 0.5, 0.77, 0.99]) {
      for (const right of [20 * NM, -20 * NM, 0.5 * NM]) {
        const point = beside(share * geodesic.s13, right);
        const found = foot(point);
        expect(found.end).to.equal(0);
        expect(found.along).to.be.closeTo(share * geodesic.s13, 1);
        expect(signedDistance(found, ...at(point))).to.be.closeTo(right, 0.1);
      }
    }
  });

  it('is an end before it and beyond it', () => {
    const back = wgs84.Direct(...from, geodesic.azi1 + 180, 50 * NM);
    expect(foot([back.lat2!, back.lon2!]).end).to.equal(-1);
    const { lat2, lon2 } = geodesic.Position(geodesic.s13 + 50 * NM);
    expect(foot([lat2!, lon2!]).end).to.equal(1);
  });

  it('is the nearer end for points on the other side of the Earth', () => {
    const opposite = ([lat, lon]: LatLon): LatLon => [-lat, lon - 180];
    const past = (meters: number): LatLon => {
      const { lat2, lon2 } = geodesic.Position(meters);
      return opposite([lat2!, lon2!]);
    };
    // Opposite to the first part the last point is nearer, and the other way round.
    expect(foot(past(0.2 * geodesic.s13)).end).to.equal(1);
    expect(foot(past(0.8 * geodesic.s13)).end).to.equal(-1);
  });

  it('is followed to the next legs for as long as they come nearer', () => {
    const square = routeOf([
      [50, 0],
      [50, 5],
      [53, 5],
      [53, 0],
    ]);
    const leg = (start: number, point: LatLon) =>
      nearestFrom(square, start, ...at(point), newFoot(), newFoot()).leg;
    expect(leg(0, [50.1, 2])).to.equal(0);
    expect(leg(0, [51.5, 5.2])).to.equal(1);
    expect(leg(2, [51.5, 5.2])).to.equal(1);
    expect(leg(1, [53.2, 2])).to.equal(2);
    expect(leg(0, [49, -2])).to.equal(0);
    expect(leg(2, [54, -2])).to.equal(2);
  });
});
