import geodesic from 'geographiclib-geodesic';
import { NAUTICAL_MILE } from '../../base/units.js';

/** The Earth model of everything measured here: the WGS 84 ellipsoid (Karney 2013, accurate to nanometers). */
export const wgs84 = geodesic.Geodesic.WGS84;

/** Meters of the shortest line on the ellipsoid. */
export const metersBetween = (lat1: number, lon1: number, lat2: number, lon2: number): number =>
  wgs84.Inverse(lat1, lon1, lat2, lon2, geodesic.Geodesic.DISTANCE).s12!;

/** NM of the shortest line on the ellipsoid. */
export const milesBetween = (lat1: number, lon1: number, lat2: number, lon2: number): number =>
  metersBetween(lat1, lon1, lat2, lon2) / NAUTICAL_MILE;

/** Degrees true, 0 to 360: the initial course of the shortest line. */
export const bearingFrom = (lat1: number, lon1: number, lat2: number, lon2: number): number =>
  (wgs84.Inverse(lat1, lon1, lat2, lon2, geodesic.Geodesic.AZIMUTH).azi1! + 360) % 360;
