import type { Feature, LineString } from 'geojson';
import { drawnAirports, type DrawnAirport } from '../core/nearby-airports.js';
import { unwrapped } from '../../../src/picture/path.js';
import { defineLayer } from './layer.js';

/** Opposite ends come one after the other in the table. */
function runwayLines({ airport, near }: DrawnAirport): Feature<LineString>[] {
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

export const runways = defineLayer({
  id: 'runways',
  dependsOn: ['analysis', 'airports'],
  source: ({ flight, airports }) =>
    flight && {
      type: 'FeatureCollection',
      features: drawnAirports(flight.analysis, flight.path, airports).flatMap(runwayLines),
    },
  layers: (t, source) => [
    {
      id: 'flight-runways',
      type: 'line',
      source,
      minzoom: 9,
      layout: { 'line-cap': 'butt' },
      paint: { 'line-color': t.dim, 'line-width': ['interpolate', ['linear'], ['zoom'], 9, 1.5, 14, 8] },
    },
  ],
});
