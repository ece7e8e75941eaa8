import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isInWindow } from '../shared/in-view.js';

/** CSS px around the view within which a viewer begins: about a screen ahead of a reader who scrolls. */
const AHEAD = 600;

interface Beginning extends ReactiveControllerHost, Element {
  readonly loading: string;
}

/**
 * When a viewer begins its work: at once, or when it comes near the view. One in a box that is hidden begins when that is shown.
 * What has begun stays so.
 */
export class StartController implements ReactiveController {
  /** Whether it has begun. */
  begun = false;
  readonly #host: Beginning;
  readonly #begin: () => void;
  #near?: IntersectionObserver;

  constructor(host: Beginning, begin: () => void) {
    this.#host = host;
    this.#begin = begin;
    host.addController(this);
  }

  hostConnected() {
    if (this.begun) return;
    if (this.#host.loading === 'eager' || isInWindow(this.#host, AHEAD)) return this.begin();
    this.#near = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.begin(),
      { rootMargin: `${AHEAD}px` },
    );
    this.#near.observe(this.#host);
  }

  /** `loading` may have become `eager`. */
  hostUpdate() {
    if (this.#host.loading === 'eager' && this.#host.isConnected) this.begin();
  }

  hostDisconnected() {
    this.#near?.disconnect();
    this.#near = undefined;
  }

  begin() {
    if (this.begun) return;
    this.begun = true;
    this.hostDisconnected();
    this.#begin();
  }
}
