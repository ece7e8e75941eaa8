import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Keeps the screen awake while something plays, where the browser can; a page that is not seen gives it back. */
export class WakeLockController implements ReactiveController {
  readonly #isPlaying: () => boolean;
  #lock: WakeLockSentinel | null = null;
  #asking = false;

  constructor(host: ReactiveControllerHost, isPlaying: () => boolean) {
    this.#isPlaying = isPlaying;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#follow);
  }

  hostUpdated(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#follow);
    this.#release();
  }

  get #isWanted(): boolean {
    return this.#isPlaying() && document.visibilityState === 'visible';
  }

  readonly #follow = (): void => {
    if (this.#isWanted) void this.#ask();
    else this.#release();
  };

  /** The system may refuse it, such as at a low battery: then the screen goes dark as it does elsewhere. */
  async #ask(): Promise<void> {
    // Not in every browser, and not in a page without encryption.
    const { wakeLock } = navigator as Partial<Pick<Navigator, 'wakeLock'>>;
    if (!wakeLock || this.#asking || (this.#lock && !this.#lock.released)) return;
    this.#asking = true;
    this.#lock = await wakeLock.request('screen').catch(() => null);
    this.#asking = false;
    if (!this.#isWanted) this.#release();
  }

  #release(): void {
    void this.#lock?.release();
    this.#lock = null;
  }
}
