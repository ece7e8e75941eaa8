import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { basemapStyle } from '../basemap/style.js';
import { overlayLayers } from './map-layers.js';
import { sourceIds, type SourceName } from './map-sources.js';
import type { MapTheme } from './map-theme.js';
import { DIMMED, trackLayerIds, trackOpacity } from './map-track-layers.js';

export type OverlayData = Feature | FeatureCollection;

const empty: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** What the element draws over the basemap. It keeps the data, so that a new style or a lost context loses nothing. */
export class MapOverlays {
  readonly #map: MapLibreMap;
  #theme: MapTheme;
  readonly #data = new Map<SourceName, OverlayData>();
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
    if (this.#ready) void this.#map.getSource<GeoJSONSource>(sourceIds[name])?.setData(data);
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

  /** Other colours on the same layers: no source is loaded again. */
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

  #install(): void {
    for (const [name, id] of Object.entries(sourceIds) as [SourceName, string][]) {
      if (this.#map.getSource(id)) continue;
      const data = this.#data.get(name) ?? empty;
      this.#map.addSource(id, { type: 'geojson', data, tolerance: 0.25, maxzoom: 16 });
    }
    for (const layer of overlayLayers(this.#theme)) {
      if (!this.#map.getLayer(layer.id)) this.#map.addLayer(layer);
    }
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
