import type { FlightCursorEvent } from '../shared/events.js';

/** An element that marks a moment of the flight. */
interface Marking extends HTMLElement {
  cursor: number | null;
}

/**
 * The moment that all elements mark. A pointer only looks: when it leaves, the mark goes back to where the player, a key or
 * a click has put it. This is the hot path, sixty times a second: it goes past render().
 */
export class Cursor {
  /** Unix seconds; null for none. */
  time: number | null = null;
  #held: number | null = null;
  #keyed = false;
  readonly #elements: () => readonly (Marking | null | undefined)[];

  /** The elements are looked up at each move: they come and go with what is open. */
  constructor(elements: () => readonly (Marking | null | undefined)[]) {
    this.#elements = elements;
  }

  /** Pins a moment; null unpins. */
  hold(time: number | null): void {
    this.#held = time;
    this.#move(time);
  }

  /** For `flight-cursor` events; `stays` where its source is one that does not only look. A key lets go of the mark too. */
  follow(event: FlightCursorEvent, stays: boolean): void {
    if (this.#keyed || (stays && event.time !== null)) this.#held = event.time;
    this.#move(event.time ?? this.#held);
  }

  readonly click = (): void => {
    this.#held = this.time ?? this.#held;
  };
  readonly keyed = (): void => {
    this.#keyed = true;
  };
  readonly pointed = (): void => {
    this.#keyed = false;
  };

  #move(time: number | null): void {
    this.time = time;
    for (const element of this.#elements()) if (element) element.cursor = time;
  }
}
