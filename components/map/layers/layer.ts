import type { Feature, FeatureCollection } from 'geojson';
import type { CustomLayerInterface, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { Analysis } from '../../../src/analysis/analyze.js';
import type { Finding } from '../../../src/finding/finding.js';
import type { Airports } from '../../../src/route/airports/index.js';
import type { PositionStatusName } from '../../../src/track/status.js';
import type { ColorBy, ColorScale } from '../core/color-scale.js';
import type { MapFlight } from '../core/flight-on-map.js';
import type { MapTheme } from '../core/map-theme.js';
import type { MapView } from '../../../src/picture/view-parts.js';

/** What the map shows: the element's properties, and what the element derives from them. */
export interface MapContents {
  readonly analysis: Analysis | null;
  readonly flight?: MapFlight;
  readonly scale?: ColorScale;
  readonly others: readonly Analysis[];
  readonly flightOrder: readonly string[];
  readonly finding: Finding | null;
  readonly range: readonly [number, number] | null;
  readonly airports?: Airports;
  readonly colorBy: ColorBy;
  /** Times the true height of the curtain. */
  readonly exaggeration: number;
  /** Names of the switches that are on. */
  readonly switches: ReadonlySet<string>;
  /** The part in view, where the track is too long to be drawn in full. */
  readonly view?: MapView;
  /** West, south, east, north of the map in degrees. */
  readonly bounds?: readonly [number, number, number, number];
}

export type LayerData = Feature | FeatureCollection;

/** A switch in the map's menu: also a boolean property of the element, a stored choice and a part of a link. */
export interface LayerSwitch {
  /** camelCase; the property and the stored name. Never reused for another meaning. */
  readonly name: string;
  label(): string;
  /** Whether there is anything to switch on; without it, always. */
  available?(contents: MapContents): boolean;
}

/** A line of the legend, on the page and in the picture: how it is drawn, in which color (`track`: the flight's own), what it means. */
export interface LegendLine {
  readonly kind: PositionStatusName | 'connector' | 'jump' | 'none' | 'route' | 'band' | 'other';
  readonly color: 'track' | 'dim' | 'route';
  readonly words: string;
}

/** What the contents of a layer are made from: it is filled again only when one of these changes. */
export type Dependency = Exclude<keyof MapContents, 'switches'> | (string & {});

/**
 * One thing that the map draws over the basemap: a file here, and a line in the list. Menu, choices, links, legend and
 * picture are made from the list.
 */
export interface MapLayer {
  /** kebab-case; its MapLibre source is `flight-<id>`. */
  readonly id: string;
  /** Properties of `MapContents` and names of switches that it reads. */
  readonly dependsOn: readonly Dependency[];
  /** What to draw; undefined is nothing. Without this a tool of the map fills it. */
  source?(contents: MapContents, theme: MapTheme): LayerData | undefined;
  /** How to draw it: MapLibre layers of its source, the lowest first. */
  layers?(theme: MapTheme, source: string): LayerSpecification[];
  /** A layer that draws in WebGL by itself, below the airports; undefined is nothing. */
  custom?(contents: MapContents): CustomLayerInterface | undefined;
  /** Changes of what `custom` gave that need no new one; asked after every change of the contents. */
  tune?(drawn: CustomLayerInterface, contents: MapContents): void;
  /** A change of the map itself. */
  apply?(map: MapLibreMap, contents: MapContents): void;
  readonly option?: LayerSwitch;
  legend?(contents: MapContents): readonly LegendLine[];
}

/** Keeps the name of the switch in the type. */
export const defineLayer = <const L extends MapLayer>(layer: L): L => layer;
