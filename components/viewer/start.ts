import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** CSS px around the view within which a viewer begins: about a screen ahead of a reader who scrolls. */
const AHEAD = 600;

/** Whether an element that has a size is in the view, or near it. */
function isNear(element: Element): boolean {
  const { top, bottom, width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && bottom > -AHEAD && top < innerHeight + AHEAD;
}

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
    if (this.#host.loading === 'eager' || isNear(this.#host)) return this.begin();
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
