import type { CustomLayerInterface, Map as MapLibreMap } from 'maplibre-gl';
import type { MapTheme } from './core/map-theme.js';
import { mapLayers } from './layers/index.js';
import type { MapContents, MapLayer } from './layers/layer.js';
import { range } from './layers/track.js';
import type { MapOverlays } from './overlays.js';

/** Custom layers are drawn below this one. */
const ABOVE_CUSTOM = 'flight-airport-dots';

/** Fills the map's layers, each only when something that it depends on has changed. */
export class MapDrawing {
  readonly #map: MapLibreMap;
  readonly #overlays: MapOverlays;
  readonly #custom = new Map<MapLayer, CustomLayerInterface>();

  constructor(map: MapLibreMap, overlays: MapOverlays) {
    this.#map = map;
    this.#overlays = overlays;
  }

  all(contents: MapContents, theme: MapTheme): void {
    for (const layer of mapLayers) this.#fill(layer, contents, theme);
    this.#tune(contents);
  }

  update(changed: ReadonlySet<PropertyKey>, contents: MapContents, theme: MapTheme): void {
    for (const layer of mapLayers) {
      if (layer.dependsOn.some((name) => changed.has(name))) this.#fill(layer, contents, theme);
    }
    this.#tune(contents);
  }

  /** Another style has discarded what is not a source or layer of a style. */
  styleLoaded(contents: MapContents): void {
    this.#custom.clear();
    for (const layer of mapLayers) this.#change(layer, contents);
    this.#tune(contents);
  }

  #fill(layer: MapLayer, contents: MapContents, theme: MapTheme): void {
    if (layer.source) {
      const data = layer.source(contents, theme);
      this.#overlays.set(layer, data);
      if (layer === range) this.#overlays.dim(data !== undefined);
    }
    this.#change(layer, contents);
  }

  /** Before the style is loaded there is nothing to change yet: `styleLoaded` does it then. */
  #change(layer: MapLayer, contents: MapContents): void {
    if (!this.#map.getLayer(ABOVE_CUSTOM)) return;
    layer.apply?.(this.#map, contents);
    if (!layer.custom) return;
    const before = this.#custom.get(layer);
    if (before && this.#map.getLayer(before.id)) this.#map.removeLayer(before.id);
    this.#custom.delete(layer);
    const drawn = layer.custom(contents);
    if (!drawn) return;
    this.#map.addLayer(drawn, ABOVE_CUSTOM);
    this.#custom.set(layer, drawn);
  }

  #tune(contents: MapContents): void {
    for (const [layer, drawn] of this.#custom) layer.tune?.(drawn, contents);
  }
}
