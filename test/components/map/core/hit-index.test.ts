import { expect } from '@open-wc/testing';
import { HitIndex } from '../../../../components/map/core/hit-index.js';
import { mercatorX, mercatorY, NOT_DRAWN, pathOf, type MapPath } from '../../../../src/picture/path.js';
import { positionStatus } from '../../../../src/track/status.js';
import { trackFrom } from '../../../../src/track/track.js';

const pathFrom = (time: number[], lat: number[], lon: number[]) => {
  const track = trackFrom({ time, lat, lon });
  return pathOf(track, positionStatus(track));
};

/** The plain way: every leg and every vertex. */
function bruteDistance(path: MapPath, x: number, y: number): number {
  let least = Infinity;
  for (let k = 0; k < path.rows.length; k++) {
    const drawn = path.leg[k] !== NOT_DRAWN;
    const steps = drawn ? 400 : 0;
    for (let s = 0; s <= steps; s++) {
      const t = steps ? s / steps : 0;
      const px = path.x[k] + (drawn ? t * (path.x[k + 1] - path.x[k]) : 0);
      const py = path.y[k] + (drawn ? t * (path.y[k + 1] - path.y[k]) : 0);
      least = Math.min(least, Math.hypot(px - x, py - y));
    }
  }
  return least;
}

describe('HitIndex', () => {
  const n = 700;
  const rows = Array.from({ length: n }, (_, i) => i);
  const path = pathFrom(
    rows.map((i) => i * 5 + (i > 300 ? 1000 : 0)),
    rows.map((i) => 42 + Math.sin(i / 40) + (i % 7) * 0.01),
    rows.map((i) => 47 + Math.cos(i / 55) * 2),
  );
  const index = new HitIndex(path);

  it('finds what is within the radius, and nothing where nothing is', () => {
    const radius = 0.001;
    for (let i = 0; i < 300; i++) {
      const x = mercatorX(44.5 + (i % 20) * 0.25);
      const y = mercatorY(40.8 + Math.floor(i / 20) * 0.17);
      const near = bruteDistance(path, x, y);
      const found = index.nearest(x, y, radius);
      if (near < radius * 0.99) expect(found, `at ${x}, ${y}: ${near}`).to.be.at.least(0);
      if (near > radius * 1.01) expect(found).to.equal(-1);
    }
  });

  it('answers on each row with that row', () => {
    for (let k = 0; k < n; k += 13) {
      const found = index.nearest(path.x[k], path.y[k], 1e-6);
      expect(Math.hypot(path.x[found] - path.x[k], path.y[found] - path.y[k])).to.be.lessThan(1e-9);
    }
  });

  it('answers along a long leg with its nearer end', () => {
    const two = new HitIndex(pathFrom([0, 30], [40, 40], [50, 50.2]));
    expect(two.nearest(mercatorX(50.09), mercatorY(40), 1e-5)).to.equal(0);
    expect(two.nearest(mercatorX(50.11), mercatorY(40), 1e-5)).to.equal(1);
  });

  it('is silent within a gap', () => {
    const gap = new HitIndex(
      pathFrom([0, 10, 20, 30, 1000], [40, 40, 40, 40, 40], [50, 50.1, 50.2, 50.3, 52]),
    );
    expect(gap.nearest(mercatorX(51), mercatorY(40), 1e-4)).to.equal(-1);
  });

  it('stays beside the marker where the track crosses itself', () => {
    // Out and back on one line: row 2 and row 8 are the same place.
    const back = new HitIndex(
      pathFrom(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((t) => t * 10),
        Array(11).fill(40),
        [50, 50.1, 50.2, 50.3, 50.4, 50.5, 50.4, 50.3, 50.2, 50.1, 50],
      ),
    );
    expect(back.nearest(mercatorX(50.2), mercatorY(40), 1e-4, 1)).to.equal(2);
    expect(back.nearest(mercatorX(50.2), mercatorY(40), 1e-4, 9)).to.equal(8);
  });

  it('answers on the other copy of the world', () => {
    const pacific = new HitIndex(pathFrom([0, 30], [10, 10], [179, -179]));
    expect(pacific.nearest(mercatorX(-179), mercatorY(10), 1e-5)).to.equal(1);
  });
});
