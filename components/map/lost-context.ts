import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '../shared/events.js';
import { cameraOf } from './camera.js';

/**
 * A map whose WebGL context the browser has taken away: the graphics driver was reset, or a page has more maps than contexts
 * (browsers take the oldest, and do not give it back). It is made anew when the browser gives the context back, or when it
 * comes into view again: then one that is out of view loses its own.
 */
export class LostContext {
  /** Where the map was looked at from. */
  readonly camera: Camera;
  readonly #map: MapLibreMap;
  readonly #seen: IntersectionObserver;

  constructor(host: Element, map: MapLibreMap, again: () => void) {
    this.camera = cameraOf(map);
    this.#map = map;
    map.once('webglcontextrestored', again);
    let away = false;
    this.#seen = new IntersectionObserver(([{ isIntersecting }]) => {
      if (isIntersecting && away) again();
      away = !isIntersecting;
    });
    this.#seen.observe(host);
  }

  /** Ends the waiting, and the map. */
  end(): void {
    this.#seen.disconnect();
    this.#map.remove();
  }
}
