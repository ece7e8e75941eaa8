import type { Airports } from '../route/airports/index.js';
import type { Navaids } from '../route/navaids/navaid.js';
import type { Waypoint } from '../route/route.js';
import { distanceNm } from '../track/geo.js';

/** Degrees of latitude in a NM, about: what is looked at more closely. */
const DEGREE_NM = 59;

/**
 * The airport or radio beacon nearest to a place, within a distance in NM; else the place itself.
 * @param within NM
 * @param navaids undefined while their table is not loaded
 */
export function snapped(
  { lat, lon }: { readonly lat: number; readonly lon: number },
  within: number,
  airports: Airports | undefined,
  navaids?: Navaids,
): Waypoint {
  const [field] = airports?.near(lat, lon, within) ?? [];
  let [best, least] = [undefined as Waypoint | undefined, within];
  if (field) {
    const { airport } = field;
    [best, least] = [{ name: airport.icao, lat: airport.lat, lon: airport.lon, airport }, field.distance];
  }
  for (const navaid of navaids?.all ?? []) {
    if (Math.abs(navaid.lat - lat) * DEGREE_NM > least) continue;
    const distance = distanceNm(lat, lon, navaid.lat, navaid.lon);
    if (distance < least)
      [best, least] = [{ name: navaid.ident, lat: navaid.lat, lon: navaid.lon, navaid }, distance];
  }
  return best ?? { name: '', lat, lon };
}
