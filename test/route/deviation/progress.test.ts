import { expect } from 'chai';
import { deviationFrom } from '../../../src/route/deviation/index.js';
import { lineOf } from '../../../src/route/deviation/line.js';
import { progressAlong } from '../../../src/route/deviation/progress.js';
import { toEarthCentered } from '../../../src/route/earth/ellipsoid.js';
import { makeRoute } from '../../../src/route/make-route.js';
import { at, flownAlong, moved, statusOf, trackThrough, type LatLon } from '../helpers.js';

const routeThrough = (corners: readonly LatLon[]) =>
  makeRoute(
    corners.map((corner) => at(...corner)),
    { kind: 'waypoints' },
  );

/** Legs in the order in which the track is on them, without repeats; greatest deviation in NM. */
function follow(corners: readonly LatLon[], places: readonly LatLon[]) {
  const track = trackThrough(places);
  const deviation = deviationFrom(track, routeThrough(corners), statusOf(track));
  const legs = [...deviation.leg].filter((leg, i, all) => leg !== all[i - 1]);
  return { legs, most: Math.max(...deviation.crossTrack.map(Math.abs)), ...deviation };
}

/** Points of a circle of `radius` NM through `place`, which it leaves towards `bearing`. */
const circle = (place: LatLon, bearing: number, radius: number): LatLon[] => {
  const middle = moved(place, bearing + 90, radius * 1852);
  return Array.from({ length: 25 }, (_, i) => moved(middle, bearing - 90 + 15 * i, radius * 1852));
};

const A: LatLon = [40, 50];
const B: LatLon = [42, 50];
const square: LatLon[] = [
  [40, 50],
  [41, 50],
  [41, 51],
  [40, 51],
  [40, 50],
];
/** Two loops that cross at 41 N 50 E: the second and the fourth leg go through the same place. */
const eight: LatLon[] = [
  [40, 49],
  [42, 51],
  [42, 49],
  [40, 51],
  [40, 49],
];

describe('the leg a flight is on', () => {
  it('is the way out on the way out and the way back on the way back', () => {
    const places = flownAlong([A, B, A], 1);
    const { legs, alongTrack, most } = follow([A, B, A], places);
    expect(legs).to.deep.equal([0, 1]);
    expect(most).to.be.below(0.01);
    expect([...alongTrack].every((along, i, all) => i === 0 || along >= all[i - 1] - 0.01)).to.equal(true);
  });

  it('is the way back for a flight that is seen on the way back alone', () => {
    expect(follow([A, B, A], flownAlong([B, A], 1)).legs).to.deep.equal([1]);
    expect(follow([A, B, A], flownAlong([A, B], 1)).legs).to.deep.equal([0]);
  });

  it('stays the way out where the way back runs 3 NM beside it and is nearer', () => {
    const back = moved(A, 90, 3 * 1852);
    const corners = [A, B, moved(B, 90, 3 * 1852), back];
    const { legs, crossTrack } = follow(corners, flownAlong([A, [41.9, 50]], 1, 2));
    expect(legs).to.deep.equal([0]);
    expect(crossTrack[10]).to.be.closeTo(2, 0.01);
  });

  for (const offset of [0, 3, -3]) {
    it(`does not snap to the other loop of an eight, ${offset} NM beside the route`, () => {
      const { legs } = follow(eight, flownAlong(eight, 1, offset));
      expect(legs).to.deep.equal([0, 1, 2, 3]);
    });
  }

  it('goes round a square that ends where it begins', () => {
    const { legs, alongTrack, most } = follow(square, flownAlong(square, 1));
    expect(legs).to.deep.equal([0, 1, 2, 3]);
    expect(alongTrack[0]).to.equal(0);
    expect(alongTrack.at(-1)).to.be.closeTo(routeThrough(square).length, 0.01);
    expect(most).to.be.below(0.01);
  });

  it('is not lost in three holding circles at a waypoint', () => {
    const loops = [0, 1, 2].flatMap(() => circle([41, 50], 0, 3));
    const places = [...flownAlong(square.slice(0, 2), 1), ...loops, ...flownAlong(square.slice(1), 1)];
    const { legs, most, leg } = follow(square, places);
    expect(Math.max(...leg)).to.equal(3);
    expect(legs.slice(-2)).to.deep.equal([2, 3]);
    expect(legs.every((now) => now <= 3)).to.equal(true);
    expect(new Set(legs.slice(0, -2))).to.deep.equal(new Set([0, 1]));
    expect(most).to.be.below(6.1); // no further than the circle is wide
  });

  it('is not lost in a full turn in the middle of a leg', () => {
    const places = [
      ...flownAlong([A, [41, 50]], 1),
      ...circle([41, 50], 0, 3),
      ...flownAlong([[41, 50], B], 1),
    ];
    const { legs, most } = follow([A, B, [42, 52]], places);
    expect(legs.filter((leg) => leg === 0).length).to.equal(1);
    expect(most).to.be.closeTo(6, 0.1);
  });

  it('follows a flight that turns back along its route, over many waypoints', () => {
    const corners = Array.from({ length: 11 }, (_, i): LatLon => [40 + i / 4, 50]); // 15 NM legs
    const { most, leg, alongTrack } = follow(corners, flownAlong([A, [41.9, 50], [40.1, 50]], 1));
    expect(Math.max(...leg)).to.equal(7);
    expect(leg.at(-1)).to.equal(0);
    expect(alongTrack.at(-1)).to.be.closeTo(6, 0.1);
    expect(most).to.be.below(0.05);
  });

  it('goes on past waypoints that the flight cuts off', () => {
    const { legs } = follow(
      square.slice(0, 4),
      flownAlong(
        [
          [40, 50],
          [40.6, 50],
          [41, 50.4],
          [41, 51],
          [40, 51],
        ],
        1,
      ),
    );
    expect(legs).to.deep.equal([0, 1, 2]);
  });

  it('is the same whether the track is dense or sparse', () => {
    const dense = follow(eight, flownAlong(eight, 0.5)).legs;
    expect(follow(eight, flownAlong(eight, 20)).legs).to.deep.equal(dense);
  });

  it('is not moved by one wild position', () => {
    const places = flownAlong(square, 1);
    places[20] = [40, 51.01];
    expect(follow(square, places).leg.at(30)).to.equal(0);
  });

  it('is found on a drawn line of 2,000 points', () => {
    const line = Array.from({ length: 2001 }, (_, i): LatLon => [40 + i / 1000, 50 + Math.sin(i / 100)]);
    const { most, leg } = follow(line, flownAlong(line, 1));
    expect([...leg].every((value, i, all) => i === 0 || value >= all[i - 1])).to.equal(true);
    expect(most).to.be.below(0.05);
  });
});

describe('the samples of a flight', () => {
  const line = lineOf(routeThrough([A, B]));
  /** NM north of the beginning. */
  const samples = (miles: readonly number[]): number[] => {
    const places = new Float64Array(3 * miles.length);
    miles.forEach((nm, i) => toEarthCentered(...moved(A, 0, nm * 1852), places, 3 * i));
    return [...progressAlong(line, places).samples];
  };
  it('are the first and the last row, once where they are one, and rows a quarter of a mile apart', () => {
    expect(samples([0])).to.deep.equal([0]);
    expect(samples([0, 0.1])).to.deep.equal([0, 1]);
    expect(samples([0, 0.1, 0.2])).to.deep.equal([0, 2]);
    expect(samples([0, 0.2, 0.24, 0.26, 0.5, 0.52, 0.6])).to.deep.equal([0, 3, 5, 6]);
  });
});
