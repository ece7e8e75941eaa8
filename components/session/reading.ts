import { messageOf } from '../shared/error-message.js';
import type { FileProblem, ReadProgress } from './types.js';

/** The one reading that is under way: how far it is, how it is left, and what could not be read. */
export class Reading {
  progress: ReadProgress | null = null;
  problems: readonly FileProblem[] = [];
  readonly #changed: () => void;
  #now: AbortController | null = null;

  /** `changed`: something here did. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  cancel() {
    this.#now?.abort();
  }

  /** One at a time: what was under way is left. Resolves to `otherwise` after a cancel, and after a failure, which is a problem. */
  async run<T>(name: string, otherwise: T, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.cancel();
    const { signal } = (this.#now = new AbortController());
    this.problems = [];
    this.report(name, 0, 0);
    try {
      return await work(signal);
    } catch (error) {
      if (!signal.aborted) this.problems = [{ name, message: messageOf(error), row: 0 }];
      return otherwise;
    } finally {
      if (this.#now?.signal === signal) this.progress = null;
      this.#changed();
    }
  }

  /** What is under way has not been heard of for long. */
  silent() {
    if (!this.progress) return;
    this.progress = { ...this.progress, silent: true };
    this.#changed();
  }

  report(name: string, bytes: number, total: number) {
    this.progress = { name, bytes, total };
    this.#changed();
  }
}
