import type { MapMouseEvent, Map as MapLibreMap, MapGeoJSONFeature } from 'maplibre-gl';
import { mercatorX, mercatorY } from '../../src/picture/path.js';
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

/** What the pointer is read against. */
export interface PointerState {
  /** The index of the flight's rows, once there is one. */
  readonly index?: HitIndex;
  /** k of the path at the cursor, -1 without one. */
  readonly cursorIndex: number;
  /** Whether another tool (the ruler) has the pointer. */
  readonly captured: boolean;
}

/** What the pointer does. */
export interface PointerActions {
  /** It is over row k of the path, or over none (-1). */
  hover(k: number): void;
  place(lon: number, lat: number): void;
  leave(): void;
  click(target: PointerTarget): void;
}

/** What the pointer is over, asked at most once a frame. */
export class MapPointer {
  readonly #map: MapLibreMap;
  readonly #state: () => PointerState;
  readonly #act: PointerActions;
  #frame = 0;
  #last?: MapMouseEvent;

  constructor(map: MapLibreMap, state: () => PointerState, act: PointerActions) {
    this.#map = map;
    this.#state = state;
    this.#act = act;
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
    this.#act.place(lngLat.lng, lngLat.lat);
    if (this.#map.isMoving()) return;
    const k = this.#rowAt(lngLat.lng, lngLat.lat);
    this.#act.hover(k);
    const pointed = k < 0 && this.#featureAt(point) !== undefined;
    this.#map.getCanvas().style.cursor =
      this.#state().captured || k >= 0 ? 'crosshair' : pointed ? 'pointer' : '';
  }

  #rowAt(lon: number, lat: number): number {
    const radius = REACH / (512 * 2 ** this.#map.getZoom());
    const { index, cursorIndex } = this.#state();
    return index?.nearest(mercatorX(lon), mercatorY(lat), radius, cursorIndex) ?? -1;
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
    this.#act.click({
      ...(finding !== undefined && { finding }),
      ...(flight !== undefined && { flight }),
      k,
      event,
    });
  }

  #leave(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#act.leave();
  }

  remove(): void {
    cancelAnimationFrame(this.#frame);
  }
}
