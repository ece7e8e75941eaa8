import { expect } from 'chai';
import { FixesAroundGaps } from '../../../src/track/builder/gap-speeds.js';
import { GrowingColumns } from '../../../src/track/builder/growing-columns.js';
import type { Column } from '../../../src/track/track.js';

/** Columns that count how often a latitude is looked at. */
class CountingColumns extends GrowingColumns {
  looks = 0;
  override get(column: Column, index: number): number {
    if (column === 'lat') this.looks++;
    return super.get(column, index);
  }
}

/** Rows an hour apart, a degree of longitude on the equator between two with a position. */
function rowsOf(count: number, hasFix: (i: number) => boolean): CountingColumns {
  const columns = new CountingColumns();
  for (let i = 0; i < count; i++) {
    const at = columns.grow();
    columns.current('time')[at] = 3600 * i;
    if (!hasFix(i)) continue;
    columns.current('lat')[at] = 0;
    columns.current('lon')[at] = i;
  }
  return columns;
}
const fixesOf = (columns: GrowingColumns) =>
  new FixesAroundGaps(
    columns,
    Uint32Array.from({ length: columns.length }, (_, i) => i),
    0,
    columns.length,
  );

describe('the speed across a gap', () => {
  it('is that between the positions around it, and missing where one side has none', () => {
    const fixes = fixesOf(rowsOf(6, (i) => i === 1 || i === 3 || i === 4));
    const speeds = [1, 2, 3, 4, 5].map((at) => fixes.speedAcross(at));
    // A degree of the equator is 60 NM, within 0.1 %.
    for (const k of [1, 2, 3]) expect(speeds[k]).to.be.closeTo(60, 0.1);
    expect([speeds[0], speeds[4]]).to.deep.equal([NaN, NaN]);
  });

  for (const [what, hasFix] of [
    ['no row has a position', () => false],
    ['only the first and the last have one', (i: number) => i === 0 || i === 9999],
    ['every second has one', (i: number) => i % 2 === 0],
  ] as const)
    it(`looks at each row a few times, however many gaps there are, where ${what}`, () => {
      const columns = rowsOf(10_000, hasFix);
      const fixes = fixesOf(columns);
      for (let at = 1; at < columns.length; at++) fixes.speedAcross(at);
      // Once from each side of a gap, and once more on both sides where a speed is measured.
      expect(columns.looks).to.be.at.most(4 * columns.length);
    });
});
