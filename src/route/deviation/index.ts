import { statusCode, type PositionStatus } from '../../track/status.js';
import { isPath } from '../../track/path.js';
import type { Track } from '../../track/track.js';
import { bands } from './bands.js';
import { extremesOf, type Extreme, type Extremes } from './greatest.js';
import { lineOf } from './line.js';
import { definedRows, dwellOf, earthCentered, measure, type Measured } from './measure.js';
import { weightedPercentile } from './percentile.js';
import { timeInBands, type MinutesByBand } from './time-outside.js';
import { uncertaintyOf, type Uncertainty } from './uncertainty.js';
import type { Route } from '../route.js';

export { bands, type Band } from './bands.js';

/**
 * The track compared with its route. All lateral figures in NM; arrays have the track's length, NaN = undefined.
 *
 * The plan is the geodesic of the WGS 84 ellipsoid between the waypoints (see `Route`). Figures for all rows come from a
 * fast kernel within 2 m of the geodesic distance to 500 km from the route; the greatest are measured again.
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
  /**
   * The greatest of the rows with an observed or reported position, measured once more with Turf and the geodesic.
   * undefined if there is no such row.
   */
  readonly max?: Extreme & { readonly uncertainty: Uncertainty };
  /** The greatest outside the terminal areas of both ends, if it is another row. */
  readonly enRoute?: Extreme;
  /** An estimated or modeled row that is further out than `max`: a lesser figure, which proves nothing. */
  readonly beyond?: Extremes['beyond'];
  /**
   * Share of the time between first and last row for which no observed or reported position gives a deviation, 0 to 1;
   * `estimatedShare` is part of it.
   */
  readonly undefinedShare: number;
  /** Share of the time for which only an estimated or modeled position gives a deviation, 0 to 1. */
  readonly estimatedShare: number;
  /** Minutes outside each band, by band id: the time that observed or reported positions outside of it hold. */
  readonly minutesOutside: MinutesByBand;
  /** The same for inside: inside, outside and undefined are the whole flight, in every band. */
  readonly minutesInside: MinutesByBand;
  /** ± minutes on both, from the crossings of the band's edge. */
  readonly minutesUncertain: MinutesByBand;
  /** NM, time-weighted 95th percentile of the absolute deviation of observed and reported positions; NaN if none. */
  readonly p95: number;
}

const OBSERVED = statusCode('observed');

/** Everything is weighted by time, not by rows. */
export function deviationFrom(track: Track, route: Route, status: PositionStatus): Deviation {
  const rows = definedRows(track, status);
  const measured = measure(track.length, rows, earthCentered(track, rows), lineOf(route));
  if (isPath(track)) return withoutTimes(track, route, measured, status);
  const dwell = dwellOf(track, status);
  const observed = dwell.map((seconds, i) => (status.ofRow[i] === OBSERVED ? seconds : 0));
  const share = shareOf(track, rows);
  const { inside, outside, uncertain } = timeInBands(track.time, measured.crossTrack, observed);
  return {
    ...measured,
    ...greatestOf(track, route, measured, status),
    undefinedShare: 1 - share(observed),
    estimatedShare: share(dwell) - share(observed),
    minutesOutside: outside,
    minutesInside: inside,
    minutesUncertain: uncertain,
    p95: weightedPercentile(measured.crossTrack, observed, 0.95),
  };
}

function greatestOf(track: Track, route: Route, measured: Measured, status: PositionStatus) {
  const { max, ...others } = extremesOf(track, route, measured, status);
  const uncertainty = max && uncertaintyOf(track, route, measured, status, max.index);
  return { ...(max && uncertainty && { max: { ...max, uncertainty } }), ...others };
}

/** Of a path: the distances of its positions alone. What is a share of time or a time is unknown. */
function withoutTimes(track: Track, route: Route, measured: Measured, status: PositionStatus): Deviation {
  const unknown = Object.fromEntries(bands.map(({ id }) => [id, NaN]));
  return {
    ...measured,
    ...greatestOf(track, route, measured, status),
    undefinedShare: NaN,
    estimatedShare: NaN,
    minutesOutside: unknown,
    minutesInside: unknown,
    minutesUncertain: unknown,
    p95: NaN,
  };
}

/** Share of the time from first to last row, 0 to 1. */
function shareOf({ time, length }: Track, rows: Uint32Array): (dwell: Float64Array) => number {
  const all = length > 0 ? time[length - 1] - time[0] : 0;
  return (dwell) => {
    if (!(all > 0)) return rows.length > 0 ? 1 : 0;
    return Math.min(1, dwell.reduce((sum, seconds) => sum + seconds, 0) / all);
  };
}
