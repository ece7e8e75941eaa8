import { expect } from 'chai';
import { swingsOf } from '../../../src/derived/oscillation/find.js';
import { trackFrom } from '../../../src/track/track.js';
import { contextFor } from '../../detectors/context.js';

/** Pieces of a series in rows so many seconds apart, with one interval of another length. */
function pieces(step: number, longer: number): number {
  const time = Array.from({ length: 60 }, (_, i) => step * i + (i > 30 ? longer - step : 0));
  const track = trackFrom({ time, altitude: time.map((_, i) => 10_000 + 500 * Math.sin(i / 2.5)) });
  const { turns } = swingsOf(track, contextFor(track), 200);
  return new Set(turns.piece).size;
}

describe('swingsOf', () => {
  it('is cut where a turn may be missed: by a minute, or one and a half intervals of a sparser file', () => {
    expect([pieces(10, 60), pieces(10, 61)]).to.deep.equal([1, 2]);
    expect([pieces(60, 90), pieces(60, 91)]).to.deep.equal([1, 2]);
  });
});
