import type { Request } from './protocol.js';

/** The first message to every worker: where the files are that it loads by itself. It then begins to load the airports. */
export function told(worker: Worker, addresses: Readonly<Record<string, string>>): Worker {
  worker.postMessage({ type: 'assets', addresses } satisfies Request);
  return worker;
}
