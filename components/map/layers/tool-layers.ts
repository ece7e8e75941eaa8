import type { LayerSpecification } from 'maplibre-gl';
import { palettes } from '../core/palette.js';
import { fonts } from '../basemap/style.js';
import { sourceIds } from '../core/source-ids.js';
import type { MapTheme } from '../core/map-theme.js';

const round = { 'line-cap': 'round', 'line-join': 'round' } as const;

/** Meridians and parallels with their degrees. */
export const graticuleLayers = (t: MapTheme): LayerSpecification[] => [
  {
    id: 'flight-graticule',
    type: 'line',
    source: sourceIds.graticule,
    paint: { 'line-color': palettes[t.scheme].graticule, 'line-width': 0.6, 'line-opacity': 0.7 },
  },
  {
    id: 'flight-graticule-names',
    type: 'symbol',
    source: sourceIds.graticule,
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 420,
      'text-field': ['get', 'label'],
      'text-font': fonts.regular,
      'text-size': 10,
      'text-offset': [0, -0.6],
      'text-max-angle': 10,
      'text-padding': 8,
    },
    paint: { 'text-color': palettes[t.scheme].water, 'text-halo-color': t.halo, 'text-halo-width': 1.2 },
  },
];

/** The ruler's line, points and figures. */
export function rulerLayers(t: MapTheme): LayerSpecification[] {
  return [
    {
      id: 'flight-ruler-casing',
      type: 'line',
      source: sourceIds.ruler,
      layout: round,
      paint: { 'line-color': t.casing, 'line-width': 4 },
    },
    {
      id: 'flight-ruler',
      type: 'line',
      source: sourceIds.ruler,
      layout: round,
      paint: { 'line-color': t.text, 'line-width': 1.6 },
    },
    {
      id: 'flight-ruler-points',
      type: 'circle',
      source: sourceIds.ruler,
      filter: ['all', ['==', ['geometry-type'], 'Point'], ['!', ['has', 'label']]],
      paint: {
        'circle-radius': 4,
        'circle-color': t.surface,
        'circle-stroke-width': 1.8,
        'circle-stroke-color': t.text,
      },
    },
    {
      id: 'flight-ruler-names',
      type: 'symbol',
      source: sourceIds.ruler,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': fonts.medium,
        'text-size': 12.5,
        'text-variable-anchor': ['bottom', 'left', 'top', 'right'],
        'text-radial-offset': 0.5,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': t.text, 'text-halo-color': t.casing, 'text-halo-width': 2 },
    },
  ];
}
