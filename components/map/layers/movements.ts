import type { Feature, Point } from 'geojson';
import { msg } from '@lit/localize';
import type { Movement } from '../../../src/derived/ground/movements.js';
import { fonts } from '../basemap/style.js';
import type { MapPath } from '../../../src/picture/path.js';
import { defineLayer } from './layer.js';

/** `Take-off 28`; without a runway the word alone. */
const wordsOf = ({ kind, runway = '' }: Movement): string =>
  `${kind === 'landing' ? msg('Landing') : msg('Take-off')} ${runway}`.trim();

/** Row of the path with a position that is nearest to a row of the track; −1 for a path without rows. */
function nearestOf({ rows }: MapPath, row: number): number {
  let best = -1;
  for (let k = 0; k < rows.length; k++)
    if (best < 0 || Math.abs(rows[k] - row) < Math.abs(rows[best] - row)) best = k;
  return best;
}

function pointOf(path: MapPath, movement: Movement): Feature<Point>[] {
  const k = nearestOf(path, movement.row);
  if (k < 0) return [];
  const coordinates = [path.lon[k], path.lat[k]];
  const properties = { words: wordsOf(movement), computed: movement.confidence === null };
  return [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates } }];
}

/** Where the flight left the ground and came back to it. */
export const movements = defineLayer({
  id: 'movements',
  dependsOn: ['analysis'],
  source: ({ flight }) =>
    flight && {
      type: 'FeatureCollection',
      features: (flight.analysis.ends?.movements ?? []).flatMap((one) => pointOf(flight.path, one)),
    },
  layers: (t, source) => [
    {
      id: 'flight-movement-marks',
      type: 'circle',
      source,
      minzoom: 8,
      paint: {
        'circle-radius': 4,
        'circle-color': ['case', ['get', 'computed'], t.surface, t.text],
        'circle-stroke-color': t.text,
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'flight-movement-words',
      type: 'symbol',
      source,
      minzoom: 9,
      layout: {
        'text-field': ['get', 'words'],
        'text-font': fonts.medium,
        'text-size': 11.5,
        'text-variable-anchor': ['bottom', 'right', 'left', 'top'],
        'text-radial-offset': 0.7,
      },
      paint: { 'text-color': t.text, 'text-halo-color': t.halo, 'text-halo-width': 1.6 },
    },
  ],
});
