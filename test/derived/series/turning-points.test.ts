import { expect } from 'chai';
import { turningPoints } from '../../../src/derived/series/turning-points.js';

/** Turning points of values a second apart, maxima as `^index`, minima as `vindex`, pieces divided by `|`. */
function found(
  values: readonly number[],
  hysteresis: number,
  time = values.map((_, i) => i),
  hole = 10,
): string {
  const points = turningPoints(Float64Array.from(time), Float64Array.from(values), hysteresis, hole);
  return Array.from(points.at, (at, k) => {
    const isNext = k > 0 && points.piece[k] !== points.piece[k - 1];
    return `${isNext ? '| ' : ''}${points.isMaximum[k] ? '^' : 'v'}${at}`;
  }).join(' ');
}

describe('turningPoints', () => {
  const cases: readonly (readonly [what: string, values: readonly number[], expected: string])[] = [
    ['nothing of a level series', [5, 5, 5, 5], ''],
    ['nothing of one that only climbs: it begins and ends, and does not turn', [0, 2, 4, 6], ''],
    ['a maximum from which it comes down by just the hysteresis', [0, 3, 1], '^1'],
    ['none from which it comes down by less', [0, 3, 2, 3, 2], ''],
    ['a minimum from which it goes up by just the hysteresis', [3, 0, 2], 'v1'],
    ['none from which it goes up by less', [3, 0, 1, 0, 1], ''],
    ['the first of equal highest values', [0, 4, 4, 1], '^1'],
    ['the first of equal lowest values', [4, 0, 0, 3], 'v1'],
    ['both, by turns', [0, 5, 0, 5, 0], '^1 v2 ^3'],
    ['the highest of a maximum with a small dip', [0, 5, 4, 6, 3], '^3'],
    ['the lowest of a minimum with a small bump', [9, 5, 6, 4, 7], 'v3'],
    ['a maximum after a minimum that began the data', [0, 4, 0], '^1'],
    ['a minimum after a maximum that began the data', [4, 0, 4], 'v1'],
    ['the lowest after a maximum, not the one before it', [1, 9, 5, 3, 6, 2], '^1 v3 ^4'],
    ['the highest after a minimum, not the one before it', [9, 1, 5, 7, 4], 'v1 ^3'],
  ];
  for (const [what, values, expected] of cases)
    it(`finds ${what}`, () => expect(found(values, 2)).to.equal(expected));

  it('starts again after a hole, and not at one that is just not', () => {
    const values = [0, 5, 0, 5, 0];
    expect(found(values, 2, [0, 1, 2, 12, 13])).to.equal('^1 v2 ^3');
    expect(found(values, 2, [0, 1, 2, 13, 14])).to.equal('^1');
    expect(found([0, 5, 0, 1, 6, 1, 6], 2, [0, 1, 2, 13, 14, 15, 16])).to.equal('^1 | ^4 v5');
    // Neither the extremes nor the direction of before count.
    expect(found([0, 9, 0, 4, 5, 6, 4], 2, [0, 1, 2, 13, 14, 15, 16])).to.equal('^1 | ^5');
  });
});
