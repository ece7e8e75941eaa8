import { msg } from '@lit/localize';
import type { Feature, FeatureCollection, LineString } from 'geojson';
import { fonts } from '../basemap/style.js';
import { palettes } from '../../../src/picture/palette.js';
import { wrapped } from '../../../src/picture/path.js';
import { defineLayer, type MapContents } from './layer.js';

/** West, south, east, north in degrees; east may be beyond 180. */
type Bounds = NonNullable<MapContents['bounds']>;

/** Degrees between lines: whole parts of a circle, then of a degree in minutes. */
const steps = [30, 20, 10, 5, 2, 1, 1 / 2, 1 / 4, 1 / 6, 1 / 12, 1 / 30, 1 / 60];
/** About as many lines as fit across a map without crowding it. */
const LINES = 7;
/** Vertices of a line, so that it bends on the globe. */
const PARTS = 48;

/** The widest spacing that still gives some lines in the view. */
export const graticuleStep = ([west, south, east, north]: Bounds): number =>
  steps.find((step) => Math.max(east - west, north - south) / step >= LINES) ?? steps[steps.length - 1];

/** `42° N`, `50°30′ E`, `0°`. */
export function degreeLabel(value: number, sides: readonly [string, string]): string {
  const minutes = Math.round(Math.abs(value) * 60);
  const words = `${Math.floor(minutes / 60)}°${minutes % 60 ? `${String(minutes % 60).padStart(2, '0')}′` : ''}`;
  if (minutes === 0 || (minutes === 180 * 60 && sides[0] === 'E')) return words;
  return `${words} ${value > 0 ? sides[0] : sides[1]}`;
}

const line = (label: string, at: (t: number) => [number, number]): Feature<LineString> => ({
  type: 'Feature',
  properties: { label },
  geometry: { type: 'LineString', coordinates: Array.from({ length: PARTS + 1 }, (_, i) => at(i / PARTS)) },
});

/** Meridians and parallels of the view and a little beyond, each with its name. */
export function graticuleLines(view: Bounds): FeatureCollection<LineString> {
  const step = graticuleStep(view);
  const [west, , east] = [view[0] - step, 0, view[2] + step];
  const south = Math.max(-85, view[1] - step);
  const north = Math.min(85, view[3] + step);
  const features: Feature<LineString>[] = [];
  for (let i = Math.ceil(west / step); i * step <= east; i++) {
    const lon = i * step;
    const name = degreeLabel(wrapped(lon), ['E', 'W']);
    features.push(line(name, (t) => [lon, south + t * (north - south)]));
  }
  for (let i = Math.ceil(south / step); i * step <= north; i++) {
    const lat = i * step;
    features.push(line(degreeLabel(lat, ['N', 'S']), (t) => [west + t * (east - west), lat]));
  }
  return { type: 'FeatureCollection', features };
}

export const graticule = defineLayer({
  id: 'graticule',
  dependsOn: ['graticule', 'bounds'],
  option: { name: 'graticule', label: () => msg('Graticule') },
  source: ({ switches, bounds }) =>
    switches.has('graticule') && bounds ? graticuleLines(bounds) : undefined,
  layers: (t, source) => [
    {
      id: 'flight-graticule',
      type: 'line',
      source,
      paint: { 'line-color': palettes[t.scheme].graticule, 'line-width': 0.6, 'line-opacity': 0.7 },
    },
    {
      id: 'flight-graticule-names',
      type: 'symbol',
      source,
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
  ],
});
