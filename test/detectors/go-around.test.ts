import { expect } from 'chai';
import { goAround } from '../../src/detectors/go-around.js';
import { destination } from '../../src/track/geo.js';
import { detect } from './context.js';
import { fly, type Piece } from './synthetic.js';

const over = destination(50, 5, 0, 28);
const field = { ...over, icao: 'TEST', iata: '', name: '', country: 'XX', elevation: 0, runways: [] };

/** Down to 300 ft over the field, level there for some time at some speed, and up again; contact is not known in these rows. */
function lowPass(seconds: number, speed: number, step = 30): number {
  const pieces: Piece[] = [
    { seconds: 720 - 352 },
    { seconds: 352, climb: -800 },
    { seconds: 15, speed },
    { seconds },
    { seconds: 15, speed: 140 },
    { seconds: 180, climb: 1500 },
    { seconds: 300 },
  ];
  const track = fly(pieces, { lat: 50, lon: 5, altitude: 5000, speed: 140, step });
  return detect(goAround, track, { airports: [field] }).length;
}

describe('a low pass of which contact is not known', () => {
  it('is a go-around where it was neither slow nor long', () => {
    expect(lowPass(30, 140)).to.equal(1);
  });
  it('may have been a landing where it was slower than 40 kt, or longer than 2 min', () => {
    expect(lowPass(60, 30)).to.equal(0);
    expect(lowPass(180, 100)).to.equal(0);
  });
});
