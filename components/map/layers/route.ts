import {
  bearing,
  destination,
  featureCollection,
  lineString,
  nearestPointOnLine,
  point,
  polygon,
  union,
} from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Analysis } from '../../../src/analysis/analyze.js';
import type { Band } from '../../../src/route/deviation/index.js';
import { densify, type Route, type Waypoint } from '../../../src/route/route.js';
import { NAUTICAL_MILE } from '../../../src/base/units.js';
import { NOT_DRAWN, unwrapped, type MapPath } from '../core/path.js';

/**
 * The line as one, longitudes running on past ±180, beginning on the world's copy on which `near` lies. Where the parts meet at
 * the antimeridian, the same place stands twice: once is enough.
 */
function joined(parts: readonly (readonly [number, number][])[], near: number): [number, number][] {
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

/** No more ribs than this: they are a picture of the deviation, not of every row. */
const RIBS = 70;

/** Indices into the path at even distances along the line, its gaps not counted. */
function evenly({ x, y, leg, rows }: MapPath, count: number): number[] {
  const step = (k: number): number =>
    leg[k] === NOT_DRAWN ? 0 : Math.hypot(x[k + 1] - x[k], y[k + 1] - y[k]);
  let length = 0;
  for (let k = 0; k + 1 < rows.length; k++) length += step(k);
  const chosen = [0];
  let since = 0;
  for (let k = 1; k < rows.length; k++) {
    since += step(k - 1);
    if (since < length / count) continue;
    chosen.push(k);
    since = 0;
  }
  return chosen;
}

/** Thin lines from the track to the foot on the leg that the deviation counts from, of rows whose deviation is defined. */
export function ribFeatures({ route, deviation }: Analysis, path: MapPath): FeatureCollection<LineString> {
  if (!route || !deviation || !path.rows.length) return featureCollection([]);
  const legs = route.points.slice(1).map((to, i) => {
    const from = route.points[i];
    return lineString(joined(densify({ points: [from, to] }), unwrapped(from.lon, path.lon[0])));
  });
  const features = evenly(path, RIBS).flatMap((k) => {
    const row = path.rows[k];
    const leg = legs[deviation.leg[row]];
    if (!leg || !Number.isFinite(deviation.crossTrack[row])) return [];
    const at = [path.lon[k], path.lat[k]];
    const foot = nearestPointOnLine(leg, point(at)).geometry.coordinates;
    return [lineString([at, [unwrapped(foot[0], at[0]), foot[1]]])];
  });
  return featureCollection(features);
}
