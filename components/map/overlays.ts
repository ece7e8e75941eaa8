import type { Feature, FeatureCollection } from 'geojson';
import type {
  GeoJSONSource,
  GeoJSONSourceSpecification,
  LayerSpecification,
  Map as MapLibreMap,
  StyleSpecification,
} from 'maplibre-gl';
import { basemapStyle } from './basemap/style.js';
import { overlayLayers } from './layers/index.js';
import { sourceIds, type SourceName } from './core/source-ids.js';
import type { MapTheme } from './core/map-theme.js';
import { DIMMED, trackLayerIds, trackOpacity } from './layers/track.js';

export type OverlayData = Feature | FeatureCollection;

const empty: FeatureCollection = { type: 'FeatureCollection', features: [] };

const isEmpty = (data: OverlayData | undefined): boolean =>
  !data || (data.type === 'FeatureCollection' && data.features.length === 0);

const source = (data: OverlayData): GeoJSONSourceSpecification => ({ type: 'geojson', data, maxzoom: 16 });

/**
 * A style with all overlays in it, empty. The first style has them from the beginning: for each layer that is added later
 * MapLibre writes out the whole style, and that is time before the first picture.
 */
export const withOverlays = (style: StyleSpecification, theme: MapTheme): StyleSpecification => ({
  ...style,
  sources: {
    ...style.sources,
    ...Object.fromEntries(Object.values(sourceIds).map((id) => [id, source(empty)])),
  },
  layers: [
    ...style.layers,
    ...overlayLayers(theme).map(
      (layer) => ({ ...layer, layout: { ...layer.layout, visibility: 'none' } }) as LayerSpecification,
    ),
  ],
});

/** What the element draws over the basemap. It keeps the data, so that a new style or a lost context loses nothing. */
export class MapOverlays {
  readonly #map: MapLibreMap;
  #theme: MapTheme;
  readonly #data = new Map<SourceName, OverlayData>();
  readonly #sending = new Set<SourceName>();
  readonly #waiting = new Set<SourceName>();
  #ready = false;
  #dimmed = false;

  constructor(map: MapLibreMap, theme: MapTheme) {
    this.#map = map;
    this.#theme = theme;
    map.on('style.load', () => this.#install());
  }

  /** Replaces one overlay's data; nothing happens where it is the same object. */
  set(name: SourceName, data: OverlayData = empty): void {
    if ((this.#data.get(name) ?? empty) === data) return;
    this.#data.set(name, data);
    if (this.#ready) this.#send(name);
  }

  /** One at a time: while MapLibre's worker cuts tiles, what comes is kept, and the latest is sent when it is done. */
  #send(name: SourceName): void {
    if (this.#sending.has(name)) {
      this.#waiting.add(name);
      return;
    }
    const source = this.#map.getSource<GeoJSONSource>(sourceIds[name]);
    if (!source) return;
    this.#sending.add(name);
    this.#showOrHide(name);
    const done = (): void => {
      this.#sending.delete(name);
      if (this.#waiting.delete(name) && this.#map.style) this.#send(name);
    };
    source.setData(this.#data.get(name) ?? empty).then(done, done);
  }

  get(name: SourceName): OverlayData | undefined {
    return this.#data.get(name);
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
    const layers = [...(ownBasemap ? basemapStyle(theme.scheme).layers : []), ...overlayLayers(theme)];
    for (const { id, paint } of layers) {
      if (!this.#map.getLayer(id)) continue;
      for (const [name, value] of Object.entries(paint ?? {})) {
        this.#map.setPaintProperty(id, name as never, value as never, { validate: false });
      }
    }
    this.#applyOpacity();
  }

  /** A source without data still costs a pass over the whole screen (its tiles' stencil) as long as a layer of it is visible. */
  #showOrHide(name: SourceName): void {
    const visibility = isEmpty(this.#data.get(name)) ? 'none' : 'visible';
    for (const { id } of overlayLayers(this.#theme).filter(({ source }) => source === sourceIds[name])) {
      if (!this.#map.getLayer(id) || this.#map.getLayoutProperty(id, 'visibility') === visibility) continue;
      this.#map.setLayoutProperty(id, 'visibility', visibility);
    }
  }

  #install(): void {
    this.#sending.clear();
    this.#waiting.clear();
    for (const [name, id] of Object.entries(sourceIds) as [SourceName, string][]) {
      if (this.#map.getSource(id)) {
        if (!isEmpty(this.#data.get(name))) this.#send(name);
        continue;
      }
      this.#map.addSource(id, source(this.#data.get(name) ?? empty));
    }
    for (const layer of overlayLayers(this.#theme)) {
      if (!this.#map.getLayer(layer.id)) this.#map.addLayer(layer);
    }
    for (const name of Object.keys(sourceIds) as SourceName[]) this.#showOrHide(name);
    this.#ready = true;
    this.#applyOpacity();
  }

  #applyOpacity(): void {
    for (const id of trackLayerIds(sourceIds.track)) {
      if (!this.#map.getLayer(id)) continue;
      this.#map.setPaintProperty(id, 'line-opacity', trackOpacity(id) * (this.#dimmed ? DIMMED : 1));
    }
  }
}
