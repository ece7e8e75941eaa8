import { expect } from '@open-wc/testing';
import { mercatorX, mercatorY, pathOf } from '../../../../src/picture/path.js';
import { runFeatures } from '../../../../src/picture/line-runs.js';
import { viewParts, type Box } from '../../../../src/picture/view-parts.js';
import { positionStatus } from '../../../../src/track/status.js';
import { trackFrom } from '../../../../src/track/track.js';

const boxOf = (west: number, south: number, east: number, north: number): Box => [
  mercatorX(west),
  mercatorY(north),
  mercatorX(east),
  mercatorY(south),
];

/** Eastward at 40° N with small waves. */
function wavy(count: number, from = 0, length = 10) {
  const rows = Array.from({ length: count }, (_, i) => i);
  const track = trackFrom({
    time: rows,
    lat: rows.map((i) => 40 + 0.01 * Math.sin(i / 3)),
    lon: rows.map((i) => {
      const lon = from + (length * i) / count;
      return lon > 180 ? lon - 360 : lon;
    }),
  });
  return pathOf(track, positionStatus(track));
}

describe('viewParts', () => {
  it('meet at their ends and cover the path', () => {
    const path = wavy(1000);
    const parts = viewParts(path, 0, 999, boxOf(4, 39, 6, 41));
    expect(parts.map(({ inside }) => inside)).to.deep.equal([false, true, false]);
    expect(parts[0].from).to.equal(0);
    expect(parts[2].to).to.equal(999);
    for (let i = 1; i < parts.length; i++) expect(parts[i].from).to.equal(parts[i - 1].to);
    expect(path.lon[parts[1].from]).to.be.closeTo(4, 0.02);
    expect(path.lon[parts[1].to]).to.be.closeTo(6, 0.02);
  });

  it('find the path on the other copy of the world', () => {
    const path = wavy(1000, 175);
    const parts = viewParts(path, 0, 999, boxOf(-180, 39, -178, 41));
    expect(parts.some(({ inside }) => inside)).to.equal(true);
  });

  it('are one part outside where nothing is seen', () => {
    expect(viewParts(wavy(100), 0, 99, boxOf(100, 0, 110, 10))).to.deep.equal([
      { from: 0, to: 99, inside: false },
    ]);
  });
});

describe('runFeatures with a view', () => {
  it('is fine where one looks and coarse elsewhere', () => {
    const path = wavy(60_000);
    const plain = { colors: ['#111111'], missing: '#999999', budget: 3000 };
    const count = (features: ReturnType<typeof runFeatures>['features'], west: number, east: number) =>
      features
        .flatMap((f) => f.geometry.coordinates)
        .flat()
        .filter(([lon]) => lon > west && lon < east).length;
    const whole = runFeatures(path, plain).features;
    const view = { box: boxOf(4.9, 39, 5.1, 41), tolerance: 1e-8 };
    const seen = runFeatures(path, { ...plain, view }).features;
    expect(count(seen, 4.9, 5.1)).to.be.greaterThan(4 * count(whole, 4.9, 5.1));
    expect(count(seen, 0, 10)).to.be.at.most(6100);
  });
});
