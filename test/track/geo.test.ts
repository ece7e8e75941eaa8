import { expect } from 'chai';
import { bearing, distance } from '@turf/turf';
import geodesic from 'geographiclib-geodesic';
import { bearingDeg, destination, distanceNm, legBearings, legDistances, turn } from '../../src/track/geo.js';
import { random } from '../detectors/synthetic.js';

const next = random(42);
const anywhere = (): [number, number] => [Math.asin(2 * next() - 1) / (Math.PI / 180), 360 * next() - 180];
/** A pair of positions: legs from meters to half the Earth. */
function pair(): [number, number, number, number] {
  const [lat, lon] = anywhere();
  const to = destination(lat, lon, 360 * next(), 10 ** (6 * next() - 2.5));
  return [lat, lon, to.lat, to.lon];
}
const pairs = Array.from({ length: 2000 }, pair);

describe('geo', () => {
  it('gives Turf’s distances to a billionth (or a millimetre)', () => {
    for (const [lat1, lon1, lat2, lon2] of pairs) {
      const ours = distanceNm(lat1, lon1, lat2, lon2) * 1852;
      const turf = distance([lon1, lat1], [lon2, lat2], { units: 'meters' });
      expect(Math.abs(ours - turf)).to.be.below(1e-9 * turf + 1e-3);
    }
  });

  it('gives Turf’s bearings to a millionth of a degree', () => {
    for (const [lat1, lon1, lat2, lon2] of pairs) {
      const turf = bearing([lon1, lat1], [lon2, lat2]);
      expect(Math.abs(turn(bearingDeg(lat1, lon1, lat2, lon2), turf))).to.be.below(1e-6);
    }
  });

  it('stays within 0.6 % of the geodesic on the ellipsoid', () => {
    const { WGS84 } = geodesic.Geodesic;
    let worst = 0;
    for (const [lat1, lon1, lat2, lon2] of pairs) {
      const truth = WGS84.Inverse(lat1, lon1, lat2, lon2).s12 ?? NaN;
      worst = Math.max(worst, Math.abs(distanceNm(lat1, lon1, lat2, lon2) * 1852 - truth) / truth);
    }
    expect(worst).to.be.within(0.001, 0.006);
  });

  it('does for columns what it does for pairs, also across the antimeridian', () => {
    const points = [anywhere(), [10, 179.9], [10.1, -179.9], [10.1, -179.9], anywhere(), anywhere()];
    const lat = Float64Array.from(points, (p) => p[0]);
    const lon = Float64Array.from(points, (p) => p[1]);
    const rows = Uint32Array.from(points.keys());
    const distances = legDistances(lat, lon, rows);
    const bearings = legBearings(lat, lon, rows);
    expect(distances[0]).to.be.NaN;
    expect(bearings[0]).to.be.NaN;
    for (let k = 1; k < points.length; k++) {
      expect(distances[k]).to.be.closeTo(distanceNm(lat[k - 1], lon[k - 1], lat[k], lon[k]), 1e-6);
      const angle = bearingDeg(lat[k - 1], lon[k - 1], lat[k], lon[k]);
      expect(Math.abs(turn(angle, bearings[k]))).to.be.below(1e-4);
    }
    expect(distances[2]).to.be.below(15);
    expect(legDistances(lat, lon, new Uint32Array(0)).length).to.equal(0);
  });

  it('loses no digit on legs from a hand to a hundred miles, where series stand for sine and arc sine', () => {
    for (let nm = 1e-4; nm < 100; nm *= 1.1) {
      const [north, east] = anywhere();
      const to = destination(north, east, 360 * next(), nm);
      const [lat, lon] = [Float64Array.of(north, to.lat), Float64Array.of(east, to.lon)];
      const plain = distanceNm(north, east, to.lat, to.lon);
      expect(legDistances(lat, lon, Uint32Array.of(0, 1))[1]).to.be.closeTo(plain, 1e-13 * plain + 1e-12);
    }
  });

  it('reaches the poles, where a sine is rounded to more than 1, and goes round the antimeridian', () => {
    const north = destination(83.97222363282557, 5, 0, 361.91094858410025);
    const south = destination(-81.07447574363833, 5, 180, 535.8932968749891);
    expect(north.lat).to.be.closeTo(90, 1e-5);
    expect(south.lat).to.be.closeTo(-90, 1e-5);
    expect(destination(0, 179.5, 90, 60).lon).to.be.closeTo(-179.5, 0.01);
    expect(destination(0, -179.5, 270, 60).lon).to.be.closeTo(179.5, 0.01);
  });

  it('turns the short way', () => {
    expect(turn(350, 10)).to.equal(20);
    expect(turn(10, 350)).to.equal(-20);
    expect(turn(0, 180)).to.equal(180);
    expect(turn(90, 90)).to.equal(0);
  });
});
