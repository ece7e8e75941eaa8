import type { Map as MapLibreMap } from 'maplibre-gl';
import type { DisplayUnits } from '../../src/base/display-units.js';
import type { MapOverlays } from './overlays.js';
import { ruler, rulerFeatures, rulerWords, type RulerPoint } from './layers/ruler.js';

/**
 * Measures on the map: a click sets a point, a double click the last one; by keyboard Enter sets a point at the middle of
 * the map, which the arrow keys move, Backspace takes the last one back. Esc ends it wherever the focus is.
 */
export class RulerTool {
  readonly #map: MapLibreMap;
  readonly #overlays: MapOverlays;
  readonly #units: () => DisplayUnits;
  readonly #read: (words: string | null) => void;
  #points: RulerPoint[] = [];
  #open?: RulerPoint;
  active = false;

  /** `read`: the ruler has another reading; null when it has ended. */
  constructor(
    map: MapLibreMap,
    overlays: MapOverlays,
    units: () => DisplayUnits,
    read: (words: string | null) => void,
  ) {
    this.#map = map;
    this.#overlays = overlays;
    this.#units = units;
    this.#read = read;
    map.on('move', () => this.#byKeyboard && this.move(this.#map.getCenter()));
  }

  #byKeyboard = false;

  start(): void {
    this.active = true;
    this.#map.doubleClickZoom.disable();
    this.#map.getCanvas().focus({ preventScroll: true });
    this.#map.getContainer().classList.add('measuring');
    addEventListener('keydown', this.#escape, true);
    this.#draw();
  }

  end(): void {
    if (!this.active) return;
    this.active = this.#byKeyboard = false;
    removeEventListener('keydown', this.#escape, true);
    this.#points = [];
    this.#open = undefined;
    this.#map.doubleClickZoom.enable();
    this.#map.getContainer().classList.remove('measuring', 'by-keyboard');
    this.#overlays.set(ruler);
    this.#read(null);
  }

  /** The map goes: nothing of it is left to be cleared. */
  dispose(): void {
    removeEventListener('keydown', this.#escape, true);
  }

  add({ lon, lat }: RulerPoint): void {
    const last = this.#points.at(-1);
    if (last?.lon === lon && last.lat === lat) return;
    this.#points = [...this.#points, { lon, lat }];
    this.#open = undefined;
    this.#draw();
  }

  /** The pointer (or the map's middle) is elsewhere: the open end follows it. */
  move({ lng, lat }: { lng: number; lat: number }): void {
    this.#open = { lon: lng, lat };
    this.#draw();
  }

  pointer(lon: number, lat: number): void {
    this.#keyboard(false);
    this.move({ lng: lon, lat });
  }

  /** Whether the key was the ruler's. */
  key(key: string): boolean {
    if (!this.active) return false;
    if (key === 'Enter' || key === ' ') this.#set();
    else if (key === 'Backspace') this.#back();
    else if (key.startsWith('Arrow')) return this.#keyboard(true);
    else return false;
    return true;
  }

  /** Before a menu or the page takes it. */
  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.end();
  };

  #set(): void {
    this.#keyboard(true);
    const { lng, lat } = this.#map.getCenter();
    this.add({ lon: lng, lat });
  }

  #back(): void {
    this.#points = this.#points.slice(0, -1);
    this.#draw();
  }

  /** A cross marks the map's middle while the keyboard measures. Never takes the key itself: arrows pan the map. */
  #keyboard(on: boolean): false {
    this.#byKeyboard = on;
    this.#map.getContainer().classList.toggle('by-keyboard', on);
    return false;
  }

  /** Where the pointer is, unless it has just set a point there. */
  #openEnd(): RulerPoint[] {
    const last = this.#points.at(-1);
    const open = this.#open;
    if (!last || !open) return [];
    return Math.abs(last.lon - open.lon) + Math.abs(last.lat - open.lat) > 1e-6 ? [open] : [];
  }

  #draw(): void {
    if (!this.active) return;
    const points = [...this.#points, ...this.#openEnd()];
    this.#overlays.set(ruler, rulerFeatures(points, this.#units()));
    this.#read(rulerWords(points, this.#units()));
  }
}
