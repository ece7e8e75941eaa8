import { expect } from 'chai';
import { DRAWN_LIMITS, jumpRows } from '../../../src/derived/speed/jump-legs.js';
import { linePartsOf } from '../../../src/export/parts.js';
import { positionJump } from '../../../src/finding/declarations/position-jump.js';
import { positionStatus } from '../../../src/track/status.js';
import { trackFrom, type Track } from '../../../src/track/track.js';

/** Northward at 430 kt, a row each 10 s; the rows given are 120 NM off. */
function track(off: readonly number[], length = 12) {
  const rows = Array.from({ length }, (_, i) => i);
  return trackFrom({
    time: rows.map((i) => 1_735_100_000 + 10 * i),
    lat: rows.map((i) => 50 + 0.02 * i + (off.includes(i) ? 2 : 0)),
    lon: rows.map(() => 10),
    groundSpeed: rows.map(() => 430),
  });
}

describe('jumpRows', () => {
  it('has the limits of the detector', () => {
    const { speed, latency } = positionJump.options;
    expect(DRAWN_LIMITS).to.deep.equal({ speed: speed.default, latency: latency.default });
  });

  it('is where a position out of reach is, and where the flight is again', () => {
    expect([...jumpRows(track([5, 6]))]).to.deep.equal([5, 7]);
  });

  it('is nothing in a flight without a jump, nor on a path without times', () => {
    expect(jumpRows(track([])).size).to.equal(0);
    const path = Object.create(track([5]), { has: { value: (name: string) => name !== 'time' } }) as Track;
    expect(jumpRows(path).size).to.equal(0);
  });

  it('cuts the lines of exports', () => {
    const jumping = track([5, 6]);
    const { lines } = linePartsOf(jumping, positionStatus(jumping));
    expect(lines).to.deep.equal([
      [0, 1, 2, 3, 4],
      [5, 6],
      [7, 8, 9, 10, 11],
    ]);
  });
});
