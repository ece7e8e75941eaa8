import { expect } from 'chai';
import { gapThreshold, isGap } from '../../src/track/cadence.js';

/** Times after intervals, each `[seconds, how many]`. */
function timed(...intervals: readonly (readonly [seconds: number, count: number])[]): { time: Float64Array } {
  const time = [0];
  for (const [seconds, count] of intervals)
    for (let k = 0; k < count; k++) time.push(time[time.length - 1] + seconds);
  return { time: Float64Array.from(time) };
}

const gaps = (track: { time: Float64Array }): number[] =>
  [...track.time.keys()]
    .slice(1)
    .flatMap((i) => (isGap(track, i - 1, i) ? [track.time[i] - track.time[i - 1]] : []));

const cases: readonly (readonly [what: string, track: { time: Float64Array }, gaps: readonly number[]])[] = [
  ['none where a dense rhythm turns into a slow one and back', timed([2, 100], [62, 80], [2, 100]), []],
  [
    'none in short straight legs at a slow beat between turns',
    timed(...Array.from({ length: 40 }, (_, i): [number, number] => (i % 2 ? [64, 2] : [2, 15]))),
    [],
  ],
  ['one in a dense record', timed([1, 200], [61, 1], [1, 200]), [61]],
  [
    'one in the dense part of a record with a slow part',
    timed([2, 100], [100, 1], [2, 100], [62, 80]),
    [100],
  ],
  ['two with a row between', timed([5, 50], [200, 1], [300, 1], [5, 50]), [200, 300]],
  ['one in a slow record', timed([60, 20], [420, 1], [60, 20]), [420]],
  ['none of less than six intervals', timed([60, 20], [300, 1], [60, 20]), []],
  ['one before the last rows', timed([2, 100], [500, 1], [30, 2]), [500]],
  ['every silence of 15 min, however regular', timed([900, 12]), Array<number>(12).fill(900)],
  ['none of 14 min in a record of that rhythm', timed([840, 12]), []],
];

describe('gaps by the cadence around', () => {
  for (const [what, track, expected] of cases) {
    it(what, () => expect(gaps(track)).to.deep.equal(expected));
  }

  it('have the threshold of the slower side', () => {
    const track = timed([2, 100], [62, 80]);
    expect([50, 100, 150].map((i) => gapThreshold(track, i, i + 1))).to.deep.equal([77.5, 372, 372]);
  });
});
