import { expect } from 'chai';
import { clean } from '../../../src/track/clean/hampel.js';
import { excursions } from '../../../src/track/clean/excursions.js';

/** Which steps of an altitude are believed, to the foot. */

/** Rows of `value`s `step` s apart that are marked, with reported rates (ft/min). */
function marked(values: readonly number[], step: number, rates?: readonly number[]): number[] {
  const time = Float64Array.from(values, (_, i) => i * step);
  const given = rates && { rates: Float32Array.from(rates) };
  const { outlier } = clean(time, Float32Array.from(values), given);
  return [...outlier.keys()].filter((i) => outlier[i]);
}
/** Level rows, one of them off. */
const oneOff = (off: number, at = 10, n = 21) =>
  Array.from({ length: n }, (_, i) => 10_000 + (i === at ? off : 0));

describe('a single value beside its neighbors', () => {
  it('is an outlier more than 300 ft off, entered faster than 5,000 ft/min', () => {
    expect(marked(oneOff(300), 1)).to.deep.equal([]);
    expect(marked(oneOff(301), 1)).to.deep.equal([10]);
    expect(marked(oneOff(416), 5)).to.deep.equal([]);
    expect(marked(oneOff(418), 5)).to.deep.equal([10]);
  });

  it('is none where the reported rate explains the step within 15 s', () => {
    const rates = (rate: number) => Array.from({ length: 21 }, (_, i) => (i === 10 ? rate : 0));
    // 2,000 ft/min for 15 s are 500 ft.
    expect(marked(oneOff(500), 1, rates(2000))).to.deep.equal([]);
    expect(marked(oneOff(501), 1, rates(2000))).to.deep.equal([10]);
    expect(marked(oneOff(500), 1, rates(-2000))).to.deep.equal([]);
  });

  it('needs five values around it', () => {
    expect(marked(oneOff(600, 2, 5), 1)).to.deep.equal([2]);
  });
});

describe('excursions', () => {
  const options = { rate: 100, slack: 300, returnRate: 10, hold: 15, breakCost: 120 };
  function found(values: readonly number[], step = 1, rates?: readonly number[]): number[] {
    const time = Float64Array.from(values, (_, i) => i * step);
    const outlier = new Uint8Array(values.length);
    const index = Uint32Array.from(values, (_, i) => i);
    excursions(time, Float32Array.from(values), index, outlier, options, rates && Float32Array.from(rates));
    return [...outlier.keys()].filter((i) => outlier[i]);
  }
  /** A climb of 1 ft a second so that no value repeats, with some rows off. */
  const climbing = (off: number, from: number, to: number, n = 400) =>
    Array.from({ length: n }, (_, i) => i + (i >= from && i < to ? off : 0));

  it('are entered by more than the slack and what can be climbed in a second', () => {
    expect(found(climbing(399, 100, 150))).to.deep.equal([]);
    expect(found(climbing(402, 100, 150))).to.have.lengthOf(50);
  });

  it('may hide the time for which a value was repeated, 15 s at most', () => {
    const held = (off: number, rows: number) =>
      Array.from(
        { length: 400 },
        (_, i) => (i < 100 && i >= 100 - rows ? 0 : i % 2) + (i >= 100 && i < 150 ? off : 0),
      );
    // Twelve equal rows are 11 s: 300 ft and 100 ft in each of 12 s.
    expect(found(held(1499, 11))).to.deep.equal([]);
    expect(found(held(1503, 11))).to.have.lengthOf(50);
    expect(found(held(1899, 40))).to.deep.equal([]);
    expect(found(held(1903, 40))).to.have.lengthOf(50);
  });

  it('are explained by a reported rate within that time', () => {
    const rates = Array.from({ length: 400 }, (_, i) => (i >= 95 && i < 155 ? -600 : 0));
    // 10 ft/s for 15 s are 150 ft more.
    expect(found(climbing(548, 100, 150), 1, rates)).to.deep.equal([]);
    expect(found(climbing(552, 100, 150), 1, rates)).to.have.lengthOf(50);
  });

  it('are shorter than what a break costs twice', () => {
    expect(found(climbing(5000, 400, 630, 1200))).to.have.lengthOf(230);
    expect(found(climbing(5000, 400, 650, 1200))).to.deep.equal([]);
  });
});
