import { expect } from 'chai';
import fc from 'fast-check';
import { deviationFrom } from '../../../src/route/deviation/index.js';
import { makeRoute } from '../../../src/route/make-route.js';
import { at, moved, statusOf, trackThrough, type LatLon } from '../helpers.js';

/**
 * Away from the poles: there a bearing means nothing, so that a route made from bearings, or moved in longitude, is not the
 * one that was meant. (A route over the pole has its own test.)
 */
const place = fc.tuple(
  fc.double({ min: -70, max: 70, noNaN: true }),
  fc.double({ min: -180, max: 180, noNaN: true }),
);
/** Never straight ahead of a leg, where the side is that of rounding. */
const bearing = fc.integer({ min: 0, max: 359 }).map((degrees) => degrees + 0.5);
const aside = fc.integer({ min: 0, max: 359 }).map((degrees) => degrees + 0.25);
const meters = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });

/** A route of one to five legs of 50 to 500 km, and a track anywhere within 500 km of its points. */
const flight = fc
  .tuple(
    place,
    fc.array(fc.tuple(bearing, meters(50_000, 500_000)), { minLength: 1, maxLength: 5 }),
    fc.array(fc.tuple(fc.nat(5), aside, meters(100, 500_000)), { minLength: 1, maxLength: 12 }),
  )
  .map(([first, legs, offsets]) => {
    const corners: LatLon[] = [first];
    for (const [towards, length] of legs) corners.push(moved(corners.at(-1)!, towards, length));
    const places = offsets.map(([corner, towards, far]) =>
      moved(corners[corner % corners.length], towards, far),
    );
    return { corners, places };
  })
  .filter(({ corners }) => corners.every(([lat]) => Math.abs(lat) < 85));

function deviate(corners: readonly LatLon[], places: readonly LatLon[]) {
  const track = trackThrough(places);
  const route = makeRoute(
    corners.map((corner) => at(...corner)),
    { kind: 'waypoints' },
  );
  return deviationFrom(track, route, statusOf(track));
}

const turnedBy =
  (degrees: number) =>
  ([lat, lon]: LatLon): LatLon => {
    const turned = lon + degrees;
    return [lat, turned > 180 ? turned - 360 : turned < -180 ? turned + 360 : turned];
  };
const mirrored = ([lat, lon]: LatLon): LatLon => [-lat, lon];
/** NM; single precision of the columns at 1,000 NM. */
const NEAR = 1e-3;

function expectSame(one: Float32Array, other: Float32Array, sign = 1) {
  one.forEach((value, i) => expect(value).to.be.closeTo(sign * other[i], NEAR));
}

describe('deviation, whatever the flight', () => {
  it('has the other sign and the same size when the route of one leg is reversed', () => {
    fc.assert(
      fc.property(flight, ({ corners, places }) => {
        const [from, to] = corners;
        expectSame(deviate([from, to], places).crossTrack, deviate([to, from], places).crossTrack, -1);
      }),
      { numRuns: 100 },
    );
  });

  it('has the other sign and the same size in a mirror', () => {
    fc.assert(
      fc.property(flight, ({ corners, places }) => {
        const seen = deviate(corners.map(mirrored), places.map(mirrored));
        const { crossTrack, alongTrack, leg } = deviate(corners, places);
        expectSame(crossTrack, seen.crossTrack, -1);
        expectSame(alongTrack, seen.alongTrack);
        expect([...leg]).to.deep.equal([...seen.leg]);
      }),
      { numRuns: 100 },
    );
  });

  it('is the same wherever the antimeridian lies', () => {
    fc.assert(
      fc.property(flight, fc.double({ min: -180, max: 180, noNaN: true }), ({ corners, places }, degrees) => {
        const turn = turnedBy(degrees);
        const turned = deviate(corners.map(turn), places.map(turn));
        const { crossTrack, alongTrack, toDestination } = deviate(corners, places);
        expectSame(crossTrack, turned.crossTrack);
        expectSame(alongTrack, turned.alongTrack);
        expectSame(toDestination, turned.toDestination);
      }),
      { numRuns: 100 },
    );
  });

  it('is never more than the distance to any waypoint of the leg, and along never beyond the route', () => {
    fc.assert(
      fc.property(flight, ({ corners, places }) => {
        const { crossTrack, toDestination, alongTrack, leg } = deviate(corners.slice(0, 2), places);
        crossTrack.forEach((off, i) => expect(Math.abs(off)).to.be.at.most(toDestination[i] + NEAR));
        alongTrack.forEach((along) => expect(along).to.be.within(0, 500_001 / 1852));
        leg.forEach((value) => expect(value).to.equal(0));
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on how often a row is repeated while it stands', () => {
    fc.assert(
      fc.property(
        flight,
        fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
        ({ corners, places }, copies) => {
          const route = makeRoute(
            corners.map((corner) => at(...corner)),
            { kind: 'waypoints' },
          );
          const once = trackThrough(places);
          const [repeated, times]: [LatLon[], number[]] = [[], []];
          places.forEach((here, i) => {
            const extra = i === places.length - 1 ? 0 : copies[i];
            for (let copy = 0; copy <= extra; copy++) {
              repeated.push(here);
              times.push(60 * (i + copy / (extra + 1)));
            }
          });
          const often = trackThrough(repeated, times);
          const [a, b] = [
            deviationFrom(once, route, statusOf(once)),
            deviationFrom(often, route, statusOf(often)),
          ];
          expect(a.undefinedShare).to.be.closeTo(b.undefinedShare, 1e-9);
          if (places.length > 1) expect(a.p95).to.be.closeTo(b.p95, NEAR);
          for (const [band, minutes] of Object.entries(a.minutesOutside)) {
            expect(b.minutesOutside[band]).to.be.closeTo(minutes, 1e-6);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
