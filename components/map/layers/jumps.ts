import { msg } from '@lit/localize';
import type { Feature, FeatureCollection } from 'geojson';
import { fonts } from '../basemap/style.js';
import { hasJumps, jumpLegs, NAMED_JUMPS } from '../../../src/picture/jumps.js';
import { bearingOnMap } from '../../../src/picture/path.js';
import { defineLayer } from './layer.js';

/** A thin line for each jump, an arrow in its middle, and the words at the longest. */
function jumpFeatures(legs: ReturnType<typeof jumpLegs>): FeatureCollection {
  const lines = legs.map(({ from, to }) => [[...from], [...to]]);
  const arrows = legs.map(({ from, to }, i): Feature => ({
    type: 'Feature',
    properties: {
      // The sign points to the right, which is 90° of a bearing.
      turn: bearingOnMap(from, to) - 90,
      ...(i < NAMED_JUMPS && { label: msg('jump, not flown') }),
    },
    geometry: { type: 'Point', coordinates: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] },
  }));
  const line: Feature = {
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiLineString', coordinates: lines },
  };
  return { type: 'FeatureCollection', features: [line, ...arrows] };
}

/** Positions that cannot have been flown to: thin arrows, so that nobody takes them for the path. */
export const jumps = defineLayer({
  id: 'jumps',
  dependsOn: ['analysis'],
  source: ({ flight }) => (flight && hasJumps(flight.path) ? jumpFeatures(jumpLegs(flight.path)) : undefined),
  layers: (t, source) => [
    {
      id: 'flight-jumps',
      type: 'line',
      source,
      paint: { 'line-color': t.dim, 'line-width': 1, 'line-dasharray': [4, 3] },
    },
    {
      id: 'flight-jump-arrows',
      type: 'symbol',
      source,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-field': '›',
        'text-font': fonts.medium,
        'text-size': 20,
        'text-rotate': ['get', 'turn'],
        'text-rotation-alignment': 'map',
        'text-padding': 0,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': t.dim, 'text-halo-color': t.halo, 'text-halo-width': 1.4 },
    },
    {
      id: 'flight-jump-names',
      type: 'symbol',
      source,
      filter: ['has', 'label'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': fonts.italic,
        'text-size': 11,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.8,
        'text-padding': 4,
      },
      paint: { 'text-color': t.dim, 'text-halo-color': t.halo, 'text-halo-width': 1.4 },
    },
  ],
  legend: ({ flight }) =>
    flight && hasJumps(flight.path)
      ? [{ kind: 'jump', color: 'dim', words: msg('jump of the position, not flown') }]
      : [],
});
