import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { assetAt } from '../../../src/base/assets.js';
import type { Scheme } from '../../../src/picture/palette.js';
import { DETAIL_ZOOM } from './detail.js';
import { palettes, type MapPalette } from '../../../src/picture/palette.js';

/** Our own files, at the address of this module: MapLibre's worker fetches and parses them, the page does not. */
const data = () => ({
  land: assetAt('basemap/land.json', new URL('./data/land.json', import.meta.url)).href,
  borders: assetAt('basemap/borders.json', new URL('./data/borders.json', import.meta.url)).href,
  lakes: assetAt('basemap/lakes.json', new URL('./data/lakes.json', import.meta.url)).href,
  places: assetAt('basemap/places.json', new URL('./data/places.json', import.meta.url)).href,
  countries: assetAt('basemap/countries.json', new URL('./data/countries.json', import.meta.url)).href,
  seas: assetAt('basemap/seas.json', new URL('./data/seas.json', import.meta.url)).href,
});

/**
 * Text is drawn by the browser: no glyph server. The first name gives MapLibre the weight or slope and is not a font,
 * the next ones are what is drawn.
 */
export const fonts = {
  regular: ['system-ui', 'sans-serif'],
  medium: ['Map Medium', 'system-ui', 'sans-serif'],
  italic: ['Map Italic', 'system-ui', 'sans-serif'],
};

const byZoom = (...stops: (number | ExpressionSpecification)[]): ExpressionSpecification =>
  ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;

/**
 * The same for every feature, given as a property of each. MapLibre compiles a shader for each combination of constant and
 * own properties, and that is a good part of the time to the first picture: the colors of flights are their own, so the
 * basemap's are given in the same way, and the two share their shaders.
 */
export const own = (value: string | number): ExpressionSpecification => ['case', ['has', ''], value, value];

/** People a place must have to be named: fewer the nearer. */
const populous: ExpressionSpecification = [
  '>=',
  ['get', 'p'],
  ['step', ['zoom'], 5e6, 3, 2.5e6, 4, 1e6, 5, 3e5, 6, 7e4, 7, 3e4, 8, 1.2e4, 9, 0],
];

/** The coast is the edge of the land drawn below it: only its outer half shows, and no edge where data was cut on land. */
function ground(p: MapPalette): LayerSpecification[] {
  const coast = (id: string, source: string): LayerSpecification => ({
    id,
    type: 'line',
    source,
    paint: { 'line-color': own(p.shore), 'line-width': byZoom(0, 0.8, 4, 1.6, 9, 2.4) },
  });
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': p.sea } },
    coast('coast', 'land'),
    {
      id: 'land',
      type: 'fill',
      source: 'land',
      paint: { 'fill-color': p.land, 'fill-outline-color': p.land },
    },
    ...detail(p),
    {
      id: 'lakes',
      type: 'fill',
      source: 'lakes',
      minzoom: 2.5,
      paint: { 'fill-color': p.sea, 'fill-outline-color': p.shore },
    },
  ];
}

/** The finer coast where it is fetched: a piece of sea over the coarse land, then the coast and the land again. */
function detail(p: MapPalette): LayerSpecification[] {
  const common = { source: 'detail', minzoom: DETAIL_ZOOM, layout: { visibility: 'none' } } as const;
  return [
    {
      ...common,
      id: 'detail-sea',
      type: 'fill',
      filter: ['has', 'sea'],
      paint: { 'fill-color': p.sea, 'fill-antialias': false },
    },
    {
      ...common,
      id: 'detail-coast',
      type: 'line',
      filter: ['!', ['has', 'sea']],
      paint: { 'line-color': own(p.shore), 'line-width': byZoom(4, 1.6, 9, 2.4) },
    },
    {
      ...common,
      id: 'detail-land',
      type: 'fill',
      filter: ['!', ['has', 'sea']],
      paint: { 'fill-color': p.land, 'fill-outline-color': p.land },
    },
  ];
}

function lines(p: MapPalette): LayerSpecification[] {
  return [
    {
      id: 'border-casing',
      type: 'line',
      source: 'borders',
      minzoom: 4,
      paint: { 'line-color': own(p.borderCasing), 'line-width': byZoom(4, 2, 9, 5) },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      paint: {
        'line-color': own(p.border),
        'line-width': byZoom(1, 0.4, 5, 0.8, 9, 1.3),
        'line-dasharray': [4, 2],
      },
    },
  ];
}

const waterNames = (p: MapPalette): LayerSpecification => ({
  id: 'seas',
  type: 'symbol',
  source: 'seas',
  filter: ['>=', ['zoom'], ['get', 'z']],
  layout: {
    'text-field': ['get', 'n'],
    'text-font': fonts.italic,
    'text-size': byZoom(1, 10, 4, 13, 8, 17),
    'text-letter-spacing': 0.12,
    'text-max-width': 6,
    'text-padding': 8,
  },
  paint: { 'text-color': own(p.water), 'text-halo-color': p.seaHalo, 'text-halo-width': 1.2 },
});

const countryNames = (p: MapPalette): LayerSpecification => ({
  id: 'countries',
  type: 'symbol',
  source: 'countries',
  maxzoom: 8,
  filter: ['>=', ['get', 'a'], ['step', ['zoom'], 2500, 2, 900, 3, 280, 4, 60, 5, 20, 6, 1]],
  layout: {
    'text-field': ['upcase', ['get', 'n']],
    'text-font': fonts.regular,
    'text-size': byZoom(2, 9, 5, 11.5, 7, 14),
    'text-letter-spacing': 0.16,
    'text-line-height': 1.35,
    'text-max-width': 7,
    'text-padding': 6,
    'symbol-sort-key': ['-', ['get', 'a']],
  },
  paint: { 'text-color': own(p.country), 'text-halo-color': p.halo, 'text-halo-width': 1.4 },
});

const placeDots = (p: MapPalette): LayerSpecification => ({
  id: 'place-dots',
  type: 'circle',
  source: 'places',
  minzoom: 3,
  filter: populous,
  paint: {
    'circle-color': p.land,
    'circle-stroke-color': own(p.placeDot),
    'circle-stroke-width': own(1.1),
    'circle-radius': byZoom(3, ['case', ['has', 'c'], 2, 1.4], 9, ['case', ['has', 'c'], 3.4, 2.6]),
  },
});

const placeNames = (p: MapPalette): LayerSpecification => ({
  id: 'places',
  type: 'symbol',
  source: 'places',
  minzoom: 3,
  filter: populous,
  layout: {
    'text-field': ['get', 'n'],
    'text-font': fonts.medium,
    'text-size': byZoom(3, ['step', ['get', 'p'], 10, 5e6, 11.5], 9, [
      'step',
      ['get', 'p'],
      11,
      5e4,
      12.5,
      2e5,
      14.5,
      1e6,
      17,
    ]),
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
    'text-radial-offset': 0.55,
    'text-justify': 'auto',
    'text-max-width': 8,
    'text-padding': 5,
    'symbol-sort-key': ['-', ['*', ['get', 'p'], ['case', ['has', 'c'], 3, 1]]],
  },
  paint: { 'text-color': own(p.place), 'text-halo-color': p.halo, 'text-halo-width': 1.4 },
});

/** Natural Earth's land, borders and lakes with GeoNames' places, in the colors of a scheme. Needs no network but its own files. */
export function basemapStyle(scheme: Scheme): StyleSpecification {
  const p = palettes[scheme];
  const from = data();
  const geojson = (url: string, tolerance = 0.375) =>
    ({ type: 'geojson', data: url, tolerance, maxzoom: 12 }) as const;
  return {
    version: 8,
    name: 'Crosstrack',
    sources: {
      land: geojson(from.land),
      borders: geojson(from.borders),
      detail: { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, maxzoom: 12 },
      lakes: geojson(from.lakes),
      places: geojson(from.places),
      countries: geojson(from.countries),
      seas: geojson(from.seas),
    },
    layers: [...ground(p), ...lines(p), countryNames(p), placeDots(p), waterNames(p), placeNames(p)],
    sky: { 'atmosphere-blend': 0 },
  };
}
