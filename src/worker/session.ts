import { useAddresses } from '../base/assets.js';
import type { AnalyzeOptions } from '../analysis/analyze.js';
import { readAll } from '../analysis/read-all.js';
import type { Airports } from '../route/airports/index.js';
import { setLanguage } from '../base/language.js';
import { makeTrack, type Track } from '../track/track.js';
import { msg, str } from '../base/words.js';
import { sha256Of, sourceOf } from './input.js';
import {
  errorData,
  flightOf,
  assertNever,
  keyOf,
  type AnalyzeRequest,
  type Reply,
  type Request,
} from './protocol.js';
import { packAnalysis, packTracks } from './transfer.js';

type Post = (reply: Reply, transfer: ArrayBuffer[]) => void;
type OpenMessage = Extract<Request, { type: 'open' }>;
type AnalyzeMessage = Extract<Request, { type: 'analyze' }>;
type CountMessage = Extract<Request, { type: 'count' }>;
type Work = (signal: AbortSignal) => Promise<void>;

const loadRules = () => import('./rules.js');

/** Loads what most files need, while the file itself is fetched. Jobs that need it report a failure. */
function expectFile(): void {
  for (const part of [loadRules(), import('../formats/csv/csv-file.js')]) part.catch(() => undefined);
}

/** ms between two progress messages, and between two checks whether the page has canceled. */
const STRIDE = 50;

/** The worker's side: it keeps the tracks it has read, so that another route or setting needs no reading. */
export class Session {
  readonly #post: Post;
  readonly #airports: () => Promise<Airports>;
  /** By key. */
  readonly #tracks = new Map<string, Track>();
  readonly #jobs = new Map<number, AbortController>();

  constructor(post: Post, airports: () => Promise<Airports>) {
    this.#post = post;
    this.#airports = airports;
  }

  /** Settles when the request's last reply has been posted. */
  async handle(request: Request): Promise<void> {
    switch (request.type) {
      case 'open':
        return this.#run(request, (signal) => this.#open(request, signal));
      case 'analyze':
        return this.#run(request, (signal) => this.#analyze(request, signal));
      case 'count':
        return this.#run(request, () => this.#count(request));
      case 'hash':
        return this.#hash(request.job, request.files, request.sources);
      case 'cancel':
        this.#jobs.get(request.job)?.abort();
        return this.#post({ type: 'canceled', job: request.job }, []);
      case 'assets':
        useAddresses(request.addresses);
        // While the first file is fetched; jobs that need the table report a failure.
        return void this.#airports().catch(() => undefined);
      case 'expect':
        return expectFile();
      case 'load':
        for (const { key, track } of request.flights) this.#tracks.set(key, makeTrack(track));
        return;
      case 'close':
        return this.#close(request.flights);
      default:
        return assertNever(request);
    }
  }

  /** Posts a failure, unless the page has canceled the job. */
  async #run({ job, language }: OpenMessage | AnalyzeMessage | CountMessage, work: Work): Promise<void> {
    const controller = new AbortController();
    this.#jobs.set(job, controller);
    try {
      // If the language cannot be loaded here, texts stay in the previous one.
      await setLanguage(language).catch(() => undefined);
      await work(controller.signal);
    } catch (error) {
      if (!controller.signal.aborted) this.#post({ type: 'failed', job, error: errorData(error) }, []);
    } finally {
      this.#jobs.delete(job);
    }
  }

  async #open({ job, files, how }: OpenMessage, signal: AbortSignal): Promise<void> {
    // While the files are read; a job that needs them reports a failure.
    void loadRules().catch(() => undefined);
    const keys: string[] = [];
    const taken = new Set(how.taken);
    const onProgress = this.#progress(job);
    const sourceOfFile: number[] = [];
    try {
      for await (const outcome of readAll(files.map(sourceOf), { ...how, signal, taken, onProgress })) {
        const { source } = outcome;
        const file = sourceOfFile.push(source) - 1;
        if ('error' in outcome) {
          const error = errorData(outcome.error);
          this.#post({ type: 'unreadable', job, file, source, name: outcome.name, error }, []);
          continue;
        }
        for (const track of outcome.tracks) {
          const key = keyOf(job, track.meta.id);
          this.#tracks.set(key, track);
          keys.push(key);
        }
        const { data, transfer } = packTracks(outcome.tracks.map((track) => track.data));
        this.#post({ type: 'read', job, file, source, report: outcome.report, tracks: data }, transfer);
      }
    } catch (error) {
      this.#close(keys);
      throw error;
    }
    this.#post({ type: 'done', job }, []);
    await this.#hash(job, files, sourceOfFile);
  }

  /** Hashes come last: they take as long as reading, and nothing waits for them. */
  async #hash(job: number, files: readonly File[], sourceOfFile: readonly number[]): Promise<void> {
    for (const [source, of] of files.entries()) {
      // A file that has disappeared meanwhile keeps an empty hash.
      const sha256 = await sha256Of(of).catch(() => '');
      sourceOfFile.forEach((from, file) => {
        if (from === source) this.#post({ type: 'hash', job, file, sha256 }, []);
      });
    }
  }

  async #analyze({ job, flights, how }: AnalyzeMessage, signal: AbortSignal): Promise<void> {
    // What is not loaded now is an error; what is closed while the airports load is left out.
    for (const key of flights) this.#trackOf(key);
    const [{ analyze }, options] = await Promise.all([loadRules(), this.#optionsOf(how)]);
    let yieldedAt = performance.now();
    for (const key of flights) {
      const track = this.#tracks.get(key);
      if (!track) continue; // closed meanwhile
      const { data, transfer } = packAnalysis(analyze(track, options));
      this.#post({ type: 'analysis', job, analysis: data }, transfer);
      if (performance.now() - yieldedAt > STRIDE) {
        await yieldToMessages();
        yieldedAt = performance.now();
      }
      signal.throwIfAborted();
    }
    this.#post({ type: 'done', job }, []);
  }

  async #count({ job, flight, trial, how }: CountMessage): Promise<void> {
    const [{ countAtEach }, options] = await Promise.all([loadRules(), this.#optionsOf(how)]);
    const counts = countAtEach(this.#trackOf(flight), trial, options);
    this.#post({ type: 'counts', job, counts }, []);
    this.#post({ type: 'done', job }, []);
  }

  async #optionsOf(how: AnalyzeRequest): Promise<AnalyzeOptions> {
    const [airports, { readRoute, vicinityOf }] = await Promise.all([this.#airports(), loadRules()]);
    const route = await readRoute(how.route, airports);
    const near = how.near && vicinityOf(how.near.airport, how.near.radius, airports);
    const { qnh, qnhFrom, settings = {} } = how;
    return {
      ...{ airports, settings },
      ...(route && { route }),
      ...(near && { near }),
      ...(qnh !== undefined && { qnh }),
      ...(qnhFrom && { qnhFrom }),
    };
  }

  /** @throws RangeError if the flight is not loaded */
  #trackOf(key: string): Track {
    const track = this.#tracks.get(key);
    if (!track) throw new RangeError(msg(str`Flight ${flightOf(key)} is not loaded.`));
    return track;
  }

  #close(keys: readonly string[]): void {
    for (const key of keys) this.#tracks.delete(key);
  }

  #progress(job: number): (name: string, done: number, total: number) => void {
    let postedAt = -Infinity;
    return (name, done, total) => {
      const now = performance.now();
      if (now - postedAt < STRIDE && done < total) return;
      postedAt = now;
      this.#post({ type: 'progress', job, name, done, total }, []);
    };
  }
}

/** Lets waiting messages in, so that a cancel takes effect between two flights. */
function yieldToMessages(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
