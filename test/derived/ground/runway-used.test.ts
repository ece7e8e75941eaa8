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

/** Which is followed by rows to the east, so many NM north in the air, and at last on the ground. */
function used(
  north: number | ((i: number) => number),
  runways: readonly Runway[],
  onGround = 0,
): string | undefined {
  const time = Array.from({ length: 12 }, (_, i) => 5 * i);
  const track = trackFrom({
    time,
    lat: time.map((_, i) => (typeof north === 'number' ? north : north(i)) * MILE),
    lon: time.map((t) => (-0.6 + t / 30) * MILE),
    course: time.map(() => 90),
    groundSpeed: time.map(() => 120),
    ...(onGround > 0 && { onGround: time.map((_, i) => Number(i >= time.length - onGround)) }),
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
  it('is the one that more rows follow, of which one on the ground counts as three in the air', () => {
    const far = runway('09L', 0.4);
    const after = (air: number) => (i: number) => (i < air ? 0.4 : 0);
    expect([used(after(7), [far, right]), used(after(5), [far, right])]).to.deep.equal(['09L', '09R']);
    // Seven rows in the air on the one, then four on the ground of the other.
    expect(used(after(7), [far, right], 4)).to.equal('09R');
    // …and eight, then two that follow the line after a turn.
    expect(used((i) => (i < 8 ? 0.4 : i < 9 ? 0.2 : 0), [far, right], 3)).to.equal('09L');
  });
  it('is none beside every line', () => expect(used(1, [left, right])).to.equal(undefined));
});
