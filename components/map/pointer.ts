import type { MapMouseEvent, Map as MapLibreMap, MapGeoJSONFeature } from 'maplibre-gl';
import { mercatorX, mercatorY } from './core/path.js';
import type { HitIndex } from './core/hit-index.js';

/** Pixels around the pointer within which the track answers. */
export const REACH = 12;
/** The same for a marker or another flight's line, which are drawn at their place. */
const NEAR = 5;

/** What was clicked: a finding's id, another flight's id, a row of the path (k, -1 none), or only a place. */
export interface PointerTarget {
  readonly finding?: string;
  readonly flight?: string;
  readonly k: number;
  readonly event: MapMouseEvent;
}

export interface PointerHost {
  /** The index of the flight's rows, once there is one. */
  hitIndex(): HitIndex | undefined;
  /** k of the path at the cursor, -1 where none. */
  cursorIndex(): number;
  /** The pointer is over row k of the path, or over none (-1). */
  onHover(k: number): void;
  onPlace(lon: number, lat: number): void;
  onLeave(): void;
  onClick(target: PointerTarget): void;
  /** Whether another tool (the ruler) has the pointer. */
  captured(): boolean;
}

/** What the pointer is over, asked at most once a frame. */
export class MapPointer {
  readonly #map: MapLibreMap;
  readonly #host: PointerHost;
  #frame = 0;
  #last?: MapMouseEvent;

  constructor(map: MapLibreMap, host: PointerHost) {
    this.#map = map;
    this.#host = host;
    map.on('mousemove', (event) => this.#later(event));
    map.on('mouseout', () => this.#leave());
    map.on('click', (event) => this.#click(event));
  }

  #later(event: MapMouseEvent): void {
    this.#last = event;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#last) this.#move(this.#last);
    });
  }

  #move({ point, lngLat }: MapMouseEvent): void {
    this.#host.onPlace(lngLat.lng, lngLat.lat);
    if (this.#map.isMoving()) return;
    const k = this.#rowAt(lngLat.lng, lngLat.lat);
    this.#host.onHover(k);
    const pointed = k < 0 && this.#featureAt(point) !== undefined;
    this.#map.getCanvas().style.cursor =
      this.#host.captured() || k >= 0 ? 'crosshair' : pointed ? 'pointer' : '';
  }

  #rowAt(lon: number, lat: number): number {
    const radius = REACH / (512 * 2 ** this.#map.getZoom());
    return (
      this.#host.hitIndex()?.nearest(mercatorX(lon), mercatorY(lat), radius, this.#host.cursorIndex()) ?? -1
    );
  }

  #featureAt({ x, y }: { x: number; y: number }): MapGeoJSONFeature | undefined {
    const layers = ['flight-finding-dots', 'flight-others'].filter((id) => this.#map.getLayer(id));
    if (!layers.length) return undefined;
    const box: [[number, number], [number, number]] = [
      [x - NEAR, y - NEAR],
      [x + NEAR, y + NEAR],
    ];
    const found = this.#map.queryRenderedFeatures(box, { layers });
    return found.find(({ layer }) => layer.id === 'flight-finding-dots') ?? found[0];
  }

  #click(event: MapMouseEvent): void {
    const feature = this.#featureAt(event.point);
    const k = this.#rowAt(event.lngLat.lng, event.lngLat.lat);
    const finding = feature?.properties.id as string | undefined;
    const flight = feature?.properties.flight as string | undefined;
    this.#host.onClick({
      ...(finding !== undefined && { finding }),
      ...(flight !== undefined && { flight }),
      k,
      event,
    });
  }

  #leave(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#host.onLeave();
  }

  remove(): void {
    cancelAnimationFrame(this.#frame);
  }
}
