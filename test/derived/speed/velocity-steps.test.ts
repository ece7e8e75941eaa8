import { expect } from 'chai';
import {
  courseDifference,
  mismatches,
  speedDifference,
  velocitySteps,
  type VelocitySteps,
} from '../../../src/derived/speed/velocity-steps.js';
import { legsOf } from '../../../src/track/legs.js';
import { trackFrom, type Column } from '../../../src/track/track.js';

type Columns = { [C in Exclude<Column, 'time'>]?: (number | null)[] };
/** Rows at times, north at so many kt, and other columns. */
function stepsOf(time: number[], kt: number, columns: Columns): VelocitySteps {
  const lat = time.map((seconds) => (kt * seconds) / 3600 / 60);
  const track = trackFrom({ time, lat, lon: time.map(() => 0), ...columns });
  return velocitySteps(track, legsOf(track));
}
const rowsOf = ({ length, from, to }: VelocitySteps) => Array.from({ length }, (_, k) => [from[k], to[k]]);
const rounded = (values: Float32Array, length: number) =>
  Array.from(values.subarray(0, length), (value) => Math.round(10 * value) / 10);

describe('velocitySteps', () => {
  it('go from a fix to the first that is 10 s later', () => {
    expect(rowsOf(stepsOf([0, 5, 9, 10, 15, 20, 50], 300, {}))).to.deep.equal([
      [0, 3],
      [3, 5],
      [5, 6],
    ]);
  });

  it('have the speed of the positions and the time-weighted mean of the reported one', () => {
    const steps = stepsOf([0, 2, 10, 20], 300, { groundSpeed: [100, 200, 400, null] });
    expect(rounded(steps.derived, steps.length)).to.deep.equal([300.2, 300.2]);
    // 150 kt for 2 s and 300 kt for 8 s; then the one that is known.
    expect(rounded(steps.reported, steps.length)).to.deep.equal([270, 400]);
    const one = stepsOf([0, 10, 20], 300, { groundSpeed: [null, 250, 250] });
    expect(rounded(one.reported, one.length)).to.deep.equal([250, 250]);
    const none = stepsOf([0, 10, 20], 300, { groundSpeed: [null, null, 250] });
    expect(rounded(none.reported, none.length)).to.deep.equal([NaN, 250]);
  });

  it('are not compared after 120 s, in a turn of more than 30°, on the ground, or below 50 kt', () => {
    const reported = (time: number[], kt: number, columns: Columns) => {
      const { length, reported: all } = stepsOf(time, kt, { groundSpeed: time.map(() => kt), ...columns });
      return rounded(all, length);
    };
    expect(reported([0, 120, 241], 100, {})).to.deep.equal([100, NaN]);
    expect(reported([0, 10, 20], 100, { course: [0, 30, 61] })).to.deep.equal([100, NaN]);
    expect(reported([0, 10, 20], 100, { course: [0, 330, 299] })).to.deep.equal([100, NaN]);
    expect(reported([0, 10, 20], 100, { onGround: [1, 0, 1] })).to.deep.equal([100, NaN]);
    expect(reported([0, 10], 50, {})).to.deep.equal([50]);
    expect(reported([0, 10], 49, { groundSpeed: [49, 49] })).to.deep.equal([NaN]);
    // The positions alone are fast enough.
    expect(reported([0, 10], 60, { groundSpeed: [0, 0] })).to.deep.equal([0]);
  });

  it('turn from the mean of the courses to the direction of the step', () => {
    const angle = (course: (number | null)[]) => {
      const steps = stepsOf([0, 10, 20], 100, { groundSpeed: [100, 100, 100], course });
      return rounded(steps.angle, steps.length);
    };
    expect(angle([10, 30, 350])).to.deep.equal([-20, -10]);
    expect(angle([null, 20, 20])).to.deep.equal([NaN, -20]);
  });
});

/** Steps a row apart with differences of speed, at 400 kt reported. */
function differing(differences: readonly number[], reported = 400): VelocitySteps {
  const length = differences.length;
  return {
    length,
    from: Uint32Array.from(differences, (_, k) => k),
    to: Uint32Array.from(differences, (_, k) => k + 1),
    derived: Float32Array.from(differences, (difference) => reported + difference),
    reported: Float32Array.from(differences, (difference) => (difference === difference ? reported : NaN)),
    angle: new Float32Array(length).fill(NaN),
  };
}

describe('mismatches', () => {
  const limits = { difference: 50, share: 0.25, fixes: 3 };
  const found = (differences: readonly number[], reported?: number) =>
    mismatches(differing(differences, reported), speedDifference, limits).map(({ start, end }) => [
      start,
      end,
    ]);

  it('are windows whose median is beyond the limit, without what is not at their ends', () => {
    expect(found([0, 0, 200, 200, 200, 0, 0])).to.deep.equal([[2, 4]]);
    expect(found([0, 200, 200, 0])).to.deep.equal([[1, 2]]);
    expect(found([0, 200, 0, 200, 0])).to.deep.equal([[1, 3]]);
    expect(found([0, 200, 0, 0, 200, 0])).to.deep.equal([]);
  });

  it('need as many steps as a window, all of which can be compared', () => {
    expect(found([200, 200])).to.deep.equal([]);
    expect(found([200, 200, 200])).to.deep.equal([[0, 2]]);
    expect(found([200, 200, NaN, 200, 200])).to.deep.equal([]);
    expect(found([200, 200, NaN, 200, 200, 200])).to.deep.equal([[3, 5]]);
  });

  it('are beyond a quarter of the speed, and beyond 50 kt', () => {
    expect(found([100, 100, 100])).to.deep.equal([]);
    expect(found([101, 101, 101])).to.deep.equal([[0, 2]]);
    expect(found([50, 50, 50], 100)).to.deep.equal([]);
    expect(found([51, 51, 51], 100)).to.deep.equal([[0, 2]]);
  });

  it('of two directions are two', () => {
    expect(found([200, 200, 200, -200, -200, -200])).to.deep.equal([
      [0, 2],
      [3, 5],
    ]);
    expect(found([200, 200, 200, 0, 0, 0, 0, 200, 200, 200])).to.deep.equal([
      [0, 2],
      [7, 9],
    ]);
  });
});

describe('courseDifference', () => {
  const steps = (angle: number, reported = 300): VelocitySteps => ({
    ...differing([0]),
    derived: Float32Array.of(300),
    reported: Float32Array.of(reported),
    angle: Float32Array.of(angle),
  });
  it('is the chord between two velocities of the speed of the positions', () => {
    expect(courseDifference(steps(60), 0)).to.be.closeTo(300, 1e-3);
    expect(courseDifference(steps(-180), 0)).to.be.closeTo(600, 1e-3);
  });
  it('is none without a course, and not known without a speed', () => {
    expect(courseDifference(steps(NaN), 0)).to.equal(0);
    expect(courseDifference(steps(NaN, NaN), 0)).to.be.NaN;
  });
});
