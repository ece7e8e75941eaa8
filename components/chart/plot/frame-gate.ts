/**
 * Lets work be done at once and then no more than once a frame: a wheel and a pinch may ask several times for what is
 * seen once. What was asked for in between is done in the next frame.
 */
export class FrameGate {
  readonly #work: () => void;
  #frame = 0;
  #asked = false;

  constructor(work: () => void) {
    this.#work = work;
  }

  pass(): void {
    this.#asked = this.#frame !== 0;
    if (this.#asked) return;
    this.#frame = requestAnimationFrame(() => this.#next());
    this.#work();
  }

  #next(): void {
    this.#frame = 0;
    if (this.#asked) this.pass();
  }

  close(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#asked = false;
  }
}
