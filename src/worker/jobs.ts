import { beforeStop, msg, str } from '../base/words.js';
import { Silence } from './silence.js';
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

type HashRequest = Extract<Request, { type: 'hash' }>;

/** The hashes of a job's files, which come after its end. */
interface Hashes {
  listen(index: number, sha256: string): void;
  /** Asks another worker for them. */
  readonly request: () => HashRequest;
  readonly known: Set<number>;
}

/** The part of Worker that is used; tests replace it by a channel. */
export type WorkerPort = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onmessageerror' | 'onerror'
>;

interface Job {
  /** What the worker was asked; posted again to a worker that takes the place of one that hung. */
  request?: Request;
  receive(reply: Reply): void;
  /** The worker has said nothing for long. */
  silent?(): void;
  fail(error: unknown): void;
}

/**
 * ms in which a worker must confirm a cancel. It looks for messages every 50 ms; one that does not is in a step that cannot be
 * interrupted, however long that takes.
 */
const CONFIRM_WITHIN = 150;

/** Of all jobs of a page: workers are shared. */
let last = 0;

/**
 * The port to a worker and its jobs: requests carry the number of their job, replies go to it. The worker is started at
 * the first request, and again at the next one after it has ended. A worker that does not confirm a cancel is ended, and
 * another one gets the open flights and the other jobs.
 */
export class Jobs {
  readonly #spawn: () => WorkerPort;
  readonly #firstRequest: () => Request | undefined;
  readonly #jobs = new Map<number, Job>();
  readonly #hashes = new Map<number, Hashes>();
  /** Jobs whose cancel the worker has not confirmed: what ends the waiting. */
  readonly #canceling = new Map<number, () => void>();
  readonly #silence: Silence;
  #port: WorkerPort | undefined;

  /** `firstRequest`: the first message to every new worker; `silentAfter` s without a message are told to the jobs. */
  constructor(start: () => WorkerPort, firstRequest: () => Request | undefined, silentAfter?: number) {
    this.#spawn = start;
    this.#firstRequest = firstRequest;
    this.#silence = new Silence(() => this.#tellSilence(), silentAfter);
  }

  /** Starts the worker before it is needed: its script loads while the file does. */
  start(): void {
    this.#port ??= this.#startPort();
  }

  /** A new job, its number and the promise of its end. */
  begin(signal: AbortSignal | undefined, receive: (reply: Reply) => void, silent?: () => void) {
    signal?.throwIfAborted();
    const number = ++last;
    const done = new Promise<void>((resolve, reject) => {
      const end = (settle: () => void) => {
        this.#jobs.delete(number);
        this.#silence.heard(this.#jobs.size > 0);
        signal?.removeEventListener('abort', abort);
        settle();
      };
      // Of files whose reading has failed nobody waits for the hashes, and no other worker is asked for them.
      const fail = (error: unknown) => {
        this.#hashes.delete(number);
        end(() => reject(error));
      };
      const abort = () => {
        fail(signal?.reason);
        this.#cancel(number);
      };
      signal?.addEventListener('abort', abort);
      this.#jobs.set(number, {
        ...(silent && { silent }),
        fail,
        receive: (reply) => {
          if (reply.type === 'done') end(resolve);
          else if (reply.type === 'failed') fail(new WorkerError(reply.error));
          else receive(reply);
        },
      });
    });
    return { number, done };
  }

  /** Hashes come when the job is done; `request` asks for them again if the worker ends before. */
  onHash(job: number, listen: Hashes['listen'], request: () => HashRequest): void {
    this.#hashes.set(job, { listen, request, known: new Set() });
  }

  #hash({ job, file, sha256 }: Extract<Reply, { type: 'hash' }>): void {
    const hashes = this.#hashes.get(job);
    if (!hashes) return;
    hashes.known.add(file);
    if (!this.#jobs.has(job) && hashes.known.size >= hashes.request().sources.length)
      this.#hashes.delete(job);
    hashes.listen(file, sha256);
  }

  post(request: Request): void {
    this.start();
    const job = 'job' in request && request.type !== 'cancel' ? this.#jobs.get(request.job) : undefined;
    if (job) job.request = request;
    this.#silence.heard(this.#jobs.size > 0);
    this.#port?.postMessage(request);
  }

  #tellSilence(): void {
    for (const { silent } of this.#jobs.values()) silent?.();
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

  #cancel(job: number): void {
    const port = this.#port;
    if (!port) return;
    port.postMessage({ type: 'cancel', job } satisfies Request);
    const timer = setTimeout(() => this.#replace(port), CONFIRM_WITHIN);
    this.#canceling.set(job, () => clearTimeout(timer));
  }

  /** Ends a worker that hangs, and gives another one what it had to do. */
  #replace(port: WorkerPort): void {
    if (this.#port !== port) return;
    this.#port = undefined;
    port.onmessage = port.onerror = null;
    port.terminate();
    this.#canceling.clear();
    const requests = [...this.#jobs.values()].flatMap(({ request }) => request ?? []);
    for (const request of requests) this.post(request);
    for (const [job, { request }] of this.#hashes) if (!this.#jobs.has(job)) this.post(request());
  }

  #startPort(): WorkerPort {
    const port = this.#spawn();
    port.onmessage = ({ data }: MessageEvent<Reply>) => {
      this.#silence.heard(this.#jobs.size > 0);
      this.#receive(data);
    };
    port.onerror = (event) => {
      // Where its script cannot be loaded, the event has no message at all.
      const message = beforeStop(event.message ?? '') || msg('its script could not be loaded');
      this.#port = undefined;
      this.#failAll(new WorkerError({ message: msg(str`The worker stopped: ${message}.`), row: 0 }));
    };
    port.onmessageerror = () => this.#replace(port);
    const first = this.#firstRequest();
    if (first) port.postMessage(first);
    return port;
  }

  #receive(reply: Reply): void {
    const job = this.#jobs.get(reply.job);
    switch (reply.type) {
      case 'canceled':
        this.#canceling.get(reply.job)?.();
        this.#canceling.delete(reply.job);
        return;
      case 'hash':
        return this.#hash(reply);
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
    for (const stop of this.#canceling.values()) stop();
    this.#canceling.clear();
  }
}
