import { expect } from 'chai';
import { flips } from '../../../src/track/clean/flips.js';

/** The limits of what is a jump of the altitude away and back, in values that meet them. */

/** Rows that are marked among values `step` s apart (or at times), at reported rates (ft/min). */
function marked(
  values: readonly number[],
  step: number | readonly number[],
  rates?: number | readonly number[],
): number[] {
  const time = Float64Array.from(values, (_, i) => (typeof step === 'number' ? i * step : step[i]));
  const outlier = new Uint8Array(values.length);
  const index = Uint32Array.from(values, (_, i) => i);
  const reported =
    rates === undefined
      ? undefined
      : Float32Array.from(values, (_, i) => (typeof rates === 'number' ? rates : rates[i]));
  flips(time, Float32Array.from(values), index, outlier, reported);
  return [...outlier.keys()].filter((i) => outlier[i]);
}
/** Level, with some rows off. */
const off = (feet: number, from = 10, to = 12, n = 24): number[] =>
  Array.from({ length: n }, (_, i) => 20_000 + (i >= from && i < to ? feet : 0));

describe('two steps of the altitude, away and back', () => {
  it('without reported rates are faster than 10,000 ft/min', () => {
    // In 10 s, 1,667 ft.
    expect([1660, 1680].map((feet) => marked(off(feet), 10))).to.deep.equal([[], [10, 11]]);
    expect([-1660, -1680].map((feet) => marked(off(feet), 10))).to.deep.equal([[], [10, 11]]);
  });

  it('that reported rates deny are faster than 2,620 ft/min', () => {
    // In 10 s, 437 ft; in 1 s and less, more than 300 ft count.
    expect([430, 440].map((feet) => marked(off(feet), 10, 0))).to.deep.equal([[], [10, 11]]);
    expect([300, 301].map((feet) => marked(off(feet), 1, 0))).to.deep.equal([[], [10, 11]]);
  });

  it('are denied where the rates explain less than half of them, over the step and 15 s', () => {
    // 2,400 ft/min are 40 ft/s: of 10 s and 15 s 1,000 ft.
    const up = (rate: number) => off(0).map((_, i) => (i >= 8 && i < 14 ? rate : 0));
    expect(marked(off(2010), 10, up(2400))).to.deep.equal([10, 11]);
    expect(marked(off(1990), 10, up(2400))).to.deep.equal([]);
    // The rates of 15 s around the step count, and no others.
    const late = (row: number) => off(0).map((_, i) => (i === row ? 2400 : 0));
    expect(marked(off(1990), 10, late(11))).to.deep.equal([]);
    expect(marked(off(1990), 10, late(8))).to.deep.equal([]);
    expect(marked(off(1990), 10, late(7))).to.deep.equal([10, 11]);
  });

  it('are 4 min apart at most', () => {
    const long = (rows: number) => off(5000, 10, 10 + rows, 60);
    expect(marked(long(25), 10)).to.have.lengthOf(25);
    expect(marked(long(26), 10)).to.deep.equal([]);
  });

  it('are like in size: half of one is as much as the other, at least', () => {
    const climb = (back: number) => [
      ...Array<number>(10).fill(20_000),
      26_000,
      26_000,
      ...Array<number>(12).fill(26_000 - back),
    ];
    expect(marked(climb(3000), 10)).to.deep.equal([10, 11]);
    expect(marked(climb(2990), 10)).to.deep.equal([]);
    expect(marked(climb(12_000), 10)).to.deep.equal([10, 11]);
    expect(marked(climb(12_010), 10)).to.deep.equal([]);
  });

  it('keep all values in between away from the line past them, by half of the smaller', () => {
    const before = Array<number>(10).fill(20_000);
    const dip = (middle: number) => [...before, 26_000, middle, 26_000, ...before];
    const times = dip(0).map((_, i) => (i < 11 ? 10 * i : i < 12 ? 150 : 80 + 10 * i));
    expect(marked(dip(23_000), times)).to.deep.equal([10, 11, 12]);
    expect(marked(dip(22_990), times)).to.deep.equal([]);
  });

  it('are two at least', () => {
    expect(marked([...Array<number>(10).fill(20_000), ...Array<number>(10).fill(26_000)], 10)).to.deep.equal(
      [],
    );
  });
});

describe('values of a column in turn', () => {
  /** Level, with `times` stays of `rows` rows away. */
  const turns = (feet: number, rows: number, times: number): number[] => [
    ...Array<number>(10).fill(20_000),
    ...Array.from({ length: times }, () => [
      ...Array<number>(rows).fill(20_000 + feet),
      ...Array<number>(rows).fill(20_000),
    ]).flat(),
    ...Array<number>(10).fill(20_000),
  ];
  it('are shown by four steps faster than 5,000 ft/min between values that stay, without a rate', () => {
    // In 5 s, 417 ft.
    expect(marked(turns(420, 3, 2), 5)).to.deep.equal([10, 11, 12, 16, 17, 18]);
    expect(marked(turns(410, 3, 2), 5)).to.deep.equal([]);
    expect(marked(turns(420, 3, 1), 5)).to.deep.equal([]);
    // One row to a value is a swing.
    expect(marked(turns(420, 1, 2), 5)).to.deep.equal([]);
    expect(marked(turns(420, 2, 2), 5)).to.deep.equal([10, 11, 14, 15]);
  });

  it('are those that neither the rows before nor the rows after have; of an odd number, the rarer', () => {
    const ends = (rows: number) => [
      ...Array<number>(10).fill(20_000),
      ...Array.from({ length: 2 }, () => [
        ...Array<number>(rows).fill(21_000),
        ...Array<number>(4).fill(20_000),
      ]).flat(),
      ...Array<number>(10).fill(21_000),
    ];
    // 21,000 ft for 2 × 2 rows, then on; 20,000 ft for 2 × 4 rows in between.
    expect(marked(ends(2), 5)).to.deep.equal([10, 11, 16, 17]);
    expect(marked(ends(6), 5)).to.deep.equal([16, 17, 18, 19, 26, 27, 28, 29]);
  });

  it('stay within a quarter of the step', () => {
    const rough = (feet: number) =>
      turns(1000, 4, 2).map((value, i) => (value > 20_000 && i % 4 === 0 ? value + feet : value));
    expect(marked(rough(250), 8)).to.have.lengthOf(8);
    expect(marked(rough(260), 8)).to.deep.equal([]);
  });
});
