/**
 * Distance and bearing on the sphere for whole columns.
 * Turf's `distance` and `bearing` give the same numbers (a test holds the two within 1e-9 of each other and the result
 * within 0.6 % of geographiclib's geodesic), but build GeoJSON points for every call: a million rows take seconds there
 * and about a tenth of a second here.
 */

import { DEGREE } from '../base/units.js';

/** Mean Earth radius (R1 of the IUGG, meters): the sphere that Turf uses. */
export const EARTH_RADIUS = 6371008.8;
/** NM in a radian of arc on that sphere. */
export const NM_PER_RADIAN = EARTH_RADIUS / 1852;

/** Great-circle distance in NM between two positions in degrees. NaN if one is missing. */
export function distanceNm(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const sinLat = Math.sin(((lat2 - lat1) * DEGREE) / 2);
  const sinLon = Math.sin(((lon2 - lon1) * DEGREE) / 2);
  const h = sinLat * sinLat + Math.cos(lat1 * DEGREE) * Math.cos(lat2 * DEGREE) * sinLon * sinLon;
  return 2 * NM_PER_RADIAN * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Initial great-circle bearing in degrees true, 0 to 360; 0 if the two positions are the same. */
export function bearingDeg(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const a = lat1 * DEGREE;
  const b = lat2 * DEGREE;
  const d = (lon2 - lon1) * DEGREE;
  const east = Math.sin(d) * Math.cos(b);
  const north = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(d);
  const bearing = Math.atan2(east, north) / DEGREE;
  return bearing < 0 ? bearing + 360 : bearing;
}

/** Smallest signed angle from `from` to `to`, degrees, −180 (exclusive) to 180; right positive. */
export function turn(from: number, to: number): number {
  const plain = to - from;
  // The usual case; % is the slowest operation here.
  if (plain > -180 && plain <= 180) return plain;
  const d = ((plain % 360) + 360) % 360;
  return d > 180 ? d - 360 : d;
}

/**
 * The position `nm` from a position along a bearing, on the sphere. Longitude within ±180.
 * @internal flights of the tests and of the reference are made with it
 */
export function destination(
  lat: number,
  lon: number,
  bearing: number,
  nm: number,
): { lat: number; lon: number } {
  const d = nm / NM_PER_RADIAN;
  const a = lat * DEGREE;
  const sinB = Math.sin(a) * Math.cos(d) + Math.cos(a) * Math.sin(d) * Math.cos(bearing * DEGREE);
  const b = Math.asin(Math.max(-1, Math.min(1, sinB)));
  const east = Math.sin(bearing * DEGREE) * Math.sin(d) * Math.cos(a);
  const to = lon + Math.atan2(east, Math.cos(d) - Math.sin(a) * sinB) / DEGREE;
  return { lat: b / DEGREE, lon: ((((to + 180) % 360) + 360) % 360) - 180 };
}

/** rad (34 NM on the sphere); for smaller angles three terms after the first are exact to the last digit of a number. */
const SMALL_ANGLE_RAD = 0.01;

function sinOf(x: number): number {
  if (x > SMALL_ANGLE_RAD || x < -SMALL_ANGLE_RAD) return Math.sin(x);
  const square = x * x;
  return x * (1 - (square / 6) * (1 - (square / 20) * (1 - square / 42)));
}

function asinOf(x: number): number {
  if (x > SMALL_ANGLE_RAD) return Math.asin(Math.min(1, x));
  const square = x * x;
  return x * (1 + (square / 6) * (1 + 0.45 * square * (1 + (25 / 42) * square)));
}

/** Distances (NM) from each of `rows` to the next of them; entry 0 is NaN. The cosine of each latitude is computed once. */
export function legDistances(lat: Float64Array, lon: Float64Array, rows: Uint32Array): Float64Array {
  const distance = new Float64Array(rows.length);
  if (rows.length === 0) return distance;
  distance[0] = NaN;
  let north = lat[rows[0]];
  let east = lon[rows[0]];
  let cosA = Math.cos(north * DEGREE);
  for (let k = 1; k < rows.length; k++) {
    const toNorth = lat[rows[k]];
    const toEast = lon[rows[k]];
    const cosB = Math.cos(toNorth * DEGREE);
    // Half angles keep short legs exact, where 1 − cos would lose all digits.
    const sinLat = sinOf(((toNorth - north) * DEGREE) / 2);
    const sinLon = sinOf(((toEast - east) * DEGREE) / 2);
    distance[k] = 2 * NM_PER_RADIAN * asinOf(Math.sqrt(sinLat * sinLat + cosA * cosB * sinLon * sinLon));
    north = toNorth;
    east = toEast;
    cosA = cosB;
  }
  return distance;
}

/** Bearings (degrees true) from each of `rows` to the next of them; entry 0 is NaN. */
export function legBearings(lat: Float64Array, lon: Float64Array, rows: Uint32Array): Float32Array {
  const bearing = new Float32Array(rows.length).fill(NaN, 0, 1);
  for (let k = 1; k < rows.length; k++) {
    const a = lat[rows[k - 1]] * DEGREE;
    const b = lat[rows[k]] * DEGREE;
    const halfLon = ((lon[rows[k]] - lon[rows[k - 1]]) * DEGREE) / 2;
    const sinLon = Math.sin(halfLon);
    const east = 2 * sinLon * Math.cos(halfLon) * Math.cos(b);
    const north = Math.sin(b - a) + 2 * Math.sin(a) * Math.cos(b) * sinLon * sinLon;
    const degrees = Math.atan2(east, north) / DEGREE;
    bearing[k] = degrees < 0 ? degrees + 360 : degrees;
  }
  return bearing;
}
