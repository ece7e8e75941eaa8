import type { WorkerPort } from './jobs.js';
import { SharedWorker } from './shared-worker.js';
import { spawn } from './spawn.js';

/** Workers of a page: a second one lets a small file pass a large one; each holds the table of airports. */
const MOST = 2;

/** The workers that all viewers of a page share. */
export class WorkerPool {
  readonly #spawn: () => WorkerPort;
  readonly #workers = new Set<SharedWorker>();

  constructor(start: () => WorkerPort = spawn) {
    this.#spawn = start;
  }

  /** A port to the worker with the fewest clients. */
  readonly port = (): WorkerPort => {
    const [idlest] = [...this.#workers].sort((a, b) => a.load - b.load);
    return (this.#workers.size < MOST ? this.#started() : idlest).client();
  };

  #started(): SharedWorker {
    const worker: SharedWorker = new SharedWorker(this.#spawn(), () => this.#workers.delete(worker));
    this.#workers.add(worker);
    return worker;
  }
}

/** That of this page. */
export const workerPool = new WorkerPool();
