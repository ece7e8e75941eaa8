import { expect } from 'chai';
import { fromRunway, isOver, lengthNm, onLine } from '../../../src/derived/ground/runway-line.js';
import type { Runway } from '../../../src/route/airports/index.js';
import { destination } from '../../../src/track/geo.js';

/** 1.5 NM long, to the northeast, at 60° north. */
const runway: Runway = { ident: '05', lat: 60, lon: 10, heading: 50, length: 9114, elevation: 0 };
/** A position so many NM along the runway and to its right. */
const at = (along: number, across: number) => {
  const on = destination(60, 10, 50, along);
  return destination(on.lat, on.lon, 140, across);
};

describe('the line of a runway', () => {
  for (const [along, across, distance] of [
    [-3, 0, 3],
    [-3, 4, 5],
    [0.7, -0.2, 0.2],
    [2.5, 0, 1],
  ] as const) {
    it(`measures ${along} NM along and ${across} NM across`, () => {
      const { lat, lon } = at(along, across);
      const found = onLine(runway, lat, lon);
      expect(found.along).to.be.closeTo(along, 0.01);
      expect(found.across).to.be.closeTo(across, 0.01);
      expect(fromRunway(runway, found)).to.be.closeTo(distance, 0.01);
    });
  }

  it('knows what is over it', () => {
    const over = ([along, across]: readonly [number, number]) => {
      const { lat, lon } = at(along, across);
      return isOver(runway, lat, lon);
    };
    const inside = [
      [0, 0],
      [1.5, 0.1],
      [-0.25, 0],
    ] as const;
    const outside = [
      [0.7, 0.2],
      [-0.5, 0],
      [2, 0],
    ] as const;
    expect(inside.map(over)).to.deep.equal([true, true, true]);
    expect(outside.map(over)).to.deep.equal([false, false, false]);
  });

  it('takes a short runway where the length is unknown', () => {
    expect(lengthNm({ ...runway, length: NaN })).to.be.closeTo(0.41, 0.01);
  });
});
