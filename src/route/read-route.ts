import type { Airports } from './airports/index.js';
import type { NamedPoints } from './named-points.js';
import { loadNavaids } from './navaids/index.js';
import { namesBeacons, parseRoute } from './parse-route.js';
import type { Route } from './route.js';
import { routeFromGeoJson } from './route-geojson.js';

/**
 * A route as it was given: text (see `parseRoute`; the table of radio beacons is loaded if it names one) or a GeoJSON line. Undefined for none.
 * @throws RouteError
 */
export async function readRoute(
  given: string | object | null | undefined,
  airports: Airports,
  points?: NamedPoints,
): Promise<Route | undefined> {
  if (given === undefined || given === null || given === '') return undefined;
  if (typeof given !== 'string') return routeFromGeoJson(given, airports);
  const names = { airports, ...(points && { points }) };
  return namesBeacons(given, airports)
    ? parseRoute(given, { ...names, navaids: await loadNavaids() })
    : parseRoute(given, names);
}
