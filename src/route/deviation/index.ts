import { lineString, nearestPointOnLine } from '@turf/turf';
import type { PositionStatus } from '../../track/status.js';
import type { Track } from '../../track/track.js';
import { NAUTICAL_MILE } from '../../base/units.js';
import { msg } from '../../base/words.js';
import { legPoints } from '../densify.js';
import { metersBetween } from '../earth/geodesic.js';
import { lineOf } from './line.js';
import { definedRows, dwellOf, earthCentered, measure, NO_LEG } from './measure.js';
import { weightedPercentile } from './percentile.js';
import type { Route } from '../route.js';

export { NO_LEG };

/** A lateral tolerance: NM to each side. */
export interface Band {
  readonly id: string;
  readonly title: () => string;
  readonly halfWidth: number;
  readonly source: () => string;
}

export const bands: readonly Band[] = [
  {
    id: 'rnp1',
    title: () => msg('RNP 1'),
    halfWidth: 1,
    source: () => msg('ICAO Doc 9613 (PBN Manual), RNP 1: within 1 NM for 95 % of the flight time'),
  },
  {
    id: 'airway',
    title: () => msg('Airway'),
    halfWidth: 4,
    source: () => msg('14 CFR 71.75: a federal airway reaches 4 NM to each side of its center line'),
  },
  {
    id: 'rnav5',
    title: () => msg('RNAV 5'),
    halfWidth: 5,
    source: () => msg('ICAO Doc 9613 (PBN Manual), RNAV 5: within 5 NM for 95 % of the flight time'),
  },
  {
    id: 'gross',
    title: () => msg('Gross navigation error'),
    halfWidth: 25,
    source: () =>
      msg('ICAO NAT Doc 007 to 2016: 25 NM or more off the cleared track (10 NM in later monitoring)'),
  },
];

/**
 * The track compared with its route. All lateral figures in NM; arrays have the track's length, NaN = undefined.
 *
 * The plan is the geodesic of the WGS 84 ellipsoid between the waypoints (see `Route`). Figures for all rows come from a
 * fast kernel within 2 m of the geodesic distance to 500 km from the route; the greatest is measured again.
 * Sides: between the ends of a leg, against its direction at the foot. If the foot is a waypoint, the point is on the
 * outside of the turn (against the sum of the two directions). Before the first and beyond the last point the distance
 * to that point counts, on the side of the leg continued. If the route turns back on itself, the leg that ends there decides.
 */
export interface Deviation {
  /** NM, right of the route positive. NaN if the row's position is unusable (missing, stale or suspect). */
  readonly crossTrack: Float32Array;
  /** NM along the route to the foot. */
  readonly alongTrack: Float32Array;
  /** Leg of the route, from 0; 0xffff undefined. */
  readonly leg: Uint16Array;
  /** NM in a straight line to the end of the route. */
  readonly toDestination: Float32Array;
  /** The greatest, measured once more with Turf and the geodesic. */
  readonly max?: {
    readonly nm: number;
    readonly side: 'left' | 'right';
    readonly index: number;
    readonly time: number;
  };
  /** Share of the time between first and last row for which deviation is undefined, 0 to 1. */
  readonly undefinedShare: number;
  /** Minutes outside each band, by band id: the time that positions outside of it hold. */
  readonly minutesOutside: Readonly<Record<string, number>>;
  /** The same for inside: inside, outside and undefined are the whole flight, in every band. */
  readonly minutesInside: Readonly<Record<string, number>>;
  /** NM, time-weighted 95th percentile of the absolute deviation; NaN if never defined. */
  readonly p95: number;
}

/** Everything is weighted by time, not by rows. */
export function deviationFrom(track: Track, route: Route, status: PositionStatus): Deviation {
  const rows = definedRows(track, status);
  const measured = measure(track.length, rows, earthCentered(track, rows), lineOf(route));
  const dwell = dwellOf(track, status);
  const { crossTrack } = measured;
  const max = greatest(track, route, measured.leg, crossTrack);
  return {
    ...measured,
    ...(max && { max }),
    undefinedShare: undefinedShare(track, rows, dwell),
    minutesOutside: minutesWhere(crossTrack, dwell, (off, halfWidth) => off > halfWidth),
    minutesInside: minutesWhere(crossTrack, dwell, (off, halfWidth) => off <= halfWidth),
    p95: weightedPercentile(crossTrack, dwell, 0.95),
  };
}

function greatest(track: Track, route: Route, leg: Uint16Array, crossTrack: Float32Array): Deviation['max'] {
  let index = -1;
  let most = -1;
  for (let i = 0; i < crossTrack.length; i++) {
    const off = Math.abs(crossTrack[i]);
    if (off > most) [most, index] = [off, i];
  }
  if (index < 0) return undefined;
  const meters = exactDistance(route, leg[index], track.lat[index], track.lon[index]);
  const side = crossTrack[index] < 0 ? 'left' : 'right';
  return { nm: meters / NAUTICAL_MILE, side, index, time: track.time[index] };
}

/** m between the points of the leg given to Turf: its great circles between them then differ from the geodesic by millimeters. */
const SPACING = 50_000;

/**
 * Meters from a place to one leg: Turf finds the foot, the geodesic measures the distance to it. Within 15 m of the true
 * distance on the ellipsoid to 500 km from the route; Turf's distance is off by up to 0.3 %.
 */
function exactDistance({ points }: Pick<Route, 'points'>, leg: number, lat: number, lon: number): number {
  const [from, to] = [points[leg], points[leg + 1]];
  const line = lineString([[from.lon, from.lat], ...legPoints(from, to, SPACING)]);
  const [footLon, footLat] = nearestPointOnLine(line, [lon, lat]).geometry.coordinates;
  return metersBetween(lat, lon, footLat, footLon);
}

function undefinedShare({ time, length }: Track, rows: Uint32Array, dwell: Float64Array): number {
  const all = length > 0 ? time[length - 1] - time[0] : 0;
  if (!(all > 0)) return rows.length > 0 ? 0 : 1;
  return Math.min(1, Math.max(0, 1 - dwell.reduce((sum, seconds) => sum + seconds, 0) / all));
}

function minutesWhere(
  crossTrack: Float32Array,
  dwell: Float64Array,
  counts: (off: number, halfWidth: number) => boolean,
): Record<string, number> {
  const seconds = bands.map(() => 0);
  for (let i = 0; i < crossTrack.length; i++) {
    if (!(dwell[i] > 0)) continue;
    const off = Math.abs(crossTrack[i]);
    for (let b = 0; b < bands.length; b++) if (counts(off, bands[b].halfWidth)) seconds[b] += dwell[i];
  }
  return Object.fromEntries(bands.map(({ id }, b) => [id, seconds[b] / 60]));
}
