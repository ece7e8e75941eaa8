import { lineString, nearestPointOnLine } from '@turf/turf';
import { NAUTICAL_MILE } from '../../base/units.js';
import { distanceNm } from '../../track/geo.js';
import { fixTime } from '../../track/legs.js';
import { statusCode, type PositionStatus } from '../../track/status.js';
import type { Track } from '../../track/track.js';
import { legPoints } from '../densify.js';
import { metersBetween } from '../earth/geodesic.js';
import type { Route } from '../route.js';
import type { Measured } from './measure.js';

/** The deviation of one row, measured with Turf and the geodesic. */
export interface Extreme {
  /** NM. */
  readonly nm: number;
  readonly side: 'left' | 'right';
  readonly index: number;
  /** Unix seconds when the position was measured, if the file says so; else the row's time. */
  readonly time: number;
}

export interface Extremes {
  /** Of rows with an observed or reported position: of the whole flight… */
  readonly max?: Extreme;
  /** …and further than `TERMINAL` from both ends of the route, if that is another row. */
  readonly enRoute?: Extreme;
  /** A row with an estimated or modeled position that is further out than `max`. It proves nothing. */
  readonly beyond?: Extreme & { readonly basis: 'estimated' | 'modeled' };
}

/**
 * NM around departure and destination in which traffic is vectored off its route: en-route tolerances end there (ICAO
 * Doc 8168: GNSS receivers change to terminal mode at 30 NM).
 */
export const TERMINAL = 30;

const OBSERVED = statusCode('observed');
const ESTIMATED = statusCode('estimated');

/** m between the points of the leg given to Turf: its great circles between them then differ from the geodesic by millimeters. */
const SPACING_M = 50_000;

/**
 * Meters from a place to one leg: Turf finds the foot, the geodesic measures the distance to it. Within 15 m of the true
 * distance on the ellipsoid to 500 km from the route; Turf's distance is off by up to 0.3 %.
 */
function exactDistance({ points }: Pick<Route, 'points'>, leg: number, lat: number, lon: number): number {
  const [from, to] = [points[leg], points[leg + 1]];
  const line = lineString([[from.lon, from.lat], ...legPoints(from, to, SPACING_M)]);
  const [footLon, footLat] = nearestPointOnLine(line, [lon, lat]).geometry.coordinates;
  return metersBetween(lat, lon, footLat, footLon);
}

/** The greatest deviations, by how the position is known. */
export function extremesOf(
  track: Track,
  route: Route,
  { crossTrack, leg }: Measured,
  { ofRow }: PositionStatus,
): Extremes {
  const ends = [route.points[0], route.points[route.points.length - 1]];
  const nearEnd = (i: number) =>
    ends.some(({ lat, lon }) => distanceNm(track.lat[i], track.lon[i], lat, lon) <= TERMINAL);
  const row = { max: -1, enRoute: -1, beyond: -1 };
  const most = { max: -1, enRoute: -1, beyond: -1 };
  for (let i = 0; i < crossTrack.length; i++) {
    const off = Math.abs(crossTrack[i]);
    if (off !== off) continue;
    const own = ofRow[i] === OBSERVED ? 'max' : 'beyond';
    if (off > most[own]) [most[own], row[own]] = [off, i];
    if (own === 'max' && off > most.enRoute && !nearEnd(i)) [most.enRoute, row.enRoute] = [off, i];
  }
  const extreme = (index: number): Extreme => ({
    nm: exactDistance(route, leg[index], track.lat[index], track.lon[index]) / NAUTICAL_MILE,
    side: crossTrack[index] < 0 ? 'left' : 'right',
    index,
    time: fixTime(track, index),
  });
  const basis = ofRow[row.beyond] === ESTIMATED ? 'estimated' : 'modeled';
  return {
    ...(row.max >= 0 && { max: extreme(row.max) }),
    ...(row.enRoute >= 0 && row.enRoute !== row.max && { enRoute: extreme(row.enRoute) }),
    ...(most.beyond > most.max && { beyond: { ...extreme(row.beyond), basis } }),
  };
}
