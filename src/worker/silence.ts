/** s without a word from a worker that has work: the longest steps of a file of a million rows take some. */
export const SILENT_AFTER = 20;

/**
 * Notices that a worker says nothing: it is in a step that does not end, or was ended by the browser for want of memory, of
 * which no event tells.
 */
export class Silence {
  readonly #tell: () => void;
  readonly #seconds: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: () => void, seconds = SILENT_AFTER) {
    this.#tell = tell;
    this.#seconds = seconds;
  }

  /** The worker was asked, or has answered; `waiting` is whether more is expected of it. */
  heard(waiting: boolean): void {
    clearTimeout(this.#timer);
    this.#timer = waiting ? setTimeout(this.#tell, this.#seconds * 1000) : undefined;
  }
}
