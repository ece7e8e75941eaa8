import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { fonts, own } from '../basemap/style.js';
import { sourceIds } from '../core/source-ids.js';
import type { MapTheme } from '../core/map-theme.js';
import { graticuleLayers, rulerLayers } from './tool-layers.js';
import { trackLayers, width } from './track.js';

const round = { 'line-cap': 'round' } as const;

function routeLayers(t: MapTheme): LayerSpecification[] {
  return [
    {
      id: 'flight-bands',
      type: 'fill',
      source: sourceIds.bands,
      paint: { 'fill-color': t.route, 'fill-opacity': t.scheme === 'dark' ? 0.1 : 0.075 },
    },
    {
      id: 'flight-band-edges',
      type: 'line',
      source: sourceIds.bands,
      paint: { 'line-color': t.route, 'line-opacity': 0.35, 'line-width': 0.8 },
    },
    {
      id: 'flight-route',
      type: 'line',
      source: sourceIds.route,
      layout: round,
      paint: { 'line-color': own(t.route), 'line-width': width(1.8), 'line-dasharray': [6, 2, 1.2, 2] },
    },
    {
      id: 'flight-ribs',
      type: 'line',
      source: sourceIds.ribs,
      paint: { 'line-color': t.route, 'line-width': 0.9, 'line-opacity': 0.55 },
    },
  ];
}

function lineLayers(t: MapTheme): LayerSpecification[] {
  return [
    {
      id: 'flight-others',
      type: 'line',
      source: sourceIds.others,
      layout: round,
      paint: {
        'line-color': ['get', 'color'],
        'line-width': width(1.6),
        'line-opacity': t.scheme === 'dark' ? 0.6 : 0.65,
      },
    },
    {
      id: 'flight-connectors',
      type: 'line',
      source: sourceIds.connectors,
      paint: { 'line-color': t.dim, 'line-width': 1, 'line-dasharray': [2, 5] },
    },
    {
      id: 'flight-connector-names',
      type: 'symbol',
      source: sourceIds.connectors,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': fonts.italic,
        'text-size': 11,
      },
      paint: { 'text-color': t.dim, 'text-halo-color': t.halo, 'text-halo-width': 1.4 },
    },
    {
      id: 'flight-highlight',
      type: 'line',
      source: sourceIds.highlight,
      layout: round,
      paint: { 'line-color': ['get', 'color'], 'line-width': width(13), 'line-opacity': 0.32 },
    },
    {
      id: 'flight-highlight-rows',
      type: 'circle',
      source: sourceIds.highlight,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 4,
        'circle-color': t.surface,
        'circle-stroke-width': 2,
        'circle-stroke-color': ['get', 'color'],
      },
    },
  ];
}

/** Smaller where a whole flight is in view, so that the marks do not hide what they mark. */
const near = (far: number | ExpressionSpecification, close: number | ExpressionSpecification) =>
  ['interpolate', ['linear'], ['zoom'], 5.5, far, 8, close] as ExpressionSpecification;

/** Code, and below it the name where there is room or the route asks for it. */
const airportName = (named: ExpressionSpecification | boolean): ExpressionSpecification => [
  'format',
  ['get', 'code'],
  { 'text-font': ['literal', fonts.medium] },
  ['case', named, ['concat', '\n', ['get', 'name']], ''],
  { 'font-scale': 0.88 },
];

function airportLayers(t: MapTheme): LayerSpecification[] {
  return [
    {
      id: 'flight-runways',
      type: 'line',
      source: sourceIds.runways,
      minzoom: 9,
      layout: { 'line-cap': 'butt' },
      paint: { 'line-color': t.dim, 'line-width': ['interpolate', ['linear'], ['zoom'], 9, 1.5, 14, 8] },
    },
    {
      id: 'flight-airport-dots',
      type: 'circle',
      source: sourceIds.airports,
      filter: ['any', ['get', 'end'], ['>=', ['zoom'], 7]],
      paint: {
        'circle-color': t.surface,
        'circle-radius': near(['case', ['get', 'end'], 4.5, 2.6], ['case', ['get', 'end'], 4.5, 2.6]),
        'circle-stroke-width': ['case', ['get', 'end'], 2, 1.3],
        'circle-stroke-color': ['case', ['get', 'end'], t.route, t.dim],
      },
    },
    {
      id: 'flight-airport-names',
      type: 'symbol',
      source: sourceIds.airports,
      filter: ['any', ['get', 'end'], ['>=', ['zoom'], 7]],
      layout: {
        'text-field': ['step', ['zoom'], airportName(['get', 'end']), 9, airportName(true)],
        'text-font': fonts.regular,
        'text-size': ['case', ['get', 'end'], 13, 11.5],
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.65,
        'text-justify': 'auto',
        'text-max-width': 12,
        'symbol-sort-key': ['case', ['get', 'end'], 0, 1],
      },
      paint: {
        'text-color': ['case', ['get', 'end'], t.route, t.dim],
        'text-halo-color': t.halo,
        'text-halo-width': 1.6,
      },
    },
  ];
}

/** The signs lie uppermost and are placed first: names keep clear of them. */
function findingLayers(t: MapTheme): LayerSpecification[] {
  return [
    {
      id: 'flight-finding-dots',
      type: 'circle',
      source: sourceIds.findings,
      layout: { 'circle-sort-key': ['get', 'rank'] },
      paint: {
        'circle-color': t.surface,
        'circle-radius': near(['case', ['get', 'chosen'], 9, 6], ['case', ['get', 'chosen'], 11, 8.5]),
        'circle-stroke-width': ['case', ['get', 'chosen'], 2.6, 1.6],
        'circle-stroke-color': ['get', 'color'],
      },
    },
    {
      id: 'flight-finding-names',
      type: 'symbol',
      source: sourceIds.findings,
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
      source: sourceIds.findings,
      layout: {
        'text-field': ['get', 'sign'],
        'text-font': fonts.medium,
        'text-size': near(8.5, 11),
        'text-allow-overlap': true,
        'text-padding': 5,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': ['get', 'color'] },
    },
  ];
}

/** Every layer of ours draws one of our sources. */
export type OverlayLayer = LayerSpecification & { readonly source: string };

/** From the lowest to the highest: route, other flights, the flight, its airports, its findings. All over the basemap's words. */
export const overlayLayers = (theme: MapTheme): OverlayLayer[] =>
  [
    ...graticuleLayers(theme),
    ...routeLayers(theme),
    ...lineLayers(theme),
    ...trackLayers(sourceIds.track, theme),
    ...trackLayers(sourceIds.range, theme),
    ...airportLayers(theme),
    ...findingLayers(theme),
    ...rulerLayers(theme),
  ] as OverlayLayer[];
