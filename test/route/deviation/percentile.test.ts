import { expect } from 'chai';
import fc from 'fast-check';
import { weightedPercentile } from '../../../src/route/deviation/percentile.js';

/** By sorting everything: slow, and plainly right. */
function sorted(values: readonly number[], weights: readonly number[], share: number): number {
  const pairs = values
    .map((value, i): [number, number] => [Math.abs(value), weights[i]])
    .filter(([value, weight]) => weight > 0 && !Number.isNaN(value))
    .sort((a, b) => a[0] - b[0]);
  const total = pairs.reduce((sum, [, weight]) => sum + weight, 0);
  let below = 0;
  for (const [value, weight] of pairs) if ((below += weight) >= share * total) return value;
  return NaN;
}

const percentile = (values: readonly number[], weights: readonly number[], share: number) =>
  weightedPercentile(Float32Array.from(values), Float64Array.from(weights), share);

describe('weighted percentile', () => {
  const cases: [string, number[], number[], number, number][] = [
    ['half of the weight lies on the first', [1, 9], [1, 1], 0.5, 1],
    ['a heavy value counts for its weight', [1, 2, 3], [1, 1, 98], 0.05, 3],
    ['sides do not matter', [-5, 4], [1, 1], 1, 5],
    ['missing values and weightless ones do not count', [NaN, 7, 100], [5, 1, 0], 0.95, 7],
    ['nothing counts', [NaN, 3], [1, 0], 0.95, NaN],
    // Added in the order of the values, 0.3 + 0.2 + 0.1 is a digit less than in the order of the rows.
    ['all of it is the greatest, however its sum is rounded', [10, 9.9999, 1], [0.1, 0.2, 0.3], 1, 10],
    ['all zero', [0, 0], [1, 1], 0.95, 0],
    ['none at all', [], [], 0.95, NaN],
  ];
  for (const [what, values, weights, share, expected] of cases) {
    it(what, () => expect(percentile(values, weights, share)).to.deep.equal(expected));
  }

  it('is what sorting finds', () => {
    // Whole weights: their sums are exact in any order of adding.
    const pair = fc.tuple(fc.float({ min: -500, max: 500 }), fc.nat(60));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 300 }), fc.constantFrom(0.05, 0.5, 0.95, 1), (pairs, share) => {
        const [values, weights] = [pairs.map(([value]) => value), pairs.map(([, weight]) => weight)];
        expect(percentile(values, weights, share)).to.deep.equal(sorted(values, weights, share));
      }),
    );
  });
});
