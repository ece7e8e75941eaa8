import { expect } from 'chai';
import { approachesOf } from '../../../src/derived/ground/approaches.js';
import type { Airport } from '../../../src/route/airports/index.js';
import { destination } from '../../../src/track/geo.js';
import { contextFor } from '../../detectors/context.js';
import { fly, type Piece } from '../../detectors/synthetic.js';

/** Where the flights are after twelve minutes north at 140 kt, at their lowest. */
const LOWEST = destination(50, 5, 0, 28);
const fieldAt = (nm: number, bearing = 0): Airport => ({
  ...{ icao: 'TEST', iata: '', name: '', country: 'XX', elevation: 0, runways: [] },
  ...destination(LOWEST.lat, LOWEST.lon, bearing, nm),
});

/** Down at a rate from 5,000 ft to `low` ft after twelve minutes, and up again at another. */
function flight(low: number, down: number, up: number, climb = 3000): Piece[] {
  const seconds = Math.round(((5000 - low) / down) * 60);
  return [
    { seconds: 720 - seconds },
    { seconds, climb: -(5000 - low) * (60 / seconds) },
    { seconds: Math.round((climb / up) * 60), climb: up },
    { seconds: 300 },
  ];
}

function approaches(pieces: readonly Piece[], airport: Airport) {
  const track = fly(pieces, { lat: 50, lon: 5, altitude: 5000, speed: 140, quantum: 0 });
  return approachesOf(track, contextFor(track, { airports: [airport] }));
}

describe('the field of a low stretch', () => {
  it('is within 4 NM where no final approach leads to it', () => {
    // 10° down is no final approach; the field is abeam, so that the lowest point is the nearest.
    const steep = flight(1000, 2400, 3000);
    expect(approaches(steep, fieldAt(3.9, 90))).to.have.lengthOf(1);
    expect(approaches(steep, fieldAt(4.1, 90))).to.have.lengthOf(0);
  });

  it('is within 9 NM where one does', () => {
    // 3° down to where the slope leads to the ground of the field; half a minute on the way up is as low.
    const ended = (nm: number) => approaches(flight(nm * 319, 745, 3000), fieldAt(nm));
    expect(ended(9).length).to.equal(1);
    expect(ended(10.5).length).to.equal(0);
  });
});

describe('a low stretch', () => {
  const [low] = approaches(flight(1500, 600, 600), fieldAt(0));
  const seconds = (from: number, to: number) => to - from;

  it('is what is 300 ft above the lowest: half a minute to each side at 600 ft/min', () => {
    expect(seconds(low.lowFrom, low.lowTo)).to.be.within(60, 76);
  });

  it('is part of an approach from 1,500 ft above it to as much', () => {
    expect(seconds(low.start, low.end)).to.be.within(300, 346);
  });

  it('is one where it comes down and climbs by 500 ft at least', () => {
    const climbs = (feet: number) => approaches(flight(1500, 600, 600, feet), fieldAt(0)).length;
    expect(climbs(450)).to.equal(0);
    expect(climbs(600)).to.equal(1);
  });
});
