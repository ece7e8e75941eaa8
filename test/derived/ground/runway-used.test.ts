import { expect } from 'chai';
import { runwayUsed } from '../../../src/derived/ground/runway-used.js';
import type { Runway } from '../../../src/route/airports/index.js';
import { positionStatus } from '../../../src/track/status.js';
import { trackFrom } from '../../../src/track/track.js';

const MILE = 1 / 60;
/** Parallel runways to the east, NM north of the equator. */
const runway = (ident: string, north: number, heading = 90): Runway => ({
  ...{ ident, heading, lat: north * MILE, lon: heading === 90 ? 0 : 1.4 * MILE, length: 8500, elevation: 0 },
});

/** Which is followed by rows to the east, so many NM north. */
function used(north: number, runways: readonly Runway[]): string | undefined {
  const time = Array.from({ length: 12 }, (_, i) => 5 * i);
  const track = trackFrom({
    time,
    lat: time.map(() => north * MILE),
    lon: time.map((t) => (-0.6 + t / 30) * MILE),
    course: time.map(() => 90),
    groundSpeed: time.map(() => 120),
  });
  return runwayUsed(track, positionStatus(track), runways, { start: 0, end: time.length - 1 })?.ident;
}

describe('runwayUsed', () => {
  const left = runway('09L', 0.1);
  const right = runway('09R', 0);
  it('is the nearer of two in parallel, whichever is first', () => {
    for (const both of [
      [left, right],
      [right, left],
    ])
      expect([used(0.09, both), used(0.01, both)]).to.deep.equal(['09L', '09R']);
  });
  it('is the end in whose direction it is followed', () => {
    expect(used(0, [runway('27', 0, 270), right])).to.equal('09R');
    expect(used(0, [runway('27', 0, 270)])).to.equal(undefined);
  });
  it('is none beside every line', () => expect(used(1, [left, right])).to.equal(undefined));
});
