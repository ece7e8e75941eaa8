import { cleanAltitude } from '../../track/clean/index.js';
import { groundRows } from '../../track/clean/on-ground.js';
import { distanceNm } from '../../track/geo.js';
import type { Track } from '../../track/track.js';
import type { Context } from '../../finding/detector.js';
import { fieldsOf, type Ground } from './ground.js';
import { statusCode } from '../../track/status.js';

/** Where and how low a track ends. */
export interface Arrival {
  /** Last row with a position that is trusted. */
  readonly row: number;
  /** s from that row to the last of all. */
  readonly since: number;
  /** ft, last known altitude. */
  readonly altitude: number;
  /** Ground nearest to that position within 15 NM. */
  readonly ground?: Ground;
  /** NM to it; Infinity if none. */
  readonly distance: number;
  /** ft above it; NaN if none. */
  readonly height: number;
  readonly onGround: boolean;
}

/** NM within which an airport's ground is asked for. */
const REACH_NM = 15;
const AT_SMALL_FIELD_NM = 1;
const SUSPECT = statusCode('suspect');

/** Large and medium airports; a small field only if the track ends right there: others it may just pass. */
function placesToArrive(track: Track, context: Context, row: number): Ground[] {
  const [lat, lon] = [track.lat[row], track.lon[row]];
  const large = new Set(context.airports.near(lat, lon, REACH_NM).map(({ airport }) => airport));
  return fieldsOf(track, context, row).filter(
    ({ airport, ...at }) =>
      airport && (large.has(airport) || distanceNm(lat, lon, at.lat, at.lon) <= AT_SMALL_FIELD_NM),
  );
}

export function arrivalOf(track: Track, context: Context): Arrival | undefined {
  const { ofRow } = context.status;
  const { values } = cleanAltitude(track);
  let row = track.length - 1;
  while (row >= 0 && (track.lat[row] !== track.lat[row] || ofRow[row] === SUSPECT)) row--;
  let high = track.length - 1;
  while (high >= 0 && values[high] !== values[high]) high--;
  if (row < 0) return undefined;
  const altitude = high < 0 ? NaN : values[high];
  const distance = (g: Ground) => distanceNm(track.lat[row], track.lon[row], g.lat, g.lon);
  const airports = placesToArrive(track, context, row);
  const ground = airports.sort((a, b) => distance(a) - distance(b)).at(0);
  return {
    row,
    since: track.time[track.length - 1] - track.time[row],
    altitude,
    ...(ground && { ground }),
    distance: ground ? distance(ground) : Infinity,
    height: ground ? altitude - ground.elevation : NaN,
    onGround: groundRows(track)[track.length - 1] !== 0,
  };
}

/** NM and ft within which the end of a track is an arrival at that airport: 3,000 ft are 9.4 NM from touchdown on a slope of 3°. */
export const AT = { distance: 10, height: 3000 } as const;

/** Whether the track ends at its nearest airport, down or on the way down. */
export const hasArrived = (a: Arrival): boolean =>
  a.ground !== undefined && a.distance <= AT.distance && (a.onGround || a.height <= AT.height);
