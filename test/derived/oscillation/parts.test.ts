import { expect } from 'chai';
import { standardAir, trueFromIndicated } from '../../../src/derived/speed/airspeed.js';
import { detrend, thin } from '../../../src/derived/oscillation/detrend.js';
import {
  dampingRatio,
  energyExchange,
  exchangeSpeed,
  speedHeight,
} from '../../../src/derived/oscillation/energy.js';
import { FOOT, GRAVITY, KNOT } from '../../../src/base/units.js';
import { lanchesterPeriod } from '../../../src/derived/oscillation/cycles.js';
import { turningPoints } from '../../../src/derived/series/turning-points.js';

const numbers = (length: number, of: (i: number) => number) => Float64Array.from({ length }, (_, i) => of(i));

describe('turning points with hysteresis', () => {
  it('counts swings and ignores steps smaller than the hysteresis', () => {
    const value = numbers(400, (i) => 1000 * Math.sin((2 * Math.PI * i) / 100) + (i % 2 ? 25 : 0));
    const turns = turningPoints(
      numbers(400, (i) => i),
      value,
      200,
      60,
    );
    expect([...turns.at]).to.deep.equal(
      [25, 75, 125, 175, 225, 275, 325, 375].map((i) => turnNear(turns.at, i)),
    );
    expect([...turns.isMaximum]).to.deep.equal([1, 0, 1, 0, 1, 0, 1, 0]);
  });

  const turnNear = (at: Uint32Array, i: number) => at.find((k) => Math.abs(k - i) <= 3)!;

  it('takes neither the first nor the last value for a turning point', () => {
    const value = numbers(100, (i) => 100 * i);
    expect(
      turningPoints(
        numbers(100, (i) => i),
        value,
        200,
        60,
      ).at,
    ).to.have.lengthOf(0);
  });

  it('cuts at holes', () => {
    const time = numbers(400, (i) => (i < 200 ? i : i + 500));
    const value = numbers(400, (i) => 1000 * Math.sin((2 * Math.PI * i) / 100));
    const turns = turningPoints(time, value, 200, 60);
    expect(new Set(turns.piece).size).to.equal(2);
  });
});

describe('trend', () => {
  it('takes away any straight line and leaves a swing shorter than the window', () => {
    const time = numbers(600, (i) => i);
    const value = numbers(600, (i) => 5000 + 20 * i + 300 * Math.sin((2 * Math.PI * i) / 60));
    const left = detrend(time, value, 150);
    for (let i = 100; i < 500; i++) {
      expect(left[i]).to.be.closeTo(300 * Math.sin((2 * Math.PI * i) / 60), 100);
    }
    const line = detrend(
      time,
      numbers(600, (i) => 5000 + 20 * i),
      150,
    );
    expect(Math.max(...line.map(Math.abs))).to.be.below(1e-5);
  });

  it('thins rows to means and keeps holes', () => {
    const time = Float64Array.from([0, 1, 2, 50, 51]);
    const { time: t, values } = thin(time, [Float64Array.from([1, NaN, 3, 5, 7])], 0, 4, 10);
    expect([...t]).to.deep.equal([1, 50.5]);
    expect([...values[0]]).to.deep.equal([2, 6]);
  });
});

describe('energy', () => {
  it('finds a perfect trade and none', () => {
    const height = numbers(64, (i) => Math.sin(i / 4));
    const trade = energyExchange(
      height,
      height.map((h) => -h),
    );
    expect(trade.correlation).to.be.closeTo(-1, 1e-12);
    expect(trade.varianceShare).to.be.closeTo(0, 1e-12);
    const none = energyExchange(
      height,
      numbers(64, (i) => Math.cos(i / 4)),
    );
    expect(Math.abs(none.correlation)).to.be.below(0.2);
    expect(energyExchange(height, new Float64Array(64).fill(NaN)).correlation).to.be.NaN;
  });

  it('knows what a speed is worth in height', () => {
    // 250 kt = 128.6 m/s: 843 m = 2,767 ft.
    expect(speedHeight(250)).to.be.closeTo(2767, 1);
  });

  it('gives the damping ratio of a decrement', () => {
    const zeta = 0.05;
    const decrement = (2 * Math.PI * zeta) / Math.sqrt(1 - zeta * zeta);
    expect(dampingRatio(decrement)).to.be.closeTo(zeta, 1e-9);
  });

  it('gives the airspeed of an exchange whatever the wind', () => {
    const air = 250;
    const height = numbers(64, (i) => 300 * Math.sin(i / 4));
    for (const wind of [-120, 0, 80]) {
      const ground = height.map((h) => Math.sqrt((air * KNOT) ** 2 - 2 * GRAVITY * h * FOOT) / KNOT + wind);
      const exchange = energyExchange(height, ground.map(speedHeight));
      const mean = ground.reduce((sum, v) => sum + v, 0) / ground.length;
      expect(exchangeSpeed(mean, exchange)).to.be.closeTo(air, 5);
    }
    // A speed that rises with the height answers something else.
    const halved = energyExchange(
      height,
      height.map((h) => h / 2),
    );
    for (const one of [energyExchange(height, height), halved, { ...halved, slope: 0 }])
      expect(exchangeSpeed(250, one)).to.be.NaN;
  });

  it('gives Lanchester’s period', () => {
    // √2·π·V/g at 250 kt: 58.3 s.
    expect(lanchesterPeriod(250)).to.be.closeTo(58.3, 0.1);
  });
});

describe('true airspeed', () => {
  it('follows the standard atmosphere', () => {
    // ICAO Doc 7488: 36,089 ft, 216.65 K, 0.22336 of sea-level pressure; 45,000 ft: 0.1456.
    expect(standardAir(36_089).temperature).to.be.closeTo(216.65, 0.01);
    expect(standardAir(36_089).pressureRatio).to.be.closeTo(0.22336, 1e-4);
    expect(standardAir(45_000).pressureRatio).to.be.closeTo(0.1456, 1e-4);
  });

  it('comes from indicated airspeed and altitude', () => {
    // 250 kt calibrated is 250 kt at sea level, and Mach 0.454, 290 kt at 10,000 ft.
    expect(trueFromIndicated(250, 0)).to.be.closeTo(250, 0.1);
    expect(trueFromIndicated(250, 10_000)).to.be.closeTo(287.9, 2);
    // A recorded frame: 306 kt indicated at 26,650 ft, Mach 0.756 and −44 °C, true 446 kt.
    expect(trueFromIndicated(306, 26_650)).to.be.closeTo(446, 12);
  });
});
