import { expect } from 'chai';
import { cleanAltitude } from '../../../src/track/clean/index.js';
import { trackFrom } from '../../../src/track/track.js';

/** Level in rows of 3 s, one of them 400 ft higher; the rates before it say so, and those after it the way back. */
function marked(rate: number): number {
  const time = Array.from({ length: 60 }, (_, i) => 3 * i);
  const track = trackFrom({
    time,
    altitude: time.map((_, i) => (i === 30 ? 20_400 : 20_000)),
    verticalRate: time.map((_, i) => (i <= 30 ? rate : -rate)),
  });
  return cleanAltitude(track).count;
}

describe('an altitude far from those around it', () => {
  it('is right where the reported rate makes the step within the 15 s for which a value is repeated', () => {
    expect(marked(1650)).to.equal(0);
    expect(marked(1550)).to.equal(1);
  });
});
