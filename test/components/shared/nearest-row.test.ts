import { expect } from '@open-wc/testing';
import { momentAt, nearestRow, rowAt, stepTime } from '../../../components/shared/nearest-row.js';
import { packed, MOST_ROWS, rowCount } from '../../../components/chart/lanes/packing.js';
import { flightAnalysis, findingOf, START } from '../analysis.js';

const time = [0, 10, 20, 30];

describe('chart-rows', () => {
  it('finds the nearest row and the row in force', () => {
    expect([-5, 4, 6, 10, 99].map((at) => nearestRow(time, at))).to.deep.equal([0, 0, 1, 1, 3]);
    expect([-5, 4, 10, 19, 99].map((at) => rowAt(time, at))).to.deep.equal([0, 0, 1, 1, 3]);
    expect(nearestRow([], 1)).to.equal(-1);
  });

  it('steps by rows from any moment, and stops at the ends', () => {
    expect(stepTime(time, 10, 1)).to.equal(20);
    expect(stepTime(time, 14, 1)).to.equal(20);
    expect(stepTime(time, 14, -1)).to.equal(10);
    expect(stepTime(time, 25, -10)).to.equal(0);
    expect(stepTime(time, 30, 1)).to.equal(30);
    expect(stepTime(time, null, 1)).to.equal(0);
    expect(stepTime(time, null, -1)).to.equal(30);
  });

  it('says that there was no signal instead of taking the nearest row', () => {
    const analysis = flightAnalysis();
    const inHole = START + 1190 + 600;
    expect(momentAt(analysis, inHole)).to.deep.equal({ time: inHole, row: -1, status: 'noContact' });
    expect(momentAt(analysis, START + 103)).to.include({ time: START + 100, row: 10, status: 'observed' });
    expect(momentAt(analysis, START + 5000)).to.include({ row: 199, status: 'modeled' });
  });
});

describe('chart-packing', () => {
  const { track } = flightAnalysis();
  const rowsOf = (...ends: [number, number][]) =>
    packed(
      ends.map(([from, to], i) => findingOf(track, `f${i}`, from, to)),
      50,
    ).map(({ finding, row }) => `${finding.id}:${row}`);

  it('puts overlapping findings on rows of their own', () => {
    expect(rowsOf([0, 50], [10, 20], [60, 70])).to.deep.equal(['f0:0', 'f1:1', 'f2:0']);
  });

  it('leaves room for the sign of a short one', () => {
    expect(rowsOf([0, 0], [3, 3], [6, 6])).to.deep.equal(['f0:0', 'f1:1', 'f2:0']);
  });

  it('does not grow without end', () => {
    const many = packed(
      Array.from({ length: 20 }, (_, i) => findingOf(track, `f${i}`, 0, 100)),
      50,
    );
    expect(rowCount(many)).to.equal(MOST_ROWS);
  });
});
