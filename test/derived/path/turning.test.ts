import { expect } from 'chai';
import { turningOf } from '../../../src/derived/path/turning.js';
import { destination } from '../../../src/track/geo.js';
import { trackFrom } from '../../../src/track/track.js';
import { contextFor } from '../../detectors/context.js';

const legs = 40;
/** North at 450 kt with rows of 2 s; the way to row 20 turns by so many degrees, the one after it goes on as before. */
function bent(degrees: number) {
  const at = [{ lat: 50, lon: 5 }];
  for (let i = 1; i <= legs; i++)
    at.push(destination(at[i - 1].lat, at[i - 1].lon, i === 20 ? degrees : 0, 0.25));
  const track = trackFrom({
    time: at.map((_, i) => 2 * i),
    lat: at.map(({ lat }) => lat),
    lon: at.map(({ lon }) => lon),
  });
  return [...turningOf(track, contextFor(track)).rows];
}

describe('the turns of a path', () => {
  it('leave out a point to which the path turns back faster than an aircraft turns', () => {
    expect(bent(105)).to.not.include(20);
    expect(bent(-105)).to.not.include(20);
  });

  it('keep a point to which it turns less: that is no wrong time', () => {
    expect(bent(95)).to.include(20);
    expect(bent(-95)).to.include(20);
  });
});
