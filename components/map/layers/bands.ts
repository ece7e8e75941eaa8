import { msg, str } from '@lit/localize';
import { bearing, destination, featureCollection, polygon, union } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { bands as tolerances, type Band } from '../../../src/route/deviation/index.js';
import { densify } from '../../../src/route/densify.js';
import type { Route, Waypoint } from '../../../src/route/route.js';
import { NAUTICAL_MILE } from '../../../src/base/units.js';
import { unwrapped } from '../../../src/picture/path.js';
import { joined } from '../../../src/picture/route-line.js';
import { defineLayer, type MapContents } from './layer.js';

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
export function bandFeatures(route: Route, near: number): FeatureCollection {
  const features: Feature[] = [...tolerances]
    .sort((a, b) => b.halfWidth - a.halfWidth)
    .map((band) => bandFeature(route, band, near));
  return { type: 'FeatureCollection', features };
}

const planOf = ({ flight, switches }: MapContents): Route | undefined =>
  switches.has('bands') ? flight?.analysis.route : undefined;

export const bands = defineLayer({
  id: 'bands',
  dependsOn: ['analysis', 'bands'],
  option: {
    name: 'bands',
    label: () => msg('Bands around the route'),
    available: ({ flight }) => flight?.analysis.route !== undefined,
  },
  source(contents) {
    const plan = planOf(contents);
    return plan && bandFeatures(plan, contents.flight?.path.lon[0] ?? 0);
  },
  layers: (t, source) => [
    {
      id: 'flight-bands',
      type: 'fill',
      source,
      paint: { 'fill-color': t.route, 'fill-opacity': t.scheme === 'dark' ? 0.1 : 0.075 },
    },
    {
      id: 'flight-band-edges',
      type: 'line',
      source,
      paint: { 'line-color': t.route, 'line-opacity': 0.35, 'line-width': 0.8 },
    },
  ],
  legend(contents) {
    if (!planOf(contents)) return [];
    const widths = tolerances.map(({ halfWidth }) => halfWidth).join(', ');
    return [{ kind: 'band', color: 'route', words: msg(str`bands ±${widths} NM`) }];
  },
});
