import { expect } from 'chai';
import { bands, deviationFrom } from '../../../src/route/deviation/index.js';
import { NO_LEG } from '../../../src/route/deviation/measure.js';
import { metersBetween } from '../../../src/route/earth/geodesic.js';
import { makeRoute } from '../../../src/route/make-route.js';
import type { PositionStatusName } from '../../../src/track/status.js';
import { at, moved, statusOf, trackThrough, type LatLon } from '../helpers.js';

const routeThrough = (corners: readonly LatLon[]) =>
  makeRoute(
    corners.map((corner) => at(...corner)),
    { kind: 'waypoints' },
  );
const A: LatLon = [40, 50];
const B: LatLon = [42, 50];
const C: LatLon = [42, 53];
/** A place so many NM to the right of the leg A–B (which runs north), at its middle. */
const beside = (miles: number): LatLon => moved([41, 50], 90, miles * 1852);

/** Route, place, cross-track in NM (right positive), why. */
const sides: [LatLon[], LatLon, number, string][] = [
  [[A, B], beside(5), 5, 'right of a leg'],
  [[A, B], beside(-5), -5, 'left of a leg'],
  [[B, A], beside(5), -5, 'the same place from the leg flown the other way'],
  [[A, B, C], moved(B, 315, 9260), -5, 'at a waypoint: the outside of a right turn is left'],
  [[A, B, [42, 47]], moved(B, 45, 9260), 5, 'at a waypoint: the outside of a left turn is right'],
  [[A, B, C], moved(B, 0.1, 9260), -5, 'at a waypoint, straight ahead of the leg that ends there'],
  [[A, B, C], moved(B, 269.9, 9260), -5, 'at a waypoint, beside it'],
  [[A, B, A], moved(B, 80, 9260), 5, 'where the route turns back: right of the leg that ends there'],
  [[A, B, A], moved(B, 280, 9260), -5, 'where the route turns back: left of the leg that ends there'],
  [[A, B], moved(A, 170, 9260), 5, 'behind the first point: its distance, on the side of the leg drawn back'],
  [[A, B], moved(B, 350, 9260), -5, 'beyond the last point: its distance, on the side of the leg drawn on'],
  [[A, B], [41, 50], 0, 'on the leg'],
];

describe('deviation', () => {
  describe('side and size', () => {
    for (const [corners, place, expected, why] of sides) {
      it(why, () => {
        const track = trackThrough([place]);
        const { crossTrack, max } = deviationFrom(track, routeThrough(corners), statusOf(track));
        expect(crossTrack[0]).to.be.closeTo(expected, 0.001);
        expect(max!.nm).to.be.closeTo(Math.abs(expected), 0.001);
        if (expected) expect(max!.side).to.equal(expected > 0 ? 'right' : 'left');
      });
    }
  });

  it('says how far along the route, on which leg, and how far from its end', () => {
    const track = trackThrough([A, [41, 50], B, C]);
    const route = routeThrough([A, B, C]);
    const { alongTrack, leg, toDestination } = deviationFrom(track, route, statusOf(track));
    const miles = (a: LatLon, b: LatLon) => metersBetween(...a, ...b) / 1852;
    expect(alongTrack[1]).to.be.closeTo(miles(A, [41, 50]), 0.001);
    expect(alongTrack[3]).to.be.closeTo(route.length, 0.001);
    expect([leg[1], leg[3]]).to.deep.equal([0, 1]);
    expect(toDestination[0]).to.be.closeTo(miles(A, C), 0.002);
    expect(toDestination[3]).to.be.closeTo(0, 0.001);
  });

  const undefinedNames: PositionStatusName[] = ['stale', 'suspect', 'noPosition', 'noContact'];

  for (const name of undefinedNames) {
    it(`is undefined where the position is ${name}`, () => {
      const track = trackThrough([beside(1), beside(30), beside(2), beside(2)]);
      const status = statusOf(track, ['observed', name, 'observed', 'observed']);
      const deviation = deviationFrom(track, routeThrough([A, B]), status);
      expect(deviation.crossTrack[1]).to.be.NaN;
      expect(deviation.alongTrack[1]).to.be.NaN;
      expect(deviation.toDestination[1]).to.be.NaN;
      expect(deviation.leg[1]).to.equal(NO_LEG);
      expect(deviation.max!.index).not.to.equal(1);
      expect(deviation.undefinedShare).to.be.closeTo(1 / 3, 1e-9);
      expect(deviation.minutesOutside.gross).to.equal(0);
    });
  }

  it('is that of an observed position', () => {
    const track = trackThrough([beside(1), beside(30), beside(1)]);
    const { max, undefinedShare } = deviationFrom(track, routeThrough([A, B]), statusOf(track));
    expect(max!.index).to.equal(1);
    expect(undefinedShare).to.equal(0);
  });

  for (const name of ['estimated', 'modeled'] as const) {
    it(`where the position is ${name}, has a value that proves nothing`, () => {
      const track = trackThrough([beside(1), beside(20), beside(-30), beside(2), beside(2)]);
      const status = statusOf(track, ['observed', name, name, 'observed', 'observed']);
      const found = deviationFrom(track, routeThrough([A, B]), status);
      expect(found.crossTrack[1]).to.be.closeTo(20, 0.01);
      expect(found.max).to.include({ index: 3, side: 'right' });
      expect(found.max!.nm).to.be.closeTo(2, 0.001);
      expect(found.beyond).to.include({ index: 2, side: 'left', basis: name });
      expect(found.beyond!.nm).to.be.closeTo(30, 0.001);
      expect(found.undefinedShare).to.be.closeTo(0.5, 1e-9);
      expect(found.estimatedShare).to.be.closeTo(0.5, 1e-9);
      expect(found.minutesOutside.gross).to.equal(0);
      expect(found.p95).to.be.closeTo(2, 0.001);
      const none = deviationFrom(track, routeThrough([A, B]), statusOf(track, name));
      expect(none.max).to.equal(undefined);
      expect(none.p95).to.be.NaN;
    });
  }

  it('has no second figure if the model is not further out', () => {
    const track = trackThrough([beside(30), beside(20)]);
    const status = statusOf(track, ['observed', 'modeled']);
    expect(deviationFrom(track, routeThrough([A, B]), status)).not.to.have.property('beyond');
  });

  it('names the greatest outside the terminal areas beside the greatest of all', () => {
    const nearEnd = moved(moved(B, 180, 20 * 1852), 90, 12 * 1852);
    const track = trackThrough([beside(3), beside(7), nearEnd, B]);
    const { max, enRoute } = deviationFrom(track, routeThrough([A, B]), statusOf(track));
    expect([max!.index, enRoute!.index]).to.deep.equal([2, 1]);
    expect(enRoute!.nm).to.be.closeTo(7, 0.001);
    const further = trackThrough([beside(3), beside(13), nearEnd, B]);
    expect(deviationFrom(further, routeThrough([A, B]), statusOf(further))).not.to.have.property('enRoute');
  });

  it('gives ± one interval for each crossing of a band', () => {
    // In, out, in and again out of RNAV 5; out of 4 NM twice as well; never out of 25 NM.
    const track = trackThrough([1, 6, 1, 7, 8].map(beside));
    const step = track.time[1] - track.time[0];
    const { minutesUncertain } = deviationFrom(track, routeThrough([A, B]), statusOf(track));
    expect(minutesUncertain.rnav5).to.be.closeTo((3 * step) / 60, 1e-9);
    expect(minutesUncertain.gross).to.equal(0);
  });

  it('is undefined throughout where there is no position at all', () => {
    const track = trackThrough([
      [NaN, NaN],
      [NaN, NaN],
    ]);
    const deviation = deviationFrom(track, routeThrough([A, B]), statusOf(track, 'noPosition'));
    expect(deviation).not.to.have.property('max');
    expect(deviation.undefinedShare).to.equal(1);
    expect(deviation.p95).to.be.NaN;
    expect(deviation.minutesOutside).to.deep.equal({ rnp1: 0, airway: 0, rnav5: 0, gross: 0 });
  });

  it('holds for an empty track', () => {
    const track = trackThrough([]);
    expect(deviationFrom(track, routeThrough([A, B]), statusOf(track)).undefinedShare).to.equal(1);
  });

  it('counts a row for as long as it stands, not once', () => {
    // 1 min at 0.5 NM, then 8 min at 3 NM, then 1 min at 30 NM: three rows, and the last, which has no duration.
    const places = [beside(0.5), beside(3), beside(30), beside(200)];
    const track = trackThrough(places, [0, 60, 540, 600]);
    const deviation = deviationFrom(track, routeThrough([A, B]), statusOf(track));
    expect(deviation.minutesOutside).to.deep.equal({ rnp1: 9, airway: 1, rnav5: 1, gross: 1 });
    expect(deviation.p95).to.be.closeTo(30, 0.001);
    expect(deviation.max!.nm).to.be.closeTo(200, 0.01);
    expect(deviation.max!.time).to.equal(600);
  });

  it('does not count the time without contact to the row before it', () => {
    const track = trackThrough([beside(30), beside(30), beside(30)], [0, 60, 6000]);
    const status = statusOf(track, 'observed', ['observed', 'noContact', 'observed']);
    const deviation = deviationFrom(track, routeThrough([A, B]), status);
    expect(deviation.minutesOutside.gross).to.equal(1);
    expect(deviation.undefinedShare).to.be.closeTo(1 - 60 / 6000, 1e-9);
  });

  it('carries a position over the rows without one until it is stale, and no further', () => {
    const none: [number, number] = [NaN, NaN];
    const track = trackThrough(
      [beside(30), none, beside(30), none, none, none, beside(0.5)],
      [0, 5, 10, 15, 20, 25, 30],
    );
    const status = statusOf(
      track,
      ['observed', 'noPosition', 'observed', 'noPosition', 'noPosition', 'noPosition', 'observed'],
      ['observed', 'observed', 'observed', 'observed', 'noPosition', 'observed', 'observed'],
    );
    const { minutesOutside, minutesInside, undefinedShare } = deviationFrom(
      track,
      routeThrough([A, B]),
      status,
    );
    // 20 s at 30 NM; then nothing is known, also where a row without a position says otherwise.
    expect(minutesOutside).to.deep.equal({ rnp1: 1 / 3, airway: 1 / 3, rnav5: 1 / 3, gross: 1 / 3 });
    expect(minutesInside).to.deep.equal({ rnp1: 0, airway: 0, rnav5: 0, gross: 0 });
    expect(undefinedShare).to.be.closeTo(10 / 30, 1e-9);
  });

  it('takes the 95th percentile of the time', () => {
    // 100 minutes, the deviation grows by 0.1 NM a minute.
    const places = Array.from({ length: 101 }, (_, i) => beside(i / 10));
    const track = trackThrough(places);
    expect(deviationFrom(track, routeThrough([A, B]), statusOf(track)).p95).to.be.closeTo(9.4, 0.001);
  });

  it('goes over a pole', () => {
    const track = trackThrough([
      [89, 90],
      [89, -90],
      [89.5, 0],
      [85, 180],
    ]);
    const route = routeThrough([
      [80, 0],
      [80, 180],
    ]);
    const { crossTrack, alongTrack } = deviationFrom(track, route, statusOf(track));
    expect(crossTrack[0]).to.be.closeTo(60.3, 0.05); // the leg runs north, then south: 90 E is on its right
    expect(crossTrack[1]).to.be.closeTo(-60.3, 0.05);
    expect(crossTrack[2]).to.be.closeTo(0, 0.001);
    expect(alongTrack[0]).to.be.closeTo(route.length / 2, 0.01);
    expect(alongTrack[3]).to.be.above(alongTrack[2]);
  });

  it('names its bands and where they come from', () => {
    expect(bands.map(({ id, halfWidth }) => [id, halfWidth])).to.deep.equal([
      ['rnp1', 1],
      ['airway', 4],
      ['rnav5', 5],
      ['gross', 25],
    ]);
    for (const { source } of bands) expect(source()).to.match(/\d/);
  });
});
