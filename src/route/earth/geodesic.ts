import { NAUTICAL_MILE } from '../../base/units.js';
import { nearlyAntipodal } from './antipodal.js';
import { direct, inverse, type Reached, type Shortest } from './vincenty.js';

/** The shortest line between two places, and the places on it. */
export interface GeodesicLine {
  /** m. */
  readonly s13: number;
  /** Degrees true where it begins. */
  readonly azi1: number;
  /** `meters` from its beginning. */
  Position(meters: number): Reached;
}

/**
 * The Earth model of everything measured here: the WGS 84 ellipsoid, to 0.1 mm. Named as in geographiclib, with which tests
 * compare it: that has more than is needed here, and is a fifth of what analyzing would load.
 */
export const wgs84 = {
  Inverse: (lat1: number, lon1: number, lat2: number, lon2: number): Shortest =>
    inverse(lat1, lon1, lat2, lon2) ?? nearlyAntipodal(lat1, lon1, lat2, lon2),

  Direct: direct,

  InverseLine(lat1: number, lon1: number, lat2: number, lon2: number): GeodesicLine {
    const { s12, azi1 } = this.Inverse(lat1, lon1, lat2, lon2);
    return { s13: s12, azi1, Position: (meters) => direct(lat1, lon1, azi1, meters) };
  },
};

/** Meters of the shortest line on the ellipsoid. */
export const metersBetween = (lat1: number, lon1: number, lat2: number, lon2: number): number =>
  wgs84.Inverse(lat1, lon1, lat2, lon2).s12;

/** NM of the shortest line on the ellipsoid. */
export const milesBetween = (lat1: number, lon1: number, lat2: number, lon2: number): number =>
  metersBetween(lat1, lon1, lat2, lon2) / NAUTICAL_MILE;

/** Degrees true, 0 to 360: the initial course of the shortest line. */
export const bearingFrom = (lat1: number, lon1: number, lat2: number, lon2: number): number =>
  (wgs84.Inverse(lat1, lon1, lat2, lon2).azi1 + 360) % 360;
