import { expect } from 'chai';
import { median, medianInterval } from '../../src/track/median.js';
import { random } from '../detectors/synthetic.js';

const timesOf = (intervals: readonly number[]): Float64Array => {
  let now = 1_700_000_000;
  return Float64Array.from([now, ...intervals.map((seconds) => (now += seconds))]);
};

describe('median interval', () => {
  for (const { intervals, is, because } of [
    { intervals: [1, 1, 1, 60], is: 1, because: 'most rows keep one' },
    { intervals: [5, 60, 5, 5, 1], is: 5, because: 'most do, not in a row' },
    { intervals: [1, 1, 3, 3], is: 2, because: 'half is not most: the two in the middle are averaged' },
    { intervals: [0, 0, 0, 7], is: 7, because: 'rows of one moment have none' },
    { intervals: [0, 0], is: NaN, because: 'there is none' },
    { intervals: [], is: NaN, because: 'one row has none' },
  ])
    it(`is ${is} for ${intervals.join(', ') || 'nothing'}: ${because}`, () => {
      expect(medianInterval(timesOf(intervals))).to.deep.equal(is);
    });

  it('is that of the sorted intervals, whether or not most rows keep one', () => {
    const next = random(3);
    for (let n = 1; n < 200; n++) {
      const usual = next();
      const intervals = Array.from({ length: n }, () => (next() < usual ? 4 : Math.floor(9 * next())));
      const plain = median(intervals.filter((seconds) => seconds > 0));
      expect(medianInterval(timesOf(intervals))).to.deep.equal(plain);
    }
  });
});
