import { expect } from 'chai';
import { binsOf, highestBeside } from '../../../src/derived/ground/altitude-bins.js';
import { trackFrom } from '../../../src/track/track.js';

const shown = (time: number[], altitude: (number | null)[]) => {
  const bins = binsOf(trackFrom({ time, altitude }));
  return Array.from(bins.time, (middle, b) => [bins.row[b], middle, bins.altitude[b]]);
};

describe('binsOf', () => {
  it('means times and altitudes of each 15 s from the first row on', () => {
    const time = [1000, 1004, 1014, 1015, 1020, 1029, 1045];
    expect(shown(time, [1000, 1010, 1020, 1030, 1040, 1050, 1100])).to.deep.equal([
      [0, 1006, 1010],
      [3, 3064 / 3, 1040],
      [6, 1045, 1100],
    ]);
  });

  it('leaves out missing altitudes, and spans that have no other', () => {
    expect(shown([0, 5, 15, 20, 30], [1000, null, null, null, 1000])).to.deep.equal([
      [0, 2.5, 1000],
      [4, 30, 1000],
    ]);
  });
});

describe('highestBeside', () => {
  const bins = (time: number[], altitude: number[]) => ({
    time: Float64Array.from(time),
    altitude: Float64Array.from(altitude),
    row: Uint32Array.from(time, (_, i) => i),
  });
  const time = [0, 10, 20, 30, 40];

  it('goes to either end of the data', () => {
    expect(highestBeside(bins(time, [9, 5, 1, 4, 8]), 2, 1)).to.equal(4);
    expect(highestBeside(bins(time, [9, 5, 1, 4, 8]), 2, -1)).to.equal(0);
  });
  it('takes the first of equal ones', () => {
    expect(highestBeside(bins(time, [0, 1, 7, 7, 3]), 0, 1)).to.equal(2);
    expect(highestBeside(bins(time, [3, 3, 3, 3, 3]), 1, 1)).to.equal(1);
  });
  it('ends at a hole of more than 5 min', () => {
    expect(highestBeside(bins([0, 300, 600], [0, 1, 2]), 0, 1)).to.equal(2);
    expect(highestBeside(bins([0, 300, 601], [0, 1, 2]), 0, 1)).to.equal(1);
    expect(highestBeside(bins([0, 301, 601], [2, 1, 0]), 2, -1)).to.equal(1);
  });
});
