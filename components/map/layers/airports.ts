import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { Analysis } from '../../../src/analysis/analyze.js';
import type { Airport, Airports } from '../../../src/route/airports/index.js';
import { airportName } from '../../../src/route/nearest-airport.js';
import { unwrapped, type MapPath } from '../core/path.js';

/** NM from the track within which airports are drawn: about a quarter of an hour's flight. */
const REACH = 60;
/** Positions along the track at which the table is asked; the reach is far wider than the way between two of them. */
const ASKED = 160;

interface Drawn {
  readonly airport: Airport;
  /** The planned departure or destination. */
  readonly end: boolean;
  /** Longitude on whose copy of the world the flight is there. */
  readonly near: number;
}

function drawnAirports({ route }: Analysis, path: MapPath, airports: Airports | undefined): Drawn[] {
  const drawn = new Map<string, Drawn>();
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
  return [...drawn.values()];
}

const pointOf = ({ airport, end, near }: Drawn): Feature<Point> => ({
  type: 'Feature',
  properties: { code: airport.icao, name: airportName(airport).slice(airport.icao.length).trim(), end },
  geometry: { type: 'Point', coordinates: [unwrapped(airport.lon, near), airport.lat] },
});

/** Opposite ends come one after the other in the table. */
function runwayLines({ airport, near }: Drawn): Feature<LineString>[] {
  const lines: Feature<LineString>[] = [];
  for (let i = 0; i + 1 < airport.runways.length; i += 2) {
    const coordinates = [airport.runways[i], airport.runways[i + 1]].map(({ lon, lat }) => [
      unwrapped(lon, near),
      lat,
    ]);
    lines.push({ type: 'Feature', properties: null, geometry: { type: 'LineString', coordinates } });
  }
  return lines;
}

export interface AirportFeatures {
  readonly points: FeatureCollection<Point>;
  readonly runways: FeatureCollection<LineString>;
}

/** The route's own airports and those near the track, with their runways. */
export function airportFeatures(analysis: Analysis, path: MapPath, airports?: Airports): AirportFeatures {
  const drawn = drawnAirports(analysis, path, airports);
  return {
    points: { type: 'FeatureCollection', features: drawn.map(pointOf) },
    runways: { type: 'FeatureCollection', features: drawn.flatMap(runwayLines) },
  };
}
