import type { FeatureCollection } from 'geojson';
import type {
  GeoJSONSource,
  GeoJSONSourceSpecification,
  LayerSpecification,
  Map as MapLibreMap,
  StyleSpecification,
} from 'maplibre-gl';
import { basemapStyle } from './basemap/style.js';
import { mapLayers, sourcedLayers, sourceIdOf, styleLayersOf } from './layers/index.js';
import type { LayerData, MapLayer } from './layers/layer.js';
import type { MapTheme } from './core/map-theme.js';
import { DIMMED, track, trackLayerIds, trackOpacity } from './layers/track.js';

const empty: FeatureCollection = { type: 'FeatureCollection', features: [] };

const isEmpty = (data: LayerData | undefined): boolean =>
  !data || (data.type === 'FeatureCollection' && data.features.length === 0);

const source = (data: LayerData): GeoJSONSourceSpecification => ({ type: 'geojson', data, maxzoom: 16 });

const layersOf = (theme: MapTheme): LayerSpecification[] =>
  mapLayers.flatMap((layer) => styleLayersOf(layer, theme));

/**
 * A style with all overlays in it, empty. The first style has them from the beginning: for each layer that is added later
 * MapLibre writes out the whole style, and that is time before the first picture.
 */
export const withOverlays = (style: StyleSpecification, theme: MapTheme): StyleSpecification => ({
  ...style,
  sources: {
    ...style.sources,
    ...Object.fromEntries(sourcedLayers.map((layer) => [sourceIdOf(layer), source(empty)])),
  },
  layers: [
    ...style.layers,
    ...layersOf(theme).map(
      (layer) => ({ ...layer, layout: { ...layer.layout, visibility: 'none' } }) as LayerSpecification,
    ),
  ],
});

/** What the element draws over the basemap. It keeps the data, so that a new style or a lost context loses nothing. */
export class MapOverlays {
  readonly #map: MapLibreMap;
  #theme: MapTheme;
  readonly #data = new Map<MapLayer, LayerData>();
  readonly #sending = new Set<MapLayer>();
  readonly #waiting = new Set<MapLayer>();
  #ready = false;
  #dimmed = false;

  constructor(map: MapLibreMap, theme: MapTheme) {
    this.#map = map;
    this.#theme = theme;
    map.on('style.load', () => this.#install());
  }

  /** Replaces one overlay's data; nothing happens where it is the same object. */
  set(layer: MapLayer, data: LayerData = empty): void {
    if ((this.#data.get(layer) ?? empty) === data) return;
    this.#data.set(layer, data);
    if (this.#ready) this.#send(layer);
  }

  /** One at a time: while MapLibre's worker cuts tiles, what comes is kept, and the latest is sent when it is done. */
  #send(layer: MapLayer): void {
    if (this.#sending.has(layer)) {
      this.#waiting.add(layer);
      return;
    }
    const source = this.#map.getSource<GeoJSONSource>(sourceIdOf(layer));
    if (!source) return;
    this.#sending.add(layer);
    this.#showOrHide(layer);
    const done = (): void => {
      this.#sending.delete(layer);
      if (this.#waiting.delete(layer) && this.#map.style) this.#send(layer);
    };
    source.setData(this.#data.get(layer) ?? empty).then(done, done);
  }

  get(layer: MapLayer): LayerData | undefined {
    return this.#data.get(layer);
  }

  /** Fades the whole flight, while a part of it is drawn over it. */
  dim(dimmed: boolean): void {
    if (this.#dimmed === dimmed) return;
    this.#dimmed = dimmed;
    if (this.#ready) this.#applyOpacity();
  }

  /** Other colors on the same layers: no source is loaded again. */
  restyle(theme: MapTheme, ownBasemap: boolean): void {
    this.#theme = theme;
    if (!this.#ready) return;
    const layers = [...(ownBasemap ? basemapStyle(theme.scheme).layers : []), ...layersOf(theme)];
    for (const { id, paint } of layers) {
      if (!this.#map.getLayer(id)) continue;
      for (const [name, value] of Object.entries(paint ?? {})) {
        this.#map.setPaintProperty(id, name as never, value as never, { validate: false });
      }
    }
    this.#applyOpacity();
  }

  /** A source without data still costs a pass over the whole screen (its tiles' stencil) as long as a layer of it is visible. */
  #showOrHide(layer: MapLayer): void {
    const visibility = isEmpty(this.#data.get(layer)) ? 'none' : 'visible';
    for (const { id } of styleLayersOf(layer, this.#theme)) {
      if (!this.#map.getLayer(id) || this.#map.getLayoutProperty(id, 'visibility') === visibility) continue;
      this.#map.setLayoutProperty(id, 'visibility', visibility);
    }
  }

  #install(): void {
    this.#sending.clear();
    this.#waiting.clear();
    for (const layer of sourcedLayers) {
      const data = this.#data.get(layer);
      const id = sourceIdOf(layer);
      if (!this.#map.getSource(id)) this.#map.addSource(id, source(data ?? empty));
      else if (!isEmpty(data)) this.#send(layer);
    }
    for (const layer of layersOf(this.#theme)) {
      if (!this.#map.getLayer(layer.id)) this.#map.addLayer(layer);
    }
    for (const layer of sourcedLayers) this.#showOrHide(layer);
    this.#ready = true;
    this.#applyOpacity();
  }

  #applyOpacity(): void {
    for (const id of trackLayerIds(sourceIdOf(track))) {
      if (!this.#map.getLayer(id)) continue;
      this.#map.setPaintProperty(id, 'line-opacity', trackOpacity(id) * (this.#dimmed ? DIMMED : 1));
    }
  }
}
