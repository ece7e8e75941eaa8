import { expect } from 'chai';
import { milesBetween } from '../../src/route/earth/geodesic.js';
import { flownOf, lengthOf } from '../../src/route/flown.js';
import { trackFrom } from '../../src/track/track.js';

describe('the way flown', () => {
  const track = trackFrom({
    time: [0, 1, 2, 3, 4],
    lat: [null, 50, null, 51, 51],
    lon: [null, 5, null, 5, 6],
  });
  it('is the sum of the geodesics between positions, and stays where a row has none', () => {
    const [north, east] = [milesBetween(50, 5, 51, 5), milesBetween(51, 5, 51, 6)];
    expect([...flownOf(track)]).to.deep.equal([0, 0, 0, north, north + east]);
    expect(lengthOf(track)).to.equal(north + east);
  });
  it('is none without rows', () => expect(lengthOf(trackFrom({ time: [] }))).to.equal(0));
});
