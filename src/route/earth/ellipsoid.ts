import { DEGREE } from '../../base/units.js';
import { metersBetween } from './geodesic.js';

/**
 * The WGS 84 ellipsoid in earth-centered coordinates, for loops over millions of rows, in which a geodesic would take fifty
 * times as long. Tests compare it with geographiclib.
 */

/** Meters: equatorial radius, and the flattening (WGS 84, NIMA TR8350.2). */
export const EQUATOR = 6_378_137;
export const FLATTENING = 1 / 298.257223563;
const AXIS_RATIO = 1 - FLATTENING; // polar radius / equatorial radius
const ECCENTRICITY2 = FLATTENING * (2 - FLATTENING);

/** Puts x, y, z in meters of a point on the surface (degrees) at `out[at]`. */
export function toEarthCentered(lat: number, lon: number, out: Float64Array, at = 0): void {
  const sin = Math.sin(lat * DEGREE);
  const cos = Math.cos(lat * DEGREE);
  const normal = EQUATOR / Math.sqrt(1 - ECCENTRICITY2 * sin * sin);
  out[at] = normal * cos * Math.cos(lon * DEGREE);
  out[at + 1] = normal * cos * Math.sin(lon * DEGREE);
  out[at + 2] = normal * AXIS_RATIO * AXIS_RATIO * sin;
}

/** Scale of z for a surface normal: normal = (x, y, z · NORMAL_Z), not of unit length. */
export const NORMAL_Z = 1 / (AXIS_RATIO * AXIS_RATIO);

const latOf = (x: number, y: number, z: number) => Math.atan2(z * NORMAL_Z, Math.hypot(x, y)) / DEGREE;
const lonOf = (x: number, y: number) => Math.atan2(y, x) / DEGREE;
/** sin² of half the angle, from which on the geodesic is used: 104 degrees, 11,600 km. */
const FAR_HAVERSINE = 0.62;

/**
 * Meters along the surface between two points on it (earth-centered): the formula of Lambert (1942) with reduced
 * latitudes, to first order in the flattening: off by 1.4 mm a kilometre at most (0.7 m at 500 km, 14 m at 10,000 km).
 * Near the antipode it fails, so the geodesic is used there.
 */
export function surfaceDistance(
  x1: number,
  y1: number,
  z1: number,
  x2: number,
  y2: number,
  z2: number,
): number {
  // On the auxiliary sphere of reduced latitudes a point is (x, y, z / AXIS_RATIO) / EQUATOR.
  const dx = x2 - x1;
  const dy = y2 - y1;
  const dz = (z2 - z1) / AXIS_RATIO;
  const half2 = (dx * dx + dy * dy + dz * dz) / (4 * EQUATOR * EQUATOR); // sin² of half the angle
  if (half2 === 0) return 0;
  if (half2 > FAR_HAVERSINE) {
    return metersBetween(latOf(x1, y1, z1), lonOf(x1, y1), latOf(x2, y2, z2), lonOf(x2, y2));
  }
  const half = Math.sqrt(half2);
  const angle = 2 * Math.asin(half);
  const sine = 2 * half * Math.sqrt(1 - half2);
  const sum = (z1 + z2) / (2 * AXIS_RATIO * EQUATOR);
  const difference = dz / (2 * EQUATOR);
  const x = ((angle - sine) * sum * sum) / (1 - half2);
  const y = ((angle + sine) * difference * difference) / half2;
  return EQUATOR * (angle - (FLATTENING / 2) * (x + y));
}
