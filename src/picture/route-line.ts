import { lineString } from '@turf/turf';
import type { Feature, LineString } from 'geojson';
import { densify } from '../route/densify.js';
import type { Route } from '../route/route.js';
import { unwrapped } from './path.js';

/**
 * The line as one, longitudes continuing past ±180, starting on the world's copy that holds `near`. Where the parts meet at
 * the antimeridian, the same place occurs twice: once is enough.
 */
export function joined(parts: readonly (readonly [number, number][])[], near: number): [number, number][] {
  const line: [number, number][] = [];
  for (const [lon, lat] of parts.flat()) {
    const last = line.at(-1);
    const at = unwrapped(lon, last?.[0] ?? near);
    if (!last || at !== last[0] || lat !== last[1]) line.push([at, lat]);
  }
  return line;
}

/** The planned line, densified. `near`: longitude on whose copy of the world the flight is drawn. */
export const routeFeature = (route: Route, near: number): Feature<LineString> =>
  lineString(joined(densify(route), near));
