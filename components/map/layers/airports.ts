import type { Feature, Point } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { airportName } from '../../../src/route/nearest-airport.js';
import { fonts } from '../basemap/style.js';
import type { MapTheme } from '../core/map-theme.js';
import { drawnAirports, type DrawnAirport } from '../core/nearby-airports.js';
import { unwrapped } from '../../../src/picture/path.js';
import { defineLayer } from './layer.js';
import { smallerAfar } from './size.js';

const pointOf = ({ airport, end, near }: DrawnAirport): Feature<Point> => ({
  type: 'Feature',
  properties: { code: airport.icao, name: airportName(airport).slice(airport.icao.length).trim(), end },
  geometry: { type: 'Point', coordinates: [unwrapped(airport.lon, near), airport.lat] },
});

/** Code, and below it the name if there is room or the route asks for it. */
const nameOf = (named: ExpressionSpecification | boolean): ExpressionSpecification => [
  'format',
  ['get', 'code'],
  { 'text-font': ['literal', fonts.medium] },
  ['case', named, ['concat', '\n', ['get', 'name']], ''],
  { 'font-scale': 0.88 },
];

const layers = (t: MapTheme, source: string): LayerSpecification[] => [
  {
    id: 'flight-airport-dots',
    type: 'circle',
    source,
    filter: ['any', ['get', 'end'], ['>=', ['zoom'], 7]],
    paint: {
      'circle-color': t.surface,
      'circle-radius': smallerAfar(['case', ['get', 'end'], 4.5, 2.6], ['case', ['get', 'end'], 4.5, 2.6]),
      'circle-stroke-width': ['case', ['get', 'end'], 2, 1.3],
      'circle-stroke-color': ['case', ['get', 'end'], t.route, t.dim],
    },
  },
  {
    id: 'flight-airport-names',
    type: 'symbol',
    source,
    filter: ['any', ['get', 'end'], ['>=', ['zoom'], 7]],
    layout: {
      'text-field': ['step', ['zoom'], nameOf(['get', 'end']), 9, nameOf(true)],
      'text-font': fonts.regular,
      'text-size': ['case', ['get', 'end'], 13, 11.5],
      'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
      'text-radial-offset': 0.65,
      'text-justify': 'auto',
      'text-max-width': 12,
      'symbol-sort-key': ['case', ['get', 'end'], 0, 1],
    },
    paint: {
      'text-color': ['case', ['get', 'end'], t.route, t.dim],
      'text-halo-color': t.halo,
      'text-halo-width': 1.6,
    },
  },
];

export const airports = defineLayer({
  id: 'airports',
  dependsOn: ['analysis', 'airports'],
  source: ({ flight, airports: table }) =>
    flight && {
      type: 'FeatureCollection',
      features: drawnAirports(flight.analysis, flight.path, table).map(pointOf),
    },
  layers,
});
