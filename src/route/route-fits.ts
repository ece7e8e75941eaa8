import { distanceNm } from '../track/geo.js';
import type { Track } from '../track/track.js';
import type { Route } from './route.js';

/** NM. Wider than any terminal area: a flight that has begun its climb or not yet its approach still counts as near. */
const REACH = 120;
/** Positions looked at; an hour's flight has that many minutes. */
const SAMPLES = 200;

/** Whether a flight can be the one that a route was planned for: some position lies near the route's beginning or end. */
export function routeFits({ points }: Pick<Route, 'points'>, { lat, lon, length }: Track): boolean {
  const ends = [points[0], points[points.length - 1]];
  const step = Math.max(1, Math.floor(length / SAMPLES));
  for (let i = 0; i < length; i += step) {
    if (ends.some((end) => distanceNm(lat[i], lon[i], end.lat, end.lon) <= REACH)) return true;
  }
  return false;
}
