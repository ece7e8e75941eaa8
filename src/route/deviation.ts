import type { PositionStatus } from '../track/status.js';
import type { Track } from '../track/track.js';
import type { Route } from './route.js';

/** A lateral tolerance: NM to each side. */
export interface Band {
  readonly id: string;
  readonly title: string;
  readonly halfWidth: number;
  readonly source: string;
}
export declare const bands: readonly Band[]; // ids: rnp1 (1), airway (4), rnav5 (5), gross (25)

/** Where the track was against its route. All lateral figures in NM; arrays have the track's length, NaN = undefined. */
export interface Deviation {
  /** NM, right of the route positive. NaN where the row has no position of its own (none, stale or suspect). */
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
  /** Minutes outside each band, by band id; time-weighted over the defined time. */
  readonly minutesOutside: Readonly<Record<string, number>>;
  /** NM, time-weighted 95th percentile of the absolute deviation; NaN where undefined throughout. */
  readonly p95: number;
}

export declare function deviationFrom(track: Track, route: Route, status: PositionStatus): Deviation;
