import type { Analysis } from '../../../src/analysis/analyze.js';
import type { Airport, Airports } from '../../../src/route/airports/index.js';
import { memoLast } from '../../../src/base/memo.js';
import type { MapPath } from '../../../src/picture/path.js';

/** NM from the track within which airports are drawn: about a quarter of an hour's flight. */
const REACH = 60;
/** Positions along the track at which the table is asked; the reach is far wider than the way between two of them. */
const ASKED = 160;

/** An airport that the map draws. */
export interface DrawnAirport {
  readonly airport: Airport;
  /** The planned departure or destination. */
  readonly end: boolean;
  /** Longitude on whose copy of the world the flight is there. */
  readonly near: number;
}

/** The route's own airports, those near the track and those that it used; dots and runways of one flight ask for the same. */
export const drawnAirports = memoLast(
  ({ route, ends }: Analysis, path: MapPath, airports: Airports | undefined): readonly DrawnAirport[] => {
    const drawn = new Map<string, DrawnAirport>();
    const near = path.lon[0] ?? 0;
    for (const airport of [route?.departure, route?.destination]) {
      if (airport) drawn.set(airport.icao, { airport, end: true, near });
    }
    const step = Math.max(1, Math.floor(path.rows.length / ASKED));
    for (let k = 0; airports && k < path.rows.length; k += step) {
      for (const { airport } of airports.near(path.lat[k], path.lon[k], REACH)) {
        if (!drawn.has(airport.icao)) drawn.set(airport.icao, { airport, end: false, near: path.lon[k] });
      }
    }
    // A small field is drawn where the flight used it.
    for (const { airport } of ends?.movements ?? [])
      if (airport && !drawn.has(airport.icao)) drawn.set(airport.icao, { airport, end: false, near });
    return [...drawn.values()];
  },
);
