import { DEGREE } from '../../base/units.js';
import { turn } from '../../track/geo.js';
import type { StraightLine } from './straight-lines.js';
import type { Turning } from './turning.js';

/** A line's beginning and direction, degrees. */
export interface Frame {
  readonly lat: number;
  readonly lon: number;
  readonly course: number;
}

/** NM along and to the right of a line from its beginning. */
export function project(
  turning: Turning,
  k: number,
  { lat, lon, course }: Frame,
): { along: number; right: number } {
  const north = (turning.lat[k] - lat) * 60;
  const east = turn(lon, turning.lon[k]) * 60 * Math.cos(lat * DEGREE);
  const angle = course * DEGREE;
  return {
    along: north * Math.cos(angle) + east * Math.sin(angle),
    right: east * Math.cos(angle) - north * Math.sin(angle),
  };
}

/** Share of the shorter line that runs alongside the other. */
export function overlap(turning: Turning, a: StraightLine, b: StraightLine): number {
  const frame = { lat: turning.lat[a.from], lon: turning.lon[a.from], course: a.course };
  const [b0, b1] = [project(turning, b.from, frame).along, project(turning, b.to, frame).along];
  const both = Math.min(a.length, Math.max(b0, b1)) - Math.max(0, Math.min(b0, b1));
  return both / Math.min(a.length, b.length);
}

/** Whether two lines go the same way or back, within some degrees. */
export const parallel = (a: StraightLine, b: StraightLine, most: number): boolean => {
  const angle = Math.abs(turn(a.course, b.course));
  return angle <= most || angle >= 180 - most;
};
