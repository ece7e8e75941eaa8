import { expect } from 'chai';
import { aircraftOf, mostRows, rowsOfKeys } from '../../../src/track/builder/aircraft.js';
import { uniqueId } from '../../../src/track/builder/flights.js';
import { DROPPED } from '../../../src/track/builder/order.js';

describe('mostRows', () => {
  it('is the value with most rows, of several the first, and none of none', () => {
    const most = (...rows: (readonly [string, number])[]) => mostRows(new Map(rows));
    expect([most(['a', 1]), most(['a', 1], ['b', 2]), most(['a', 2], ['b', 2])]).to.deep.equal([
      'a',
      'b',
      'a',
    ]);
    expect([most(), most(['a', 0])]).to.deep.equal([undefined, undefined]);
  });
});

describe('rowsOfKeys', () => {
  it('counts the rows that are not left out', () => {
    const numbers = Uint32Array.of(1, 0, 1, DROPPED, 2, 2);
    expect([...rowsOfKeys(numbers, 5, 4)]).to.deep.equal([1, 2, 1, 0]);
  });
});

describe('aircraftOf', () => {
  it('is one for each address, within a group if there is one', () => {
    const keys = [
      { icao24: 'a' },
      { icao24: 'b' },
      { icao24: 'a', callsign: 'X' },
      { group: '1', icao24: 'a' },
      { group: '1' },
      { group: '2' },
      { group: '1', icao24: 'c' },
      {},
      { icao24: 'a', apart: '2' },
    ];
    const { of, count, foreign } = aircraftOf(keys, Uint32Array.of(5, 5, 5, 2, 9, 1, 1, 1, 1));
    // Rows of the group without an address go with most rows that have one; the other address is foreign.
    expect([...of]).to.deep.equal([0, 1, 0, 2, 2, 3, 4, 5, 6]);
    expect(count).to.equal(7);
    expect([...foreign]).to.deep.equal([[6, 'a']]);
  });
});

describe('uniqueId', () => {
  const id = (key: object, file = 'logs/my file.csv', start: number | null = 1_704_180_175.9) =>
    uniqueId(key, file, start ?? undefined, new Set());
  it('names the flight by callsign, registration, address, group or file, and when it begins', () => {
    const all = { callsign: 'ABC1', registration: 'D-EFGH', icao24: '3c0001', group: '7' };
    expect(id(all)).to.equal('ABC1-20240102T072255Z');
    expect(id({ ...all, callsign: '' })).to.equal('D-EFGH-20240102T072255Z');
    expect(id({ icao24: '3c0001', group: '7' })).to.equal('3c0001-20240102T072255Z');
    expect(id({ group: '7' })).to.equal('7-20240102T072255Z');
    expect(id({}, 'a\\b/logs 1.2.csv.gz', null)).to.equal('logs-1-path');
    expect(id({}, '.hidden', 1e15)).to.equal('hidden-undated');
  });
  it('has sixty characters of a name, letters and digits', () => {
    expect(id({ callsign: `-${'A'.repeat(70)}` })).to.equal(`${'A'.repeat(59)}-20240102T072255Z`);
    expect(id({ callsign: '--' }, 'x', null)).to.equal('track-path');
  });
});
