import { expect } from 'chai';
import {
  courseMismatches,
  returnJumps,
  sourceDisagreements,
  type Indicator,
} from '../../../src/derived/gnss/signs.js';
import { legsOf } from '../../../src/track/legs.js';
import { sourceCode, trackFrom, type Column, type Source } from '../../../src/track/track.js';

const MILE = 1 / 60;
type Columns = { [C in Exclude<Column, 'time'>]?: (number | null)[] };
function trackOf(time: number[], north: number[], columns: Columns = {}) {
  return trackFrom({ time, lat: north.map((nm) => nm * MILE), lon: north.map(() => 0), ...columns });
}

describe('sourceDisagreements', () => {
  const found = (sources: readonly Source[], seconds = 10, apart = 6) => {
    const time = sources.map((_, i) => i * seconds);
    const track = trackOf(
      time,
      sources.map((_, i) => 1 + i * apart),
      { source: sources.map(sourceCode) },
    );
    return sourceDisagreements(track, legsOf(track)).map(({ start, end, weight }) => [start, end, weight]);
  };
  it('are positions from the ground far from the ones that the aircraft sends, within 10 s', () => {
    expect(found(['adsb', 'mlat'])).to.deep.equal([[0, 1, 2]]);
    expect(found(['radar', 'adsb'])).to.deep.equal([[0, 1, 2]]);
    expect(found(['adsb', 'mlat'], 11)).to.deep.equal([]);
    expect(found(['adsb', 'mlat'], 10, 5.02)).to.have.lengthOf(1);
    expect(found(['adsb', 'mlat'], 10, 4.98)).to.have.lengthOf(0);
  });
  it('are none of one kind, or of sources that do not say what they measured with', () => {
    expect(found(['mlat', 'radar'])).to.deep.equal([]);
    expect(found(['adsb', 'adsb'])).to.deep.equal([]);
    expect(found(['adsb', 'unknown', 'mlat'])).to.deep.equal([]);
    expect(found(['estimated', 'mlat'])).to.deep.equal([]);
  });
});

describe('returnJumps', () => {
  /** Out at row 2, back at the row at `back` seconds; `on` NM flown meanwhile. */
  function pairs(back: number, on: number, reported?: number): number[][] {
    const time = [0, 10, 20, 10 + back, 20 + back];
    const north = [1, 1.5, 90, 90, 1.5 + on];
    const track = trackOf(
      time,
      north,
      reported === undefined ? {} : { groundSpeed: time.map(() => reported) },
    );
    const jump = (start: number, end: number): Indicator => ({
      kind: 'position jump',
      weight: 2,
      start,
      end,
    });
    const all = returnJumps(track, legsOf(track), [jump(1, 2), jump(3, 4)]);
    return all.map(({ start, end, weight }) => [start, end, weight]);
  }

  it('undo each other after 1 min to 1 h', () => {
    // Away from 20 s to 10 s + back; 10 NM in 2 min are 300 kt.
    expect(pairs(110, 10)).to.deep.equal([[2, 3, 1]]);
    expect(pairs(70, 80 / 12)).to.deep.equal([[2, 3, 1]]);
    expect(pairs(69, 79 / 12)).to.deep.equal([]);
    expect(pairs(3610, 301)).to.deep.equal([[2, 3, 1]]);
    expect(pairs(3611, 301)).to.deep.equal([]);
  });

  it('need a way past them at 150 to 600 kt, or at 0.7 to 1.3 of the reported speed', () => {
    const at = (kt: number, reported?: number) =>
      pairs(350, (kt * 350) / 3600 + (kt * 10) / 3600, reported).length;
    expect([148, 152, 598, 602].map((kt) => at(kt))).to.deep.equal([0, 1, 1, 0]);
    expect([208, 212, 388, 392].map((kt) => at(kt, 300))).to.deep.equal([0, 1, 1, 0]);
  });
});

describe('courseMismatches', () => {
  /** North at 300 kt in rows of 10 s; from row 20 on for `rows` the course is off by 60°. */
  const found = (rows: number, all = 100, columns: Columns = {}) => {
    const time = Array.from({ length: all }, (_, i) => 10 * i);
    const course = time.map((_, i) => (i >= 20 && i < 20 + rows ? 60 : 0));
    const track = trackOf(
      time,
      time.map((t) => t / 12),
      { course, groundSpeed: time.map(() => 300), ...columns },
    );
    return courseMismatches(track, legsOf(track)).map(({ kind, start, end }) => [kind, start, end]);
  };
  it('last 2 min, and not for half of the flight', () => {
    expect(found(13)).to.deep.equal([['course mismatch', 20, 32]]);
    expect(found(12)).to.deep.equal([]);
    expect(found(50)).to.have.lengthOf(1);
    expect(found(51)).to.deep.equal([]);
  });
  it('need reported courses and speeds, and positions that are the aircraft’s', () => {
    const none = Array(100).fill(null) as null[];
    expect(found(20, 100, { groundSpeed: none })).to.deep.equal([]);
    const source = Array.from({ length: 100 }, (_, i) => sourceCode(i === 25 ? 'estimated' : 'adsb'));
    expect(found(20, 100, { source })).to.deep.equal([]);
  });
});
