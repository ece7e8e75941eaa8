import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Dialect } from '../../src/formats/base/dialect.js';
import { language } from '../../src/base/language.js';
import type { FileProblem, ReadProgress } from '../files/flight-files.js';
import { Exchange } from './replace-files.js';
import { fetched, nameOfUrl } from './fetch-file.js';
import { geoJsonKind } from './geojson-kind.js';
import type { GivenFile } from './open-files.js';

/**
 * What is open: files in, analyses out. Owns the worker; asks its host to render when anything changed.
 * A file that cannot be read, a cancel, or a route that is none changes nothing of what was there.
 */
export class FlightSession extends Exchange implements ReactiveController {
  /** GeoJSON that lies on the map. */
  overlays: readonly object[] = [];
  /** Files given so far. */
  #given = 0;
  /** Whether the element was taken away while flights were computed. */
  #interrupted = false;

  constructor(host: ReactiveControllerHost) {
    super(host);
    host.addController(this);
  }

  hostDisconnected() {
    this.#interrupted = this.computing;
    this.cancel();
    this.worker.terminate();
  }

  get progress(): ReadProgress | null {
    return this.reading.progress;
  }

  get problems(): readonly FileProblem[] {
    return this.reading.problems;
  }

  /** Starts the worker before there is a file for it. */
  warm() {
    this.worker.warm();
  }

  cancel() {
    this.reading.cancel();
    this.stopComputing();
  }

  /** Takes whatever the user gave: track files are read, a line without times is the route, other GeoJSON lies on the map. */
  async give(files: readonly File[], add: boolean): Promise<readonly string[]> {
    const tracks: File[] = [];
    for (const file of files) {
      const given = await geoJsonKind(file);
      if (given?.kind === 'route') await this.setRoute(given.json);
      else if (given?.kind === 'overlay') this.overlays = [...this.overlays, given.json];
      else tracks.push(file);
    }
    this.host.requestUpdate();
    return tracks.length > 0 ? this.open(tracks, add) : [];
  }

  /** Reads files and computes their flights. Resolves to the new flights' ids, in the order of the files. */
  async open(files: readonly File[], add: boolean, dialect?: Dialect): Promise<readonly string[]> {
    return this.#read(files[0]?.name ?? '', (signal) => this.#add(files, add, signal, dialect));
  }

  /** Fetches a file of the page's own or one whose address the user gave, and opens it. */
  async openUrl(url: string, add: boolean): Promise<readonly string[]> {
    // One reading from the request to the last flight: between two the page would be empty for a moment.
    return this.#read(nameOfUrl(url), async (signal) => this.#add([await fetched(url, signal)], add, signal));
  }

  /** Reads a file again with other switches. */
  async setUndo(id: string, undo: readonly string[]) {
    const file = this.files.find((file) => file.id === id);
    if (file) await this.#reread([{ ...file.given, undo }]);
  }

  /** After the element was away: its worker has ended. Resolves to whether anything is open. */
  async reopen(): Promise<boolean> {
    const unhashed = this.files.filter((_, i) => this.reports[i].sha256 === '');
    if (unhashed.length > 0) await this.#reread(unhashed.map(({ given }) => given));
    if (this.#interrupted) await this.recompute();
    this.#interrupted = false;
    return this.files.length > 0;
  }

  /** After a change of language: reports and findings carry words. */
  async retell() {
    if (this.told === language() || this.files.length === 0 || this.progress) return;
    await this.#reread(this.files.map(({ given }) => given));
  }

  /** A file that could not be read, by the name or id that its problem has. */
  fileOf(name: string): File | null {
    return this.problems.find((problem) => problem.file?.name === name)?.file ?? null;
  }

  async #read(name: string, work: (signal: AbortSignal) => Promise<readonly string[]>) {
    const ids = await this.reading.run(name, [], work);
    void this.retell(); // another language may have been chosen meanwhile
    return ids;
  }

  /** Each file takes the place of its own former reading once it is there. */
  #reread(given: readonly GivenFile[]) {
    const files = [...new Map(given.map((file) => [file.number, file])).values()];
    return this.#read(files[0].file.name, async (signal) => {
      for (const file of files) {
        const former = this.files.filter((open) => open.given.number === file.number);
        await this.exchange([file], former, signal);
      }
      return [];
    });
  }

  #add(files: readonly File[], add: boolean, signal: AbortSignal, dialect?: Dialect) {
    const given = files.map((file) => ({
      number: ++this.#given,
      file,
      undo: [],
      ...(dialect && { dialect }),
    }));
    return this.exchange(given, add ? [] : this.files, signal);
  }
}
