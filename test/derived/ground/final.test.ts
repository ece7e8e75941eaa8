import { expect } from 'chai';
import { finalTo } from '../../../src/derived/ground/final.js';
import type { Ground } from '../../../src/derived/ground/ground.js';
import { distanceNm } from '../../../src/track/geo.js';
import { trackFrom } from '../../../src/track/track.js';

const MILE = 1 / 60;
/** ft down in a mile at 3°. */
const SLOPE_3 = 6076.12 * Math.tan((3 * Math.PI) / 180);

/** A runway to the north with its threshold at 0° N 0° E, and the same field without one. */
const runway = { ident: '36', heading: 0, lat: 0, lon: 0, length: 8000, elevation: 0 };
const field: Ground = { runways: [runway], lat: 0, lon: 0, elevation: 0, uncertainty: 100 };
const plain: Ground = { ...field, runways: [] };

interface Way {
  /** NM before the threshold at which it is lowest. */
  readonly low?: number;
  /** ft a mile, and ft by which it is higher than the slope to the threshold. */
  readonly perMile?: number;
  readonly off?: number;
  /** Degrees of the way, which leads to the threshold, and NM to the right of it. */
  readonly way?: number;
  readonly right?: number;
  /** NM flown, and s that it takes. */
  readonly flown?: number;
  readonly seconds?: number;
  readonly at?: Ground;
}

function found({
  low = 2,
  perMile = SLOPE_3,
  off = 0,
  way = 0,
  right = 0,
  flown = 4,
  seconds = 100,
  at = field,
}: Way) {
  const angle = (way * Math.PI) / 180;
  const miles = [low + flown, low];
  const along = (nm: number) => ({
    lat: (-nm * Math.cos(angle) - right * Math.sin(angle)) * MILE,
    lon: (-nm * Math.sin(angle) + right * Math.cos(angle)) * MILE,
  });
  const track = trackFrom({
    time: [0, seconds],
    lat: miles.map((nm) => along(nm).lat),
    lon: miles.map((nm) => along(nm).lon),
    altitude: miles.map((nm) => nm * perMile + off),
  });
  return finalTo(track, at, 0, 1, 1);
}
const isFound = (way: Way): boolean => found(way) !== undefined;

describe('finalTo', () => {
  it('gives the lowest row, the way left to the threshold and the slope', () => {
    const final = found({})!;
    expect(final.row).to.equal(1);
    expect(final.distance).to.be.closeTo(distanceNm(2 * MILE, 0, 0, 0), 1e-9);
    expect(final.slope).to.be.closeTo(3, 0.01);
  });

  it('needs a minute and a mile and a half', () => {
    expect([60, 59].map((seconds) => isFound({ seconds }))).to.deep.equal([true, false]);
    expect([1.52, 1.48].map((flown) => isFound({ flown }))).to.deep.equal([true, false]);
    expect([1.52, 1.48].map((low) => isFound({ low }))).to.deep.equal([true, false]);
  });

  it('is flown at 2° to 6°', () => {
    const at = (degrees: number) => isFound({ perMile: 6076.12 * Math.tan((degrees * Math.PI) / 180) });
    expect([1.95, 2.05, 5.95, 6.05].map(at)).to.deep.equal([false, true, true, false]);
  });

  it('leads to the ground, within 300 ft and what the ground is uncertain by', () => {
    expect([-405, -395, 395, 405].map((off) => isFound({ off }))).to.deep.equal([false, true, true, false]);
  });

  it('leads straight to the threshold of a runway in line, or to the reference point', () => {
    for (const at of [field, plain])
      expect([0, 9.5].map((way) => isFound({ way, at }))).to.deep.equal([
        true,
        at === plain || 2 * Math.sin((9.5 * Math.PI) / 180) <= 0.5,
      ]);
    expect([0.3, 0.45].map((right) => isFound({ right }))).to.deep.equal([true, false]);
    // 2 NM before it, 10° are 0.35 NM.
    expect([0.34, 0.36].map((right) => isFound({ right, at: plain }))).to.deep.equal([true, false]);
    // Of 4 NM, half a mile from the line is 7°.
    expect([0.49, 0.51].map((right) => isFound({ right, low: 4 }))).to.deep.equal([true, false]);
    expect([0.49, 0.51].map((right) => isFound({ right, low: 4, at: plain }))).to.deep.equal([true, true]);
    expect(isFound({ way: 180 })).to.equal(false);
  });

  it('begins at the last row with position and altitude that is far enough away', () => {
    const rows = (hidden: number) =>
      trackFrom({
        time: [0, 60, 120, 180],
        lat: [-8, -6, -4, -2].map((nm) => nm * MILE),
        lon: [0, 0, 0, 0],
        altitude: [8, 6, 4, 2].map((nm, i) => (i === hidden ? null : nm === 8 ? 9000 : nm * SLOPE_3)),
      });
    expect(finalTo(rows(-1), field, 0, 3, 3)!.slope).to.be.closeTo(3, 0.01);
    expect(finalTo(rows(2), field, 0, 3, 3)!.slope).to.be.closeTo(3, 0.01);
    expect(finalTo(rows(2), field, 2, 3, 3)).to.equal(undefined);
  });

  it('ends at the first of the lowest rows', () => {
    const track = trackFrom({
      time: [0, 100, 130, 160],
      lat: [-6, -2, -1.9, -1.8].map((nm) => nm * MILE),
      lon: [0, 0, 0, 0],
      altitude: [6 * SLOPE_3, 2 * SLOPE_3, 2 * SLOPE_3, 3 * SLOPE_3],
    });
    expect(finalTo(track, field, 0, 1, 3)!.row).to.equal(1);
  });
});
