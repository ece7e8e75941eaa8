import { expect } from 'chai';
import { cleanAltitude } from '../../../src/track/clean/index.js';
import { trackFrom } from '../../../src/track/track.js';

interface Flight {
  readonly step: number;
  readonly rows: number;
  /** ft at a time. */
  readonly altitude: (seconds: number, row: number) => number;
  /** ft/min reported; none where it is not given. */
  readonly rate?: (seconds: number) => number;
}

/** Rows that are marked, of a flight in rows of `step` s. */
function marked({ step, rows, altitude, rate }: Flight): number[] {
  const time = Array.from({ length: rows }, (_, i) => i * step);
  const track = trackFrom({
    time,
    altitude: time.map(altitude),
    ...(rate && { verticalRate: time.map(rate) }),
  });
  return [...cleanAltitude(track).outlier.keys()].filter((i) => cleanAltitude(track).outlier[i]);
}
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, k) => from + k);

describe('altitudes that jump away and back', () => {
  for (const step of [10, 30, 60]) {
    it(`are found as a dip of two rows of ${step} s, with rates and without`, () => {
      const dip = (_: number, i: number) => (i === 20 || i === 21 ? 3000 : 35_000);
      expect(marked({ step, rows: 40, altitude: dip })).to.deep.equal([20, 21]);
      expect(marked({ step, rows: 40, altitude: dip, rate: () => 0 })).to.deep.equal([20, 21]);
    });
    it(`are found as a bump of one row of ${step} s in a climb`, () => {
      const altitude = (t: number, i: number) => 10_000 + (1500 / 60) * t + (i === 20 ? 15_000 : 0);
      expect(marked({ step, rows: 40, altitude })).to.deep.equal([20]);
    });
  }

  it('are found as two values of one column in level flight, with rates and without', () => {
    const altitude = (_: number, i: number) => 26_000 + (i >= 30 && i < 90 && i % 20 >= 10 ? 975 : 0);
    const wrong = [...range(30, 39), ...range(50, 59), ...range(70, 79)];
    expect(marked({ step: 5, rows: 120, altitude })).to.deep.equal(wrong);
    expect(marked({ step: 5, rows: 120, altitude, rate: () => 128 })).to.deep.equal(wrong);
  });

  it('are found in a climb, whose rate explains the steps up alone', () => {
    const altitude = (t: number, i: number) => 10_000 + (2000 / 60) * t + (i % 20 >= 12 && i < 80 ? 1600 : 0);
    const wrong = [12, 32, 52, 72].flatMap((from) => range(from, from + 7));
    expect(marked({ step: 5, rows: 100, altitude, rate: () => 2000 })).to.deep.equal(wrong);
  });

  it('are none in swings, stepped climbs and flights with holes', () => {
    const swing = (t: number) => 20_000 + 1500 * Math.sin((2 * Math.PI * t) / 61);
    for (const step of [5, 10, 20]) expect(marked({ step, rows: 100, altitude: swing })).to.deep.equal([]);
    const stairs = (t: number) => 5000 + 1000 * Math.floor(t / 20);
    expect(marked({ step: 5, rows: 60, altitude: stairs })).to.deep.equal([]);
    // Two parabolas of which a feed held the altitude: the rates there explain one of the two steps.
    const held = (t: number) => (t < 100 ? 23_000 : t < 200 ? 20_000 : 25_000);
    const rate = (t: number) => (t > 90 && t < 110 ? -20_000 : 0);
    expect(marked({ step: 1, rows: 300, altitude: held, rate })).to.deep.equal([]);
  });
});
