import type { Feature, FeatureCollection, LineString, MultiLineString, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Finding } from '../../../src/finding/finding.js';
import { markOf } from '../../../src/finding/mark.js';
import { spanOfFinding } from '../../../src/picture/finding-place.js';
import { runFeatures } from '../../../src/picture/line-runs.js';
import type { MapTheme } from '../core/map-theme.js';
import { firstAtRow, type MapPath } from '../../../src/picture/path.js';
import { defineLayer } from './layer.js';
import { width } from './size.js';

/** The rows a finding is based on: its part of the track, and single rows as points where it names them. */
export function highlightFeatures(
  finding: Finding | null,
  path: MapPath,
  theme: MapTheme,
): FeatureCollection<MultiLineString | Point | LineString> {
  if (!finding || !path.rows.length) return { type: 'FeatureCollection', features: [] };
  const [from, to] = spanOfFinding(path, finding);
  const color = theme[markOf(finding)];
  const lines = from < to ? runFeatures(path, { colors: [color], missing: color, from, to }).features : [];
  const rows = finding.rows ?? (to - from < 2 ? [finding.start, finding.end] : []);
  const points = [...new Set(rows)].flatMap((row): Feature<Point>[] => {
    const k = firstAtRow(path, row);
    if (path.rows[k] !== row) return [];
    return [
      {
        type: 'Feature',
        properties: { color },
        geometry: { type: 'Point', coordinates: [path.lon[k], path.lat[k]] },
      },
    ];
  });
  return { type: 'FeatureCollection', features: [...lines, ...points] };
}

const layers = (t: MapTheme, source: string): LayerSpecification[] => [
  {
    id: 'flight-highlight',
    type: 'line',
    source,
    paint: {
      'line-color': ['get', 'color'],
      'line-gap-width': width(7),
      'line-width': width(3.6),
      'line-opacity': 0.45,
    },
  },
  {
    id: 'flight-highlight-rows',
    type: 'circle',
    source,
    filter: ['==', ['geometry-type'], 'Point'],
    paint: {
      'circle-radius': 4,
      'circle-color': t.surface,
      'circle-stroke-width': 2,
      'circle-stroke-color': ['get', 'color'],
    },
  },
];

/** The chosen finding's rows, along both sides of the flight's line: its colors stay as they are. */
export const highlight = defineLayer({
  id: 'highlight',
  dependsOn: ['analysis', 'finding'],
  source: ({ flight, finding }, theme) => flight && highlightFeatures(finding, flight.path, theme),
  layers,
});
