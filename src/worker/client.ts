import type { Analysis } from '../analysis/analyze.js';
import type { Trial } from '../analysis/sensitivity.js';
import type { FileReport } from '../formats/base/report.js';
import { language } from '../base/language.js';
import { makeTrack, type Track } from '../track/track.js';
import { Jobs, type WorkerPort } from './jobs.js';
import {
  keyOf,
  type AnalyzeRequest,
  type ErrorData,
  type OpenRequest,
  type Reply,
  type Request,
} from './protocol.js';
import { spawn } from './spawn.js';

export type { WorkerPort } from './jobs.js';

/** The result for one file. `source` is its index in the given list; an archive gives several results. */
export type OpenedFile =
  | {
      readonly name: string;
      readonly source: number;
      readonly report: FileReport;
      readonly tracks: readonly Track[];
    }
  | { readonly name: string; readonly source: number; readonly error: ErrorData };

export interface OpenOptions extends OpenRequest {
  readonly signal?: AbortSignal;
  /** Bytes read so far and in total, over all files; at most twenty times a second. */
  readonly onProgress?: (progress: { name: string; done: number; total: number }) => void;
  /** The worker has said nothing for 20 s: it may be in a long step, or was ended by the browser for want of memory. */
  readonly onSilence?: () => void;
  /** Each file as soon as it is read, before the promise resolves with all. */
  readonly onFile?: (file: OpenedFile, index: number) => void;
  /** After the promise: the SHA-256 of file `index` of the result. */
  readonly onHash?: (index: number, sha256: string) => void;
}

export interface StageOptions extends OpenOptions {
  /** Ids of flights that the new ones replace: the new ones may have the same ids. */
  readonly instead?: readonly string[];
}

export interface AnalyzeOptions extends AnalyzeRequest {
  readonly signal?: AbortSignal;
  /** Each analysis as soon as it is done. */
  readonly onAnalysis?: (analysis: Analysis) => void;
}

/** Flights that have been read and can be analyzed, but are not open yet. Ends with `take` or `drop`. */
export interface Staged {
  readonly files: readonly OpenedFile[];
  analyze(flights: readonly string[], options?: AnalyzeOptions): Promise<readonly Analysis[]>;
  /** Opens these flights (default all), and closes the others and the flights that they replace. */
  take(flights?: readonly string[]): void;
  /** Discards all; the open flights stay as they were. */
  drop(): void;
}

/** Flights by id, with their keys in the worker. */
type Flights = Map<string, { readonly key: string; readonly track: Track }>;

/**
 * The page's side of the worker. Reading and analyzing are promises with progress and abort; replies to an aborted job are
 * ignored. The worker is started at the first request; a worker that replaces one that ended first gets the open flights.
 */
export class FlightWorker {
  readonly #jobs: Jobs;
  readonly #flights: Flights = new Map();
  /** Read, but not open yet. */
  readonly #staged = new Set<Flights>();

  /** @param silentAfter s after which a worker that says nothing is told of */
  constructor(start: () => WorkerPort = spawn, silentAfter?: number) {
    const load = (): Request | undefined => {
      const known = [this.#flights, ...this.#staged].flatMap((flights) => [...flights.values()]);
      const flights = known.map(({ key, track }) => ({ key, track: track.data }));
      return flights.length > 0 ? { type: 'load', flights } : undefined;
    };
    this.#jobs = new Jobs(start, load, silentAfter);
  }

  /** Starts the worker before it is needed: its scripts load while the file does. */
  start(): void {
    this.#jobs.post({ type: 'expect' });
  }

  /** Reads files and opens their flights. A file that cannot be read is in the result with its error. */
  async open(files: readonly File[], options: OpenOptions = {}): Promise<readonly OpenedFile[]> {
    const staged = await this.stage(files, options);
    staged.take();
    return staged.files;
  }

  /** Reads files without opening their flights. */
  async stage(files: readonly File[], options: StageOptions = {}): Promise<Staged> {
    const { signal, onProgress, onSilence, onFile, onHash, instead = [], ...how } = options;
    const opened: OpenedFile[] = [];
    const flights: Flights = new Map();
    this.#staged.add(flights);
    const job = this.#jobs.begin(
      signal,
      (reply) => {
        if (reply.type === 'progress') onProgress?.(reply);
        const file = openedFile(reply);
        if (!file || !('file' in reply)) return;
        for (const track of 'tracks' in file ? file.tracks : [])
          flights.set(track.meta.id, { key: keyOf(job.number, track.meta.id), track });
        opened[reply.file] = file;
        onFile?.(file, reply.file);
      },
      onSilence,
    );
    if (onHash) {
      const request = () =>
        ({ type: 'hash', job: job.number, files, sources: opened.map(({ source }) => source) }) as const;
      this.#jobs.onHash(job.number, onHash, request);
    }
    const leaving = new Set(instead);
    const taken = [...this.#flights.keys()].filter((id) => !leaving.has(id));
    const work = { ...how, taken };
    this.#jobs.post({ type: 'open', job: job.number, files, how: work, language: language() });
    await job.done.catch((error: unknown) => {
      this.#drop(flights);
      throw error;
    });
    return {
      files: opened,
      analyze: (ids, how) => this.#analyze(flights, ids, how),
      take: (ids) => this.#take(flights, instead, ids),
      drop: () => this.#drop(flights),
    };
  }

  /** Analyzes open flights with a route and settings, without reading them again. In the order of `flights`. */
  analyze(flights: readonly string[], options: AnalyzeOptions = {}): Promise<readonly Analysis[]> {
    return this.#analyze(this.#flights, flights, options);
  }

  /** How many findings of a kind a loaded flight has at each value of one option. */
  async count(
    flight: string,
    trial: Trial,
    { signal, ...how }: AnalyzeRequest & { readonly signal?: AbortSignal } = {},
  ): Promise<readonly number[]> {
    let counts: readonly number[] = [];
    const job = this.#jobs.begin(signal, (reply) => {
      if (reply.type === 'counts') counts = reply.counts;
    });
    const key = this.#flights.get(flight)?.key ?? flight;
    this.#jobs.post({ type: 'count', job: job.number, flight: key, trial, how, language: language() });
    await job.done;
    return counts;
  }

  /** Closes flights, here and in the worker. */
  close(flights: readonly string[]): void {
    this.#release(this.#flights, flights);
  }

  /** Ends the worker and every open job; a worker that others use too forgets the flights. The next request starts another. */
  terminate(): void {
    const known = [this.#flights, ...this.#staged].flatMap((flights) => [...flights.values()]);
    if (known.length > 0) this.#jobs.postIfStarted({ type: 'close', flights: known.map(({ key }) => key) });
    this.#jobs.terminate();
  }

  async #analyze(flights: Flights, ids: readonly string[], options: AnalyzeOptions = {}) {
    const { signal, onAnalysis, ...how } = options;
    const analyses: Analysis[] = [];
    const job = this.#jobs.begin(signal, (reply) => {
      if (reply.type !== 'analysis') return;
      const { flight, ...rest } = reply.analysis;
      const known = flights.get(flight);
      if (!known) return;
      const analysis = { track: known.track, ...rest };
      analyses.push(analysis);
      onAnalysis?.(analysis);
    });
    const keys = ids.map((id) => flights.get(id)?.key ?? id);
    this.#jobs.post({ type: 'analyze', job: job.number, flights: keys, how, language: language() });
    await job.done;
    return analyses;
  }

  #take(staged: Flights, instead: readonly string[], ids: readonly string[] = [...staged.keys()]): void {
    this.close(instead);
    for (const id of ids) {
      const flight = staged.get(id);
      if (flight) this.#flights.set(id, flight);
      staged.delete(id);
    }
    this.#drop(staged);
  }

  #drop(staged: Flights): void {
    this.#staged.delete(staged);
    this.#release(staged, [...staged.keys()]);
  }

  #release(flights: Flights, ids: readonly string[]): void {
    const keys = ids.flatMap((id) => flights.get(id)?.key ?? []);
    for (const id of ids) flights.delete(id);
    if (keys.length > 0) this.#jobs.postIfStarted({ type: 'close', flights: keys });
  }
}

function openedFile(reply: Reply): OpenedFile | undefined {
  if (reply.type === 'unreadable') return { name: reply.name, source: reply.source, error: reply.error };
  if (reply.type !== 'read') return undefined;
  const { report, source, tracks } = reply;
  return { name: report.name, source, report, tracks: tracks.map(makeTrack) };
}
