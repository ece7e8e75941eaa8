import { expect } from 'chai';
import { overlap, parallel, project } from '../../../src/derived/path/parallel-lines.js';
import { straightLinesOf, type StraightLine } from '../../../src/derived/path/straight-lines.js';
import type { Turning } from '../../../src/derived/path/turning.js';

const MILE = 1 / 60;

/** Points a time apart, NM east and north of 0° N 0° E, with the degrees turned and the piece of each. */
function turningOf(
  points: readonly (readonly [seconds: number, east: number, north: number, total: number, piece?: number])[],
): Turning {
  const column = (of: (point: (typeof points)[number]) => number) => Float64Array.from(points, of);
  return {
    rows: Uint32Array.from(points, (_, i) => i),
    time: column(([seconds]) => seconds),
    lon: column(([, east]) => east * MILE),
    lat: column(([, , north]) => north * MILE),
    total: column(([, , , total]) => total),
    course: column(() => 0),
    along: column(() => 0),
    piece: Uint32Array.from(points, ([, , , , piece = 0]) => piece),
  };
}

describe('straightLinesOf', () => {
  const ends = (turning: Turning, shortest?: { seconds: number; nm: number }) =>
    straightLinesOf(turning, shortest).map(({ from, to }) => [from, to]);

  it('keeps points whose legs stay within 12° of the mean course so far', () => {
    const points = (last: number) =>
      turningOf([
        [0, 0, 0, 0],
        [60, 0, 2, 0],
        [120, 0, 4, 4],
        [180, 0, 6, last],
        [240, 0, 8, last],
      ]);
    // The mean of 0 and 4 is 2.
    expect(ends(points(14))).to.deep.equal([[0, 4]]);
    expect(ends(points(14.1))).to.deep.equal([
      [0, 2],
      [2, 4],
    ]);
    expect(ends(points(-10))).to.deep.equal([[0, 4]]);
    expect(ends(points(-10.1))).to.deep.equal([
      [0, 2],
      [2, 4],
    ]);
  });

  it('asks for a mile and a minute', () => {
    const line = (seconds: number, nm: number) =>
      turningOf([
        [0, 0, 0, 0],
        [seconds, 0, nm, 0],
      ]);
    expect(ends(line(60, 1.01))).to.deep.equal([[0, 1]]);
    expect(ends(line(59, 1.01))).to.deep.equal([]);
    expect(ends(line(60, 0.99))).to.deep.equal([]);
    expect(ends(line(30, 0.5), { seconds: 30, nm: 0.49 })).to.deep.equal([[0, 1]]);
  });

  it('ends with its piece, and begins again with the next', () => {
    const turning = turningOf([
      [0, 0, 0, 0],
      [60, 0, 2, 0],
      [120, 0, 4, 0, 1],
      [180, 0, 6, 0, 1],
      [240, 0, 8, 0, 2],
    ]);
    expect(ends(turning)).to.deep.equal([
      [0, 1],
      [2, 3],
    ]);
  });

  it('gives course and length from its beginning to its end', () => {
    const [line] = straightLinesOf(
      turningOf([
        [0, 0, 0, 0],
        [100, 3, 3, 0],
        [200, 6, 6, 5],
      ]),
    );
    expect(line.course).to.be.closeTo(45, 0.01);
    expect(line.length).to.be.closeTo(Math.hypot(6, 6), 0.02);
  });
});

describe('project', () => {
  const at = (east: number, north: number, course: number) => {
    const { along, right } = project(turningOf([[0, east, north, 0]]), 0, { lat: 0, lon: 0, course });
    return [along, right].map((nm) => Number(nm.toFixed(6)) + 0);
  };
  it('gives NM along and to the right of a course', () => {
    expect(at(3, 4, 0)).to.deep.equal([4, 3]);
    expect(at(3, 4, 90)).to.deep.equal([3, -4]);
    expect(at(3, 4, 180)).to.deep.equal([-4, -3]);
    expect(at(0, 5, 45)).to.deep.equal([3.535534, -3.535534]);
  });
  it('shortens degrees of longitude by the latitude of the beginning', () => {
    const turning = { ...turningOf([[0, 60, 0, 0]]), lat: Float64Array.of(60) };
    expect(project(turning, 0, { lat: 60, lon: 0, course: 90 }).along).to.be.closeTo(30, 1e-9);
  });
});

describe('overlap', () => {
  const turning = turningOf([...[0, 10, 4, 8, -6, 6, 12, 20].map((north) => [0, 1, north, 0] as const)]);
  const line = (from: number, to: number, length: number, course = 0): StraightLine => ({
    ...{ from, to, length, course },
  });
  it('is the share of the shorter that lies beside the other, whichever way it is flown', () => {
    const long = line(0, 1, 10);
    expect(overlap(turning, long, line(2, 3, 4))).to.be.closeTo(1, 1e-9);
    expect(overlap(turning, long, line(3, 2, 4, 180))).to.be.closeTo(1, 1e-9);
    expect(overlap(turning, long, line(4, 5, 12))).to.be.closeTo(0.6, 1e-9);
    expect(overlap(turning, long, line(3, 7, 12))).to.be.closeTo(0.2, 1e-9);
    expect(overlap(turning, long, line(6, 7, 8))).to.be.closeTo(-0.25, 1e-9);
  });
});

describe('parallel', () => {
  const lines = (a: number, b: number, most: number) =>
    parallel({ from: 0, to: 1, length: 1, course: a }, { from: 0, to: 1, length: 1, course: b }, most);
  it('holds within some degrees of the same way or of the way back', () => {
    expect([10, 350, 190, 170].map((course) => lines(0, course, 10))).to.deep.equal([true, true, true, true]);
    expect([11, 349, 191, 169, 90].map((course) => lines(0, course, 10))).to.deep.equal(Array(5).fill(false));
  });
});
