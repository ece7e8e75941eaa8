import { expect } from 'chai';
import { firstAtOrAfter, joinRuns, runsOfMask, runsWhere } from '../../src/track/runs.js';

const pairs = (runs: readonly { start: number; end: number }[]) => runs.map(({ start, end }) => [start, end]);

describe('runs', () => {
  it('finds where a condition holds', () => {
    const values = [1, 5, 6, 2, 7];
    expect(pairs(runsWhere(5, (i) => values[i] > 4))).to.deep.equal([
      [1, 2],
      [4, 4],
    ]);
    expect(runsWhere(0, () => true)).to.deep.equal([]);
    expect(pairs(runsOfMask(Uint8Array.of(1, 1, 0, 1)))).to.deep.equal([
      [0, 1],
      [3, 3],
    ]);
  });

  it('joins runs that lie close in time', () => {
    const time = [0, 10, 20, 100, 110];
    const runs = runsOfMask(Uint8Array.of(1, 0, 1, 1, 0));
    expect(pairs(joinRuns(runs, time, 20))).to.deep.equal([[0, 3]]);
    const apart = [runs[0], { start: 3, end: 4 }];
    expect(pairs(joinRuns(apart, time, 20))).to.deep.equal([
      [0, 0],
      [3, 4],
    ]);
  });

  it('looks a time up', () => {
    expect([0, 5, 10, 11].map((t) => firstAtOrAfter([0, 5, 5, 10], t))).to.deep.equal([0, 1, 3, 4]);
  });
});
