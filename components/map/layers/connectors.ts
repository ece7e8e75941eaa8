import { msg } from '@lit/localize';
import type { Feature, FeatureCollection } from 'geojson';
import { fonts } from '../basemap/style.js';
import { connectorFeature } from '../../../src/picture/line-runs.js';
import { boundsOf, NOT_DRAWN, type MapPath } from '../../../src/picture/path.js';
import { defineLayer } from './layer.js';

/** A connector is named on the map if it is this share of the flight's extent; all are named in the legend. */
const NAMED = 0.06;

const hasGaps = (path: MapPath): boolean =>
  path.leg.subarray(0, Math.max(0, path.rows.length - 1)).includes(NOT_DRAWN);

/** Straight lines over the gaps, the long ones with their words in the middle. */
function connectorLines(path: MapPath): FeatureCollection {
  const lines = connectorFeature(path);
  const [west, south, east, north] = boundsOf(path) ?? [0, 0, 0, 0];
  const least = Math.hypot(east - west, north - south) * NAMED;
  const words = lines.geometry.coordinates
    .filter(([from, to]) => Math.hypot(to[0] - from[0], to[1] - from[1]) >= least)
    .map(([from, to]): Feature => ({
      type: 'Feature',
      properties: { label: msg('no data (straight line)') },
      geometry: { type: 'Point', coordinates: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] },
    }));
  return { type: 'FeatureCollection', features: [lines, ...words] };
}

export const connectors = defineLayer({
  id: 'connectors',
  dependsOn: ['analysis', 'connectors'],
  option: {
    name: 'connectors',
    label: () => msg('Lines across gaps (no data)'),
    available: ({ flight }) => flight !== undefined && hasGaps(flight.path),
  },
  source: ({ flight, switches }) =>
    flight && switches.has('connectors') ? connectorLines(flight.path) : undefined,
  layers: (t, source) => [
    {
      id: 'flight-connectors',
      type: 'line',
      source,
      paint: { 'line-color': t.dim, 'line-width': 1, 'line-dasharray': [2, 5] },
    },
    {
      id: 'flight-connector-names',
      type: 'symbol',
      source,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': fonts.italic,
        'text-size': 11,
      },
      paint: { 'text-color': t.dim, 'text-halo-color': t.halo, 'text-halo-width': 1.4 },
    },
  ],
  legend({ flight, switches }) {
    if (switches.has('connectors'))
      return [{ kind: 'connector', color: 'dim', words: msg('no data (straight line)') }];
    if (flight && hasGaps(flight.path))
      return [{ kind: 'none', color: 'dim', words: msg('gap: no line is drawn') }];
    return [];
  },
});
