import { bearing, destination, featureCollection, polygon, union } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { NAUTICAL_MILE } from '../base/units.js';
import { densify } from '../route/densify.js';
import { bands as tolerances, type Band } from '../route/deviation/index.js';
import type { Route, Waypoint } from '../route/route.js';
import { unwrapped } from './path.js';
import { joined } from './route-line.js';

type Area = Feature<Polygon | MultiPolygon>;

/** The strip `halfWidth` NM to each side of one leg. */
function strip(from: Waypoint, to: Waypoint, halfWidth: number, near: number): Area {
  const line = joined(densify({ points: [from, to] }), near);
  const km = (halfWidth * NAUTICAL_MILE) / 1000;
  const side = (turn: number): Position[] =>
    line.map((at, i) => {
      const course = i + 1 < line.length ? bearing(at, line[i + 1]) : bearing(line[i - 1], at);
      const [lon, lat] = destination(at, km, course + turn).geometry.coordinates;
      return [unwrapped(lon, at[0]), lat];
    });
  const ring = [...side(-90), ...side(90).reverse()];
  return polygon([[...ring, ring[0]]]);
}

/** Round the corner at a waypoint, so that the band has no notch there. */
function corner({ lon, lat }: Waypoint, halfWidth: number, near: number): Area {
  const center = [unwrapped(lon, near), lat];
  const km = (halfWidth * NAUTICAL_MILE) / 1000;
  const ring = Array.from({ length: 37 }, (_, i) => {
    const at = destination(center, km, -10 * i).geometry.coordinates;
    return [unwrapped(at[0], center[0]), at[1]];
  });
  ring[36] = ring[0];
  return polygon([ring]);
}

/** The area within `halfWidth` NM of the route: its legs and the corners between them, as one. */
export function bandFeature(
  route: Route,
  { id, halfWidth }: Pick<Band, 'id' | 'halfWidth'>,
  near: number,
): Area {
  const parts: Area[] = [];
  let last = near;
  for (let i = 0; i + 1 < route.points.length; i++) {
    parts.push(strip(route.points[i], route.points[i + 1], halfWidth, last));
    if (i > 0) parts.push(corner(route.points[i], halfWidth, last));
    last = unwrapped(route.points[i + 1].lon, unwrapped(route.points[i].lon, last));
  }
  const area = parts.length > 1 ? union(featureCollection(parts)) : parts[0];
  return { ...(area ?? parts[0]), properties: { id } };
}

/** Every lateral band of the library around the route, the widest first so that the narrow ones are drawn over it. */
export function bandFeatures(route: Route, near: number): FeatureCollection<Polygon | MultiPolygon> {
  const features = [...tolerances]
    .sort((a, b) => b.halfWidth - a.halfWidth)
    .map((band) => bandFeature(route, band, near));
  return { type: 'FeatureCollection', features };
}
