import { expect } from 'chai';
import { qnhCorrection } from '../../src/track/altimetry.js';

describe('altimetry', () => {
  // An altimeter's tables: 1 hPa is 27 to 28 ft near sea level; a METAR of Q1025 puts a field some 320 ft higher.
  const cases = [
    [1013.25, 0, 0.001],
    [1025, 320, 5],
    [1000, -364, 5],
    [1014.25, 27.3, 0.5],
  ] as const;
  for (const [qnh, feet, tolerance] of cases) {
    it(`${qnh} hPa: ${feet} ft`, () => expect(qnhCorrection(qnh)).to.be.closeTo(feet, tolerance));
  }
});
