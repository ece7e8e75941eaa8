import { expect } from 'chai';
import { altitudeHampel, hampel } from '../../../src/track/clean/hampel.js';
import { random } from '../../detectors/synthetic.js';

const options = { ...altitudeHampel, floor: 300, deviations: 6 };
/** The rule as it is written: median and median absolute deviation of each balanced window, by sorting. */
function plainly(values: Float32Array, side: number): number[] {
  const middle = (list: number[]) => list.sort((a, b) => a - b)[list.length >> 1];
  return [...values.keys()].filter((k) => {
    const reach = Math.min(side, k, values.length - 1 - k);
    const window = [...values.subarray(k - reach, k + reach + 1)];
    if (window.length < 5) return false;
    const center = middle([...window]);
    const off = Math.abs(values[k] - center);
    return off > options.floor && middle(window.map((v) => Math.abs(v - center))) <= off / options.deviations;
  });
}

describe('quiet stretches', () => {
  it('spare the filter work and change none of its results, whatever climbs, levels and spikes', () => {
    const next = random(7);
    let marked = 0;
    for (let flight = 0; flight < 60; flight++) {
      const values = new Float32Array(600);
      let [altitude, rate, noise] = [8000, 0, 0];
      for (let k = 0; k < values.length; k++) {
        if (next() < 0.02)
          [rate, noise] = [Math.round(3 * next() - 1.5) * 40, next() < 0.5 ? 0 : 400 * next()];
        altitude += rate;
        const spike = next() < 0.02 ? 4000 * (next() - 0.5) : 0;
        values[k] = Math.round((altitude + noise * (next() - 0.5) + spike) / 25) * 25;
      }
      const time = Float64Array.from(values.keys());
      const outlier = new Uint8Array(values.length);
      hampel(time, values, Uint32Array.from(values.keys()), outlier, options);
      const found = [...outlier.keys()].filter((k) => outlier[k]);
      expect(found).to.deep.equal(plainly(values, options.halfWindow));
      marked += found.length;
    }
    expect(marked).to.be.greaterThan(200);
  });
});
