import { DEGREE } from '../../base/units.js';
import type { Track } from '../../track/track.js';

/** s; speed and course are taken to hold for so long after the row that reported them. */
const HOLD_S = 60;
/** Share of the time that must be covered by reported speeds and courses. */
const MIN_COVERED_SHARE = 0.9;
/** Degrees of latitude beyond which a plane is not a map of the Earth. */
const POLAR = 85;

export interface Reckoned {
  /** NM along the path that the reported speeds give. */
  readonly path: number;
  /** NM between the place where reported speeds and courses lead and the next position. */
  readonly miss: number;
}

/**
 * Where the reported speeds and courses lead from the position of row `from` (measured at `start`) until `end`, held against
 * the position of row `to`, on a plane: good to 2 % of the path up to 300 NM. Undefined where the rows between do not
 * report throughout.
 */
export function reckon(
  track: Track,
  from: number,
  to: number,
  start: number,
  end: number,
): Reckoned | undefined {
  const { time, groundSpeed, course } = track;
  let north = 0;
  let east = 0;
  let path = 0;
  let covered = 0;
  for (let i = from; i < to; i++) {
    const speed = groundSpeed[i];
    const angle = course[i] * DEGREE;
    if (speed !== speed || angle !== angle) continue;
    const until = Math.min(end, nextReport(track, i, to), time[i] + HOLD_S);
    const seconds = until - Math.max(start, i === from ? start : time[i]);
    if (!(seconds > 0)) continue;
    const step = (speed / 3600) * seconds;
    north += step * Math.cos(angle);
    east += step * Math.sin(angle);
    path += step;
    covered += seconds;
  }
  if (covered < MIN_COVERED_SHARE * (end - start) || Math.abs(track.lat[to]) > POLAR) return undefined;
  return { path, miss: missOf(track, from, to, north, east) };
}

function nextReport({ time, groundSpeed, course }: Track, i: number, to: number): number {
  let next = i + 1;
  while (next < to && (groundSpeed[next] !== groundSpeed[next] || course[next] !== course[next])) next++;
  return time[next];
}

function missOf({ lat, lon }: Track, from: number, to: number, north: number, east: number): number {
  const middle = ((lat[from] + lat[to]) / 2) * DEGREE;
  let across = lon[to] - lon[from];
  if (across > 180) across -= 360;
  else if (across < -180) across += 360;
  return Math.hypot((lat[to] - lat[from]) * 60 - north, across * 60 * Math.cos(middle) - east);
}
