import { NORMAL_Z, surfaceDistance } from '../earth/ellipsoid.js';
import type { RouteLine } from './line.js';

/**
 * The nearest point of one leg to a point. Reused for every row, so that no row allocates an object.
 * All in meters, earth-centered.
 */
export interface Foot {
  leg: number;
  /** −1: the leg's first point; 1: its last; 0: between. */
  end: -1 | 0 | 1;
  /** Along the route. */
  along: number;
  /** Straight through the Earth: enough to compare two feet. */
  chord: number;
  x: number;
  y: number;
  z: number;
  /** Direction of the route there, of any length. */
  dx: number;
  dy: number;
  dz: number;
}

export const newFoot = (): Foot => ({
  leg: 0,
  end: 0,
  along: 0.5, // a fraction, so that engines store a double from the beginning
  chord: 0.5,
  x: 0.5,
  y: 0.5,
  z: 0.5,
  dx: 0.5,
  dy: 0.5,
  dz: 0.5,
});

/** How far the point is ahead of sample `i` along the leg's direction there; 0 at the foot. */
function ahead({ points, directions }: RouteLine, i: number, x: number, y: number, z: number): number {
  const at = 3 * i;
  return (
    (x - points[at]) * directions[at] +
    (y - points[at + 1]) * directions[at + 1] +
    (z - points[at + 2]) * directions[at + 2]
  );
}

/** Fills `foot` with the nearest point of `leg` to x, y, z. */
export function footOnLeg(line: RouteLine, leg: number, x: number, y: number, z: number, foot: Foot): void {
  const first = line.first[leg];
  const last = line.first[leg + 1] - 1;
  const fromFirst = ahead(line, first, x, y, z);
  const fromLast = ahead(line, last, x, y, z);
  foot.leg = leg;
  if (fromFirst > 0 && fromLast < 0) {
    between(line, first, last, fromFirst / (fromFirst - fromLast), x, y, z, foot);
  } else {
    const end = fromFirst <= 0 && (fromLast < 0 || isNearer(line, first, last, x, y, z)) ? -1 : 1;
    atEnd(line, end, end < 0 ? first : last, foot);
  }
  foot.chord = straight(x - foot.x, y - foot.y, z - foot.z);
}

/** Math.hypot guards against overflow at ten times the cost. */
export const straight = (x: number, y: number, z: number): number => Math.sqrt(x * x + y * y + z * z);

/** Needed only for points more than a quarter of the Earth away, for which neither end decides. */
function isNearer({ points }: RouteLine, a: number, b: number, x: number, y: number, z: number): boolean {
  const distance = (i: number) => straight(x - points[3 * i], y - points[3 * i + 1], z - points[3 * i + 2]);
  return distance(a) <= distance(b);
}

function atEnd({ start, points, corners }: RouteLine, end: -1 | 1, sample: number, foot: Foot): void {
  const waypoint = end < 0 ? foot.leg : foot.leg + 1;
  foot.end = end;
  foot.along = start[waypoint];
  foot.x = points[3 * sample];
  foot.y = points[3 * sample + 1];
  foot.z = points[3 * sample + 2];
  foot.dx = corners[3 * waypoint];
  foot.dy = corners[3 * waypoint + 1];
  foot.dz = corners[3 * waypoint + 2];
}

/** Walks from a guess to the two samples between which `ahead` changes sign, then interpolates. */
function between(
  line: RouteLine,
  first: number,
  last: number,
  guess: number,
  x: number,
  y: number,
  z: number,
  foot: Foot,
): void {
  let i = first + Math.min(last - first - 1, Math.floor(guess * (last - first)));
  let here = ahead(line, i, x, y, z);
  while (here < 0) here = ahead(line, --i, x, y, z);
  let next = ahead(line, i + 1, x, y, z);
  while (next > 0) {
    here = next;
    next = ahead(line, ++i + 1, x, y, z);
  }
  // Over one step `ahead` is nearly linear: at 50 km it is off by 0.2 m, along the route, not across it.
  const share = here === next ? 0 : here / (here - next);
  foot.end = 0;
  foot.along = line.start[foot.leg] + (i - first + share) * line.step[foot.leg];
  onCurve(line, i, share, line.step[foot.leg], foot);
}

/** The cubic through two samples and their directions (Hermite). */
function onCurve({ points, directions }: RouteLine, i: number, u: number, step: number, foot: Foot): void {
  const [a, b] = [3 * i, 3 * i + 3];
  const v = 1 - u;
  const p = v * v * (1 + 2 * u);
  const q = u * u * (1 + 2 * v);
  const s = step * u * v * v;
  const t = -step * v * u * u;
  foot.x = p * points[a] + q * points[b] + s * directions[a] + t * directions[b];
  foot.y = p * points[a + 1] + q * points[b + 1] + s * directions[a + 1] + t * directions[b + 1];
  foot.z = p * points[a + 2] + q * points[b + 2] + s * directions[a + 2] + t * directions[b + 2];
  foot.dx = v * directions[a] + u * directions[b];
  foot.dy = v * directions[a + 1] + u * directions[b + 1];
  foot.dz = v * directions[a + 2] + u * directions[b + 2];
}

/** Meters along the surface from the foot to x, y, z; right of the route positive. */
export function signedDistance(foot: Foot, x: number, y: number, z: number): number {
  const distance = surfaceDistance(foot.x, foot.y, foot.z, x, y, z);
  const upZ = foot.z * NORMAL_Z;
  // direction × up points to the right
  const right =
    (x - foot.x) * (foot.dy * upZ - foot.dz * foot.y) +
    (y - foot.y) * (foot.dz * foot.x - foot.dx * upZ) +
    (z - foot.z) * (foot.dx * foot.y - foot.dy * foot.x);
  return right < 0 ? -distance : distance;
}

/**
 * The nearest point of a leg; if that is the end of the leg, the next legs are followed for as long as they come nearer.
 * Legs further along the route are not considered. @returns the one of `a` and `b` that has it
 */
export function nearestFrom(
  line: RouteLine,
  leg: number,
  x: number,
  y: number,
  z: number,
  a: Foot,
  b: Foot,
): Foot {
  let [best, other] = [a, b];
  footOnLeg(line, leg, x, y, z, best);
  while (best.end !== 0) {
    const next = best.leg + best.end;
    if (next < 0 || next >= line.legs) break;
    footOnLeg(line, next, x, y, z, other);
    if (!(other.chord < best.chord)) break;
    [best, other] = [other, best];
  }
  return best;
}
