import { memoByKey } from '../../base/memo.js';
import { cleanAltitude } from '../../track/clean/index.js';
import { byFlag, byZero, groundRows, groundZeros } from '../../track/clean/on-ground.js';
import { distanceNm } from '../../track/geo.js';
import type { Airport, Runway } from '../../route/airports/index.js';
import { isComputedSource } from '../../finding/basis.js';
import type { Track } from '../../track/track.js';
import type { Context } from '../../finding/detector.js';
import { aboveQnh } from './pressure.js';

/** A place with known ground: an airport of the table, or where this flight was on the ground. */
export interface Ground {
  readonly airport?: Airport;
  /** Of the airport; empty if none is known. */
  readonly runways: readonly Runway[];
  readonly lat: number;
  readonly lon: number;
  /** ft as this flight's altitude column shows the ground. */
  readonly elevation: number;
  /**
   * ft by which that may be wrong: 100 if the flight itself was on the ground there, else 150 ft where the reader gave the pressure of the day, else
   * its effect on a published elevation (980 to 1,046 hPa against 1013.25 are 900 ft).
   */
  readonly uncertainty: number;
  /** Row of the flight that shows the ground; undefined where the airport table does. */
  readonly stand?: number;
}

/** ft; two steps of an altitude of 25 ft and two of 100 ft together. */
export const OWN_GROUND_UNCERTAINTY_FT = 100;
/** ft of a published elevation with the pressure that the reader gave: whole hPa (14 ft), 3 hPa in the hours around (80 ft), two steps of altitude. */
const QNH_UNCERTAINTY_FT = 150;
/** ft; a pressure of 980 hPa at sea level shows 900 ft too much. */
export const PRESSURE_FT = 900;
/** NM within which an airport's ground is asked for: a final approach, from where it may be as low as anywhere. */
const AIRPORT_RADIUS_NM = 15;
/** NM within which rows on the ground show an airport's ground. */
const AIRPORT_GROUND_RADIUS_NM = 3;

interface Stand {
  readonly row: number;
  /** ft as the altitude column shows it; NaN where that is the zero of "on the ground". */
  readonly elevation: number;
}

/** First and last row that passes a test. */
function endsWhere(length: number, test: (i: number) => boolean): number[] {
  let [first, last] = [0, length - 1];
  while (first < length && !test(first)) first++;
  while (last > first && !test(last)) last--;
  return first < length ? [first, last] : [];
}

/** Whether the flight is lower elsewhere near that row: then it was not on the ground there, however slow it was. */
export function flewBelow(track: Track, values: Float32Array, row: number): boolean {
  for (let i = 0; i < track.length; i++) {
    if (!(values[i] < values[row] - 2 * OWN_GROUND_UNCERTAINTY_FT)) continue;
    if (distanceNm(track.lat[row], track.lon[row], track.lat[i], track.lon[i]) <= AIRPORT_GROUND_RADIUS_NM)
      return true;
  }
  return false;
}

/** First and last measured row of the flight on the ground, with its altitude, and the same of rows that show only 0. */
const standsOf = memoByKey((track: Track): Stand[] => {
  const { values } = cleanAltitude(track);
  const ground = groundRows(track);
  const here = (i: number): boolean =>
    ground[i] !== 0 && track.lat[i] === track.lat[i] && !isComputedSource(track.source[i]);
  const shown = endsWhere(track.length, (i) => here(i) && ground[i] !== byZero && values[i] === values[i]);
  const zeros = endsWhere(track.length, (i) => here(i) && groundZeros(track)[i] === 1);
  return [
    ...shown
      .filter((row) => ground[row] === byFlag || !flewBelow(track, values, row))
      .map((row) => ({ row, elevation: values[row] })),
    ...zeros.map((row) => ({ row, elevation: NaN })),
  ];
});

/** Ground of an airport from rows on the ground there: none if no pressure of the day explains the difference. */
function shownAt(stand: Stand, { elevation }: Airport): number {
  if (stand.elevation === stand.elevation)
    return Math.abs(stand.elevation - elevation) <= PRESSURE_FT ? stand.elevation : NaN;
  return Math.abs(elevation) <= OWN_GROUND_UNCERTAINTY_FT ? 0 : NaN;
}

/** The published elevation as the altitude column shows it, and ft by which that may be wrong. */
function published({ meta }: Track, { qnh }: Context, { elevation }: Airport) {
  return qnh !== undefined && meta.altitudeReference === 'pressure'
    ? { elevation: elevation + aboveQnh(qnh), uncertainty: QNH_UNCERTAINTY_FT }
    : { elevation, uncertainty: PRESSURE_FT };
}

const isShown = (elevation: number): boolean => elevation === elevation;

function lastPosition(track: Track, row: number, from: number, to: number): number {
  for (let i = row; i >= from; i--) if (track.lat[i] === track.lat[i]) return i;
  for (let i = row; i <= to; i++) if (track.lat[i] === track.lat[i]) return i;
  return -1;
}

/** Places with known ground around row `row`: airports first, then where the flight was on the ground away from all of them. */
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
    distanceNm(track.lat[stand.row], track.lon[stand.row], place.lat, place.lon) <= AIRPORT_GROUND_RADIUS_NM;
  const grounds: Ground[] = context.airports.fieldsNear(lat, lon, AIRPORT_RADIUS_NM).map(({ airport }) => {
    const own = stands.find((stand) => near(stand, airport) && isShown(shownAt(stand, airport)));
    const { lat, lon, runways } = airport;
    return own
      ? {
          ...{ airport, lat, lon, runways },
          elevation: shownAt(own, airport),
          uncertainty: OWN_GROUND_UNCERTAINTY_FT,
          stand: own.row,
        }
      : { airport, lat, lon, runways, ...published(track, context, airport) };
  });
  for (const stand of stands) {
    const place = { lat: track.lat[stand.row], lon: track.lon[stand.row] };
    if (distanceNm(lat, lon, place.lat, place.lon) > AIRPORT_RADIUS_NM || grounds.some((g) => near(stand, g)))
      continue;
    grounds.push({
      ...place,
      runways: [],
      elevation: stand.elevation,
      uncertainty: OWN_GROUND_UNCERTAINTY_FT,
      stand: stand.row,
    });
  }
  return grounds.filter(({ elevation }) => elevation === elevation);
}

/** Rows outside a finding on which it rests, if the flight itself shows the ground there. */
export const supportOf = ({ stand }: Ground): { support?: readonly number[] } =>
  stand === undefined ? {} : { support: [stand] };

/** What a person calls it. */
export const groundName = ({ airport }: Ground): string =>
  airport?.icao || airport?.iata || 'where the flight stood';
