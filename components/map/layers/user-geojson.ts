import type { LayerSpecification, Map as MapLibreMap, MapMouseEvent, Popup } from 'maplibre-gl';
import { maplibre } from '../maplibre/library.js';
import { fonts } from '../basemap/style.js';
import { flightColor } from '../../../src/picture/flight-colors.js';
import { type Scheme } from '../../../src/picture/palette.js';

/** A GeoJSON object of the user's: airspace, a coast, an interference map. */
export type GeoJsonLayer = object;

const SOURCE = 'flight-layer-';
const sourceOf = (i: number): string => `${SOURCE}${i}`;
/** 1 for the first layer of the user's, 0 where a source is none of them. */
export const userLayerOf = (source = ''): number =>
  source.startsWith(SOURCE) ? Number(source.slice(SOURCE.length)) + 1 : 0;
/** Names that a GeoJSON file may give its features. */
const NAMES = ['name', 'title', 'id', 'ident', 'label'];
/** Lines in the box that opens on a click. */
const MOST = 12;

function layersOf(i: number, scheme: Scheme): LayerSpecification[] {
  const source = sourceOf(i);
  const color = flightColor(i + 2, scheme);
  const halo = scheme === 'dark' ? '#14181d' : '#ffffff';
  return [
    {
      id: `${source}-fill`,
      type: 'fill',
      source,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': color, 'fill-opacity': 0.12 },
    },
    {
      id: `${source}-line`,
      type: 'line',
      source,
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': color, 'line-width': 1.4, 'line-opacity': 0.9 },
    },
    {
      id: `${source}-point`,
      type: 'circle',
      source,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-color': color,
        'circle-radius': 4,
        'circle-stroke-color': halo,
        'circle-stroke-width': 1.2,
      },
    },
    {
      id: `${source}-name`,
      type: 'symbol',
      source,
      layout: {
        'text-field': ['to-string', ['coalesce', ...NAMES.map((name) => ['get', name]), '']] as never,
        'text-font': fonts.regular,
        'text-size': 11.5,
        'text-max-width': 10,
        'text-variable-anchor': ['top', 'bottom', 'center'],
        'text-radial-offset': 0.6,
      },
      paint: { 'text-color': color, 'text-halo-color': halo, 'text-halo-width': 1.4 },
    },
  ];
}

/** Layers of the user's between the basemap and the flight, and a box that says what one of their features is. */
export class GeoJsonLayers {
  readonly #map: MapLibreMap;
  #scheme: Scheme;
  #shown: readonly GeoJsonLayer[] = [];
  #popup?: Popup;

  constructor(map: MapLibreMap, scheme: Scheme) {
    this.#map = map;
    this.#scheme = scheme;
    map.on('style.load', () => this.#install());
  }

  show(layers: readonly GeoJsonLayer[], scheme: Scheme): void {
    this.#clear();
    this.#shown = layers;
    this.#scheme = scheme;
    if (this.#map.isStyleLoaded() || this.#map.getLayer('flight-bands')) this.#install();
  }

  #install(): void {
    const before = this.#map.getLayer('flight-bands') ? 'flight-bands' : undefined;
    for (const [i, data] of this.#shown.entries()) {
      if (this.#map.getSource(sourceOf(i))) continue;
      this.#map.addSource(sourceOf(i), { type: 'geojson', data: data as GeoJSON.GeoJSON });
      for (const layer of layersOf(i, this.#scheme)) this.#map.addLayer(layer, before);
    }
  }

  #clear(): void {
    this.#popup?.remove();
    for (const i of this.#shown.keys()) {
      for (const { id } of layersOf(i, this.#scheme)) if (this.#map.getLayer(id)) this.#map.removeLayer(id);
      if (this.#map.getSource(sourceOf(i))) this.#map.removeSource(sourceOf(i));
    }
  }

  /** Opens the box of the feature at the point; false without one. */
  tell({ point, lngLat }: Pick<MapMouseEvent, 'point' | 'lngLat'>): boolean {
    this.#popup?.remove();
    const layers = this.#shown
      .flatMap((_, i) => layersOf(i, this.#scheme).map(({ id }) => id))
      .filter((id) => this.#map.getLayer(id));
    const [feature] = layers.length ? this.#map.queryRenderedFeatures(point, { layers }) : [];
    if (!feature) return false;
    this.#popup = new maplibre.Popup({ maxWidth: '300px', focusAfterOpen: false })
      .setLngLat(lngLat)
      .setDOMContent(propertyTable(feature.properties))
      .addTo(this.#map);
    return true;
  }
}

/** What a stranger's file says goes into the page as text and as nothing else. */
function propertyTable(properties: Readonly<Record<string, unknown>>): HTMLElement {
  const list = document.createElement('dl');
  list.className = 'properties';
  for (const [name, value] of Object.entries(properties).slice(0, MOST)) {
    const term = document.createElement('dt');
    const text = document.createElement('dd');
    term.textContent = name;
    text.textContent = typeof value === 'object' ? JSON.stringify(value) : String(value);
    list.append(term, text);
  }
  return list;
}
