import { unwrapped } from '../path.js';
import type { Ground } from './ground.js';
import { dot } from './labels.js';
import type { Drawing, Marker } from './marker.js';

/** Names of cities in a picture; more would be noise. */
const CITIES = 14;

/** The largest cities in view. */
export function cityMarkers({ places }: Ground, { frame, colors }: Drawing): Marker[] {
  const [west, south, east, north] = frame.bounds;
  const { place, placeDot, halo } = colors.ground;
  return places.features
    .map(({ geometry, properties }) => {
      const [lon, lat] = geometry.coordinates;
      const text = String(properties?.n);
      return { lon: unwrapped(lon, (west + east) / 2), lat, text, people: Number(properties?.p) };
    })
    .filter(({ lon, lat }) => lon > west && lon < east && lat > south && lat < north)
    .sort((a, b) => b.people - a.people)
    .slice(0, CITIES)
    .map(({ lon, lat, text }) => {
      const [x, y] = [frame.x(lon), frame.y(lat)];
      const label = { text, away: 5, size: 11, color: place };
      return { x, y, radius: 0, sign: dot(x, y, 2, placeDot, halo, 1), label, namedOnly: true };
    });
}
