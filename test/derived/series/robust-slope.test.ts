import { expect } from 'chai';
import { robustSlope } from '../../../src/derived/series/robust-slope.js';

describe('robust slope', () => {
  const time = Float64Array.from({ length: 61 }, (_, i) => i);
  const line = (wrong: readonly number[]) =>
    Float64Array.from(time, (t) => 1000 - 75 * t + (wrong.includes(t) ? 2000 : 0));

  it('is that of a line, whatever one end or a quarter of the rows show', () => {
    for (const wrong of [[], [0], [60], [0, 4, 16, 60]])
      expect(robustSlope(time, line(wrong), 0, 60), `${wrong}`).to.be.closeTo(-75, 1e-9);
  });

  it('is that of two points where there are no more', () => {
    expect(robustSlope(time, line([]), 10, 11)).to.equal(-75);
  });
});
