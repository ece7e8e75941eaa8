import { expect } from 'chai';
import { TrackBuilder } from '../../../src/track/builder/index.js';
import type { Column } from '../../../src/track/track.js';

/** Where the rows of one aircraft are parted into flights, at the limits of each rule. */

type Row = { readonly t: number } & { readonly [C in Column]?: number };

/** Seconds at which each flight begins. */
function begins(rows: readonly Row[]): number[] {
  const builder = new TrackBuilder({ file: 'a.csv', format: 'test', altitudeReference: 'pressure' });
  const flight = builder.flight({ callsign: 'ABC1', icao24: 'abc123' });
  rows.forEach(({ t, ...values }, i) => {
    builder.row(flight, i + 2, 1_700_000_000 + t);
    for (const [name, value] of Object.entries(values)) builder.set(name as Column, value);
  });
  return builder.finish().tracks.map(({ time }) => time[0] - 1_700_000_000);
}
/** One row each; NM east of the beginning. */
const air = (t: number, nm = 0, values: Partial<Row> = {}): Row => ({
  ...{ t, lat: 0, lon: nm / 60, altitude: 10_000, groundSpeed: 300, onGround: 0, ...values },
});
const ground = (t: number, nm = 0, values: Partial<Row> = {}): Row => ({
  ...{ t, lat: 0, lon: nm / 60, altitude: 500, groundSpeed: 5, onGround: 1, ...values },
});
/** A stay on the ground between two flights, from one airborne row to the next. */
const stay = (seconds: number, rows: readonly number[]): number[] =>
  begins([air(0), ...rows.map((t) => ground(t)), air(seconds)]);

describe('a stop on the ground', () => {
  const each = (from: number, to: number, step: number) =>
    Array.from({ length: (to - from) / step + 1 }, (_, i) => from + i * step);

  it('parts flights that are 20 min apart in the air, the first row of all included', () => {
    expect(stay(1200, each(100, 1100, 100))).to.deep.equal([0, 600]);
    expect(stay(1199, each(100, 1100, 100))).to.deep.equal([0]);
  });

  it('parts only flights: a row in the air on one side alone is none', () => {
    const rows = each(100, 1100, 100).map((t) => ground(t));
    expect(begins([...rows, air(1300), air(2600)])).to.deep.equal([100]);
    expect(begins([air(0), air(10), ...rows.slice(0, 2), air(1190), air(1200)])).to.deep.equal([0]);
  });

  it('is cut in its longest gap of 5 min or more, else at the first row after its middle', () => {
    expect(stay(2000, [100, 200, 300, 800, 900, 1000, 1300, 1600])).to.deep.equal([0, 800]);
    expect(stay(2000, [...each(100, 700, 100), 1000, ...each(1100, 1900, 100)])).to.deep.equal([0, 1000]);
    expect(stay(2000, [...each(100, 700, 100), 999, ...each(1100, 1900, 100)])).to.deep.equal([0, 1100]);
  });

  it('is seen by the speed where no flag says it: under 30 kt, and in the air from 50 kt on', () => {
    const slow = (kt: number, high = 500): number =>
      begins([
        ...[air(0, 0, { onGround: 255 })],
        ...each(100, 1500, 100).map((t) => ground(t, 0, { onGround: 255, groundSpeed: kt, altitude: high })),
        ...[air(1600, 0, { onGround: 255 })],
      ]).length;
    expect([slow(29), slow(30)]).to.deep.equal([2, 1]);
    // A slow row above the highest airport is a wrong speed.
    expect([slow(10, 14_472), slow(10, 14_473)]).to.deep.equal([2, 1]);
    const next = (kt: number) =>
      begins([
        air(0),
        ...each(100, 1500, 100).map((t) => ground(t)),
        air(1600, 0, { onGround: 255, groundSpeed: kt }),
      ]).length;
    expect([next(50), next(49)]).to.deep.equal([2, 1]);
  });
});

describe('a time without rows', () => {
  /** Rows every 10 s on both sides of a gap, at some height, NM flown in it, on the ground or in the air. */
  function gap(
    seconds: number,
    nm: number,
    {
      high = 30_000,
      before = air,
      after = air,
    }: { high?: number; before?: typeof air; after?: typeof air } = {},
  ): number {
    const values = { altitude: high };
    const side = (make: typeof air, from: number, at: number) =>
      [0, 10, 20].map((t) => make(from + t, at + t / 12, values));
    return begins([...side(before, 0, 0), ...side(after, 20 + seconds, 20 / 12 + nm)]).length;
  }

  it('of 20 min parts flights that are on the ground on both sides', () => {
    const both = { before: ground, after: ground, high: 500 };
    expect([gap(1200, 0, both), gap(1199, 0, both)]).to.deep.equal([2, 1]);
  });

  it('of 20 min parts flights that are low on both sides, nearer than an aircraft that flies on', () => {
    // 50 kt in 1,800 s are 25 NM.
    expect([
      gap(1800, 24.9, { high: 4999 }),
      gap(1800, 25.1, { high: 4999 }),
      gap(1800, 24.9, { high: 5000 }),
    ]).to.deep.equal([2, 1, 1]);
  });

  it('of an hour parts flights, unless it was flown at 100 to 700 kt', () => {
    expect([gap(3599, 10), gap(3600, 10)]).to.deep.equal([1, 2]);
    expect([gap(3600, 99), gap(3600, 101), gap(3600, 699), gap(3600, 701)]).to.deep.equal([2, 1, 1, 2]);
  });

  it('of an hour parts flights of which one side is on the ground', () => {
    expect([
      gap(3600, 300, { before: ground }),
      gap(3600, 300, { after: ground }),
      gap(3599, 300, { after: ground }),
    ]).to.deep.equal([2, 2, 1]);
  });

  it('does not part a flight whose clock steps', () => {
    const steady = (t: number, at: number) => air(t, at, { groundSpeed: 300, course: 90 });
    const rows = (step: number) => [0, 10, 20, 30, 40, 50].map((t) => steady(t > 20 ? t + step : t, t / 12));
    expect(begins(rows(7200))).to.deep.equal([0]);
  });
});
