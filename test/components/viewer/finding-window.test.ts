import { expect } from '@open-wc/testing';
import { windowAround } from '../../../components/viewer/finding-window.js';

describe('the window around a finding', () => {
  const flight = [0, 10_000] as const;
  for (const [startTime, endTime, shown] of [
    [4000, 5000, [3700, 5300]],
    [4000, 4000, [3880, 4120]],
    [50, 1050, [0, 1350]],
    [9900, 10_000, [9780, 10_000]],
    [500, 9500, null],
  ] as const)
    it(`${startTime} to ${endTime} s: ${shown ? shown.join(' to ') : 'the whole flight'}`, () => {
      expect(windowAround({ startTime, endTime }, flight)).to.deep.equal(shown);
    });
});
