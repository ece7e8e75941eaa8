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
  #lettingGo = false;
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

  /** For `flight-cursor` events; `stays` where its source is one that does not only look. Escape lets go of the mark; a pointer that leaves does not. */
  follow(event: FlightCursorEvent, stays: boolean): void {
    const holds = event.time === null ? this.#lettingGo : stays || this.#keyed;
    if (holds) this.#held = event.time;
    this.#move(event.time ?? this.#held);
  }

  readonly click = (): void => {
    this.#held = this.time ?? this.#held;
  };
  /** Before the elements act on the key. */
  readonly keyed = ({ key }: KeyboardEvent): void => {
    this.#keyed = true;
    this.#lettingGo = key === 'Escape';
  };
  readonly pointed = (): void => {
    this.#keyed = false;
    this.#lettingGo = false;
  };

  #move(time: number | null): void {
    this.time = time;
    for (const element of this.#elements()) if (element) element.cursor = time;
  }
}
