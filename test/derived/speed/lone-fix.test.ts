import { expect } from 'chai';
import { besidePath } from '../../../src/derived/speed/lone-fix.js';
import { legsOf } from '../../../src/track/legs.js';
import { trackFrom } from '../../../src/track/track.js';

const MILE = 1 / 60;

interface Way {
  /** NM by which the middle one of seven fixes is to the side, s between fixes, kt. */
  readonly off: number;
  readonly step?: number;
  readonly kt?: number;
  readonly lat?: number;
  readonly latency?: number;
  /** Which fix. */
  readonly at?: number;
  /** NM by which the one after is to the side too. */
  readonly next?: number;
}
/** Seven fixes eastward of a flight that reports its speed, one of them to the north. */
function beside({ off, step = 30, kt = 450, lat = 0, latency = 0, at = 3, next = 0 }: Way): number {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const rows = Array.from({ length: 7 }, (_, i) => i);
  const track = trackFrom({
    time: rows.map((i) => i * step),
    lat: rows.map((i) => lat + (i === at ? off * MILE : i === at + 1 ? next * MILE : 0)),
    lon: rows.map((i) => (((i * step * kt) / 3600) * MILE) / shrink),
    groundSpeed: rows.map(() => kt),
  });
  return besidePath(track, legsOf(track), at, latency);
}

describe('besidePath', () => {
  it('is the distance from where a steady speed leads', () => {
    expect(beside({ off: 12 })).to.be.closeTo(12, 0.01);
    expect(beside({ off: 12, lat: 60 })).to.be.closeTo(12, 0.1);
    expect(beside({ off: -12 })).to.be.closeTo(12, 0.01);
  });

  it('needs more than a jet can turn: 2.5 g there and back, 6 g of a slower aircraft', () => {
    // A quarter of g·√(2.5² − 1)·30·30 s is 2.73 NM, of g·√(6² − 1)·20·20 s 3.13 NM.
    expect([2.7, 2.76].map((off) => beside({ off }) > 0)).to.deep.equal([false, true]);
    expect([3.1, 3.16].map((off) => beside({ off, step: 20, kt: 340 }) > 0)).to.deep.equal([false, true]);
  });

  it('needs 2 km', () => {
    expect([1.07, 1.09].map((off) => beside({ off, step: 10 }) > 0)).to.deep.equal([false, true]);
  });

  it('needs two fixes on each side', () => {
    expect([1, 2, 4, 5].map((at) => beside({ off: 12, at }) > 0)).to.deep.equal([false, true, true, false]);
  });

  it('is none where the path goes on beside', () => {
    expect(beside({ off: 12, next: 12 })).to.equal(0);
    expect(beside({ off: 12, next: 4 })).to.be.greaterThan(0);
  });

  it('is none next to a pole, where a plane is no map', () => {
    expect(beside({ off: 12, lat: 84.5 })).to.be.greaterThan(0);
    expect(beside({ off: 12, lat: 85.1 })).to.equal(0);
  });

  it('is none where the flight was within the latency of the fix', () => {
    /** The flight came from the north, where the fix is, so many fixes before. */
    const late = (ago: number, latency: number): number => {
      const rows = Array.from({ length: 12 }, (_, i) => i);
      const at = 8;
      const track = trackFrom({
        time: rows.map((i) => 10 * i),
        lat: rows.map(
          (i) =>
            (i === at ? 12 : i <= at - ago ? 12 - 1.25 * (i - at + ago) : 12 - 1.25 * (i - at + ago)) * MILE,
        ),
        lon: rows.map(() => 0),
        groundSpeed: rows.map(() => 450),
      });
      return besidePath(track, legsOf(track), at, latency);
    };
    expect(late(4, 29) > 0).to.equal(true);
    expect(late(4, 40)).to.equal(0);
  });
});
