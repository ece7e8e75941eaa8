import { expect } from 'chai';
import { highestPeak, lombScargle } from '../../../src/derived/oscillation/lomb-scargle.js';
import reference from '../../fixtures/detectors/lomb-scargle.json' with { type: 'json' };

describe('generalized Lomb–Scargle', () => {
  it('gives the powers of the reference library for uneven rows with a hole', () => {
    const { time, value, frequency, power } = reference;
    const step = frequency[1] - frequency[0];
    frequency.forEach((f, k) => {
      const one = lombScargle(time, value, f, step, 1).power[0];
      expect(one, `power at ${f} Hz`).to.be.closeTo(power[k], 1e-9);
    });
  });

  it('steps through the frequencies without losing digits', () => {
    const { time, value } = reference;
    const many = lombScargle(time, value, 1 / 300, (1 / 20 - 1 / 300) / 3999, 4000);
    for (const k of [0, 1999, 3999]) {
      const one = lombScargle(time, value, many.frequency[k], 1e-3, 1).power[0];
      expect(many.power[k]).to.be.closeTo(one, 1e-9);
    }
  });

  it('finds the period and power of the highest peak', () => {
    const { time, value, bestPeriod, bestPower } = reference;
    const peak = highestPeak(lombScargle(time, value, 1 / 300, (1 / 20 - 1 / 300) / 2000, 2001));
    expect(peak.period).to.be.closeTo(bestPeriod, 0.02);
    expect(peak.power).to.be.closeTo(bestPower, 1e-3);
  });
});
