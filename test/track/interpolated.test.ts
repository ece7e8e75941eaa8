import { expect } from 'chai';
import { interpolatedRuns } from '../../src/track/interpolated.js';
import { random } from '../detectors/synthetic.js';

interface Shape {
  readonly step?: number;
  /** Rows that are on a line between those before and after. */
  readonly from?: number;
  readonly to?: number;
  /** Decimals of the rows on the line; as many as there are without. */
  readonly digits?: number;
  /** Degrees by which the rows leave the line, as received ones do. */
  readonly noise?: number;
}

/** 200 rows to the north-east, as a receiver writes them (six decimals, whole feet), but for a stretch. */
function flight({ step = 5, from = 60, to = 160, digits = 15, noise = 3e-5 }: Shape = {}) {
  const next = random(7);
  const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));
  const rows = Array.from({ length: 200 }, (_, i) => i);
  const inside = (i: number) => i >= from && i <= to;
  const along = (start: number, each: number) =>
    Float64Array.from(rows, (i) => {
      const exact = start + (each / 3) * i;
      return inside(i) ? rounded(exact, digits) : rounded(exact + noise * (next() - 0.5), 6);
    });
  const altitude = Float32Array.from(rows, (i) => (inside(i) ? 10_000 + (i - from) * 0.227 : 10_000));
  return {
    time: Float64Array.from(rows, (i) => 1_900_000_000 + step * i),
    lat: along(50, 0.01),
    lon: along(5, 0.02),
    altitude,
  };
}

describe('interpolated stretches', () => {
  for (const step of [1, 5, 30])
    it(`are rows of ${step} s at a constant step on a line, with more digits`, () => {
      expect(interpolatedRuns(flight({ step }))).to.deep.equal([{ start: 60, end: 160 }]);
    });

  it('are told by the altitude where the positions were rounded', () => {
    expect(interpolatedRuns(flight({ digits: 6 }))).to.deep.equal([{ start: 60, end: 160 }]);
  });

  it('are none where all rows have as many digits, where they are received, short, or do not move', () => {
    expect(interpolatedRuns(flight({ from: 0, to: 199 }))).to.deep.equal([]);
    expect(interpolatedRuns(flight({ from: 0, to: -1 }))).to.deep.equal([]);
    expect(interpolatedRuns(flight({ from: 60, to: 70 }))).to.deep.equal([]);
    const still = flight();
    expect(interpolatedRuns({ ...still, lat: still.lat.fill(50), lon: still.lon.fill(5) })).to.deep.equal([]);
    const { time, lat, lon } = flight({ from: 0, to: -1, noise: 0 });
    expect(interpolatedRuns({ time, lat, lon })).to.deep.equal([]);
  });
});
