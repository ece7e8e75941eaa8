import type { Airport } from './airports/index.js';

export { densify } from './densify.js';
export { parseRoute } from './parse-route.js';
export { RouteError } from './route-error.js';
export { routeFromGeoJson } from './route-geojson.js';

export interface Waypoint {
  /** Empty where the user gave only coordinates. */
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** The airport that was named, or that a drawn line begins or ends at. */
  readonly airport?: Airport;
}

/**
 * What was planned: a line of legs between waypoints. A leg is the shortest line on the WGS 84 ellipsoid (the geodesic),
 * called great circle as people call it; the sphere's great circle leaves it by 11 m between Baku and Grozny,
 * by 1 km on a leg of 4,000 km and by 10 km on one of 11,000 km.
 */
export interface Route {
  /** As the user may type it again, e.g. `UBBB-URMG`. */
  readonly id: string;
  readonly title: string;
  /** `great circle`: between two airports, no filed route known. `waypoints`: typed. `drawn line`: from GeoJSON. */
  readonly kind: 'great circle' | 'waypoints' | 'drawn line';
  readonly points: readonly Waypoint[];
  readonly departure?: Airport;
  readonly destination?: Airport;
  /** NM along the route, on the ellipsoid. */
  readonly length: number;
  /** ft, planned level, where the user gave one. */
  readonly level?: number;
}
