import { distanceNm } from '../track/geo.js';
import type { Track } from '../track/track.js';
import type { Route } from './route.js';

/** NM. Wider than any terminal area: a flight that is already climbing, or not yet approaching, still counts as near. */
const REACH_NM = 120;
/** Most positions examined. */
const MAX_SAMPLES = 200;

/** Whether a route can belong to a flight: some position is near the route's beginning or end. */
export function routeFits({ points }: Pick<Route, 'points'>, { lat, lon, length }: Track): boolean {
  const ends = [points[0], points[points.length - 1]];
  const step = Math.max(1, Math.floor(length / MAX_SAMPLES));
  for (let i = 0; i < length; i += step) {
    if (ends.some((end) => distanceNm(lat[i], lon[i], end.lat, end.lon) <= REACH_NM)) return true;
  }
  return false;
}
