import { expect } from 'chai';
import { fitSine, type Stretch } from '../../../src/derived/oscillation/damped-sine.js';
import { normal } from '../../detectors/synthetic.js';

interface Wave {
  readonly period: number;
  readonly decrement?: number;
  readonly cycles?: number;
  readonly noise?: number;
  readonly slope?: number;
}

function wave({ period, decrement = 0, cycles = 3, noise = 0, slope = 0 }: Wave): Stretch {
  const next = normal(5);
  const time = Array.from({ length: Math.round(cycles * 8) }, (_, i) => (i * period) / 8 + 1_700_000_000);
  const altitude = time.map((t) => {
    const s = t - time[0];
    const size = 400 * Math.exp((-decrement * s) / period);
    return 9000 + slope * s + size * Math.sin((2 * Math.PI * s) / period + 1) + noise * next();
  });
  return { time, altitude };
}

describe('a sine that dies away', () => {
  for (const of of [
    { period: 61 },
    { period: 61, slope: -25 },
    { period: 61, decrement: 0.4, slope: 10 },
    { period: 95, decrement: -0.2, cycles: 2.5 },
    { period: 61, noise: 20, decrement: 0.2, cycles: 4 },
  ]) {
    it(`gives back ${JSON.stringify(of)}`, () => {
      // The first period is a tenth off.
      const fit = fitSine([wave(of)], of.period * 1.1);
      expect(fit.period / of.period).to.be.closeTo(1, 0.015);
      expect(fit.decrement).to.be.closeTo(of.decrement ?? 0, 0.06);
      expect(fit.explained).to.be.above(0.97);
    });
  }

  it('is one period of two stretches, each with a phase of its own', () => {
    const [a, b] = [wave({ period: 60 }), wave({ period: 60, slope: 5 })];
    const later = { ...b, time: Array.from(b.time, (t) => t + 187) };
    expect(fitSine([a, later], 55).period).to.be.closeTo(60, 0.5);
  });

  it('explains nothing of noise, and says nothing of too few points', () => {
    const next = normal(9);
    const time = Array.from({ length: 80 }, (_, i) => 8 * i);
    expect(fitSine([{ time, altitude: time.map(next) }], 60).explained).to.be.below(0.3);
    expect(fitSine([{ time: [0, 1, 2, 3, 4], altitude: [0, 1, 0, -1, 0] }], 4).explained).to.be.NaN;
  });
});
