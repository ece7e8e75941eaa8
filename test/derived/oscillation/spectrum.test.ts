import { expect } from 'chai';
import type { OscillationPoints } from '../../../src/derived/oscillation/points.js';
import { spectrumOf } from '../../../src/derived/oscillation/spectrum.js';

/** Points of a sine of 60 s, 10 s apart. */
function points(count: number): OscillationPoints {
  const time = Float64Array.from({ length: count }, (_, i) => 10 * i);
  const height = time.map((t) => 100 * Math.sin((2 * Math.PI * t) / 60));
  const none = new Float64Array(count).fill(NaN);
  return {
    ...{ time, width: 10, altitude: height, height, speedHeight: none, course: none },
    ...{ meanSpeed: NaN, rateAgreement: NaN, rateSize: NaN },
  };
}
const spectrum = (count: number) => spectrumOf(points(count), [[0, 10 * count]], 60, 30, 180);

describe('spectrumOf', () => {
  it('has nearly all its power at the period of a sine', () => {
    const { power, peakPower, period } = spectrum(120);
    expect(period).to.be.closeTo(60, 0.1);
    expect(peakPower).to.be.within(0.98, 1.0001);
    expect(Math.max(...power)).to.be.within(0.98, 1.0001);
    expect(power.every((own) => own >= 0)).to.equal(true);
  });

  it('has power from eight points on, and none, which is no missing number, of fewer', () => {
    expect(spectrum(8).peakPower).to.be.above(0.9);
    expect([...new Set(spectrum(7).power)]).to.deep.equal([0]);
    expect(spectrum(7).peakPower).to.equal(0);
  });
});
