import type { LitElement } from 'lit';
import { FlightRouteEvent } from '../shared/events.js';
import type { PickedPlace } from '../shared/picked-place.js';
import { isPressing } from '../shared/pressing.js';
import { drawingBar } from './drawing-bar.js';
import type { LiveMap } from './live-map.js';
import type { Notes } from './notes.js';
import type { MapIntent } from './pointer-actions.js';
import type { RouteDrawing } from './route-tool.js';

/** What the tools say of themselves. */
type ToolIntent = Extract<MapIntent, { readonly to: 'measure' | 'pick' | 'draw' }>;

/** The map's own tools as its element offers them: ruler, a place to pick, a route to draw. One at a time has the pointer. */
export class MapTools {
  readonly #host: LitElement;
  readonly #live: () => LiveMap | undefined;
  #measured: string | null = null;
  #picking = false;
  #drawing: RouteDrawing | null = null;

  constructor(host: LitElement, live: () => LiveMap | undefined) {
    this.#host = host;
    this.#live = live;
  }

  get isMeasuring(): boolean {
    return this.#measured !== null;
  }

  /** What the tools say over the map's corner. */
  get notes(): Pick<Notes, 'measured' | 'picking' | 'drawing'> {
    return {
      measured: this.#measured,
      picking: this.#picking,
      ...(this.#drawing && { drawing: drawingBar(this.#drawing, this.#drawingActs) }),
    };
  }

  /** Whether what the user wants is a tool's. */
  take(intent: MapIntent): intent is ToolIntent {
    if (intent.to === 'measure') this.#measured = intent.words;
    else if (intent.to === 'pick') this.#picking = intent.active;
    else if (intent.to === 'draw') this.#drawing = intent.drawing;
    else return false;
    this.#host.requestUpdate();
    return true;
  }

  /** Begins to measure, or ends it. */
  readonly measure = (): void => {
    const { isMeasuring } = this;
    this.#live()?.endTools();
    if (!isMeasuring) this.#live()?.ruler.start();
  };

  drawRoute(): void {
    this.#host.scrollIntoView({ block: 'nearest' });
    void this.#live()?.drawRoute();
  }

  /** Resolves to the place; to null if that is left, or if there is no map. */
  async pickPlace(signal?: AbortSignal): Promise<PickedPlace | null> {
    this.#live()?.endTools();
    this.#host.scrollIntoView({ block: 'nearest' });
    return this.#live()?.pick.start(signal) ?? null;
  }

  readonly key = (event: KeyboardEvent): void => {
    const { pick, route, ruler } = this.#live() ?? {};
    if (isPressing(event)) return; // a button in the canvas, such as Zoom in, is pressed by these keys
    if (!pick?.key(event.key) && !route?.key(event) && !ruler?.key(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** The map is gone. */
  leave(): void {
    if (this.#measured === null) return;
    this.#measured = null;
    this.#host.requestUpdate();
  }

  readonly #drawingActs = {
    undo: () => this.#live()?.route?.undo(),
    cancel: () => this.#live()?.route?.end(),
    done: () => {
      const { text } = this.#drawing!;
      this.#live()?.route?.end();
      this.#host.dispatchEvent(new FlightRouteEvent(text));
    },
  };
}
