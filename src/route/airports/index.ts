import type { Airport } from './airport.js';
import { nearestFinder } from './nearest.js';
import { readTables } from './tables.js';

export type { Airport, Runway } from './airport.js';

interface AirportAt {
  readonly airport: Airport;
  /** NM. */
  readonly distance: number;
}

export interface Airports {
  /** Large and medium airports. */
  readonly all: readonly Airport[];
  /** By ICAO or IATA code, case-insensitive; small fields by an ICAO code alone, since `W19` may be a waypoint as well. */
  find(code: string): Airport | undefined;
  /** Large and medium airports within `radius` NM, nearest first. */
  near(lat: number, lon: number, radius: number): readonly AirportAt[];
  /** Every place with a runway, small fields included, within `radius` NM, nearest first. */
  fieldsNear(lat: number, lon: number, radius: number): readonly AirportAt[];
}

/**
 * An `Airports` of any list: the embedded table, or a caller's own.
 * @param small fields that are places to land at, but say little about where a position is
 */
export function airportsOf(all: readonly Airport[], small: readonly Airport[] = []): Airports {
  const byCode = new Map<string, Airport>();
  for (const airport of small)
    if (/^[A-Z]{4}$/.test(airport.icao)) byCode.set(airport.icao.toUpperCase(), airport);
  for (const airport of all) if (airport.iata) byCode.set(airport.iata.toUpperCase(), airport);
  for (const airport of all) if (airport.icao) byCode.set(airport.icao.toUpperCase(), airport);
  return {
    all,
    find: (code) => byCode.get(code.trim().toUpperCase()),
    near: nearestFinder(all),
    fieldsNear: nearestFinder(small.length > 0 ? [...all, ...small] : all),
  };
}

let loaded: Promise<Airports> | undefined;

/** The embedded tables of OurAirports (public domain): see scripts/build-airports.mjs and build-runways.ts. */
export const loadAirports = (): Promise<Airports> =>
  (loaded ??= readTables().then(({ all, small }) => airportsOf(all, small)));
