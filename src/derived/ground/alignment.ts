import { DEGREE } from '../../base/units.js';
import type { Runway } from '../../route/airports/index.js';
import { bearingDeg, distanceNm, turn } from '../../track/geo.js';
import type { Track } from '../../track/track.js';
import type { Ground } from './ground.js';
import { fromRunway, lengthNm, onLine } from './runway-line.js';

/** How a low stretch is to a field: where it is on the line of a runway, or else nearest to the reference point. */
export interface Alignment {
  readonly row: number;
  /** NM from there to the runway, or to the reference point where none is known. */
  readonly distance: number;
  /** NM from the runway's line; without a runway, NM by which the straight line of the course passes the reference point. */
  readonly offset: number;
  /** Degrees between the course and the runway; NaN where no runway is known. */
  readonly runwayAngle: number;
  readonly runway?: Runway;
  /** Degrees of course. */
  readonly course: number;
}

/** An approach with no offset at this angle is as good as one in line with this offset (NM). */
const ANGLE_DEG = 30;
const OFFSET_NM = 0.5;
/** As far off as half of either is still on the line. */
const ON_LINE = 0.5;
/** NM; shorter ways show no course. */
const MIN_WAY_NM = 0.1;

/** Whether it is near enough to a runway's line to name the runway: within what a wide pattern or a crosswind makes. */
export const isOnLine = ({ runway, offset, runwayAngle }: Alignment): boolean =>
  runway !== undefined && offset <= 0.3 && runwayAngle <= 15;

/** Course over the ground at a row, from positions a quarter of a minute to either side; NaN if none. */
export function courseAt(track: Track, row: number): number {
  const { lat, lon, time, length } = track;
  let [a, b] = [row, row];
  while (a > 0 && time[row] - time[a] < 15) a--;
  while (b < length - 1 && time[b] - time[row] < 15) b++;
  while (a < row && lat[a] !== lat[a]) a++;
  while (b > row && lat[b] !== lat[b]) b--;
  if (distanceNm(lat[a], lon[a], lat[b], lon[b]) < MIN_WAY_NM) return track.course[row];
  return bearingDeg(lat[a], lon[a], lat[b], lon[b]);
}

/** 0 on the line and in its direction; 1 at the edge of an approach; Infinity where the row is on no approach. */
export function strayOf(runway: Runway, lat: number, lon: number, course: number, reach: number): number {
  const at = onLine(runway, lat, lon);
  if (at.along < -reach || at.along > lengthNm(runway)) return Infinity;
  return Math.hypot(turn(runway.heading, course) / ANGLE_DEG, at.across / OFFSET_NM);
}

function nearestRow(track: Track, field: Ground, from: number, to: number): number {
  let [row, least] = [-1, Infinity];
  for (let i = from; i <= to; i++) {
    const nm = distanceNm(track.lat[i], track.lon[i], field.lat, field.lon);
    if (nm < least) [row, least] = [i, nm];
  }
  return row;
}

function toReference(track: Track, field: Ground, row: number): Alignment {
  const { lat, lon } = track;
  const course = courseAt(track, row);
  const distance = distanceNm(lat[row], lon[row], field.lat, field.lon);
  const toField = bearingDeg(lat[row], lon[row], field.lat, field.lon);
  const offset = Math.abs(Math.sin(turn(course, toField) * DEGREE)) * distance;
  return { row, distance, offset, runwayAngle: NaN, course };
}

/** Rows from `from` on, with the course at each. */
interface Stretch {
  readonly track: Track;
  readonly from: number;
  readonly courses: Float64Array;
  /** NM before a runway within which a row is on its approach. */
  readonly reach: number;
}

/** The end that the stretch is most in line with at any of its rows, and how far it strays there. */
function bestRunway(
  { track, from, courses, reach }: Stretch,
  runways: readonly Runway[],
): { readonly runway?: Runway; readonly stray: number } {
  let best: { runway?: Runway; stray: number } = { stray: Infinity };
  courses.forEach((course, k) => {
    for (const runway of runways) {
      const stray = strayOf(runway, track.lat[from + k], track.lon[from + k], course, reach);
      if (stray < best.stray) best = { runway, stray };
    }
  });
  return best;
}

/** Where the stretch is nearest to a runway while it strays no further from its line than that. */
function nearestOnLine(
  { track, from, courses, reach }: Stretch,
  runway: Runway,
  most: number,
): Alignment | undefined {
  let found: Alignment | undefined;
  courses.forEach((course, k) => {
    const [lat, lon] = [track.lat[from + k], track.lon[from + k]];
    if (!(strayOf(runway, lat, lon, course, reach) <= most)) return;
    const at = onLine(runway, lat, lon);
    const distance = fromRunway(runway, at);
    if (distance >= (found?.distance ?? Infinity)) return;
    const runwayAngle = Math.abs(turn(runway.heading, course));
    found = { row: from + k, runway, course, runwayAngle, distance, offset: Math.abs(at.across) };
  });
  return found;
}

/**
 * Where a low stretch is on the line of one of the field's runways, and how far it is off; where it is nearest to the
 * reference point if it is on none. Undefined without a position.
 * @param reach NM before a runway within which a row is on its approach
 */
export function alignmentTo(
  track: Track,
  field: Ground,
  [from, to]: readonly [number, number],
  reach: number,
): Alignment | undefined {
  if (field.runways.length > 0) {
    const courses = Float64Array.from({ length: to - from + 1 }, (_, k) => courseAt(track, from + k));
    const stretch = { track, from, courses, reach };
    const { runway, stray } = bestRunway(stretch, field.runways);
    if (runway) return nearestOnLine(stretch, runway, Math.max(stray, ON_LINE));
  }
  const near = nearestRow(track, field, from, to);
  return near < 0 ? undefined : toReference(track, field, near);
}
