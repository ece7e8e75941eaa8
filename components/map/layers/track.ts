import { msg } from '@lit/localize';
import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { positionStatuses, type PositionStatusName } from '../../../src/track/status.js';
import { own } from '../basemap/style.js';
import type { ColorScale } from '../core/color-scale.js';
import { spanOfRange, type MapFlight } from '../core/flight-on-map.js';
import { runFeatures, VERTEX_BUDGET } from '../../../src/picture/line-runs.js';
import type { MapTheme } from '../core/map-theme.js';
import { BEYOND_MAP, type MapPath } from '../../../src/picture/path.js';
import type { MapView } from '../../../src/picture/view-parts.js';
import { isPath } from '../../../src/track/path.js';
import { statusNames } from '../core/words.js';
import { defineLayer } from './layer.js';
import { roundEnds, width } from './size.js';

/** Vertices of the chosen time: it is sent again for every step of a drag on the charts. */
const RANGE_BUDGET = 8000;

export function trackData(
  flight: MapFlight,
  scale: ColorScale,
  view?: MapView,
  range?: readonly [number, number],
): FeatureCollection {
  const { bins, colors, missing } = scale;
  const [from, to] = range ? spanOfRange(flight, range) : [0, flight.path.rows.length - 1];
  if (to <= from) return { type: 'FeatureCollection', features: [] };
  const budget = range ? RANGE_BUDGET : VERTEX_BUDGET;
  const part = { from, to, view };
  const data = runFeatures(flight.path, { ...(bins ? { bins } : {}), colors, missing, budget, ...part });
  return edgedIfDense(data, () =>
    runFeatures(flight.path, { colors: [], missing: '', budget: EDGED, ...part }),
  );
}

/** Above this many vertices the edge along the line is drawn from fewer: it would double what is drawn. */
const EDGED = 8000;

type Runs = ReturnType<typeof runFeatures>;

function edgedIfDense(data: Runs, coarse: () => Runs): FeatureCollection {
  let vertices = 0;
  for (const { geometry } of data.features) for (const line of geometry.coordinates) vertices += line.length;
  if (vertices <= EDGED) return data;
  const bare = data.features.map((run) => ({ ...run, properties: { ...run.properties, bare: 1 } }));
  const edges = coarse()
    .features.filter(({ properties: { status } }) => status === 'observed')
    .map((run) => ({ ...run, properties: { status: 'edge' } }));
  return { type: 'FeatureCollection', features: [...edges, ...bare] };
}

const color: ExpressionSpecification = ['get', 'color'];
const only = (...names: string[]): FilterSpecification => ['in', ['get', 'status'], ['literal', names]];

/** Opacity of the edge along the line. */
export const EDGE_OPACITY = 0.75;
/** px of a flown line, and of its edge on both sides. */
const [LINE, EDGE] = [3.2, 1.1];
/** px; dashes and dots keep a distance. */
const DASH_EDGE = 0.7;

/** The edge of a line that is drawn with dashes: these are counted in widths, so a wider line has shorter ones. */
const edgeOf = (source: string, name: string, px: number, dashes: readonly number[], theme: MapTheme) => ({
  id: `${source}-${name}-casing`,
  type: 'line' as const,
  source,
  paint: {
    'line-color': own(theme.casing),
    'line-width': width(px + 2 * DASH_EDGE),
    'line-opacity': EDGE_OPACITY,
    'line-dasharray': dashes.map((dash) => (dash * px) / (px + 2 * DASH_EDGE)),
  },
});
const [DOTS, DASHES] = [
  [0.01, 1.9],
  [3, 2.2],
];

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
      filter: ['all', only('observed', 'edge'), ['!', ['has', 'bare']]] as FilterSpecification,
      layout: roundEnds,
      paint: {
        'line-color': own(theme.casing),
        'line-width': width(LINE + 2 * EDGE),
        'line-opacity': EDGE_OPACITY,
      },
    },
    {
      id: `${source}-observed`,
      type: 'line',
      source,
      filter: only('observed'),
      layout: roundEnds,
      paint: { 'line-color': color, 'line-width': width(LINE) },
    },
    { ...edgeOf(source, 'modeled', LINE, DOTS, theme), filter: only('modeled'), layout: roundEnds },
    {
      id: `${source}-modeled`,
      type: 'line',
      source,
      filter: only('modeled'),
      layout: roundEnds,
      paint: { 'line-color': color, 'line-width': width(LINE), 'line-dasharray': DOTS },
    },
    { ...edgeOf(source, 'estimated', 1.8, DASHES, theme), filter: only('estimated', 'stale') },
    {
      id: `${source}-estimated`,
      type: 'line',
      source,
      filter: only('estimated', 'stale'),
      paint: { 'line-color': color, 'line-width': width(1.8), 'line-dasharray': DASHES },
    },
    {
      id: `${source}-suspect-casing`,
      type: 'line',
      source,
      filter: only('suspect'),
      paint: {
        'line-color': own(theme.casing),
        'line-width': 2.5,
        'line-gap-width': width(1.6),
        'line-opacity': EDGE_OPACITY,
      },
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
export const trackOpacity = (id: string): number => (id.endsWith('-casing') ? EDGE_OPACITY : 1);
export const trackLayerIds = (source: string): string[] =>
  ['', 'modeled-', 'estimated-', 'suspect-']
    .map((name) => `${source}-${name}casing`)
    .concat(['observed', 'modeled', 'estimated', 'suspect'].map((name) => `${source}-${name}`));

/** Statuses of the legs that are drawn, in the order of the list. */
export function statusesIn(path: MapPath): PositionStatusName[] {
  const seen = new Uint8Array(256);
  for (let k = 0; k + 1 < path.rows.length; k++) seen[path.leg[k]] = 1;
  return positionStatuses.filter((_, i) => seen[i]);
}

export const track = defineLayer({
  id: 'track',
  dependsOn: ['analysis', 'colorBy', 'view'],
  source: ({ flight, scale, view }) => flight && scale && trackData(flight, scale, view),
  layers: (theme, source) => trackLayers(source, theme),
  legend({ flight }) {
    if (!flight) return [];
    const names = {
      ...statusNames(),
      ...(isPath(flight.analysis.track) && { observed: msg('path without times') }),
    };
    const lines = statusesIn(flight.path).map(
      (kind) => ({ kind, color: 'track', words: names[kind] }) as const,
    );
    return flight.path.leg.includes(BEYOND_MAP)
      ? [...lines, { kind: 'none', color: 'dim', words: msg('beyond 85°: off the map') } as const]
      : lines;
  },
});

/** The part in the chosen time, over the faded whole. */
export const range = defineLayer({
  id: 'range',
  dependsOn: ['analysis', 'colorBy', 'view', 'range'],
  source: ({ flight, scale, view, range: chosen }) =>
    flight && scale && chosen ? trackData(flight, scale, view, chosen) : undefined,
  layers: (theme, source) => trackLayers(source, theme),
});
