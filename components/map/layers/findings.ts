import { msg } from '@lit/localize';
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { eventsOf } from '../../../src/analysis/events.js';
import type { Finding } from '../../../src/finding/finding.js';
import { shortTitleOf } from '../../../src/finding/declarations/titles.js';
import { markOf, markSigns, marks } from '../../../src/finding/mark.js';
import { fonts } from '../basemap/style.js';
import { isLastPlaceNear, isPlaced, placeOfFinding } from '../../../src/picture/finding-place.js';
import type { MapTheme } from '../core/map-theme.js';
import type { MapPath } from '../../../src/picture/path.js';
import { defineLayer } from './layer.js';
import { smallerAfar } from './size.js';

/** One marker each, where a place is known; where several begin at one place the most severe is drawn last, over the others. */
export function findingFeatures(
  findings: readonly Finding[],
  path: MapPath,
  theme: MapTheme,
  chosen: Finding | null,
  time: Float64Array,
): FeatureCollection<Point> {
  if (!path.rows.length) return { type: 'FeatureCollection', features: [] };
  const features = findings.flatMap((finding): Feature<Point>[] => {
    const placed = isPlaced(path, finding);
    const isChosen = finding.id === chosen?.id;
    // Where it happened is not known: a place known shortly before is shown when requested, and labeled so.
    if (!placed && !(isChosen && isLastPlaceNear(path, time, finding))) return [];
    const k = placeOfFinding(path, finding);
    const mark = markOf(finding);
    const properties = {
      id: finding.id,
      label: placed
        ? shortTitleOf(finding.kind)
        : `${shortTitleOf(finding.kind)}: ${msg('place not known, last position')}`,
      sign: markSigns[mark],
      color: theme[mark],
      rank: marks.indexOf(mark) - 1 + (isChosen ? 10 : 0),
      chosen: isChosen,
      // No ring: the dotted sign is distinct even without color vision.
      ring: mark === 'computed' && !isChosen ? 0 : 1,
    };
    const geometry = { type: 'Point' as const, coordinates: [path.lon[k], path.lat[k]] };
    return [{ type: 'Feature', properties, geometry }];
  });
  return { type: 'FeatureCollection', features };
}

/** The signs are uppermost and are placed first: names keep clear of them. */
const layers = (t: MapTheme, source: string): LayerSpecification[] => [
  {
    id: 'flight-finding-dots',
    type: 'circle',
    source,
    layout: { 'circle-sort-key': ['get', 'rank'] },
    paint: {
      'circle-color': t.surface,
      'circle-radius': smallerAfar(['case', ['get', 'chosen'], 9, 6], ['case', ['get', 'chosen'], 11, 8.5]),
      'circle-stroke-width': ['case', ['get', 'chosen'], 2.6, ['*', 1.6, ['get', 'ring']]],
      'circle-stroke-color': ['get', 'color'],
    },
  },
  {
    id: 'flight-finding-names',
    type: 'symbol',
    source,
    filter: ['any', ['get', 'chosen'], ['>=', ['get', 'rank'], 1], ['>=', ['zoom'], 6]],
    layout: {
      'text-field': ['get', 'label'],
      'text-font': fonts.medium,
      'text-size': 12,
      'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
      'text-radial-offset': 1.05,
      'text-justify': 'auto',
      'text-max-width': 11,
      'text-padding': 4,
      'symbol-sort-key': ['-', ['get', 'rank']],
    },
    paint: { 'text-color': ['get', 'color'], 'text-halo-color': t.halo, 'text-halo-width': 1.6 },
  },
  {
    id: 'flight-finding-signs',
    type: 'symbol',
    source,
    layout: {
      'text-field': ['get', 'sign'],
      'text-font': fonts.medium,
      'text-size': smallerAfar(8.5, 11),
      'text-allow-overlap': true,
      'text-padding': 5,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: { 'text-color': ['get', 'color'] },
  },
];

export const findings = defineLayer({
  id: 'findings',
  dependsOn: ['analysis', 'finding'],
  source: ({ flight, finding }, theme) =>
    flight &&
    findingFeatures(
      eventsOf(flight.analysis.findings),
      flight.path,
      theme,
      finding,
      flight.analysis.track.time,
    ),
  layers,
});
