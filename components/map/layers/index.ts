import type { LayerSpecification } from 'maplibre-gl';
import type { MapTheme } from '../core/map-theme.js';
import { accuracy } from './accuracy.js';
import { airports } from './airports.js';
import { bands } from './bands.js';
import { connectors } from './connectors.js';
import { curtain } from './curtain.js';
import { draft } from './draft.js';
import { findings } from './findings.js';
import { globe } from './globe.js';
import { graticule } from './graticule.js';
import { highlight } from './highlight.js';
import type { LayerSwitch, LegendLine, MapContents, MapLayer } from './layer.js';
import { jumps } from './jumps.js';
import { movements } from './movements.js';
import { others } from './others.js';
import { ribs } from './ribs.js';
import { route } from './route.js';
import { ruler } from './ruler.js';
import { runways } from './runways.js';
import { range, track } from './track.js';

/** Everything that the map draws over the basemap, from the lowest to the highest. */
const list = [
  globe,
  curtain,
  graticule,
  bands,
  route,
  ribs,
  others,
  connectors,
  jumps,
  accuracy,
  highlight,
  track,
  range,
  runways,
  airports,
  movements,
  findings,
  draft,
  ruler,
] as const;
export const mapLayers: readonly MapLayer[] = list;

type Switched = Extract<(typeof list)[number], { readonly option: LayerSwitch }>;
/** Name of a switch in the map's menu. */
export type SwitchName = Switched['option']['name'];
/** Which switches are on. */
export type MapSwitches = Readonly<Record<SwitchName, boolean>>;

/** The switches as the menu lists them: the uppermost first. */
export const switchedLayers = mapLayers.filter(({ option }) => option).reverse();
export const switchNames = switchedLayers.map(({ option }) => option!.name as SwitchName);

/** Id of the MapLibre source of a layer. It stays out of the way of a style of the user's. */
export const sourceIdOf = ({ id }: Pick<MapLayer, 'id'>): string => `flight-${id}`;
/** The layers that have a MapLibre source. */
export const sourcedLayers = mapLayers.filter(({ layers }) => layers);

/** MapLibre's layers of one of ours. */
export const styleLayersOf = (layer: MapLayer, theme: MapTheme): LayerSpecification[] =>
  layer.layers?.(theme, sourceIdOf(layer)) ?? [];

/** What the legend has to explain, the uppermost layer first. */
export const legendLines = (contents: MapContents): LegendLine[] =>
  [...mapLayers].reverse().flatMap((layer) => layer.legend?.(contents) ?? []);
