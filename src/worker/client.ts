import type { Analysis } from '../analysis/analyze.js';
import type { Trial } from '../analysis/sensitivity.js';
import type { FileReport } from '../formats/base/report.js';
import { language } from '../base/language.js';
import { makeTrack, type Track } from '../track/track.js';
import { Jobs, type WorkerPort } from './jobs.js';
import { keyOf, type AnalyzeRequest, type ErrorData, type OpenRequest, type Reply } from './protocol.js';
import { spawn } from './spawn.js';

export { WorkerError, type WorkerPort } from './jobs.js';

/** What came of one file. `source` is its place in the list given: an archive gives several. */
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
  /** Bytes of all the files read so far, of how many; at most twenty times a second. */
  readonly onProgress?: (progress: { name: string; done: number; total: number }) => void;
  /** Each file as soon as it is read, before the promise resolves with all. */
  readonly onFile?: (file: OpenedFile, index: number) => void;
  /** After the promise: the SHA-256 of file `index` of the result. */
  readonly onHash?: (index: number, sha256: string) => void;
}

export interface StageOptions extends OpenOptions {
  /** Ids of flights that leave when the new ones are taken: the new ones may have the same. */
  readonly instead?: readonly string[];
}

export interface AnalyzeOptions extends AnalyzeRequest {
  readonly signal?: AbortSignal;
  /** Each analysis as soon as it is there. */
  readonly onAnalysis?: (analysis: Analysis) => void;
}

/** Flights that have been read and can be computed, but are not open yet. One of `take` and `drop` ends it. */
export interface Staged {
  readonly files: readonly OpenedFile[];
  analyze(flights: readonly string[], options?: AnalyzeOptions): Promise<readonly Analysis[]>;
  /** Opens these flights (all, unless told), and lets go of the rest and of those whose place they take. */
  take(flights?: readonly string[]): void;
  /** Lets go of all: what was open stays as it was. */
  drop(): void;
}

/** Flights by id, with the key under which the worker has each. */
type Flights = Map<string, { readonly key: string; readonly track: Track }>;

/**
 * The page's side of the worker. Reading and analyzing are promises with progress and abort; a reply that comes after its
 * job was aborted is refused. The worker is started at the first request; another that takes the place of one that ended is
 * told the flights that are open.
 */
export class FlightWorker {
  readonly #jobs: Jobs;
  readonly #flights: Flights = new Map();

  constructor(start: () => WorkerPort = spawn) {
    this.#jobs = new Jobs(start, () => {
      const flights = [...this.#flights.values()].map(({ key, track }) => ({ key, track: track.data }));
      return flights.length > 0 ? { type: 'load', flights } : undefined;
    });
  }

  /** Starts the worker before it is needed: its script loads while the file does. */
  start(): void {
    this.#jobs.start();
  }

  /** Reads files. One that cannot be read stands in the result with its error; the others are opened. */
  async open(files: readonly File[], options: OpenOptions = {}): Promise<readonly OpenedFile[]> {
    const staged = await this.stage(files, options);
    staged.take();
    return staged.files;
  }

  /** Reads files whose flights do not stand beside the open ones until they are taken. */
  async stage(files: readonly File[], options: StageOptions = {}): Promise<Staged> {
    const { signal, onProgress, onFile, onHash, instead = [], ...how } = options;
    const opened: OpenedFile[] = [];
    const flights: Flights = new Map();
    const job = this.#jobs.begin(signal, (reply) => {
      if (reply.type === 'progress') onProgress?.(reply);
      const file = openedFile(reply);
      if (!file || !('file' in reply)) return;
      for (const track of 'tracks' in file ? file.tracks : [])
        flights.set(track.meta.id, { key: keyOf(job.number, track.meta.id), track });
      opened[reply.file] = file;
      onFile?.(file, reply.file);
    });
    if (onHash) this.#jobs.onHash(job.number, onHash);
    const leaving = new Set(instead);
    const taken = [...this.#flights.keys()].filter((id) => !leaving.has(id));
    const work = { ...how, taken };
    this.#jobs.post({ type: 'open', job: job.number, files, how: work, language: language() });
    await job.done.catch((error: unknown) => {
      this.#release(flights, [...flights.keys()]);
      throw error;
    });
    return {
      files: opened,
      analyze: (ids, how) => this.#analyze(flights, ids, how),
      take: (ids) => this.#take(flights, instead, ids),
      drop: () => this.#release(flights, [...flights.keys()]),
    };
  }

  /** Computes loaded flights (anew) with a route and settings, without reading them again. In the order of `flights`. */
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

  /** Lets go of flights, here and in the worker. */
  close(flights: readonly string[]): void {
    this.#release(this.#flights, flights);
  }

  /** Ends the worker and every open job. The next request starts another. */
  terminate(): void {
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
