import { wgs84 } from './earth/geodesic.js';
import type { Route, Waypoint } from './route.js';

/**
 * `[lon, lat]` at most `step` km apart along the shortest lines on the ellipsoid, so that a map draws the curve
 * (a straight line in longitude and latitude is 4 km off midway from Baku to Grozny); split at the antimeridian.
 */
export function densify(route: Pick<Route, 'points'>, step = 25): [number, number][][] {
  const { points } = route;
  const line: [number, number][] = [[points[0].lon, points[0].lat]];
  for (let i = 1; i < points.length; i++) line.push(...legPoints(points[i - 1], points[i], step * 1000));
  return splitAtAntimeridian(line);
}

/** `[lon, lat]` after `from` up to and including `to`, at most `step` meters apart on the geodesic. */
export function legPoints(from: Waypoint, to: Waypoint, step: number): [number, number][] {
  const line = wgs84.InverseLine(from.lat, from.lon, to.lat, to.lon);
  const count = Math.max(1, Math.ceil(line.s13 / step));
  const points: [number, number][] = [];
  for (let i = 1; i < count; i++) {
    const { lat2, lon2 } = line.Position((line.s13 * i) / count);
    points.push([lon2, lat2]);
  }
  points.push([to.lon, to.lat]);
  return points;
}

/** Two points more than 180 degrees of longitude apart are joined the other way round: the line is cut there. */
export function splitAtAntimeridian(line: readonly [number, number][]): [number, number][][] {
  const parts: [number, number][][] = [[line[0]]];
  for (let i = 1; i < line.length; i++) {
    const [[fromLon, fromLat], [lon, lat]] = [line[i - 1], line[i]];
    if (Math.abs(lon - fromLon) > 180) {
      const edge = fromLon < 0 ? -180 : 180;
      const unwrapped = lon + 2 * edge; // the same place, counted from the side that the line leaves
      const share = unwrapped === fromLon ? 0 : (edge - fromLon) / (unwrapped - fromLon);
      const at = fromLat + (lat - fromLat) * share;
      if (fromLon !== edge) parts[parts.length - 1].push([edge, at]);
      parts.push(lon === -edge ? [] : [[-edge, at]]);
    }
    parts[parts.length - 1].push([lon, lat]);
  }
  return parts.filter((part) => part.length > 1);
}
