import { expect } from 'chai';
import { routeFits } from '../../src/route/route-fits.js';
import { trackFrom } from '../../src/track/track.js';

const bakuGrozny = {
  points: [
    { name: 'UBBB', lat: 40.4675, lon: 50.0467 },
    { name: 'URMG', lat: 43.3881, lon: 45.6998 },
  ],
};
const cases: [string, (number | null)[], (number | null)[], boolean][] = [
  ['a flight that leaves Baku', [40.47, 41, 42], [50.05, 50, 52], true],
  ['a flight that comes to Grozny', [50, 46, 43.4], [40, 43, 45.7], true],
  ['a flight in Japan', [42.8, 35.5], [141.7, 139.8], false],
  ['a flight that passes far from both', [39, 39], [43, 44], false],
  ['a flight from Istanbul to Tashkent, over Baku', [41, 40.5, 41.3], [28.8, 50, 69.3], false],
  ['a record that begins and ends on the way', [41.5, 42.5], [48.5, 47.1], true],
  [
    'a flight from Baku with a position in every second row alone',
    Array.from({ length: 500 }, (_, i) => (i % 2 ? 40.47 + i / 100 : null)),
    Array.from({ length: 500 }, (_, i) => (i % 2 ? 50.05 : null)),
    true,
  ],
  ['no position at all', [null, null], [null, null], false],
];

describe('whether a route can be a flight’s', () => {
  for (const [title, lat, lon, fits] of cases) {
    it(`${title}: ${fits ? 'yes' : 'no'}`, () => {
      const track = trackFrom({ time: lat.map((_, i) => i * 600), lat, lon });
      expect(routeFits(bakuGrozny, track)).to.equal(fits);
    });
  }
});
