import { DEGREE, NAUTICAL_MILE } from '../../base/units.js';
import { milesBetween } from '../earth/geodesic.js';

/** NM, the shortest degree of latitude on WGS 84 (110,574 m, at the equator): the belt is never too narrow. */
const MILES_PER_DEGREE = 110_574 / NAUTICAL_MILE;

/** Index of the first entry of `sorted` that is not below `value`. */
function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Half-width in degrees of longitude of a circle of `degrees` around `lat`; 180 if it includes a pole. */
function longitudeReach(lat: number, degrees: number): number {
  const furthest = Math.abs(lat) + degrees;
  return furthest >= 90 ? 180 : Math.min(180, degrees / Math.cos(furthest * DEGREE));
}

/** Airports sorted by latitude, so that a search measures only those in a narrow belt. Distances in NM, nearest first. */
export function nearestFinder<Airport extends { readonly lat: number; readonly lon: number }>(
  all: readonly Airport[],
) {
  const sorted = [...all].sort((a, b) => a.lat - b.lat);
  const lats = Float64Array.from(sorted, (airport) => airport.lat);
  return (lat: number, lon: number, radius: number) => {
    const found: { readonly airport: Airport; readonly distance: number }[] = [];
    if (!Number.isFinite(lat) || !Number.isFinite(lon)) return found;
    const degrees = radius / MILES_PER_DEGREE;
    const reach = longitudeReach(lat, degrees);
    for (let i = lowerBound(lats, lat - degrees); i < sorted.length && lats[i] <= lat + degrees; i++) {
      const apart = Math.abs(sorted[i].lon - lon) % 360;
      if (Math.min(apart, 360 - apart) > reach) continue;
      const distance = milesBetween(lat, lon, lats[i], sorted[i].lon);
      if (distance <= radius) found.push({ airport: sorted[i], distance });
    }
    return found.sort((a, b) => a.distance - b.distance);
  };
}
