import { expect } from 'chai';
import { curveOf, drawnRows, rhythmOf } from '../../src/picture/curve.js';
import { trackFrom } from '../../src/track/track.js';

const range = (n: number) => Array.from({ length: n }, (_, i) => i);
const curve = (time: number[], values: (number | null)[], wraps = false) => {
  const track = trackFrom({ time, altitude: values });
  return curveOf(track, track.altitude, wraps);
};
/** Pairs of neighbouring drawn rows that a line joins. */
const joins = ({ rows, linked }: { rows: Uint32Array; linked: Uint8Array }) =>
  [...rows].flatMap((row, i) => (linked[i] ? [`${rows[i - 1]}-${row}`] : []));

describe('chart-curve', () => {
  it('joins regular values', () => {
    expect(joins(drawnRows(curve([0, 10, 20], [1, 2, 3]), 0, 20, 100))).to.deep.equal(['0-1', '1-2']);
  });

  it('draws no line through missing values', () => {
    const values = [1, 2, 3, null, null, 6, 7, 8, 9, 10];
    const drawn = drawnRows(
      curve(
        range(10).map((i) => i * 10),
        values,
      ),
      0,
      90,
      100,
    );
    expect([...drawn.rows]).to.deep.equal([0, 1, 2, 5, 6, 7, 8, 9]);
    expect(joins(drawn)).to.deep.equal(['0-1', '1-2', '5-6', '6-7', '7-8', '8-9']);
  });

  it('breaks at a single missing value of a regular column', () => {
    const drawn = drawnRows(
      curve(
        range(6).map((i) => i * 10),
        [1, 2, null, 4, 5, 6],
      ),
      0,
      50,
      100,
    );
    expect(joins(drawn)).to.deep.equal(['0-1', '3-4', '4-5']);
  });

  it('joins a column that the feed sends in every second row', () => {
    const drawn = drawnRows(curve(range(7), [1, null, 2, null, 3, null, 4]), 0, 6, 100);
    expect(joins(drawn)).to.deep.equal(['0-2', '2-4', '4-6']);
  });

  it('breaks where there was no signal', () => {
    expect(joins(drawnRows(curve([0, 10, 20, 100, 110], [1, 2, 3, 4, 5]), 0, 110, 100))).to.deep.equal([
      '0-1',
      '1-2',
      '3-4',
    ]);
  });

  it('breaks a course where it passes north', () => {
    expect(joins(drawnRows(curve([0, 1, 2, 3], [340, 355, 5, 20], true), 0, 3, 100))).to.deep.equal([
      '0-1',
      '2-3',
    ]);
  });

  it('keeps each extreme of 100,000 rows in few rows, and joins them', () => {
    const n = 100_000;
    const values = range(n).map((i) => Math.sin(i / 1000));
    values[54_321] = 99;
    values[54_322] = -99;
    const drawn = drawnRows(curve(range(n), values), 0, n - 1, 500);
    expect(drawn.rows.length).to.be.lessThan(4 * 502);
    expect([...drawn.rows]).to.include.members([0, 54_321, 54_322, n - 1]);
    expect([drawn.min, drawn.max]).to.deep.equal([-99, 99]);
    expect([...drawn.rows].every((row, i) => i === 0 || row > drawn.rows[i - 1])).to.equal(true);
    expect(joins(drawn).length).to.equal(drawn.rows.length - 1);
  });

  it('keeps a gap between dense values', () => {
    const values = range(10_000).map((i) => (i >= 5000 && i < 5200 ? null : i));
    const drawn = drawnRows(curve(range(10_000), values), 0, 9999, 200);
    const at = [...drawn.rows].findIndex((row) => row >= 5200);
    expect(drawn.rows[at]).to.equal(5200);
    expect(drawn.linked[at]).to.equal(0);
    expect([...drawn.linked.subarray(0, drawn.rows.length)].filter((link) => !link).length).to.equal(2);
  });

  it('runs out of the picture on both sides, with the extremes of the picture alone', () => {
    const drawn = drawnRows(curve([0, 10, 20, 30, 40], [9, 1, 2, 3, 9]), 10, 30, 100);
    expect([...drawn.rows]).to.deep.equal([0, 1, 2, 3, 4]);
    expect([drawn.min, drawn.max]).to.deep.equal([1, 3]);
  });

  it('has nothing to draw of a column without values', () => {
    const drawn = drawnRows(curve([0, 1], [null, null]), 0, 1, 10);
    expect(drawn.rows.length).to.equal(0);
    expect(drawn.min).to.be.NaN;
  });

  it('finds the rhythm that nine in ten intervals keep', () => {
    const time = Float64Array.from(range(1000), (i) => i * 5);
    expect(rhythmOf(time, new Float32Array(1000).fill(1))).to.equal(7.5);
  });
});
