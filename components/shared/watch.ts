import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Reports a changed size of the element in the next frame, so that the reaction may change the size again. Leaves no listeners
 * behind.
 */
export class ResizeController implements ReactiveController {
  readonly #host: Host;
  readonly #changed: () => void;
  #observer?: ResizeObserver;
  #frame = 0;

  constructor(host: Host, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(() => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => this.#changed());
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#observer = undefined;
  }
}

/**
 * Reports when light turns to dark or back, by any cause: the reader's system, a `color-scheme` on any element
 * around, or a theme. A hidden mark is colored by `light-dark()` with a transition; the end of the transition is the event.
 * The host's styles must hold `.scheme-mark { color: light-dark(#000, #fff); transition: color 1ms }`.
 */
export class SchemeController implements ReactiveController {
  readonly #host: LitElement;
  readonly #changed: () => void;
  readonly #ended = (event: Event) => {
    if ((event.target as Element).classList?.contains('scheme-mark')) this.#changed();
  };

  constructor(host: LitElement, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.renderRoot?.addEventListener('transitionend', this.#ended);
  }

  hostUpdated(): void {
    this.#host.renderRoot.addEventListener('transitionend', this.#ended);
  }

  hostDisconnected(): void {
    this.#host.renderRoot?.removeEventListener('transitionend', this.#ended);
  }
}
