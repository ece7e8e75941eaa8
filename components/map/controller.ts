import { LOCALE_STATUS_EVENT, msg, str } from '@lit/localize';
import type { LitElement, ReactiveController } from 'lit';
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { BasemapDetail } from './basemap/detail.js';
import { basemapStyle } from './basemap/style.js';
import { makeMap } from './make-map.js';
import { MapOverlays } from './overlays.js';
import type { Camera } from '../shared/events.js';
import type { Gestures } from '../shared/gestures.js';
import { messageOf } from '../shared/error-message.js';
import { isPmtiles, pmtilesStyle } from './basemap/pmtiles.js';
import { schemeOf, themeOf, type MapTheme } from './core/map-theme.js';
import type { DrawingError } from './failure.js';
import { LostContext } from './lost-context.js';
import { cameraOf } from './camera.js';
import { loadMapLibre } from './maplibre/library.js';
import { InView } from '../shared/in-view.js';
import { mapSeats, type Seated } from './map-seats.js';
import { ensureMapWorker } from './map-worker.js';

/** A style of the user's: its address, the style itself, or a PMTiles archive (address or file); null is the embedded basemap. */
export type MapStyle = string | StyleSpecification | File | null;

/** What the element is given that the map itself is made with. */
export interface ShownMap {
  readonly mapStyle: MapStyle;
  readonly gestures: Gestures;
}

/** What happens to the map. */
export interface MapEvents {
  /** The map is there (again): fill it. One that was lost is looked at from where it was. */
  ready(camera?: Camera): void;
  /** The map is gone until it is ready again. */
  lost(): void;
  /** There is no map, or no more: why, in one sentence. */
  refused(problem: string): void;
  /** Something could not be drawn; without a source it is the basemap. */
  failed(error: DrawingError): void;
  /** The colors have changed. */
  restyled(): void;
}

/**
 * One MapLibre map for as long as the element is in the page. Taken out, it gives back its WebGL context (a browser has 16);
 * put in again, it starts again and the element fills it.
 */
export class MapController implements ReactiveController {
  readonly #host: LitElement;
  readonly #state: () => ShownMap;
  readonly #tell: MapEvents;
  map?: MapLibreMap;
  overlays?: MapOverlays;
  theme?: MapTheme;
  /** Why there is no map, in one sentence. */
  problem = '';
  #lost?: LostContext;
  /** Until MapLibre is there, and the map, or it could not be loaded. */
  loading?: Promise<void>;
  /** Other maps of the page have all contexts: a picture is shown until this one gets one. */
  isStill = false;
  #seen?: Camera;
  readonly #watch: InView;
  readonly #seat: Seated = {
    isInView: () => this.#watch.isInView,
    giveUp: () => this.#giveUp(),
  };

  constructor(host: LitElement, state: () => ShownMap, tell: MapEvents) {
    this.#host = host;
    this.#state = state;
    this.#tell = tell;
    this.#watch = new InView(host, () => this.isStill && this.move());
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener(LOCALE_STATUS_EVENT, this.#renameControls);
    if (this.#host.hasUpdated) this.#begin();
  }

  hostUpdated(): void {
    if (!this.map && !this.problem && !this.isStill) void Promise.resolve().then(() => this.#begin());
  }

  hostDisconnected(): void {
    removeEventListener(LOCALE_STATUS_EVENT, this.#renameControls);
    this.#end();
  }

  #end(): void {
    mapSeats.leave(this.#seat);
    this.isStill = false;
    this.#lost?.end();
    this.map?.remove();
    this.map = this.overlays = this.#lost = undefined;
    this.problem = '';
  }

  /** Whether the map can be made anew: its WebGL context was taken away. */
  get isLost(): boolean {
    return this.#lost !== undefined;
  }

  /** Makes a lost map anew, as it was seen. */
  readonly again = (): void => {
    const camera = this.#lost?.camera;
    this.#end();
    this.#begin(camera);
    this.#host.requestUpdate();
  };

  /** Another map has this one's context now. */
  #giveUp(): void {
    this.#seen = this.map && cameraOf(this.map);
    this.#end();
    this.isStill = true;
    this.#tell.lost();
    this.#host.requestUpdate();
  }

  /** Makes a map of the picture, where it was looked at, if there is a context. @param byHand the reader asked for it */
  readonly move = (byHand = false): void => {
    this.isStill = false;
    this.#begin(this.#seen, byHand);
    this.#host.requestUpdate();
  };

  #lose(map: MapLibreMap): void {
    if (this.map !== map) return;
    this.map = this.overlays = undefined;
    mapSeats.leave(this.#seat);
    this.#lost = new LostContext(this.#host, map, this.again);
    this.problem = msg('The browser has taken the map’s graphics memory away (WebGL context lost).');
    this.#tell.lost();
    this.#tell.refused(this.problem);
    this.#host.requestUpdate();
  }

  /** MapLibre takes its words when it is made: in another language the map starts again. */
  readonly #renameControls = ({ detail }: WindowEventMap[typeof LOCALE_STATUS_EVENT]) => {
    if (detail.status !== 'ready' || !this.map) return;
    this.#end();
    this.#begin();
  };

  #part<E extends Element>(selector: string): E {
    return this.#host.renderRoot.querySelector(selector) as E;
  }

  #begin(camera?: Camera, byHand = false): void {
    if (!this.#host.isConnected || this.map) return;
    this.theme = this.#readTheme();
    const loading = loadMapLibre();
    if (loading) return this.#beginAfter(loading, camera, byHand);
    ensureMapWorker();
    if (!mapSeats.take(this.#seat, byHand)) {
      this.isStill = true;
      this.#host.requestUpdate();
      return;
    }
    try {
      this.map = makeMap(this.#part('.canvas'), this.theme, this.#state().gestures);
      this.#listen(this.map);
    } catch {
      mapSeats.leave(this.#seat);
      // MapLibre throws GPUInitializationError where the browser gives no WebGL 2.
      return this.#refuse(
        msg('The moving map needs WebGL 2, which this browser does not provide: this is a picture of it.'),
      );
    }
    this.overlays = new MapOverlays(this.map, this.theme);
    new BasemapDetail(this.map);
    this.#tell.ready(camera);
    const style = this.#state().mapStyle;
    if (style !== null) void this.setStyle(style);
  }

  /** Begins once MapLibre is there; others that ask meanwhile are not heard. */
  #beginAfter(loading: Promise<void>, camera: Camera | undefined, byHand: boolean): void {
    if (this.loading) return;
    const settled = (then: () => void) => () => {
      this.loading = undefined;
      then();
    };
    this.loading = loading.then(
      settled(() => this.#begin(camera, byHand)),
      settled(() => this.#refuse(msg('The moving map could not be loaded: this is a picture of it.'))),
    );
  }

  #refuse(problem: string): void {
    this.problem = problem;
    this.#tell.refused(problem);
    this.#host.requestUpdate();
  }

  #readTheme(): MapTheme {
    const scheme = schemeOf(this.#part('.scheme'));
    this.#part('.canvas').classList.toggle('dark', scheme === 'dark');
    return themeOf(this.#host, scheme);
  }

  #listen(map: MapLibreMap): void {
    map.once('webglcontextlost', () => this.#lose(map));
    map.on('error', (event) => this.#tell.failed(event));
  }

  /** `gestures` has changed. */
  cooperate(): void {
    const { cooperativeGestures } = this.map ?? {};
    if (this.#state().gestures === 'full') cooperativeGestures?.disable();
    else cooperativeGestures?.enable();
  }

  /** Reads the colors again: the reader's system, the page or the viewer changed between light and dark. */
  restyle(): void {
    if (!this.map) return;
    this.theme = this.#readTheme();
    this.overlays?.restyle(this.theme, this.#state().mapStyle === null);
    this.#tell.restyled();
  }

  /** A style is fetched before it takes the place of the one there is: MapLibre would throw that away first. */
  async #styleOf(style: MapStyle, { scheme }: MapTheme): Promise<StyleSpecification> {
    if (isPmtiles(style)) return pmtilesStyle(style, scheme);
    if (typeof style !== 'string') return (style as StyleSpecification | null) ?? basemapStyle(scheme);
    const response = await fetch(style);
    if (!response.ok) throw new Error(msg(str`the server answered ${response.status}`));
    return (await response.json()) as StyleSpecification;
  }

  /** Another basemap under the same overlays. A PMTiles archive is asked first what it holds. */
  async setStyle(style: MapStyle): Promise<void> {
    const { map, theme } = this;
    if (!map || !theme) return;
    try {
      const chosen = await this.#styleOf(style, theme);
      if (this.map === map && this.#state().mapStyle === style)
        map.setStyle(chosen, {
          diff: false,
          validate: style !== null,
        });
    } catch (error) {
      this.#tell.failed({ error: { message: messageOf(error) } });
    }
  }
}
