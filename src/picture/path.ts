import { jumpRows } from '../derived/speed/jump-legs.js';
import { isGap } from '../track/cadence.js';
import { firstAtOrAfter } from '../track/runs.js';
import { positionStatuses, type PositionStatus } from '../track/status.js';
import type { Track } from '../track/track.js';
import { axisOf } from '../route/row-axis.js';

/** Style of a leg over which nothing is known, and nothing may be drawn. */
export const NOT_DRAWN = 255;
/** Style of a leg that is flown beyond the edge of Web Mercator, near a pole: its line would run along the edge of the map. */
export const BEYOND_MAP = 254;
/** Style of a leg that cannot have been flown: from a position to one out of reach, and back. */
export const JUMP = 253;
/** Degrees: where the square world of Web Mercator ends. */
const EDGE = 85.0511;

/** Whether a place is within the square world of Web Mercator. */
export const isOnMap = (lat: number): boolean => Math.abs(lat) <= EDGE;
export const isDrawn = (leg: number): boolean => leg < JUMP;
/** Whether nothing is known of the way between the two positions. */
export const isUnknownWay = (leg: number): boolean => leg === NOT_DRAWN || leg === JUMP;

/**
 * The rows of a track that have a position, as the map sees them: longitudes run on past ±180 so that a flight over the
 * antimeridian is one line, and every leg knows how its position is known.
 */
export interface MapPath {
  /** Rows of the track with a position. Length n. */
  readonly rows: Uint32Array;
  /** Degrees, unwrapped: each within 180 of the one before. Length n. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Web Mercator, 0 to 1 over the world, y down; x is beyond where lon is unwrapped. Length n. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Leg from k to k + 1: index into `positionStatuses` of its less certain end, JUMP where it cannot be flown, NOT_DRAWN if there is no path. Length n. */
  readonly leg: Uint8Array;
}

const NO_POSITION = positionStatuses.indexOf('noPosition');
const STALE = positionStatuses.indexOf('stale');

export const mercatorX = (lon: number): number => lon / 360 + 0.5;
/** Clamped to the square world of Web Mercator. */
export function mercatorY(lat: number): number {
  const sin = Math.sin((Math.max(-EDGE, Math.min(EDGE, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
}

/** Degrees clockwise from up in which one place is seen from another on the map; longitudes unwrapped. */
export const bearingOnMap = (
  [fromLon, fromLat]: readonly [number, number],
  [toLon, toLat]: readonly [number, number],
): number =>
  (Math.atan2(mercatorX(toLon) - mercatorX(fromLon), mercatorY(fromLat) - mercatorY(toLat)) * 180) / Math.PI;

/** The same meridian, −180° to 180°. */
export const wrapped = (lon: number): number => lon - 360 * Math.floor((lon + 180) / 360);

/** The same meridian, within 180° of `near`. */
export const unwrapped = (lon: number, near: number): number => lon - 360 * Math.round((lon - near) / 360);

/** Whether anything from row i to row j is without contact or position: then nothing is known of the way between. */
function broken(after: Uint8Array, i: number, j: number): boolean {
  for (let k = i; k < j; k++) if (after[k] >= NO_POSITION) return true;
  return false;
}

function positionedRows(track: Track): Uint32Array {
  const rows = new Uint32Array(track.length);
  let n = 0;
  for (let i = 0; i < track.length; i++) {
    if (track.lat[i] === track.lat[i] && track.lon[i] === track.lon[i]) rows[n++] = i;
  }
  return rows.slice(0, n);
}

function coordinates(track: Track, rows: Uint32Array): Omit<MapPath, 'rows' | 'leg'> {
  const n = rows.length;
  const lon = new Float64Array(n);
  const lat = new Float64Array(n);
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    lat[k] = track.lat[rows[k]];
    lon[k] = k ? unwrapped(track.lon[rows[k]], lon[k - 1]) : track.lon[rows[k]];
    x[k] = mercatorX(lon[k]);
    y[k] = mercatorY(lat[k]);
  }
  return { lon, lat, x, y };
}

/**
 * A stale position does not end when the next row comes but when the aircraft was elsewhere: a leg out of one that has lasted longer than the gap threshold has an unknown
 * path.
 */
function legStyles(track: Track, status: PositionStatus, rows: Uint32Array): Uint8Array {
  const { ofRow, after } = status;
  const jumps = jumpRows(track);
  const leg = new Uint8Array(rows.length).fill(NOT_DRAWN);
  let since = 0;
  for (let k = 0; k + 1 < rows.length; k++) {
    const [i, j] = [rows[k], rows[k + 1]];
    const same = track.lat[i] === track.lat[j] && track.lon[i] === track.lon[j];
    const held = isGap(track, rows[since], j);
    if (!broken(after, i, j) && (same || ofRow[i] !== STALE || !held)) {
      const onMap = isOnMap(track.lat[i]) && isOnMap(track.lat[j]);
      leg[k] = !onMap ? BEYOND_MAP : jumps.has(j) ? JUMP : Math.max(ofRow[i], ofRow[j]);
    }
    if (!same) since = k + 1;
  }
  return leg;
}

export function pathOf(track: Track, status: PositionStatus): MapPath {
  const rows = positionedRows(track);
  return { rows, ...coordinates(track, rows), leg: legStyles(track, status, rows) };
}

/** West, south, east, north in unwrapped degrees over k = from..to, undefined if there is no position. */
export function boundsOf(
  path: MapPath,
  from = 0,
  to = path.rows.length - 1,
): [number, number, number, number] | undefined {
  if (to < from) return undefined;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let k = from; k <= to; k++) {
    west = Math.min(west, path.lon[k]);
    east = Math.max(east, path.lon[k]);
    south = Math.min(south, path.lat[k]);
    north = Math.max(north, path.lat[k]);
  }
  return [west, south, east, north];
}

/** First k whose row is `row` or later; n without one. */
export const firstAtRow = ({ rows }: MapPath, row: number): number => firstAtOrAfter(rows, row);

/** First row at or after `time` (on a path NM flown); the track's length without one. */
export const firstAtTime = (track: Track, time: number): number => firstAtOrAfter(axisOf(track), time);
