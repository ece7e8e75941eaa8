import { expect } from 'chai';
import { cut } from '../../../src/track/clean/segments.js';

const all = (n: number) => Uint32Array.from({ length: n }, (_, i) => i);

describe('cut', () => {
  it('gives no segments of a column without a cut', () => {
    expect(cut(Float64Array.of(0, 1), Float32Array.of(5, 6), all(2), () => true)).to.deep.equal([]);
  });

  it('gives weight, extremes, and the median of five values with its time at both ends', () => {
    const time = Float64Array.of(0, 1, 2, 3, 4, 5, 6, 100, 108);
    const values = Float32Array.of(10, 99, 12, 13, 14, 15, 16, 900, 905);
    const segments = cut(time, values, all(9), (a, b) => !(a === 6 && b === 7));
    expect(segments).to.deep.equal([
      {
        ...{ first: 0, last: 6, weight: 7, low: 10, high: 99 },
        ...{ head: 13, headTime: 2, tail: 14, tailTime: 4 },
      },
      {
        ...{ first: 7, last: 8, weight: 9, low: 900, high: 905 },
        ...{ head: 900, headTime: 100, tail: 900, tailTime: 100 },
      },
    ]);
  });

  it('cuts after one value, and reads entries of the index', () => {
    const time = Float64Array.of(0, 30, 60, 90, 120);
    const values = Float32Array.of(1, NaN, 3, 4, 50);
    const segments = cut(time, values, Uint32Array.of(0, 2, 3, 4), (a) => a !== 0 && a !== 2);
    const short = segments.map(({ first, last, weight, low, high }) => [first, last, weight, low, high]);
    // A row counts for 10 s at most.
    expect(short).to.deep.equal([
      [0, 0, 1, 1, 1],
      [1, 2, 11, 3, 4],
      [3, 3, 1, 50, 50],
    ]);
  });
});
