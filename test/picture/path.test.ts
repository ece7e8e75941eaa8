import { expect } from 'chai';
import { runFeatures } from '../../src/picture/line-runs.js';
import { jumpLegs } from '../../src/picture/jumps.js';
import { BEYOND_MAP, boundsOf, JUMP, NOT_DRAWN, pathOf } from '../../src/picture/path.js';
import { positionStatus } from '../../src/track/status.js';
import { trackFrom } from '../../src/track/track.js';
import { sampleTrack } from '../components/map/sample.js';

const legsOf = (track: ReturnType<typeof trackFrom>) => {
  const path = pathOf(track, positionStatus(track));
  return [...path.leg.subarray(0, path.rows.length - 1)];
};

describe('pathOf', () => {
  it('keeps the rows with a position', () => {
    const track = sampleTrack(6, [2, 3]);
    expect([...pathOf(track, positionStatus(track)).rows]).to.deep.equal([0, 1, 4, 5]);
  });

  it('runs on past the antimeridian, eastward and westward', () => {
    const track = trackFrom({ time: [0, 10, 20, 30], lat: [0, 0, 0, 0], lon: [179, -179, -178, 179.5] });
    const path = pathOf(track, positionStatus(track));
    expect([...path.lon]).to.deep.equal([179, 181, 182, 179.5]);
    expect(boundsOf(path)).to.deep.equal([179, 0, 182, 0]);
  });

  it('draws nothing where rows without a position stand for longer than a position holds', () => {
    const lost = [10, 11, 12, 13, 14];
    const legs = legsOf(sampleTrack(20, lost));
    expect(legs.filter((leg) => leg === NOT_DRAWN)).to.have.length(1);
    expect(legs[9]).to.equal(NOT_DRAWN);
  });

  it('draws over a row or two without a position', () => {
    expect(legsOf(sampleTrack(20, [10]))).not.to.include(NOT_DRAWN);
  });

  it('draws nothing where no row came for minutes', () => {
    const track = trackFrom({
      time: [0, 10, 20, 30, 400, 410],
      lat: [0, 0.01, 0.02, 0.03, 1, 1.01],
      lon: [0, 0, 0, 0, 0, 0],
    });
    expect(legsOf(track)).to.deep.equal([0, 0, 0, NOT_DRAWN, 0]);
  });

  it('draws nothing out of a position that stood for minutes while the aircraft moved', () => {
    const rows = Array.from({ length: 40 }, (_, i) => i);
    const stands = (i: number) => (i >= 10 && i < 30 ? 10 : i);
    const track = trackFrom({
      time: rows.map((i) => i * 10),
      lat: rows.map((i) => stands(i) * 0.02),
      lon: rows.map(() => 0),
      groundSpeed: rows.map(() => 400),
    });
    const legs = legsOf(track);
    expect(legs[29]).to.equal(NOT_DRAWN);
    expect(legs.filter((leg) => leg === NOT_DRAWN)).to.have.length(1);
  });

  it('takes the way to a position out of reach, and the way back, for no path', () => {
    const lat = Array.from({ length: 12 }, (_, i) => 50 + i * 0.02 + (i === 5 || i === 6 ? 2 : 0));
    const time = lat.map((_, i) => 1_735_100_000 + 10 * i);
    const track = trackFrom({ time, lat, lon: lat.map(() => 10), groundSpeed: lat.map(() => 430) });
    const path = pathOf(track, positionStatus(track));
    expect([...path.leg].flatMap((leg, k) => (leg === JUMP ? [k] : []))).to.deep.equal([4, 6]);
    const lines = runFeatures(path, { colors: ['#000'], missing: '#000' }).features[0].geometry.coordinates;
    expect(lines.map((line) => line.length)).to.deep.equal([5, 2, 5]);
    const [longest] = jumpLegs(path);
    expect(longest.from[1]).to.be.lessThan(longest.to[1]);
    expect(jumpLegs(path)).to.have.length(2);
  });

  it('draws nothing along the edge of the map for a flight over the pole', () => {
    const lat = [84, 84.9, 86, 89, 89, 86, 84.9, 84];
    const track = trackFrom({
      time: lat.map((_, i) => 1_735_100_000 + 480 * i),
      lat,
      lon: lat.map((_, i) => (i < 4 ? 20 : -160)),
      altitude: lat.map(() => 35_000),
      groundSpeed: lat.map(() => 480),
    });
    expect(legsOf(track).slice(0, 7)).to.deep.equal([0, ...Array<number>(5).fill(BEYOND_MAP), 0]);
    const path = pathOf(track, positionStatus(track));
    const drawn = runFeatures(path, { colors: ['#000'], missing: '#000' }).features;
    const places = drawn.flatMap(({ geometry }) => geometry.coordinates.flat());
    expect(places).to.have.length(4);
    expect(Math.max(...places.map(([, north]) => north))).to.be.lessThan(85.0511);
  });
});
