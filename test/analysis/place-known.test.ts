import { expect } from 'chai';
import { isPlaceKnown } from '../../src/analysis/place-known.js';
import { trackFrom } from '../../src/track/track.js';

describe('the place of a finding', () => {
  const track = trackFrom({
    time: [0, 300, 301, 4000],
    lat: [40, null, null, 41],
    lon: [50, null, null, 51],
  });

  it('is known by its own rows, or by a position at most 5 min before', () => {
    expect(isPlaceKnown({ start: 2, end: 3 }, track)).to.equal(true);
    expect(isPlaceKnown({ start: 1, end: 1 }, track)).to.equal(true);
  });

  it('is not known by an older one', () => {
    expect(isPlaceKnown({ start: 2, end: 2 }, track)).to.equal(false);
  });
});
