import { beforeStop, msg, str } from '../base/words.js';
import { assertNever, keyOf, type ErrorData, type Reply, type Request } from './protocol.js';

/** An error that occurred in the worker. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError';
  readonly row: number;
  constructor({ message, row }: ErrorData) {
    super(message);
    this.row = row;
  }
}

/** The part of Worker that is used; tests replace it by a channel. */
export type WorkerPort = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

interface Job {
  receive(reply: Reply): void;
  fail(error: unknown): void;
}

/**
 * The port to a worker and its jobs: requests carry the number of their job, replies go to it. The worker is started at
 * the first request, and again at the next one after it has ended.
 */
export class Jobs {
  readonly #spawn: () => WorkerPort;
  readonly #firstRequest: () => Request | undefined;
  readonly #jobs = new Map<number, Job>();
  readonly #hashes = new Map<number, (index: number, sha256: string) => void>();
  #port: WorkerPort | undefined;
  #last = 0;

  /** `firstRequest`: the first message to every new worker. */
  constructor(start: () => WorkerPort, firstRequest: () => Request | undefined) {
    this.#spawn = start;
    this.#firstRequest = firstRequest;
  }

  /** Starts the worker before it is needed: its script loads while the file does. */
  start(): void {
    this.#port ??= this.#startPort();
  }

  /** A new job, its number and the promise of its end. */
  begin(signal: AbortSignal | undefined, receive: (reply: Reply) => void) {
    signal?.throwIfAborted();
    const number = ++this.#last;
    const done = new Promise<void>((resolve, reject) => {
      const end = (settle: () => void) => {
        this.#jobs.delete(number);
        signal?.removeEventListener('abort', abort);
        settle();
      };
      const abort = () => {
        end(() => reject(signal?.reason));
        this.postIfStarted({ type: 'cancel', job: number });
      };
      signal?.addEventListener('abort', abort);
      this.#jobs.set(number, {
        fail: (error) => end(() => reject(error)),
        receive: (reply) => {
          if (reply.type === 'done') end(resolve);
          else if (reply.type === 'failed') end(() => reject(new WorkerError(reply.error)));
          else receive(reply);
        },
      });
    });
    return { number, done };
  }

  /** Hashes come when the job is done. */
  onHash(job: number, listener: (index: number, sha256: string) => void): void {
    this.#hashes.set(job, listener);
  }

  post(request: Request): void {
    this.start();
    this.#port?.postMessage(request);
  }

  /** For messages that a worker which is not running does not need. */
  postIfStarted(request: Request): void {
    this.#port?.postMessage(request);
  }

  /** Ends the worker and every open job. */
  terminate(): void {
    this.#port?.terminate();
    this.#port = undefined;
    this.#failAll(new DOMException(msg('Worker terminated.'), 'AbortError'));
  }

  #startPort(): WorkerPort {
    const port = this.#spawn();
    port.onmessage = ({ data }: MessageEvent<Reply>) => this.#receive(data);
    port.onerror = (event) => {
      const message = beforeStop(event.message) || msg('its script could not be loaded');
      this.#port = undefined;
      this.#failAll(new WorkerError({ message: msg(str`The worker stopped: ${message}.`), row: 0 }));
    };
    const first = this.#firstRequest();
    if (first) port.postMessage(first);
    return port;
  }

  #receive(reply: Reply): void {
    const job = this.#jobs.get(reply.job);
    switch (reply.type) {
      case 'hash':
        return this.#hashes.get(reply.job)?.(reply.file, reply.sha256);
      case 'read':
        if (job) return job.receive(reply);
        // Read before the worker saw the cancel: these flights are not needed.
        return this.postIfStarted({
          type: 'close',
          flights: reply.tracks.map(({ meta }) => keyOf(reply.job, meta.id)),
        });
      case 'progress':
      case 'unreadable':
      case 'analysis':
      case 'counts':
      case 'done':
      case 'failed':
        return job?.receive(reply);
      default:
        return assertNever(reply);
    }
  }

  #failAll(error: unknown): void {
    for (const job of [...this.#jobs.values()]) job.fail(error);
    this.#hashes.clear();
  }
}
