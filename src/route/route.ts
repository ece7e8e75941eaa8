import type { Airport, Airports } from './airports.js';

export interface Waypoint {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

/** What was planned: a line of great-circle legs between waypoints. */
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

/** Says what was expected, what was found and where. */
export declare class RouteError extends Error {}

/** `UBBB-URMG`, `GYD GRV`, `UBBB 41.6767,48.45 MKL@42.8212,47.6454 URMG`. @throws RouteError */
export declare function parseRoute(text: string, airports: Airports): Route;

/** A LineString (Feature, FeatureCollection with one, or geometry). @throws RouteError */
export declare function routeFromGeoJson(json: unknown, airports: Airports): Route;

/** `[lon, lat]` every `step` km along the great circles, so that a map draws the curve; split at the antimeridian. */
export declare function densify(route: Route, step?: number): [number, number][][];
