import { expect } from '@open-wc/testing';
import { NONE, usualEnds, widened } from '../../../../components/chart/plot/value-ends.js';

const many = (value: (i: number) => number) => Array.from({ length: 200 }, (_, i) => value(i));

describe('ends of an axis', () => {
  it('leave the wildest hundredth of another flight out, and nothing of a few values', () => {
    expect(usualEnds(many((i) => (i === 7 ? 99_999 : 30_000 + i)))).to.deep.equal([30_002, 30_198]);
    expect(usualEnds([5, 99_999, 7])).to.deep.equal([5, 99_999]);
    expect(usualEnds([NaN])).to.deep.equal(NONE);
  });

  for (const [name, own, others, ends] of [
    ['are the flight’s own without others', [100, 300], [], [100, 300]],
    ['hold a similar flight', [0, 35_000], [[0, 39_000]], [0, 39_000]],
    ['are widened by their own span at most', [1000, 3000], [[-500, 60_000]], [-500, 5000]],
    ['of a level flight are widened by the least span', [1000, 1000], [[0, 39_000]], [0, 2000]],
    ['are those of the others where the flight has no values', [NaN, NaN], [[1, 2]], [1, 2]],
    ['are unknown without any', [NaN, NaN], [NONE], [NaN, NaN]],
  ] as const)
    it(name, () => expect(widened(own, others, 1000)).to.deep.equal(ends));
});
