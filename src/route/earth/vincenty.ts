import { DEGREE } from '../../base/units.js';

/** WGS 84 (NIMA TR8350.2): semi-major axis in m, flattening, semi-minor axis in m. */
const A = 6_378_137;
const F = 1 / 298.257223563;
const B = A * (1 - F);
/** Square of the second eccentricity. */
const E2 = (A * A - B * B) / (B * B);

/** A line between two places: its length in m, and its direction at both, in degrees true from -180 to 180. */
export interface Shortest {
  readonly s12: number;
  readonly azi1: number;
  readonly azi2: number;
}

/** Where a line ends, and its direction there: degrees. */
export interface Reached {
  readonly lat2: number;
  readonly lon2: number;
  readonly azi2: number;
}

/** Radians; far below a micrometer. */
const ENOUGH = 1e-14;
/** Steps; what has not settled by then is nearly antipodal. */
const MOST_STEPS = 60;

/** Degrees, -180 to 180; both of these stay as they are. */
export function around(degrees: number): number {
  const rest = degrees - 360 * Math.round(degrees / 360);
  return Math.abs(rest) === 180 ? 180 * Math.sign(degrees) : rest;
}

/** Sine and cosine of the reduced latitude. */
function reduced(lat: number): readonly [number, number] {
  const tan = (1 - F) * Math.tan(lat * DEGREE);
  const cos = 1 / Math.sqrt(1 + tan * tan);
  return Math.abs(lat) === 90 ? [Math.sign(lat), 0] : [tan * cos, cos];
}

/** Vincenty's C, for the difference of longitudes on the ellipsoid and on the sphere. */
function correction(cosSqAlpha: number): number {
  return (F / 16) * cosSqAlpha * (4 + F * (4 - 3 * cosSqAlpha));
}

/** Vincenty's series in u² by Helmert's expansion parameter: its A and B. */
function series(cosSqAlpha: number): readonly [number, number] {
  const root = Math.sqrt(1 + cosSqAlpha * E2);
  const k = (root - 1) / (root + 1);
  return [(1 + (k * k) / 4) / (1 - k), k * (1 - (3 * k * k) / 8)];
}

/** Radians by which an arc differs from that of the same length on the sphere. */
function deltaSigma(b: number, sigma: number, cos2SigmaM: number): number {
  const [sin, cos] = [Math.sin(sigma), Math.cos(sigma)];
  const square = -1 + 2 * cos2SigmaM * cos2SigmaM;
  const cubic = (b / 6) * cos2SigmaM * (-3 + 4 * sin * sin) * (-3 + 4 * cos2SigmaM * cos2SigmaM);
  return b * sin * (cos2SigmaM + (b / 4) * (cos * square - cubic));
}

/**
 * The shortest line between two places, in degrees (T. Vincenty, Survey Review XXIII, 176, 1975): its length to 0.1 mm, its
 * directions to 15 mm at the other end. Undefined where they are nearly antipodal, for which the series does not settle.
 */
export function inverse(lat1: number, lon1: number, lat2: number, lon2: number): Shortest | undefined {
  const [sinU1, cosU1] = reduced(lat1);
  const [sinU2, cosU2] = reduced(lat2);
  const L = around(lon2 - lon1) * DEGREE;
  let lambda = L;
  for (let step = 0; step < MOST_STEPS; step++) {
    const [sin, cos] = [Math.sin(lambda), Math.cos(lambda)];
    const [east, north] = [cosU2 * sin, cosU1 * sinU2 - sinU1 * cosU2 * cos];
    const sinSigma = Math.hypot(east, north);
    if (sinSigma === 0 && sinU1 * sinU2 + cosU1 * cosU2 * cos > 0) return { s12: 0, azi1: 180, azi2: 180 };
    const cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cos;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = sinSigma === 0 ? 0 : (cosU1 * cosU2 * sin) / sinSigma;
    const cosSqAlpha = 1 - sinAlpha * sinAlpha;
    const cos2SigmaM = cosSqAlpha < 1e-15 ? 0 : cosSigma - (2 * sinU1 * sinU2) / cosSqAlpha;
    const C = correction(cosSqAlpha);
    const bend = sigma + C * sinSigma * (cos2SigmaM + C * cosSigma * (-1 + 2 * cos2SigmaM * cos2SigmaM));
    const next = L + (1 - C) * F * sinAlpha * bend;
    if (Math.abs(next) > Math.PI) return undefined;
    if (Math.abs(next - lambda) < ENOUGH) {
      const [a, b] = series(cosSqAlpha);
      return {
        s12: B * a * (sigma - deltaSigma(b, sigma, cos2SigmaM)),
        azi1: Math.atan2(east, north) / DEGREE,
        azi2: Math.atan2(cosU1 * sin, cosU1 * sinU2 * cos - sinU1 * cosU2) / DEGREE,
      };
    }
    lambda = next;
  }
  return undefined;
}

/** Where one comes to, `meters` from a place along the line that leaves it in the direction `azimuth`: to 0.1 mm. */
export function direct(lat: number, lon: number, azimuth: number, meters: number): Reached {
  const [sinU1, cosU1] = reduced(lat);
  const [sinA, cosA] = [Math.sin(azimuth * DEGREE), Math.cos(azimuth * DEGREE)];
  const sigma1 = Math.atan2(sinU1, cosU1 * cosA);
  const sinAlpha = cosU1 * sinA;
  const cosSqAlpha = 1 - sinAlpha * sinAlpha;
  const [a, b] = series(cosSqAlpha);
  const base = meters / (B * a);
  let sigma = base;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = base + deltaSigma(b, sigma, Math.cos(2 * sigma1 + sigma));
    const settled = Math.abs(next - sigma) < ENOUGH;
    sigma = next;
    if (settled) break;
  }
  const [sin, cos] = [Math.sin(sigma), Math.cos(sigma)];
  const cos2SigmaM = Math.cos(2 * sigma1 + sigma);
  const back = sinU1 * sin - cosU1 * cos * cosA;
  const lambda = Math.atan2(sin * sinA, cosU1 * cos - sinU1 * sin * cosA);
  const C = correction(cosSqAlpha);
  const bend = sigma + C * sin * (cos2SigmaM + C * cos * (-1 + 2 * cos2SigmaM * cos2SigmaM));
  return {
    lat2: Math.atan2(sinU1 * cos + cosU1 * sin * cosA, (1 - F) * Math.hypot(sinAlpha, back)) / DEGREE,
    lon2: around(lon + (lambda - (1 - C) * F * sinAlpha * bend) / DEGREE),
    azi2: Math.atan2(sinAlpha, -back) / DEGREE,
  };
}
