import { distanceNm } from '../track/geo.js';
import type { Track } from '../track/track.js';
import { legPoints } from './densify.js';
import type { Route } from './route.js';

/** NM. Wider than any terminal area: a flight that is already climbing, or not yet approaching, still counts as near. */
const REACH_NM = 120;
/** m between the places of a leg that are compared: half of them is little compared with the reach. */
const SPACING_M = 50_000;

/**
 * Whether a route can belong to a flight: its first or its last position is near the route. A record that begins or ends
 * between the airports is near it there; a flight that only passes over the route belongs to another.
 */
export function routeFits({ points }: Pick<Route, 'points'>, { lat, lon, length }: Track): boolean {
  const isMissing = (i: number) => lat[i] !== lat[i] || lon[i] !== lon[i];
  let first = 0;
  let last = length - 1;
  while (first <= last && isMissing(first)) first++;
  while (last > first && isMissing(last)) last--;
  if (first > last) return false;
  const isNear = (place: { readonly lat: number; readonly lon: number }) =>
    [first, last].some((i) => distanceNm(lat[i], lon[i], place.lat, place.lon) <= REACH_NM);
  return points.some((point, i) => {
    if (isNear(point)) return true;
    const next = points.at(i + 1);
    return (
      next !== undefined && legPoints(point, next, SPACING_M).some(([x, y]) => isNear({ lat: y, lon: x }))
    );
  });
}
