import type { WorkerPort } from './jobs.js';
import { keyOf, type Reply, type Request } from './protocol.js';

/** ms in which a worker must answer after one of its clients has left: in its longest steps it says nothing for some seconds. */
const GRACE = 5000;
/** A job that nobody has: to cancel it is answered at once, and changes nothing. */
const NONE = -1;

/**
 * One worker and the clients that share it. Numbers of jobs are unique in a page, so that a reply finds its client. A worker that
 * does not answer is ended, and its clients begin again with another one.
 */
export class SharedWorker {
  readonly #port: WorkerPort;
  readonly #ended: () => void;
  readonly #clients = new Set<WorkerPort>();
  /** Who waits for the replies to a job. */
  readonly #owners = new Map<number, WorkerPort>();
  #suspicion?: ReturnType<typeof setTimeout>;

  constructor(port: WorkerPort, ended: () => void) {
    this.#port = port;
    this.#ended = ended;
    port.onmessage = (event: MessageEvent<Reply>) => this.#receive(event);
    port.onerror = (event) => this.#end((client) => client.onerror?.call(client as Worker, event));
    port.onmessageerror = () => this.#replace();
  }

  /** How many share it. */
  get load(): number {
    return this.#clients.size;
  }

  /** A port of a client's own; to terminate it leaves the worker to the others, the last one ends it. */
  client(): WorkerPort {
    const client: WorkerPort = {
      onmessage: null,
      onmessageerror: null,
      onerror: null,
      postMessage: (request: Request) => {
        if ('job' in request) this.#owners.set(request.job, client);
        this.#port.postMessage(request);
      },
      terminate: () => this.#leave(client),
    };
    this.#clients.add(client);
    return client;
  }

  /** Whether it left because the worker hangs is not known here: it has to show that it does not. */
  #leave(client: WorkerPort): void {
    if (!this.#clients.delete(client)) return;
    for (const [job, owner] of this.#owners) if (owner === client) this.#owners.delete(job);
    if (this.#clients.size === 0) return this.#replace();
    this.#port.postMessage({ type: 'cancel', job: NONE } satisfies Request);
    this.#suspicion ??= setTimeout(() => this.#replace(), GRACE);
  }

  #replace(): void {
    this.#end((client) => client.onmessageerror?.call(client as Worker, new MessageEvent('messageerror')));
  }

  #end(tell: (client: WorkerPort) => void): void {
    this.#trust();
    this.#port.onmessage = this.#port.onerror = this.#port.onmessageerror = null;
    this.#port.terminate();
    this.#ended();
    const left = [...this.#clients];
    this.#clients.clear();
    left.forEach(tell);
  }

  #trust(): void {
    clearTimeout(this.#suspicion);
    this.#suspicion = undefined;
  }

  #receive(event: MessageEvent<Reply>): void {
    this.#trust();
    const { data } = event;
    const owner = this.#owners.get(data.job);
    if (owner) owner.onmessage?.call(owner as Worker, event);
    else if (data.type === 'read') this.#forget(data);
  }

  /** Read for a client that has gone meanwhile. */
  #forget({ job, tracks }: Extract<Reply, { type: 'read' }>): void {
    const flights = tracks.map(({ meta }) => keyOf(job, meta.id));
    this.#port.postMessage({ type: 'close', flights } satisfies Request);
  }
}
