import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** ms between two pictures where the reader has asked for less motion. */
const CALM = 1000;

/**
 * Frames while something plays, and none otherwise. Readers who asked for reduced motion get one picture a second
 * instead of sixty: the same speed in coarser steps.
 */
export class ClockController implements ReactiveController {
  readonly #tick: (seconds: number) => void;
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)');
  #frame = 0;
  #before = NaN;

  /** `tick` receives the seconds since the last one. */
  constructor(host: ReactiveControllerHost, tick: (seconds: number) => void) {
    this.#tick = tick;
    host.addController(this);
  }

  get running(): boolean {
    return this.#frame !== 0;
  }

  start(): void {
    if (this.running) return;
    this.#before = performance.now();
    this.#next();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  hostDisconnected(): void {
    this.stop();
  }

  #next(): void {
    this.#frame = requestAnimationFrame((now) => {
      this.#next();
      const passed = now - this.#before;
      if (passed <= 0 || (this.#calm.matches && passed < CALM)) return;
      this.#before = now;
      this.#tick(passed / 1000);
    });
  }
}
