import { expect } from 'chai';
import { gapSides, isParked } from '../../../src/derived/series/gap-sides.js';
import { legsOf } from '../../../src/track/legs.js';
import { trackFrom, type Column } from '../../../src/track/track.js';

const MILE = 1 / 60;
/** Rows at times, NM north; null has no position. */
function trackOf(
  time: number[],
  north: (number | null)[],
  columns: { [C in Exclude<Column, 'time'>]?: (number | null)[] } = {},
) {
  const lat = north.map((nm) => nm && nm * MILE);
  return trackFrom({ time, lat, lon: lat.map((at) => (at === null ? null : 0)), ...columns });
}

describe('gapSides', () => {
  const sides = (time: number[], north: (number | null)[], start: number, end: number) => {
    const track = trackOf(time, north, { altitude: time.map((_, i) => 1000 * i) });
    return gapSides(track, legsOf(track), start, end);
  };

  it('gives distance, speed and altitudes across a gap', () => {
    const { distance, impliedSpeed, altitudeBefore, altitudeAfter } = sides(
      [0, 10, 370],
      [0.001, 1, 31],
      1,
      2,
    );
    expect(distance).to.be.closeTo(30, 0.05);
    expect(impliedSpeed).to.be.closeTo(300, 0.5);
    expect([altitudeBefore, altitudeAfter]).to.deep.equal([1000, 2000]);
  });

  it('takes the positions of at most 60 s before and after', () => {
    const at = (before: number, after: number) =>
      sides([0, before, before + 300, before + 300 + after], [1, null, null, 11], 1, 2).distance;
    expect(at(60, 60)).to.be.closeTo(10, 0.02);
    expect(at(61, 60)).to.be.NaN;
    expect(at(60, 61)).to.be.NaN;
  });

  it('knows no speed of two positions of one moment', () => {
    expect(sides([0, 0], [1, 11], 0, 1).impliedSpeed).to.be.NaN;
  });
});

describe('isParked', () => {
  const parked = (north: (number | null)[], groundSpeed: (number | null)[], time = [0, 10, 300, 310]) =>
    isParked(trackOf(time, north, { groundSpeed }), 1, 2);

  it('holds where both sides are slow and less than 0.1 NM apart', () => {
    const slow = [0, 0, 0, 0];
    expect(parked([1, 1, 1.09, 1.09], slow)).to.equal(true);
    expect(parked([1, 1, 1.11, 1.11], slow)).to.equal(false);
    expect(parked([1, 1, 1, 1], [0, 30, 0, 0])).to.equal(false);
    expect(parked([1, 1, 1, 1], [0, 0, 30, 0])).to.equal(false);
    expect(parked([1, 1, 1, 1], [50, 29, 29, 50])).to.equal(true);
  });

  it('looks for positions outward, within 60 s', () => {
    const slow = [0, 0, 0, 0];
    expect(parked([1, null, null, 1], slow)).to.equal(true);
    expect(parked([1, null, null, 2], slow)).to.equal(false);
    expect(parked([1, null, null, 1], slow, [0, 60, 300, 360])).to.equal(true);
    expect(parked([1, null, null, 1], slow, [0, 61, 300, 360])).to.equal(false);
    expect(parked([1, null, null, 1], slow, [0, 60, 300, 361])).to.equal(false);
    expect(parked([null, null, null, 1], slow)).to.equal(false);
    expect(parked([1, null, null, null], slow)).to.equal(false);
    expect(parked([1, null, 1, 1], slow)).to.equal(true);
  });
});
