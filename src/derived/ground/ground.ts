import { memoByKey } from '../../base/memo.js';
import { cleanAltitude } from '../../track/clean/index.js';
import { distanceNm } from '../../track/geo.js';
import type { Airport } from '../../route/airports/index.js';
import { isComputedSource } from '../../finding/basis.js';
import type { Track } from '../../track/track.js';
import type { Context } from '../../finding/detector.js';

/** A place with known ground: an airport of the table, or where this flight itself stood. */
export interface Ground {
  readonly airport?: Airport;
  readonly lat: number;
  readonly lon: number;
  /** ft as this flight's altitude column shows the ground. */
  readonly elevation: number;
  /**
   * ft by which that may be wrong: 100 where the flight itself stood there, else what the pressure of the day may make of a
   * published elevation (980 to 1,046 hPa against 1013.25 are 900 ft).
   */
  readonly uncertainty: number;
  /** Row of the flight that shows the ground; undefined where the airport table does. */
  readonly stand?: number;
}

/** kt; nothing on wings flies slower for long. */
const STANDING = 40;
/** ft; two steps of an altitude of 25 ft and two of 100 ft together. */
const OWN = 100;
/** ft; a pressure of 980 hPa at sea level shows 900 ft too much. */
const PRESSURE = 900;
/** NM within which an airport's ground is asked for: a final approach, from where it may be as low as anywhere. */
const RADIUS = 15;
/** NM within which rows on the ground tell an airport's ground. */
const SAME = 3;

interface Stand {
  readonly row: number;
  readonly elevation: number;
}

/** First and last measured row of the flight where it stood, with the altitude shown there. */
const standsOf = memoByKey((track: Track): Stand[] => {
  const { values } = cleanAltitude(track);
  const { lat, onGround, groundSpeed, source } = track;
  const stands = (i: number): boolean => {
    if (values[i] !== values[i] || lat[i] !== lat[i] || isComputedSource(source[i])) return false;
    return onGround[i] === 1 || (onGround[i] !== 0 && groundSpeed[i] < STANDING);
  };
  const found: Stand[] = [];
  for (let i = 0; i < track.length; i++) {
    if (!stands(i)) continue;
    found.push({ row: i, elevation: values[i] });
    break;
  }
  for (let i = track.length - 1; i >= 0 && found.length === 1; i--) {
    if (stands(i)) found.push({ row: i, elevation: values[i] });
  }
  return found;
});

function lastPosition(track: Track, row: number, from: number, to: number): number {
  for (let i = row; i >= from; i--) if (track.lat[i] === track.lat[i]) return i;
  for (let i = row; i <= to; i++) if (track.lat[i] === track.lat[i]) return i;
  return -1;
}

/** Places with known ground around row `row`: airports first, then where the flight itself stood away from any of them. */
export function fieldsOf(
  track: Track,
  context: Context,
  row: number,
  from = 0,
  to = track.length - 1,
): Ground[] {
  const at = lastPosition(track, row, from, to);
  if (at < 0) return [];
  const [lat, lon] = [track.lat[at], track.lon[at]];
  const stands = standsOf(track);
  const near = (stand: Stand, place: { lat: number; lon: number }) =>
    distanceNm(track.lat[stand.row], track.lon[stand.row], place.lat, place.lon) <= SAME;
  const grounds: Ground[] = context.airports.near(lat, lon, RADIUS).map(({ airport }) => {
    const own = stands.find((stand) => near(stand, airport));
    const elevation = own ? own.elevation : airport.elevation;
    const ground = { airport, lat: airport.lat, lon: airport.lon, elevation };
    return own ? { ...ground, uncertainty: OWN, stand: own.row } : { ...ground, uncertainty: PRESSURE };
  });
  for (const stand of stands) {
    const place = { lat: track.lat[stand.row], lon: track.lon[stand.row] };
    if (distanceNm(lat, lon, place.lat, place.lon) > RADIUS || grounds.some((g) => near(stand, g))) continue;
    grounds.push({ ...place, elevation: stand.elevation, uncertainty: OWN, stand: stand.row });
  }
  return grounds.filter(({ elevation }) => elevation === elevation);
}

/** Rows outside a finding on which it rests, if the flight itself shows the ground there. */
export const supportOf = ({ stand }: Ground): { support?: readonly number[] } =>
  stand === undefined ? {} : { support: [stand] };

/** What a person calls it. */
export const groundName = ({ airport }: Ground): string =>
  airport?.icao || airport?.iata || 'where the flight stood';
