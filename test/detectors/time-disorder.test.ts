import { expect } from 'chai';
import { timeDisorder } from '../../src/detectors/time-disorder.js';
import { trackFrom } from '../../src/track/track.js';
import { detect } from './context.js';
import { cruise, edited } from './data-synthetic.js';

const rows = (lines: number[]) => trackFrom({ time: lines.map((_, i) => i), row: lines });
const told = (track: ReturnType<typeof rows>) =>
  detect(timeDisorder, track).map(({ value, evidence }) => `${value} ${evidence.disorder}`);

describe('time-disorder', () => {
  it('counts the fewest rows that had to be moved', () => {
    expect(told(rows([1, 2, 3, 4, 5, 6]))).to.deep.equal([]);
    // One row of the beginning at the end of the file is one row, not all the others.
    expect(detect(timeDisorder, rows([99, 1, 2, 3, 4, 5]), {}, { rows: 1 })[0].value).to.equal(1);
    expect(told(rows([1, 7, 2, 8, 3, 9, 4, 10, 5, 11, 6, 12]))).to.deep.equal(['5 file order']);
    expect(told(rows([5, 6, 7, 8, 1, 2, 3]))).to.deep.equal(['3 file order']);
  });

  it('knows a file that runs from last to first', () => {
    expect(told(rows([9, 8, 7, 6, 5, 4]))).to.deep.equal(['6 reversed file']);
  });

  it('finds positions measured after their rows', () => {
    const flight = cruise(10);
    const track = edited(
      flight,
      ({ positionTime }, i) => positionTime && (positionTime[i] = flight.time[i] + (i % 50 === 49 ? 20 : -1)),
      ['positionTime'],
    );
    expect(told(track)).to.deep.equal(['7 position time']);
  });

  it('takes positions far behind for jumps', () => {
    const flight = cruise(10);
    const jumped = edited(flight, ({ lat, lon }, i) => {
      // 40 NM behind, once in a while: longer ago than a position is held back.
      if (i % 40 === 20 && lat && lon) [lat[i], lon[i]] = [flight.lat[i - 20], flight.lon[i - 20]];
    });
    expect(told(jumped)).to.deep.equal([]);
  });

  it('finds positions that go backwards, and takes a wrong course for none', () => {
    const flight = cruise(10);
    const swapped = edited(flight, ({ lat, lon }, i) => {
      if (i % 40 !== 20 && i % 40 !== 21) return;
      const other = i % 40 === 20 ? i + 1 : i - 1;
      if (lat && lon) [lat[i], lon[i]] = [flight.lat[other], flight.lon[other]];
    });
    expect(told(swapped)).to.deep.equal(['9 backward position']);
    const opposite = edited(
      flight,
      ({ course }, i) => course && (course[i] = (flight.course[i] + 180) % 360),
    );
    expect(told(opposite)).to.deep.equal([]);
  });

  it('takes a position time for one of the future from more than 5 s on', () => {
    const late = (seconds: number) =>
      trackFrom({ time: [0, 10, 20, 30, 40], positionTime: [0, 10, 20, 30, 40].map((t) => t + seconds) });
    expect(told(late(5))).to.deep.equal([]);
    expect(told(late(6))).to.deep.equal(['5 position time']);
  });

  it('takes a file for reversed whose lines go back in nine of ten steps', () => {
    const back = Array.from({ length: 21 }, (_, i) => 100 - i);
    // Of 20 steps, 18 and 17.
    const forward = (...at: number[]) => back.map((line, i) => (at.includes(i) ? 200 + i : line));
    expect(told(rows(forward(5, 10)))).to.deep.equal(['21 reversed file']);
    expect(told(rows(forward(5, 10, 15)))).to.deep.equal(['17 file order']);
    expect(told(rows([2, 1]))).to.deep.equal([]);
    expect(detect(timeDisorder, rows([2, 1]), {}, { rows: 1 })[0].evidence.disorder).to.equal('file order');
  });

  it('names twenty rows at most, and gives their share', () => {
    const half = Array.from({ length: 60 }, (_, i) => (i % 2 ? 100 + i : i));
    const [hit] = detect(timeDisorder, rows(half));
    expect(hit.value).to.equal(30 - 1);
    expect(hit.evidence.share).to.be.closeTo((100 * 29) / 60, 1e-9);
    expect(hit.rows).to.have.lengthOf(20);
  });

  describe('a position behind the one before', () => {
    /** NM north every 10 s at 360 kt, with one row back by some miles; the course is the row's own. */
    function back(
      nm: number,
      at: { course?: number[]; ground?: boolean; step?: number; kt?: number } = {},
    ): string[] {
      const { course = [0, 0, 0, 0, 0, 0], ground = false, step = 10, kt = 360 } = at;
      const north = [0, 1, 2, 2 - nm, 4, 5];
      const track = trackFrom({
        time: north.map((_, i) => i * step),
        lat: north.map((miles) => 50 + miles / 60),
        lon: north.map(() => 5),
        groundSpeed: north.map(() => kt),
        course,
        onGround: north.map((_, i) => (ground && i === 3 ? 1 : 0)),
      });
      return detect(timeDisorder, track, {}, { rows: 1 }).map(
        ({ rows: named, evidence }) => `${evidence.disorder} ${named}`,
      );
    }
    const found = ['backward position 3'];

    it('is half a mile back at least, and less than a minute of flight', () => {
      expect(back(0.51)).to.deep.equal(found);
      expect(back(0.49)).to.deep.equal([]);
      expect(back(1.01, { kt: 60 })).to.deep.equal([]);
      expect(back(0.99, { kt: 60 })).to.deep.equal(found);
    });
    it('is flown to within 30 s, in the air', () => {
      expect(back(1, { step: 30 })).to.deep.equal(found);
      expect(back(1, { step: 31 })).to.deep.equal([]);
      expect(back(0.9, { ground: true })).to.deep.equal([]);
    });
    it('goes back by more than 120° from its course, and on within 60° before and after', () => {
      expect(back(0.9, { course: [0, 0, 0, 59, 0, 0] })).to.deep.equal(found);
      expect(back(0.9, { course: [0, 0, 0, 61, 0, 0] })).to.deep.equal([]);
      expect(back(0.9, { course: [0, 0, 59, 0, 0, 0] })).to.deep.equal(found);
      expect(back(0.9, { course: [0, 0, 61, 0, 0, 0] })).to.deep.equal([]);
      expect(back(0.9, { course: [0, 0, 0, 0, 301, 0] })).to.deep.equal(found);
      expect(back(0.9, { course: [0, 0, 0, 0, 299, 0] })).to.deep.equal([]);
    });
  });

  it('has nothing to say on a flight in order', () => {
    for (const step of [1, 10, 60]) expect(told(cruise(step))).to.deep.equal([]);
    expect(told(rows([]))).to.deep.equal([]);
  });
});
