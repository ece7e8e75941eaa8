import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Settings } from '../../src/analysis/settings.js';
import type { Dialect } from '../../src/formats/base/dialect.js';
import { language } from '../../src/base/language.js';
import { FlightWorker } from '../../src/worker/client.js';
import { workerPool } from '../../src/worker/pool.js';
import { fetchedAll, nameOfUrl, type Fetched } from './fetch-file.js';
import { geoJsonKind } from './geojson-kind.js';
import { gpxRoute, isTimelessLine, type LineAnswer, type LineQuestion } from './line-question.js';
import type { GivenFile } from './open-files.js';
import { OpenFlights } from './open-flights.js';
import { mayBePlan } from './plan-files.js';
import { Plans } from './plans.js';
import { Reading } from './reading.js';
import { Recompute } from './recompute.js';
import { ReplaceFiles } from './replace-files.js';
import type { ComputeInput, FileProblem, ReadProgress } from './types.js';

/**
 * What is open: files in, analyses out. Owns the worker; asks its host to render when anything changed. It joins
 *
 * - `OpenFlights`: files, flights and analyses that are open;
 * - `Reading`: none → reading → none, one at a time, with progress and problems;
 * - `Plans`: the plan, and the tables that it is looked up in;
 * - `Recompute`: idle → computing → idle, when the route or a setting changes;
 * - `ReplaceFiles`: what was read takes the place of what leaves, all at once.
 *
 * A file that cannot be read, a cancel, or a route that cannot be used changes nothing of what was open.
 */
export class FlightSession implements ReactiveController {
  /** GeoJSON objects over the basemap. */
  overlays: readonly object[] = [];
  /** The plan, and what it is looked up in. */
  readonly plans: Plans;
  readonly #host: ReactiveControllerHost;
  readonly #worker = new FlightWorker(workerPool.port);
  readonly #flights: OpenFlights;
  readonly #recompute: Recompute;
  readonly #reading: Reading;
  readonly #replace: ReplaceFiles;
  /** Lines without times whose meaning has not been said yet. */
  readonly #lines: LineQuestion[] = [];
  /** Files given so far. */
  #given = 0;
  /** Whether the element was removed while flights were computed. */
  #interrupted = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    const changed = () => host.requestUpdate();
    this.#flights = new OpenFlights(changed);
    this.#recompute = new Recompute(this.#worker, this.#flights, changed);
    this.plans = new Plans(this.#worker, this.#recompute, changed);
    this.#reading = new Reading(changed);
    this.#replace = new ReplaceFiles(this.#worker, this.#flights, this.#recompute, this.#reading);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#interrupted = this.#recompute.running;
    this.cancel();
    this.#worker.terminate();
  }

  get analyses() {
    return this.#flights.analyses;
  }
  /** Ids of the flights in the order of their colors, '' where one was closed. */
  get order() {
    return this.#flights.order;
  }
  get reports() {
    return this.#flights.reports;
  }
  /** The files that are open, and how each was given. */
  get openFiles() {
    return this.#flights.files;
  }
  get listed() {
    return this.#flights.listed;
  }
  get undone() {
    return this.#flights.undone;
  }
  get fileLabels() {
    return this.#flights.fileLabels;
  }
  get progress(): ReadProgress | null {
    return this.#reading.progress;
  }
  get problems(): readonly FileProblem[] {
    return this.#reading.problems;
  }
  get computing(): boolean {
    return this.#recompute.running;
  }
  get route() {
    return this.#recompute.route;
  }
  get routeError() {
    return this.#recompute.routeError;
  }
  get routeNotice() {
    return this.#recompute.routeNotice;
  }
  get settings() {
    return this.#recompute.settings;
  }
  get settingsError() {
    return this.#recompute.settingsError;
  }
  get near() {
    return this.#recompute.near;
  }
  get qnh() {
    return this.#recompute.qnh;
  }
  get qnhFrom() {
    return this.#recompute.qnhFrom;
  }

  /** What the next flights are computed with; open flights stay as they are. A pressure has no report but the one given with it. */
  prepare(input: ComputeInput): void {
    Object.assign(this.#recompute, { qnhFrom: '' }, input);
  }

  /** Computes the open flights with another route and other settings, as `prepare`, for those that are open. */
  async apply(input: ComputeInput): Promise<void> {
    this.prepare(input);
    this.#recompute.routeError = await this.#recompute.run();
    this.#host.requestUpdate();
  }

  /** @param replace the plan of before goes, even if this one cannot be used */
  setRoute(route: string | object, replace = false): Promise<void> {
    return this.plans.set(route, replace);
  }

  setSettings(settings: Settings, near = this.near): Promise<void> {
    return this.#recompute.setSettings({ settings, near });
  }

  /** @param from the report that the pressure is from; the reader's own without one */
  setPressure(qnh: number | null, from = ''): Promise<void> {
    return this.#recompute.setSettings({ qnh, qnhFrom: from });
  }

  readonly count: Recompute['count'] = (...input) => this.#recompute.count(...input);
  readonly reportsOf: OpenFlights['reportsOf'] = (analysis) => this.#flights.reportsOf(analysis);

  /** Starts the worker before there is a file for it. */
  start(): void {
    this.#worker.start();
  }

  cancel(): void {
    this.#reading.cancel();
    this.#recompute.cancel();
  }

  close(flight: string): void {
    this.#worker.close([flight]);
    this.#flights.close(flight);
  }

  /**
   * Track files are read, other GeoJSON is drawn over the basemap. Whether a line without times is the plan or a path is asked:
   * a GeoJSON always, since it may be either; KML and GPX where a flight is open that it may be the plan of.
   */
  async openOrOverlay(files: readonly File[], add: boolean): Promise<readonly string[]> {
    const tracks: File[] = [];
    for (const file of files) {
      const given = await geoJsonKind(file);
      const plan = await gpxRoute(file);
      const isPlan = !plan && !given && (await mayBePlan(file));
      const mayBeLine = given?.kind === 'line' || this.analyses.length > 0;
      if (plan) await this.setRoute(plan);
      else if (isPlan) await this.plans.take(file);
      else if (mayBeLine && (await isTimelessLine(file))) this.#lines.push({ file, add });
      else if (given?.kind === 'overlay') this.overlays = [...this.overlays, given.json];
      else tracks.push(file);
    }
    this.#host.requestUpdate();
    return tracks.length > 0 ? this.open(tracks, add) : [];
  }

  /** The line that waits for an answer; undefined without one. */
  get question(): LineQuestion | undefined {
    return this.#lines[0];
  }

  /** Resolves to the flights that were opened. */
  async answer(answer: LineAnswer): Promise<readonly string[]> {
    const line = this.#lines.shift();
    this.#host.requestUpdate();
    if (!line) return [];
    if (answer === 'path') return this.open([line.file], line.add);
    await this.plans.line(line.file);
    return [];
  }

  /** Reads files and computes their flights. Resolves to the new flights' ids, in the order of the files. */
  async open(files: readonly File[], add: boolean, dialect?: Dialect): Promise<readonly string[]> {
    return this.#read(files[0]?.name ?? '', (signal) =>
      this.#add(
        files.map((file) => ({ file })),
        add,
        signal,
        dialect,
      ),
    );
  }

  /** Fetches a file of the page's own or one whose address the user gave, and opens it. */
  async openUrl(url: string, add: boolean): Promise<readonly string[]> {
    return this.openUrls([url], add);
  }

  /**
   * Fetches several and opens what of them can be had; each of the others is a problem.
   * @param ready what they are computed with is known
   */
  async openUrls(
    urls: readonly string[],
    add: boolean,
    ready?: Promise<unknown>,
  ): Promise<readonly string[]> {
    // One reading from the request to the last flight: between two the page would be empty for a moment.
    return this.#read(nameOfUrl(urls[0]), async (signal) => {
      const [{ files, problems }] = await Promise.all([fetchedAll(urls, signal), ready]);
      signal.throwIfAborted();
      this.#reading.problems = problems;
      return files.length > 0 ? this.#add(files, add, signal) : [];
    });
  }

  /** Reads a file again with other switches. */
  async setUndo(id: string, undo: readonly string[]): Promise<void> {
    const file = this.#flights.files.find((file) => file.id === id);
    if (file) await this.#reread([{ ...file.given, undo }]);
  }

  /** After the element was away: its worker has ended. Resolves to whether anything is open. */
  async reopen(): Promise<boolean> {
    const { files } = this.#flights;
    const unhashed = files.filter((_, i) => this.reports[i].sha256 === '');
    if (unhashed.length > 0) await this.#reread(unhashed.map(({ given }) => given));
    if (this.#interrupted) await this.#recompute.run();
    this.#interrupted = false;
    return this.#flights.files.length > 0;
  }

  /** After a change of language: reports and findings carry words. */
  async rereadInLanguage(): Promise<void> {
    const { files } = this.#flights;
    if (this.#replace.readLanguage === language() || files.length === 0 || this.progress) return;
    await this.#reread(files.map(({ given }) => given));
  }

  /** A file that could not be read, by the name or id that its problem has. */
  fileOf(name: string): File | null {
    return this.problems.find((problem) => problem.file?.name === name)?.file ?? null;
  }

  async #read(name: string, work: (signal: AbortSignal) => Promise<readonly string[]>) {
    const ids = await this.#reading.run(name, [], work);
    void this.rereadInLanguage(); // another language may have been chosen meanwhile
    return ids;
  }

  /** Each file replaces its earlier reading once it is read. */
  #reread(given: readonly GivenFile[]) {
    const files = [...new Map(given.map((file) => [file.number, file])).values()];
    return this.#read(files[0].file.name, async (signal) => {
      for (const file of files) {
        const former = this.#flights.files.filter((open) => open.given.number === file.number);
        await this.#replace.run([file], former, signal);
      }
      return [];
    });
  }

  #add(files: readonly Fetched[], add: boolean, signal: AbortSignal, dialect?: Dialect) {
    const given = files.map((file) => ({
      number: ++this.#given,
      ...file,
      undo: [],
      ...(dialect && { dialect }),
    }));
    return this.#replace.run(given, add ? [] : this.#flights.files, signal);
  }
}
