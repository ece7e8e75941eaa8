import { msg } from '@lit/localize';
import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import { densify } from '../../../src/route/densify.js';
import { bearingFrom, milesBetween } from '../../../src/route/earth/geodesic.js';
import { NAUTICAL_MILE } from '../../../src/base/units.js';
import { formatShown, type DisplayUnits } from '../../../src/base/display-units.js';
import { fonts } from '../basemap/style.js';
import { unwrapped, wrapped } from '../../../src/picture/path.js';
import { defineLayer } from './layer.js';

export interface RulerPoint {
  readonly lon: number;
  readonly lat: number;
}

/** One leg of the ruler, on the WGS 84 ellipsoid. */
export interface RulerLeg {
  readonly from: RulerPoint;
  readonly to: RulerPoint;
  /** NM along the shortest line. */
  readonly distance: number;
  /** Degrees true in which it sets out. */
  readonly bearing: number;
}

export function rulerLegs(points: readonly RulerPoint[]): RulerLeg[] {
  return points.slice(1).map((to, i) => {
    const from = points[i];
    return {
      from,
      to,
      distance: milesBetween(from.lat, from.lon, to.lat, to.lon),
      bearing: bearingFrom(from.lat, from.lon, to.lat, to.lon),
    };
  });
}

/** `123.4 NM, 045° true`. */
export function legWords({ distance, bearing }: RulerLeg, units: DisplayUnits): string {
  const degrees = String(Math.round(bearing) % 360).padStart(3, '0');
  return `${formatShown(distance, 'distance', units)} · ${degrees}° ${msg('true')}`;
}

/** The ruler's text: its last leg, and the sum if there are several. */
export function rulerWords(points: readonly RulerPoint[], units: DisplayUnits): string {
  const legs = rulerLegs(points);
  const last = legs.at(-1);
  if (!last) return '';
  if (legs.length === 1) return legWords(last, units);
  const whole = legs.reduce((sum, { distance }) => sum + distance, 0);
  return `${legWords(last, units)} · ${msg('in all')} ${formatShown(whole, 'distance', units)}`;
}

function curve({ from, to, distance }: RulerLeg): [number, number][] {
  let last = from.lon;
  const points = [from, to].map(({ lon, lat }) => ({ name: '', lon: wrapped(lon), lat }));
  const step = Math.max(0.01, Math.min(50, (distance * NAUTICAL_MILE) / 2000 / 4));
  return densify({ points }, step)
    .flat()
    .map(([lon, lat]) => [(last = unwrapped(lon, last)), lat]);
}

/** Its line as the curve it is on the map, its points, and its figures along each leg. */
export function rulerFeatures(
  points: readonly RulerPoint[],
  units: DisplayUnits,
): FeatureCollection<LineString | Point> {
  const lines = rulerLegs(points).flatMap((leg): Feature<LineString | Point>[] => {
    const coordinates = curve(leg);
    const middle = coordinates[Math.floor(coordinates.length / 2)];
    return [
      { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } },
      {
        type: 'Feature',
        properties: { label: legWords(leg, units) },
        geometry: { type: 'Point', coordinates: middle },
      },
    ];
  });
  const dots = points.map(({ lon, lat }): Feature<Point> => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates: [lon, lat] },
  }));
  return { type: 'FeatureCollection', features: [...lines, ...dots] };
}

const round = { 'line-cap': 'round', 'line-join': 'round' } as const;

/** Filled by the ruler tool. */
export const ruler = defineLayer({
  id: 'ruler',
  dependsOn: [],
  layers: (t, source) => [
    {
      id: 'flight-ruler-casing',
      type: 'line',
      source,
      layout: round,
      paint: { 'line-color': t.halo, 'line-width': 4 },
    },
    {
      id: 'flight-ruler',
      type: 'line',
      source,
      layout: round,
      paint: { 'line-color': t.text, 'line-width': 1.6 },
    },
    {
      id: 'flight-ruler-points',
      type: 'circle',
      source,
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
      source,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': fonts.medium,
        'text-size': 12.5,
        'text-variable-anchor': ['bottom', 'left', 'top', 'right'],
        'text-radial-offset': 0.5,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': t.text, 'text-halo-color': t.halo, 'text-halo-width': 2 },
    },
  ],
});
