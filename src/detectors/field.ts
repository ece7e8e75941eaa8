import type { Airport } from '../route/airports.js';
import type { Track } from '../track/track.js';
import type { Context } from './detector.js';

/** The airport whose ground is below a position, and how far away it is. */
export interface Field {
  readonly airport: Airport;
  /** NM. */
  readonly distance: number;
}

/** The nearest airport with a known elevation within `radius` NM of row i. */
export function fieldAt(track: Track, context: Context, i: number, radius: number): Field | undefined {
  if (track.lat[i] !== track.lat[i] || track.lon[i] !== track.lon[i]) return undefined;
  return context.airports
    .near(track.lat[i], track.lon[i], radius)
    .find(({ airport }) => airport.elevation === airport.elevation);
}
