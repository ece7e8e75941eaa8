import type { Map as MapLibreMap } from 'maplibre-gl';
import { wrapped } from '../../src/picture/path.js';
import type { PickedPlace } from '../shared/picked-place.js';

/** CSS px within which a hand points. */
const STEADY_PX = 3;
/** NM of a CSS px at zoom 0 on the equator: MapLibre's world is 512 px wide there. */
const PX_NM = (2 * Math.PI * 6378.137) / 1.852 / 512;

/** Two digits, never less than what it was. */
function roundedUp(value: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Number((Math.ceil(value / unit) * unit).toPrecision(2));
}

/** NM, 95 %: what a hand can tell on the map at a zoom. */
export const pickUncertainty = (lat: number, zoom: number): number =>
  roundedUp((STEADY_PX * PX_NM * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom);

const decimals = (value: number): number => Number(value.toFixed(5));

/**
 * Takes one place from the map: a click, or by keyboard Enter at the middle of the map, which the arrow keys move. Esc ends it
 * wherever the focus is.
 */
export class PickTool {
  readonly #map: MapLibreMap;
  readonly #changed: (active: boolean) => void;
  #done?: (place: PickedPlace | null) => void;

  /** `changed`: it has begun, or ended. */
  constructor(map: MapLibreMap, changed: (active: boolean) => void) {
    this.#map = map;
    this.#changed = changed;
  }

  get active(): boolean {
    return this.#done !== undefined;
  }

  /** Resolves to the place; to null if it is left, or begun again. */
  start(signal?: AbortSignal): Promise<PickedPlace | null> {
    this.end();
    if (signal?.aborted) return Promise.resolve(null);
    const picked = new Promise<PickedPlace | null>((resolve) => (this.#done = resolve));
    signal?.addEventListener('abort', () => this.end());
    addEventListener('keydown', this.#escape, true);
    this.#map.getContainer().classList.add('measuring');
    this.#map.getCanvas().focus({ preventScroll: true });
    this.#changed(true);
    return picked;
  }

  end(place: PickedPlace | null = null): void {
    const done = this.#done;
    if (!done) return;
    this.#done = undefined;
    removeEventListener('keydown', this.#escape, true);
    this.#map.getContainer().classList.remove('measuring', 'by-keyboard');
    this.#changed(false);
    done(place);
  }

  take({ lng, lat }: { readonly lng: number; readonly lat: number }): void {
    const uncertainty = pickUncertainty(lat, this.#map.getZoom());
    this.end({ lat: decimals(lat), lon: decimals(wrapped(lng)), uncertainty });
  }

  /** Whether the key was this tool's; arrows move the map. */
  key(key: string): boolean {
    if (!this.active) return false;
    if (key.startsWith('Arrow')) this.#map.getContainer().classList.add('by-keyboard');
    else if (key === 'Enter' || key === ' ') this.take(this.#map.getCenter());
    else return false;
    return !key.startsWith('Arrow');
  }

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.end();
  };
}
