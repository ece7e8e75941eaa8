import { expect } from 'chai';
import {
  aloneAtEnd,
  isShort,
  jumpAt,
  MIN_JUMP_NM,
  returnOf,
  speedLimit,
  type JumpLimits,
} from '../../../src/derived/speed/jump-test.js';
import { legsOf } from '../../../src/track/legs.js';
import { trackFrom } from '../../../src/track/track.js';

const MILE = 1 / 60.04;
const limits: JumpLimits = { speed: 600, latency: 10, miss: 3, missShare: 0.25 };

/** Fixes at times, NM north, at a reported speed where one is given. */
function flown(time: readonly number[], north: readonly number[], kt?: readonly (number | null)[]) {
  const track = trackFrom({
    time: [...time],
    lat: north.map((nm) => nm * MILE),
    lon: north.map(() => 0),
    ...(kt && { groundSpeed: [...kt] }),
  });
  return { track, legs: legsOf(track) };
}

describe('the reach of an aircraft', () => {
  const jumps = (seconds: number, nm: number, kt?: readonly (number | null)[]): boolean => {
    const { track, legs } = flown([0, seconds], [1, 1 + nm], kt);
    return jumpAt(track, legs, 1, limits) !== undefined;
  };

  it('is the limit for the time, and the reported speed for the latency', () => {
    // 600 kt for 10 s are 1.67 NM, 480 kt for 10 s 1.33 NM.
    expect([2.98, 3.02].map((nm) => jumps(10, nm, [480, 480]))).to.deep.equal([false, true]);
    // The speed before counts; the one after where none is known.
    expect([2.98, 3.02].map((nm) => jumps(10, nm, [480, 100]))).to.deep.equal([false, true]);
    expect([2.98, 3.02].map((nm) => jumps(10, nm, [null, 480]))).to.deep.equal([false, true]);
  });

  it('adds 2 km at least, half of the limit where no speed is known, and 600 kt at most', () => {
    const base = 10 / 6;
    expect([-0.02, 0.02].map((off) => jumps(10, base + MIN_JUMP_NM + off, [0, 0]))).to.deep.equal([
      false,
      true,
    ]);
    expect([-0.02, 0.02].map((off) => jumps(10, base + MIN_JUMP_NM + off))).to.deep.equal([false, true]);
    expect([-0.02, 0.02].map((off) => jumps(10, base + 10 / 6 + off, [900, 900]))).to.deep.equal([
      false,
      true,
    ]);
  });

  it('is not asked for on a leg of 2 km or less', () => {
    expect(jumps(0, MIN_JUMP_NM - 0.01)).to.equal(false);
    const short = (nm: number, seconds: number) => isShort(flown([0, seconds], [1, 1 + nm]).legs, 1);
    expect(short(1.07, 20)).to.equal(true);
    expect(short(1.09, 20)).to.equal(false);
    expect(short(1.07, 21)).to.equal(false);
  });
});

describe('speedLimit', () => {
  it('is twice the top speed, between 300 kt and the option', () => {
    const at = (kt: number) =>
      speedLimit(flown([0, 10, 20, 30, 40, 50], [0, 1, 2, 3, 4, 5], Array(6).fill(kt)).track, 700);
    expect([100, 150, 200, 340, 400].map(at)).to.deep.equal([300, 300, 400, 680, 700]);
    expect(speedLimit(flown([0], [0]).track, 700)).to.equal(700);
  });
});

describe('the leg that leads back', () => {
  /** Away after the first `before` fixes for `wrong` fixes, each so many s after the other. */
  function back(wrong: number, seconds: number, before = 3): number {
    const north = [
      ...Array.from({ length: before }, (_, i) => i),
      ...Array.from({ length: wrong }, (_, i) => 200 + 0.01 * i),
      ...Array.from({ length: 3 }, (_, i) => before + i),
    ];
    const { track, legs } = flown(
      north.map((_, i) => i * seconds),
      north,
    );
    return returnOf(track, legs, { leg: before, reach: 0 }, limits);
  }
  it('comes after at most twelve fixes', () => {
    expect(back(1, 5)).to.equal(4);
    expect(back(12, 5)).to.equal(15);
    expect(back(13, 4)).to.equal(0);
  });
  it('comes after at most 60 s from the first wrong fix to the last', () => {
    expect(back(4, 20)).to.equal(7);
    expect(back(4, 21)).to.equal(0);
    expect(back(1, 300)).to.equal(4);
  });
  it('is none where the track stays away', () => {
    const north = [0, 1, 2, 200, 201, 202];
    const { track, legs } = flown(
      north.map((_, i) => 10 * i),
      north,
    );
    expect(returnOf(track, legs, { leg: 3, reach: 0 }, limits)).to.equal(0);
  });
});

describe('aloneAtEnd', () => {
  const side = (before: number, after: number, seconds = 5) => {
    const north = Array.from({ length: before + after }, (_, i) => (i < before ? i : 300 + i));
    const { track, legs } = flown(
      north.map((_, i) => i * seconds),
      north,
    );
    return aloneAtEnd(legs, track, { leg: before, reach: 0 });
  };
  it('is the side of at most twelve fixes, if the other has more', () => {
    expect(side(12, 13)).to.equal('before');
    expect(side(13, 13)).to.equal(undefined);
    expect(side(12, 12)).to.equal(undefined);
    expect(side(13, 12)).to.equal('after');
    expect(side(1, 13)).to.equal('before');
    expect(side(13, 1)).to.equal('after');
  });
  it('lasts 60 s at most', () => {
    expect(side(4, 13, 20)).to.equal('before');
    expect(side(4, 13, 21)).to.equal(undefined);
    expect(side(13, 4, 20)).to.equal('after');
    expect(side(13, 4, 21)).to.equal(undefined);
  });
});
