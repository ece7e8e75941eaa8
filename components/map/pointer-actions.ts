import type { Analysis } from '../../src/analysis/analyze.js';
import type { Finding } from '../../src/finding/detector.js';
import { FlightCursorEvent, FlightFindingEvent, FlightSelectEvent } from '../shared/events.js';
import type { MapFlight } from './core/flight-on-map.js';
import type { GeoJsonLayers } from './layers/user-geojson.js';
import type { HitIndex } from './core/hit-index.js';
import { firstAtRow, firstAtTime } from './core/path.js';
import type { PointerHost, PointerTarget } from './pointer.js';
import type { RulerTool } from './ruler-tool.js';
import { placeReadout } from './core/words.js';

/** The element, as what the pointer does changes it. */
export interface ActionsHost extends EventTarget {
  cursor: number | null;
  finding: Finding | null;
  readonly analysis: Analysis | null;
  shown(): { readonly flight?: MapFlight };
  /** The line that says where the pointer is. */
  readonly placeLine: HTMLElement;
}

/** What the pointer does on the map: it moves the mark, chooses findings and flights, measures. */
export class MapActions implements PointerHost {
  readonly #host: ActionsHost;
  readonly #ruler: RulerTool;
  readonly #layers: GeoJsonLayers;
  /** The mark is where this pointer put it: a mark that the player moves is not taken away. */
  #hovering = false;

  constructor(host: ActionsHost, ruler: RulerTool, layers: GeoJsonLayers) {
    this.#host = host;
    this.#ruler = ruler;
    this.#layers = layers;
  }

  hitIndex(): HitIndex | undefined {
    return this.#host.shown().flight?.index;
  }

  cursorIndex(): number {
    const { flight } = this.#host.shown();
    if (this.#host.cursor === null || !flight) return -1;
    return firstAtRow(flight.path, firstAtTime(flight.analysis.track, this.#host.cursor));
  }

  captured(): boolean {
    return this.#ruler.active;
  }

  onHover(k: number): void {
    const { flight } = this.#host.shown();
    if (!flight || (k < 0 && !this.#hovering)) return;
    this.#hovering = k >= 0;
    this.#point(k < 0 ? null : flight.analysis.track.time[flight.path.rows[k]]);
  }

  #point(time: number | null): void {
    if (time === this.#host.cursor) return;
    this.#host.cursor = time;
    this.#host.dispatchEvent(new FlightCursorEvent(time));
  }

  onPlace(lon: number, lat: number): void {
    this.#host.placeLine.textContent = placeReadout(lon, lat);
    if (this.captured()) this.#ruler.pointer(lon, lat);
  }

  onLeave(): void {
    this.#host.placeLine.textContent = '';
    this.onHover(-1);
  }

  onClick({ finding, flight, k, event }: PointerTarget): void {
    if (this.captured()) this.#ruler.add({ lon: event.lngLat.lng, lat: event.lngLat.lat });
    else if (finding !== undefined) {
      this.#choose(this.#host.analysis?.findings.find(({ id }) => id === finding) ?? null);
    } else if (k >= 0) this.onHover(k);
    else if (flight !== undefined) this.#host.dispatchEvent(new FlightSelectEvent(flight));
    else if (!this.#layers.tell(event) && this.#host.finding) this.#choose(null);
  }

  #choose(finding: Finding | null): void {
    this.#host.finding = finding;
    this.#host.dispatchEvent(new FlightFindingEvent(finding));
  }
}
