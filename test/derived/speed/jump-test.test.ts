import { expect } from 'chai';
import { positionJump } from '../../../src/detectors/position-jump.js';
import { destination } from '../../../src/track/geo.js';
import { trackFrom } from '../../../src/track/track.js';
import { detect } from '../../detectors/context.js';

/** North at 300 kt in rows of 5 s; no position for the last minute, then one 12 NM on at so many degrees, with that course. */
function found(bearing: number, after: number, late = 0): number {
  const time = Array.from({ length: 160 }, (_, i) => 5 * i);
  const leg = (300 * 5) / 3600;
  const last = destination(50, 5, 0, leg * 99);
  const next = destination(last.lat, last.lon, bearing, 12);
  const at = time.map((_, i) => {
    if (i < 100) return destination(50, 5, 0, leg * i);
    return i < 112
      ? { lat: undefined, lon: undefined }
      : destination(next.lat, next.lon, after, leg * (i - 112));
  });
  const track = trackFrom({
    time,
    lat: at.map(({ lat }) => lat),
    lon: at.map(({ lon }) => lon),
    groundSpeed: time.map(() => 300),
    course: time.map((_, i) => (i < 112 + late / 5 ? 0 : after)),
  });
  return detect(positionJump, track).length;
}

describe('a position where the reports do not lead', () => {
  it('is none where one turn leads there that the repeated course hides, within 30° of the courses', () => {
    expect(found(45, 90)).to.equal(0);
    expect(found(118, 90)).to.equal(0);
    expect(found(122, 90)).to.equal(1);
    expect(found(-28, 90)).to.equal(0);
    expect(found(-32, 90)).to.equal(1);
  });

  it('is a jump where the course stays as it was', () => {
    expect(found(28, 0)).to.equal(0);
    expect(found(32, 0)).to.equal(1);
    expect(found(-32, 0)).to.equal(1);
  });

  it('waits 15 s for the first new course', () => {
    expect(found(80, 90, 15)).to.equal(0);
    expect(found(80, 90, 20)).to.equal(1);
  });
});
