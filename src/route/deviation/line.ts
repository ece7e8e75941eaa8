import { memoByKey } from '../../base/memo.js';
import { DEGREE } from '../../base/units.js';
import { toEarthCentered } from '../earth/ellipsoid.js';
import { wgs84 } from '../earth/geodesic.js';
import type { Route, Waypoint } from '../route.js';

/** m. Between samples a cubic through points and directions differs from the geodesic by 0.1 mm at most. */
const SPACING_M = 50_000;

/** A route in earth-centered coordinates: each leg's geodesic sampled evenly, with its direction at every sample. */
export interface RouteLine {
  readonly legs: number;
  /** m along the route where each leg begins; one more for the end. */
  readonly start: Float64Array;
  /** Index of each leg's first sample; one more for the end. Legs share no samples. */
  readonly first: Uint32Array;
  /** m between the samples of each leg. */
  readonly step: Float64Array;
  /** x, y, z in m of each sample. */
  readonly points: Float64Array;
  /** x, y, z of the unit vector along the leg at each sample. */
  readonly directions: Float64Array;
  /** x, y, z of the direction against which a point abeam a waypoint is left or right, for each waypoint. */
  readonly corners: Float64Array;
}

/** The line of a route, computed once. */
export const lineOf = memoByKey((route: Pick<Route, 'points'>): RouteLine => sampled(route.points));

function sampled(waypoints: readonly Waypoint[]): RouteLine {
  const legs = waypoints.length - 1;
  const start = new Float64Array(legs + 1);
  const first = new Uint32Array(legs + 1);
  const step = new Float64Array(legs);
  const geodesics = Array.from({ length: legs }, (_, leg) => {
    const [from, to] = [waypoints[leg], waypoints[leg + 1]];
    return wgs84.InverseLine(from.lat, from.lon, to.lat, to.lon);
  });
  geodesics.forEach(({ s13 }, leg) => {
    const steps = Math.max(1, Math.ceil(s13 / SPACING_M));
    step[leg] = s13 / steps;
    start[leg + 1] = start[leg] + s13;
    first[leg + 1] = first[leg] + steps + 1;
  });
  const points = new Float64Array(3 * first[legs]);
  const directions = new Float64Array(3 * first[legs]);
  geodesics.forEach((line, leg) => {
    for (let i = first[leg]; i < first[leg + 1]; i++) {
      const place = line.Position((i - first[leg]) * step[leg]);
      toEarthCentered(place.lat2, place.lon2, points, 3 * i);
      toDirection(place.lat2, place.lon2, place.azi2, directions, 3 * i);
    }
    // Two legs meet in exactly the same place.
    const to = waypoints[leg + 1];
    toEarthCentered(waypoints[leg].lat, waypoints[leg].lon, points, 3 * first[leg]);
    toEarthCentered(to.lat, to.lon, points, 3 * first[leg + 1] - 3);
  });
  return { legs, start, first, step, points, directions, corners: cornersOf(legs, first, directions) };
}

/** Unit vector along the surface toward `bearing`, all in degrees. */
function toDirection(lat: number, lon: number, bearing: number, out: Float64Array, at: number): void {
  const [north, east] = [Math.cos(bearing * DEGREE), Math.sin(bearing * DEGREE)];
  const [sinLat, cosLat] = [Math.sin(lat * DEGREE), Math.cos(lat * DEGREE)];
  const [sinLon, cosLon] = [Math.sin(lon * DEGREE), Math.cos(lon * DEGREE)];
  out[at] = -north * sinLat * cosLon - east * sinLon;
  out[at + 1] = -north * sinLat * sinLon + east * cosLon;
  out[at + 2] = north * cosLat;
}

/** Less than this, the sum of two unit vectors is only rounding: the route turns back on itself. */
const REVERSAL_LENGTH = 1e-6;

/**
 * At a waypoint between two legs: the sum of their directions, which is the bisector of the turn. A point whose foot is
 * the waypoint itself is then always on the outside of the turn, for either leg. If the route turns back on itself (no
 * bisector), and at both ends, it is the direction of the leg that ends or begins there.
 */
function cornersOf(legs: number, first: Uint32Array, directions: Float64Array): Float64Array {
  const corners = new Float64Array(3 * (legs + 1));
  for (let waypoint = 0; waypoint <= legs; waypoint++) {
    const arriving = waypoint > 0 ? 3 * (first[waypoint] - 1) : 0;
    const leaving = waypoint < legs ? 3 * first[waypoint] : arriving;
    let size = 0;
    for (let axis = 0; axis < 3; axis++) {
      const sum = directions[arriving + axis] + directions[leaving + axis];
      corners[3 * waypoint + axis] = sum;
      size += sum * sum;
    }
    if (size < REVERSAL_LENGTH * REVERSAL_LENGTH) {
      corners.set(directions.subarray(arriving, arriving + 3), 3 * waypoint);
    }
  }
  return corners;
}
