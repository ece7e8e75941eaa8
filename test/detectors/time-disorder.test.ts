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

  it('has nothing to say on a flight in order', () => {
    for (const step of [1, 10, 60]) expect(told(cruise(step))).to.deep.equal([]);
    expect(told(rows([]))).to.deep.equal([]);
  });
});
