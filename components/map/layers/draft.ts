import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import { legPoints } from '../../../src/route/densify.js';
import type { Waypoint } from '../../../src/route/route.js';
import { unwrapped } from '../../../src/picture/path.js';
import { fonts } from '../basemap/style.js';
import { defineLayer } from './layer.js';

/** m between the points of a curve. */
const SPACING_M = 20_000;

/** A route that is being drawn: its legs as the curves that they are, and its points with their names; the chosen one is marked. */
export function draftFeatures(
  points: readonly Waypoint[],
  chosen: number,
): FeatureCollection<LineString | Point> {
  let last = points[0]?.lon ?? 0;
  const lons = points.map(({ lon }) => (last = unwrapped(lon, last)));
  const legs = points.slice(1).map((to, i): Feature<LineString> => {
    let from = lons[i];
    const curve = legPoints(points[i], to, SPACING_M).map(([lon, lat]) => [
      (from = unwrapped(lon, from)),
      lat,
    ]);
    const coordinates = [[lons[i], points[i].lat], ...curve];
    return { type: 'Feature', properties: { leg: i }, geometry: { type: 'LineString', coordinates } };
  });
  const dots = points.map(({ name, lat }, i): Feature<Point> => ({
    type: 'Feature',
    properties: { name, chosen: i === chosen },
    geometry: { type: 'Point', coordinates: [lons[i], lat] },
  }));
  return { type: 'FeatureCollection', features: [...legs, ...dots] };
}

/** Filled by the route tool. */
export const draft = defineLayer({
  id: 'draft',
  dependsOn: [],
  layers: (t, source) => [
    {
      id: 'flight-draft-casing',
      type: 'line',
      source,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': t.halo, 'line-width': 5 },
    },
    {
      id: 'flight-draft-line',
      type: 'line',
      source,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': t.route, 'line-width': 2.4 },
    },
    {
      id: 'flight-draft-points',
      type: 'circle',
      source,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': ['case', ['get', 'chosen'], 8, 6],
        'circle-color': ['case', ['get', 'chosen'], t.route, t.surface],
        'circle-stroke-width': 2.4,
        'circle-stroke-color': t.route,
      },
    },
    {
      id: 'flight-draft-names',
      type: 'symbol',
      source,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': fonts.medium,
        'text-size': 12.5,
        'text-anchor': 'bottom',
        'text-offset': [0, -0.8],
        'text-allow-overlap': true,
      },
      paint: { 'text-color': t.route, 'text-halo-color': t.halo, 'text-halo-width': 2 },
    },
  ],
});
