import type { Analysis } from '../../src/analysis/analyze.js';
import type { Finding } from '../../src/finding/finding.js';
import type { Camera } from '../shared/events.js';
import type { MapFlight } from './core/flight-on-map.js';
import type { GeoJsonLayers } from './layers/user-geojson.js';
import { firstAtRow, firstAtTime } from '../../src/picture/path.js';
import type { PointerActions, PointerState, PointerTarget } from './pointer.js';
import type { PickTool } from './pick-tool.js';
import type { RouteDrawing, RouteTool } from './route-tool.js';
import type { RulerTool } from './ruler-tool.js';
import { placeReadout } from './core/words.js';
import { axisOf } from '../../src/route/row-axis.js';

/** What the pointer finds on the map. */
interface ActionState {
  readonly analysis: Analysis | null;
  readonly flight?: MapFlight;
  readonly cursor: number | null;
  readonly finding: Finding | null;
}

/** What the user wants of the element. */
export type MapIntent =
  | { readonly to: 'point'; readonly time: number | null }
  | { readonly to: 'choose'; readonly finding: Finding | null }
  | { readonly to: 'select'; readonly flight: string }
  | { readonly to: 'move'; readonly camera: Camera }
  /** The map is taken by hand: the user looks elsewhere. */
  | { readonly to: 'drag' }
  /** The place under the pointer in words; '' without one. */
  | { readonly to: 'place'; readonly words: string }
  /** The ruler's reading; null where it is not in use. */
  | { readonly to: 'measure'; readonly words: string | null }
  /** Whether a place is being picked. */
  | { readonly to: 'pick'; readonly active: boolean }
  /** The route that is being drawn; null where none is. */
  | { readonly to: 'draw'; readonly drawing: RouteDrawing | null };

interface Tools {
  readonly ruler: RulerTool;
  readonly pick: PickTool;
  readonly route?: RouteTool;
  readonly layers: GeoJsonLayers;
}

/** What the pointer does on the map: it moves the mark, chooses findings and flights, measures. */
export class MapActions implements PointerActions {
  readonly #state: () => ActionState;
  readonly #act: (intent: MapIntent) => void;
  readonly #ruler: RulerTool;
  readonly #pick: PickTool;
  readonly #tools: Tools;
  readonly #layers: GeoJsonLayers;
  /** The mark is where this pointer put it: a mark that the player moves is not removed. */
  #hovering = false;

  constructor(state: () => ActionState, act: (intent: MapIntent) => void, tools: Tools) {
    this.#state = state;
    this.#act = act;
    this.#ruler = tools.ruler;
    this.#pick = tools.pick;
    this.#tools = tools;
    this.#layers = tools.layers;
  }

  get #isDrawing(): boolean {
    return this.#tools.route?.active ?? false;
  }

  readonly pointerState = (): PointerState => {
    const { flight, cursor } = this.#state();
    const captured = this.#ruler.active || this.#pick.active || this.#isDrawing;
    if (!flight) return { cursorIndex: -1, captured };
    const row = cursor === null ? -1 : firstAtTime(flight.analysis.track, cursor);
    return { index: flight.index, cursorIndex: row < 0 ? -1 : firstAtRow(flight.path, row), captured };
  };

  hover(k: number): void {
    const { flight } = this.#state();
    // A mark that follows the pointer would be held by the click that picks a place.
    if (!flight || this.#pick.active || this.#isDrawing || (k < 0 && !this.#hovering)) return;
    this.#hovering = k >= 0;
    const time = k < 0 ? null : axisOf(flight.analysis.track)[flight.path.rows[k]];
    if (time !== this.#state().cursor) this.#act({ to: 'point', time });
  }

  place(lon: number, lat: number): void {
    this.#act({ to: 'place', words: placeReadout(lon, lat) });
    if (this.#ruler.active) this.#ruler.pointer(lon, lat);
  }

  leave(): void {
    this.#act({ to: 'place', words: '' });
    this.hover(-1);
  }

  /** The click is this tool's alone: it holds no cursor. */
  #take({ lngLat, originalEvent }: PointerTarget['event']): void {
    originalEvent.stopPropagation();
    this.#pick.take(lngLat);
  }

  #draw(event: PointerTarget['event']): void {
    event.originalEvent.stopPropagation();
    this.#tools.route?.click(event);
  }

  click({ finding, flight, k, event }: PointerTarget): void {
    const { analysis, finding: chosen } = this.#state();
    if (this.#pick.active) this.#take(event);
    else if (this.#isDrawing) this.#draw(event);
    else if (this.#ruler.active) this.#ruler.add({ lon: event.lngLat.lng, lat: event.lngLat.lat });
    else if (finding !== undefined)
      this.#act({ to: 'choose', finding: analysis?.findings.find(({ id }) => id === finding) ?? null });
    else if (k >= 0) this.hover(k);
    else if (flight !== undefined) this.#act({ to: 'select', flight });
    else if (!this.#layers.tell(event) && chosen) this.#act({ to: 'choose', finding: null });
  }
}
