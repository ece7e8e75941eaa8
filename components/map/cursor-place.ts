import { isUnknownWay, firstAtRow, firstAtTime, type MapPath } from '../../src/picture/path.js';
import type { Track } from '../../src/track/track.js';
import { axisOf } from '../../src/route/row-axis.js';

/** Where a moment of the flight is on the map. */
export interface MapPlace {
  readonly lon: number;
  readonly lat: number;
  /** Degrees true; NaN where neither the row nor the way says. */
  readonly course: number;
  /** Row at or before the moment. */
  readonly row: number;
  /** Whether the position at this moment is known; else this is the last one before (or the first after). */
  readonly known: boolean;
}

/** Degrees true of the leg from k on the map's Mercator plane, where angles are true; NaN where it has no length. */
function legCourse(path: MapPath, k: number): number {
  if (k < 0 || k + 1 >= path.rows.length || isUnknownWay(path.leg[k])) return NaN;
  const dx = path.x[k + 1] - path.x[k];
  const dy = path.y[k + 1] - path.y[k];
  return dx === 0 && dy === 0 ? NaN : (Math.atan2(dx, -dy) * 180) / Math.PI;
}

function courseAt(track: Track, path: MapPath, k: number): number {
  const row = path.rows[k];
  const given = track.course[row] === track.course[row] ? track.course[row] : track.heading[row];
  if (given === given) return given;
  const ahead = legCourse(path, k);
  return ahead === ahead ? ahead : legCourse(path, k - 1);
}

/**
 * The place at a Unix time: along the line where one is drawn, as it is drawn; in a gap the last known position, marked as such.
 * Undefined where the track has no position at all.
 */
export function placeAt(track: Track, path: MapPath, time: number): MapPlace | undefined {
  const n = path.rows.length;
  if (!n || !Number.isFinite(time)) return undefined;
  const next = firstAtTime(track, time);
  const axis = axisOf(track);
  const row = Math.max(0, next < track.length && axis[next] === time ? next : next - 1);
  const after = firstAtRow(path, row);
  const k = path.rows[after] === row ? after : Math.max(0, after - 1);
  const still = { lon: path.lon[k], lat: path.lat[k], course: courseAt(track, path, k), row };
  const from = axis[path.rows[k]];
  if (from === time) return { ...still, known: true };
  if (k + 1 >= n || isUnknownWay(path.leg[k]) || time < from) return { ...still, known: false };
  const t = (time - from) / (axis[path.rows[k + 1]] - from);
  return {
    ...still,
    lon: path.lon[k] + t * (path.lon[k + 1] - path.lon[k]),
    lat: path.lat[k] + t * (path.lat[k + 1] - path.lat[k]),
    known: true,
  };
}
