import { expect } from 'chai';
import { cycleGroups, lanchesterPeriod, type CycleRules } from '../../../src/derived/oscillation/cycles.js';
import type { TurningPoints } from '../../../src/derived/series/turning-points.js';

const rules: CycleRules = { interval: 0, shortest: 20, longest: 300, longestRatio: 3, pause: 120 };

/** Turning points at times, with altitudes, and the piece of each; at a speed in kt. */
function groups(
  time: readonly number[],
  altitude: readonly number[],
  pieces = time.map(() => 0),
  kt = NaN,
  changed: Partial<CycleRules> = {},
) {
  const series = {
    rows: Uint32Array.from(time, (_, i) => i),
    time: Float64Array.from(time),
    altitude: Float64Array.from(altitude),
    meanSpeed: () => kt,
  };
  const turns: TurningPoints = {
    at: Uint32Array.from(time, (_, i) => i),
    isMaximum: Uint8Array.from(time, (_, i) => i % 2),
    piece: Uint32Array.from(pieces),
  };
  return cycleGroups(series, turns, { ...rules, ...changed }).map(
    ({ first, last, halfCycles, period, runs }) => ({
      ...{ ends: [first, last], halfCycles, period, runs: runs.map((run) => [...run]) },
    }),
  );
}
/** Turns every so many seconds, 0 and 1,000 ft by turns. */
const even = (count: number, seconds = 30, from = 0) =>
  Array.from({ length: count }, (_, i) => from + i * seconds);
const swings = (count: number) => Array.from({ length: count }, (_, i) => (i % 2 ? 1000 : 0));

describe('cycleGroups', () => {
  it('join cycles that follow one another', () => {
    expect(groups(even(6), swings(6))).to.deep.equal([
      { ends: [0, 5], halfCycles: 5, period: 60, runs: [[0, 5]] },
    ]);
  });

  it('need two cycles that overlap by half, unless a hole cuts them off', () => {
    expect(groups([0, 400, 430, 460, 900], swings(5))).to.deep.equal([]);
    expect(groups([0, 400, 430, 460, 490, 900], swings(6)).map(({ ends }) => ends)).to.deep.equal([[1, 4]]);
    expect(groups([0, 400, 430, 460, 900], swings(5), [0, 1, 1, 1, 1])).to.have.lengthOf(1);
    expect(groups([0, 400, 430, 460, 900], swings(5), [0, 0, 0, 0, 1])).to.have.lengthOf(1);
    // The data may begin or end in it.
    expect(groups(even(3), swings(3))).to.have.lengthOf(1);
    expect(groups(even(6), swings(6), [0, 0, 0, 1, 1, 1]).map(({ ends }) => ends)).to.deep.equal([[0, 5]]);
  });

  it('have runs that a hole does not part', () => {
    const [hole] = groups(even(8), swings(8), [0, 0, 0, 0, 1, 1, 1, 1]);
    expect(hole).to.deep.equal({ ends: [0, 7], halfCycles: 6, period: 60, runs: [[0, 7]] });
    // Between two runs without a hole the altitude did not swing.
    const [pause] = groups(
      [...even(4), ...even(4, 30, 180)],
      [0, 1000, 0, 1000, 100_000, 99_000, 100_000, 99_000],
    );
    expect(pause).to.deep.equal({
      ends: [0, 7],
      halfCycles: 6,
      period: 60,
      runs: [
        [0, 3],
        [4, 7],
      ],
    });
  });

  it('are one over a pause of the option, of periods up to half as long again', () => {
    const two = (pause: number, seconds = 30) =>
      groups(
        [...even(4), ...even(4, seconds, 90 + pause)],
        [0, 1000, 0, 1000, 100_000, 99_000, 100_000, 99_000],
      ).length;
    expect([two(120), two(121)]).to.deep.equal([1, 2]);
    expect([two(100, 45), two(100, 46)]).to.deep.equal([1, 2]);
    expect([two(100, 20), two(100, 19)]).to.deep.equal([1, 2]);
  });

  it('have cycles of which a rise and a fall differ by four times at most', () => {
    const steps = (fall: number) =>
      groups(even(5), [0, 1000, 1000 - fall, 2000 - fall, 2000 - 2 * fall]).length;
    expect([steps(250), steps(249)]).to.deep.equal([1, 0]);
    expect([steps(4000), steps(4001)]).to.deep.equal([1, 0]);
  });

  it('have cycles between the shortest and the longest, which are known to one row', () => {
    const of = (seconds: number, changed: Partial<CycleRules> = {}, kt = NaN) =>
      groups(even(5, seconds / 2), swings(5), undefined, kt, changed).length;
    expect([of(20), of(19)]).to.deep.equal([1, 0]);
    expect([of(300), of(301)]).to.deep.equal([1, 0]);
    expect([of(310, { interval: 10 }), of(311, { interval: 10 })]).to.deep.equal([1, 0]);
    // Three times Lanchester's period of 100 kt, and no more than the longest at any speed.
    const longest = 3 * lanchesterPeriod(100);
    expect([of(longest - 0.1, {}, 100), of(longest + 0.1, {}, 100)]).to.deep.equal([1, 0]);
    expect([of(300, {}, 900), of(301, {}, 900)]).to.deep.equal([1, 0]);
  });

  it('need three turning points', () => {
    expect(groups(even(2), swings(2), [0, 1])).to.deep.equal([]);
  });
});
