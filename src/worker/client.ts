import type { Analysis } from '../analysis/analyze.js';
import type { FileReport } from '../formats/report.js';
import { language } from '../language.js';
import { makeTrack, type Track } from '../track/track.js';
import { msg, str } from '../words.js';
import {
  impossible,
  type AnalysisData,
  type AnalyzeRequest,
  type ErrorData,
  type OpenRequest,
  type Reply,
  type Request,
} from './protocol.js';
import { spawn } from './spawn.js';

/** What came of one file. */
export type OpenedFile =
  | { readonly name: string; readonly report: FileReport; readonly tracks: readonly Track[] }
  | { readonly name: string; readonly error: ErrorData };

export interface OpenOptions extends OpenRequest {
  readonly signal?: AbortSignal;
  /** Bytes of all the files read so far, of how many; at most twenty times a second. */
  readonly onProgress?: (progress: { name: string; done: number; total: number }) => void;
  /** Each file as soon as it is read, before the promise resolves with all. */
  readonly onFile?: (file: OpenedFile, index: number) => void;
  /** After the promise: the SHA-256 of file `index` of the result. */
  readonly onHash?: (index: number, sha256: string) => void;
}

export interface AnalyzeOptions extends AnalyzeRequest {
  readonly signal?: AbortSignal;
  /** Each analysis as soon as it is there. */
  readonly onAnalysis?: (analysis: Analysis) => void;
}

/** An error that crossed from the worker. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError';
  readonly row: number;
  constructor({ message, row }: ErrorData) {
    super(message);
    this.row = row;
  }
}

/** The part of a Worker that is used: tests may put a channel in its place. */
export type Line = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

interface Job {
  receive(reply: Reply): void;
  fail(error: unknown): void;
}

/**
 * The page's side of the worker. Reading and analyzing are promises with progress and abort; a reply that comes after its
 * job was aborted is refused. The worker is started at the first request.
 */
export class FlightWorker {
  readonly #spawn: () => Line;
  readonly #jobs = new Map<number, Job>();
  readonly #hashes = new Map<number, (index: number, sha256: string) => void>();
  readonly #tracks = new Map<string, Track>();
  #line: Line | undefined;
  #last = 0;

  constructor(start: () => Line = spawn) {
    this.#spawn = start;
  }

  /** Starts the worker before it is needed: its script loads while the file does. */
  warm(): void {
    this.#line ??= this.#start();
  }

  /** Reads files. One that cannot be read stands in the result with its error; the others are opened. */
  async open(files: readonly File[], options: OpenOptions = {}): Promise<readonly OpenedFile[]> {
    const { signal, onProgress, onFile, onHash, ...how } = options;
    const opened: OpenedFile[] = [];
    const add = (file: OpenedFile, index: number) => {
      opened[index] = file;
      onFile?.(file, index);
    };
    const job = this.#begin(signal, (reply) => {
      if (reply.type === 'progress') onProgress?.(reply);
      if (reply.type === 'unreadable') add({ name: reply.name, error: reply.error }, reply.file);
      if (reply.type === 'read') {
        const tracks = reply.tracks.map(makeTrack);
        for (const track of tracks) this.#tracks.set(track.meta.id, track);
        add({ name: reply.report.name, report: reply.report, tracks }, reply.file);
      }
    });
    if (onHash) this.#hashes.set(job.number, onHash);
    this.#post({ type: 'open', job: job.number, files, how, language: language() });
    try {
      await job.done;
    } catch (error) {
      this.#hashes.delete(job.number);
      this.close(opened.flatMap((file) => ('tracks' in file ? file.tracks.map((t) => t.meta.id) : [])));
      throw error;
    }
    return opened;
  }

  /** Computes loaded flights (anew) with a route and settings, without reading them again. In the order of `flights`. */
  async analyze(flights: readonly string[], options: AnalyzeOptions = {}): Promise<readonly Analysis[]> {
    const { signal, onAnalysis, ...how } = options;
    const analyses: Analysis[] = [];
    const job = this.#begin(signal, (reply) => {
      if (reply.type !== 'analysis') return;
      const analysis = this.#rebuild(reply.analysis);
      if (!analysis) return;
      analyses.push(analysis);
      onAnalysis?.(analysis);
    });
    this.#post({ type: 'analyze', job: job.number, flights, how, language: language() });
    await job.done;
    return analyses;
  }

  /** Lets go of flights, here and in the worker. */
  close(flights: readonly string[]): void {
    for (const id of flights) this.#tracks.delete(id);
    if (this.#line && flights.length > 0) this.#post({ type: 'close', flights });
  }

  /** Ends the worker and every open job. The next request starts another, which knows no flight. */
  terminate(): void {
    this.#line?.terminate();
    this.#line = undefined;
    this.#failAll(new DOMException(msg('The worker was ended.'), 'AbortError'));
  }

  #rebuild({ flight, ...rest }: AnalysisData): Analysis | undefined {
    const track = this.#tracks.get(flight);
    return track && { track, ...rest };
  }

  /** A job with its number and the promise of its end. */
  #begin(signal: AbortSignal | undefined, receive: (reply: Reply) => void) {
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
        this.#post({ type: 'cancel', job: number });
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

  #post(request: Request): void {
    this.#line ??= this.#start();
    this.#line.postMessage(request);
  }

  #start(): Line {
    const line = this.#spawn();
    line.onmessage = ({ data }: MessageEvent<Reply>) => this.#receive(data);
    line.onerror = (event) => {
      const message = event.message || msg('its script could not be loaded');
      this.#line = undefined;
      this.#failAll(new WorkerError({ message: msg(str`The worker stopped: ${message}.`), row: 0 }));
    };
    return line;
  }

  #receive(reply: Reply): void {
    switch (reply.type) {
      case 'hash':
        return this.#hashes.get(reply.job)?.(reply.file, reply.sha256);
      case 'read':
        // Read before the worker saw the cancel: nobody wants these flights.
        if (!this.#jobs.has(reply.job)) return this.close(reply.tracks.map((track) => track.meta.id));
        return this.#jobs.get(reply.job)?.receive(reply);
      case 'progress':
      case 'unreadable':
      case 'analysis':
      case 'done':
      case 'failed':
        return this.#jobs.get(reply.job)?.receive(reply);
      default:
        return impossible(reply);
    }
  }

  #failAll(error: unknown): void {
    for (const job of [...this.#jobs.values()]) job.fail(error);
    this.#hashes.clear();
  }
}
