import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { own } from '../basemap/style.js';
import type { MapTheme } from '../core/map-theme.js';

/** Width of a line that is `px` wide where a whole flight is in view, and thicker near. */
export const width = (px: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  2,
  px * 0.7,
  7,
  px,
  12,
  px * 1.5,
];

const color: ExpressionSpecification = ['get', 'color'];
/** Round ends hide the seams between runs. Joins stay mitered: round ones double the triangles of a winding line for no visible gain. */
const round = { 'line-cap': 'round' } as const;
const only = (...names: string[]): FilterSpecification => ['in', ['get', 'status'], ['literal', names]];

/**
 * The line's style says how the position is known: observed solid, stale or estimated thinner and dashed, modeled dotted,
 * suspect hollow. The same layers draw the whole flight and, over it, the part in the chosen time.
 */
export function trackLayers(source: string, theme: MapTheme): LayerSpecification[] {
  return [
    {
      id: `${source}-casing`,
      type: 'line',
      source,
      filter: ['all', only('observed'), ['!', ['has', 'bare']]] as FilterSpecification,
      layout: round,
      paint: { 'line-color': own(theme.casing), 'line-width': width(6), 'line-opacity': 0.75 },
    },
    {
      id: `${source}-observed`,
      type: 'line',
      source,
      filter: only('observed'),
      layout: round,
      paint: { 'line-color': color, 'line-width': width(3.2) },
    },
    {
      id: `${source}-modeled`,
      type: 'line',
      source,
      filter: only('modeled'),
      layout: round,
      paint: { 'line-color': color, 'line-width': width(3.2), 'line-dasharray': [0.01, 1.9] },
    },
    {
      id: `${source}-estimated`,
      type: 'line',
      source,
      filter: only('estimated', 'stale'),
      paint: { 'line-color': color, 'line-width': width(1.8), 'line-dasharray': [3, 2.2] },
    },
    {
      id: `${source}-suspect`,
      type: 'line',
      source,
      filter: only('suspect'),
      paint: { 'line-color': color, 'line-width': 1.3, 'line-gap-width': width(2.6) },
    },
  ];
}

/** Opacity of the whole flight while a part of it is chosen. */
export const DIMMED = 0.28;
/** Opacity of each layer where nothing is dimmed. */
export const trackOpacity = (id: string): number => (id.endsWith('-casing') ? 0.75 : 1);
export const trackLayerIds = (source: string): string[] =>
  ['casing', 'observed', 'modeled', 'estimated', 'suspect'].map((name) => `${source}-${name}`);
