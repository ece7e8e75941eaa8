import { expect } from 'chai';
import { aboveQnh } from '../../../src/derived/ground/pressure.js';

describe('aboveQnh', () => {
  // Differences of pressure altitude in the tables of ICAO Doc 7488.
  for (const [hPa, feet] of [
    [1013.25, 0],
    [985, 780],
    [980, 920],
    [1046, -883],
    [950, 1773],
  ])
    it(`is ${feet} ft at ${hPa} hPa`, () => {
      expect(aboveQnh(hPa)).to.be.closeTo(feet, 6);
    });
});
