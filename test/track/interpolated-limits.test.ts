import { expect } from 'chai';
import { interpolatedRuns } from '../../src/track/interpolated.js';

/** Rows that are on a line with more digits, between rows of six decimals that are on none. */
interface Shape {
  /** How many are on the line, and s between rows. */
  readonly count: number;
  readonly step: number;
  /** Degrees from row to row. */
  readonly degrees?: number;
  /** Which of them has as few digits as the others, and which of the others has as many. */
  readonly coarse?: (k: number) => boolean;
  readonly fine?: (i: number) => boolean;
  /** s by which the second of them is late, and degrees by which it is off. */
  readonly late?: number;
  readonly off?: number;
}

function found({
  count,
  step,
  degrees = 0.01,
  coarse = () => false,
  fine = () => false,
  late = 0,
  off = 0,
}: Shape) {
  const before = 20;
  const length = before + count + 20;
  const inside = (i: number) => i >= before && i < before + count;
  const rows = Array.from({ length }, (_, i) => i);
  // The others go to and fro beside the line.
  const lat = rows.map((i) => (inside(i) ? 50 + i * degrees : 50 + i * degrees + (i % 2 ? 0.001 : -0.001)));
  const altitude = rows.map((i) =>
    inside(i) ? (coarse(i - before) ? 9000 : 9000.4) : fine(i) ? 9000.4 : 9000,
  );
  return interpolatedRuns({
    time: Float64Array.from(rows, (i) => step * i + (i === before + 2 ? late : 0)),
    lat: Float64Array.from(lat, (value, i) => Number(value.toFixed(6)) + (i === before + 2 ? off : 0)),
    lon: Float64Array.from(rows, () => 8),
    altitude: Float32Array.from(altitude),
  }).map(({ start, end }) => [start - before, end - before]);
}

describe('an interpolated stretch', () => {
  it('has ten rows and a minute', () => {
    expect(found({ count: 10, step: 10 })).to.deep.equal([[0, 9]]);
    expect(found({ count: 9, step: 10 })).to.deep.equal([]);
    expect(found({ count: 13, step: 5 })).to.deep.equal([[0, 12]]);
    expect(found({ count: 12, step: 5 })).to.deep.equal([]);
  });

  it('moves by a meter from row to row', () => {
    expect(found({ count: 20, step: 10, degrees: 1.2e-5 })).to.have.lengthOf(1);
    expect(found({ count: 20, step: 10, degrees: 0.9e-5 })).to.deep.equal([]);
  });

  it('has more digits in four of five rows, and of the others one of five at most', () => {
    expect(found({ count: 20, step: 10, coarse: (k) => k % 5 === 0 })).to.have.lengthOf(1);
    expect(found({ count: 20, step: 10, coarse: (k) => k % 5 === 0 || k === 1 })).to.deep.equal([]);
    expect(found({ count: 20, step: 10, fine: (i) => i % 6 === 0 })).to.have.lengthOf(1);
    expect(found({ count: 20, step: 10, fine: (i) => i % 5 === 0 || i === 1 })).to.deep.equal([]);
  });

  it('keeps its step of time to 2 ms, and of place to a rounding', () => {
    expect(found({ count: 20, step: 10, late: 0.001 })).to.deep.equal([[0, 19]]);
    expect(found({ count: 20, step: 10, late: 0.0011 })).to.deep.equal([[2, 19]]);
    expect(found({ count: 20, step: 10, off: 0.9e-6 })).to.deep.equal([[0, 19]]);
    expect(found({ count: 20, step: 10, off: 1.1e-6 })).to.deep.equal([[2, 19]]);
  });
});
