/** The world's own geometry, on a sphere: it borrows none from the code that is judged. */

const DEGREE = Math.PI / 180;
/** NM, mean radius of the Earth. */
const RADIUS_NM = 3440.065;

/** Degrees. */
export interface Place {
  readonly lat: number;
  readonly lon: number;
}

/** The place `nm` from another in a direction (degrees true). */
export function moved({ lat, lon }: Place, course: number, nm: number): Place {
  const [angle, north, way] = [nm / RADIUS_NM, lat * DEGREE, course * DEGREE];
  const to = Math.asin(Math.sin(north) * Math.cos(angle) + Math.cos(north) * Math.sin(angle) * Math.cos(way));
  const east = Math.atan2(
    Math.sin(way) * Math.sin(angle) * Math.cos(north),
    Math.cos(angle) - Math.sin(north) * Math.sin(to),
  );
  return { lat: to / DEGREE, lon: lon + east / DEGREE };
}

/** NM between two places. */
export function nmBetween(a: Place, b: Place): number {
  const [north, east] = [(b.lat - a.lat) * DEGREE, (b.lon - a.lon) * DEGREE];
  const h =
    Math.sin(north / 2) ** 2 + Math.cos(a.lat * DEGREE) * Math.cos(b.lat * DEGREE) * Math.sin(east / 2) ** 2;
  return 2 * RADIUS_NM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Degrees true from one place to another, 0 to 360. */
export function courseTo(a: Place, b: Place): number {
  const [from, to, east] = [a.lat * DEGREE, b.lat * DEGREE, (b.lon - a.lon) * DEGREE];
  const y = Math.sin(east) * Math.cos(to);
  const x = Math.cos(from) * Math.sin(to) - Math.sin(from) * Math.cos(to) * Math.cos(east);
  return (Math.atan2(y, x) / DEGREE + 360) % 360;
}

/** Degrees from one direction to another, −180 to 180, right positive. */
export const turnTo = (from: number, to: number): number => ((((to - from) % 360) + 540) % 360) - 180;

export const sine = (degrees: number): number => Math.sin(degrees * DEGREE);
export const cosine = (degrees: number): number => Math.cos(degrees * DEGREE);
export const tangent = (degrees: number): number => Math.tan(degrees * DEGREE);
