import { msg } from '../../base/words.js';
import type { Route } from '../route.js';

/** A lateral tolerance: NM to each side. */
export interface Band {
  readonly id: string;
  /** What being outside is called, for a line of this kind. */
  readonly title: (line?: Route['kind']) => string;
  readonly halfWidth: number;
  readonly source: () => string;
}

/**
 * Whether a line may be the track that was cleared: waypoints that somebody typed. A great circle between two airports,
 * a line that leaves out what was planned, and a drawn line were cleared by nobody, so no distance from them is a navigation error.
 */
export const mayBeCleared = (line: Route['kind'] | undefined): boolean =>
  line === undefined || line === 'waypoints';

/**
 * Share of the route's length to which the ordinary network of airways explains a distance from the great circle:
 * flights in Europe are 3 % longer than it (EUROCONTROL Performance Review, en-route extension), and a path bowed to the
 * side by d is longer by 2·(d/L)², so d = 12 % of L.
 */
export const NETWORK = 0.12;

export const bands: readonly Band[] = [
  {
    id: 'rnp1',
    title: () => msg('RNP 1'),
    halfWidth: 1,
    source: () => msg('ICAO Doc 9613 (PBN Manual), RNP 1: within 1 NM for 95 % of the flight time'),
  },
  {
    id: 'airway',
    title: () => msg('Airway'),
    halfWidth: 4,
    source: () => msg('14 CFR 71.75: a federal airway reaches 4 NM to each side of its center line'),
  },
  {
    id: 'rnav5',
    title: () => msg('RNAV 5'),
    halfWidth: 5,
    source: () => msg('ICAO Doc 9613 (PBN Manual), RNAV 5: within 5 NM for 95 % of the flight time'),
  },
  {
    id: 'gross',
    title: (line) => (mayBeCleared(line) ? msg('Gross navigation error') : msg('Large deviation')),
    halfWidth: 25,
    source: () =>
      msg('ICAO NAT Doc 007 to 2016: 25 NM or more off the cleared track (10 NM in later monitoring)'),
  },
];
