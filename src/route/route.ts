import type { Airport } from './airports/index.js';
import type { Navaid } from './navaids/navaid.js';

export interface Waypoint {
  /** Empty if the user gave only coordinates. */
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** The airport that was named, or that a drawn line begins or ends at. */
  readonly airport?: Airport;
  /** The radio beacon that was named. */
  readonly navaid?: Navaid;
  /** How many beacons share the name; without one it is the only one. */
  readonly sharedBy?: number;
}

/** A word of a route that names something of which no place is known: an airway, a fix, a departure. */
export interface Unresolved {
  readonly word: string;
  /** Why, in one sentence without a full stop. */
  readonly why: string;
}

/**
 * The plan: a line of legs between waypoints. A leg is the shortest line on the WGS 84 ellipsoid (the geodesic), called
 * great circle as usual; the great circle on the sphere differs by 11 m between Baku and Grozny, by 1 km on a leg of
 * 4,000 km and by 10 km on one of 11,000 km.
 */
export interface Route {
  /** As the user may type it again, e.g. `UBBB-URMG`. */
  readonly id: string;
  readonly title: string;
  /**
   * `great circle`: between two airports, no filed route known. `waypoints`: typed. `part of a plan`: typed, and some of it not resolved.
   * `drawn line`: from GeoJSON.
   */
  readonly kind: 'great circle' | 'waypoints' | 'part of a plan' | 'drawn line';
  readonly points: readonly Waypoint[];
  readonly departure?: Airport;
  readonly destination?: Airport;
  /** NM along the route, on the ellipsoid. */
  readonly length: number;
  /** ft, planned level, if one was given; where several were, none of them is the flight's. */
  readonly level?: number;
  /** What was named and is not on the line: the plan may have bent there. */
  readonly unresolved?: readonly Unresolved[];
}

/** A route that cannot be read: what was expected, what was found and where. */
export class RouteError extends Error {
  override readonly name = 'RouteError';
  /** The word that could not be read; empty for the whole text. */
  readonly word: string;
  constructor(message: string, word = '') {
    super(message);
    this.word = word;
  }
}

/** Text from elsewhere for use in a message: one line, not long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 60 ? line.slice(0, 59) + '…' : line}”`;
}
