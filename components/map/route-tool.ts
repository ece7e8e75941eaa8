import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import {
  draftOf,
  draftText,
  undone,
  withMoved,
  withPointAt,
  withoutPoint,
  type RouteDraft,
} from '../../src/plan/draft.js';
import { wrapped } from '../../src/picture/path.js';
import { snapped } from '../../src/plan/snap.js';
import type { Airports } from '../../src/route/airports/index.js';
import { loadNavaids, type Navaids } from '../../src/route/navaids/index.js';
import { levelWord } from '../../src/route/make-route.js';
import type { Route, Waypoint } from '../../src/route/route.js';
import { draft as layer, draftFeatures } from './layers/draft.js';
import type { MapOverlays } from './overlays.js';

/** What the tool shows beside the map; null when it is not in use. */
export interface RouteDrawing {
  /** The route as it may be typed; '' for less than two points. */
  readonly text: string;
  readonly canUndo: boolean;
}

type Press = MapMouseEvent | MapTouchEvent;
type Screen = Press['point'];

/** CSS px around a point or a leg within which the pointer means it, and in which an airport or beacon is taken. */
const NEAR_PX = 10;

/**
 * Draws a route: a click adds a point at the end or into the leg below it, a drag moves one, the context menu or Delete removes
 * the chosen one; by keyboard Enter adds the middle of the map. Airports and beacons below the pointer are taken. Esc ends it.
 */
export class RouteTool {
  readonly #map: MapLibreMap;
  readonly #overlays: MapOverlays;
  readonly #airports: () => Airports | undefined;
  readonly #changed: (drawing: RouteDrawing | null) => void;
  #navaids?: Navaids;
  #draft: RouteDraft = draftOf([]);
  #chosen = -1;
  /** ft, of the plan that it began with. */
  #level: number | undefined;
  /** Where a point is being dragged to. */
  #dragged?: Waypoint;
  active = false;

  /** `changed`: the route is another one; null when the tool has ended. */
  constructor(
    map: MapLibreMap,
    overlays: MapOverlays,
    airports: () => Airports | undefined,
    changed: (drawing: RouteDrawing | null) => void,
  ) {
    this.#map = map;
    this.#overlays = overlays;
    this.#airports = airports;
    this.#changed = changed;
    map.on('mousedown', (event) => this.#press(event));
    map.on('touchstart', (event) => this.#press(event));
    map.on('mousemove', (event) => this.#drag(event));
    map.on('touchmove', (event) => this.#drag(event));
    map.on('mouseup', () => this.#drop());
    map.on('touchend', () => this.#drop());
    map.on('contextmenu', (event) => this.#menu(event));
  }

  /** @param plan what it begins with */
  start(plan: Pick<Route, 'points' | 'level'> | null): void {
    this.active = true;
    this.#draft = draftOf(plan?.points ?? []);
    this.#level = plan?.level;
    this.#chosen = -1;
    this.#map.doubleClickZoom.disable();
    this.#map.getContainer().classList.add('measuring');
    this.#map.getCanvas().focus({ preventScroll: true });
    // Without the table, beacons are not taken; everything else works.
    void loadNavaids().then(
      (navaids) => (this.#navaids = navaids),
      () => undefined,
    );
    this.#show();
  }

  end(): void {
    if (!this.active) return;
    this.active = false;
    this.#dragged = undefined;
    this.#map.doubleClickZoom.enable();
    this.#map.getContainer().classList.remove('measuring', 'by-keyboard');
    this.#overlays.set(layer);
    this.#changed(null);
  }

  undo(): void {
    this.#take(undone(this.#draft), -1);
  }

  /** A click that moved nothing: on a point it is chosen, on a leg one is added into it, elsewhere at the end. */
  click(event: MapMouseEvent): void {
    const on = this.#pointAt(event.point);
    if (on >= 0) return this.#take(this.#draft, on);
    this.#add(event, this.#legAt(event.point));
  }

  /** Whether the key was this tool's; arrows move the map. */
  key({ key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>): boolean {
    if (!this.active) return false;
    if (key.startsWith('Arrow')) this.#map.getContainer().classList.add('by-keyboard');
    else if (key === 'Escape') this.end();
    else if (key === 'Enter' || key === ' ') this.#add({ lngLat: this.#map.getCenter() });
    else if (key === 'Delete' || key === 'Backspace') this.#remove(this.#chosen);
    else if (key === 'z' && (ctrlKey || metaKey)) this.undo();
    else return false;
    return !key.startsWith('Arrow');
  }

  #add({ lngLat }: Pick<MapMouseEvent, 'lngLat'>, leg = -1): void {
    const next = withPointAt(this.#draft, this.#snap(lngLat), leg < 0 ? undefined : leg + 1);
    this.#take(next, leg < 0 ? next.points.length - 1 : leg + 1);
  }

  /** Without a chosen point the last one. */
  #remove(index: number): void {
    this.#take(withoutPoint(this.#draft, index < 0 ? this.#draft.points.length - 1 : index), -1);
  }

  #press(event: Press): void {
    const on = this.active ? this.#pointAt(event.point) : -1;
    if (on < 0 || ('button' in event.originalEvent && event.originalEvent.button !== 0)) return;
    event.preventDefault(); // the map stays where it is
    this.#chosen = on;
    this.#dragged = this.#draft.points[on];
    this.#show();
  }

  #drag({ lngLat }: Press): void {
    if (!this.#dragged) return;
    this.#dragged = this.#snap(lngLat);
    this.#show();
  }

  #drop(): void {
    const to = this.#dragged;
    this.#dragged = undefined;
    const from = this.#draft.points[this.#chosen];
    if (!to || (from.lat === to.lat && from.lon === to.lon)) return;
    this.#take(withMoved(this.#draft, this.#chosen, to), this.#chosen);
  }

  #menu(event: MapMouseEvent): void {
    const on = this.active ? this.#pointAt(event.point) : -1;
    if (on < 0) return;
    event.preventDefault();
    this.#remove(on);
  }

  #snap({ lng, lat }: { readonly lng: number; readonly lat: number }): Waypoint {
    // No more decimals than a pixel has: a hand on a small map knows no meters.
    const decimals = Math.max(0, Math.min(5, Math.ceil(Math.log10((512 * 2 ** this.#map.getZoom()) / 360))));
    const rounded = (degrees: number): number => Number(degrees.toFixed(decimals));
    const place = { lat: rounded(lat), lon: rounded(wrapped(lng)) };
    const milesPerPixel = (21_600 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** this.#map.getZoom());
    return snapped(place, NEAR_PX * milesPerPixel, this.#airports(), this.#navaids);
  }

  #onScreen(): Screen[] {
    return this.#draft.points.map(({ lon, lat }) => this.#map.project([lon, lat]));
  }

  #pointAt(at: Screen): number {
    return this.#onScreen().findLastIndex((point) => point.dist(at) <= NEAR_PX);
  }

  /** Index of the leg that is drawn there; −1 without one. */
  #legAt({ x, y }: Screen): number {
    const [from, to] = [
      [x - NEAR_PX, y - NEAR_PX],
      [x + NEAR_PX, y + NEAR_PX],
    ] as [number, number][];
    const [found] = this.#map.queryRenderedFeatures([from, to], { layers: ['flight-draft-line'] });
    return (found?.properties.leg as number | undefined) ?? -1;
  }

  #take(draft: RouteDraft, chosen: number): void {
    this.#draft = draft;
    this.#chosen = chosen;
    this.#show();
  }

  #show(): void {
    const { points, past } = this.#dragged
      ? withMoved(this.#draft, this.#chosen, this.#dragged)
      : this.#draft;
    this.#overlays.set(layer, draftFeatures(points, this.#chosen));
    const text = draftText({ points, past });
    this.#changed({ text: text && text + levelWord(this.#level), canUndo: this.#draft.past.length > 0 });
  }
}
