import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether an element is in the reader's view; `came` is called when it comes into it. */
export class InView implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #came: () => void;
  #observer?: IntersectionObserver;
  /** Undefined until the browser has said it for the first time. */
  #known?: boolean;

  constructor(host: ReactiveControllerHost & Element, came: () => void) {
    this.#host = host;
    this.#came = came;
    host.addController(this);
  }

  get isInView(): boolean {
    return this.#known ?? isInWindow(this.#host);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) => {
      const before = this.#known;
      this.#known = entries.at(-1)!.isIntersecting;
      if (this.#known && !before) this.#came();
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#known = undefined;
  }
}

/** Whether an element that has a size is in the window, or no more than `ahead` CSS px above or below it. */
export function isInWindow(element: Element, ahead = 0): boolean {
  const { top, bottom, width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && bottom > -ahead && top < innerHeight + ahead;
}
