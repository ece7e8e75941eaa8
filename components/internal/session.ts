import { msg, str } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Analysis, Settings } from '../../src/analysis/analyze.js';
import type { Dialect } from '../../src/formats/dialect.js';
import type { FileReport } from '../../src/formats/report.js';
import type { Vicinity } from '../../src/detectors/detector.js';
import { language } from '../../src/language.js';
import { routeFits } from '../../src/route/fits.js';
import { FlightWorker, type OpenedFile } from '../../src/worker/client.js';
import type { FileProblem, ReadProgress } from '../flight-files.js';
import { geoJsonKind } from './geojson-kind.js';

export interface Near {
  readonly airport: string;
  /** NM. */
  readonly radius: Vicinity['radius'];
}

interface GivenFile {
  readonly file: File;
  /** Where the user named its columns. */
  readonly dialect: Dialect | undefined;
}

/** The last part of an address, as the name of a file. */
function nameOfUrl(url: string): string {
  const last = url.split(/[?#]/)[0].split('/').pop() || url;
  try {
    return decodeURIComponent(last);
  } catch {
    return last; // a percent sign that stands for itself
  }
}

/** `UATE 30` → 30 NM around UATE; null where the text is not of that form. */
export function nearOf(text: string): Near | null {
  const [, airport, radius = '30'] = /^\s*([A-Za-z]{3,4})(?:\s+(\d+))?\s*$/.exec(text) ?? [];
  return airport ? { airport: airport.toUpperCase(), radius: Number(radius) } : null;
}
export const nearText = (near: Near | null): string => (near ? `${near.airport} ${near.radius}` : '');

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * What is open and how it is computed: files in, analyses out. Owns the worker; asks its host to render when anything changed.
 * A file that cannot be read, a cancel, or a route that is none changes nothing of what was there.
 */
export class FlightSession implements ReactiveController {
  analyses: readonly Analysis[] = [];
  reports: readonly FileReport[] = [];
  problems: readonly FileProblem[] = [];
  progress: ReadProgress | null = null;
  /** Whether flights are being computed (anew). */
  computing = false;
  route: string | object = '';
  routeError = '';
  /** What became of the route without the user's doing; '' most of the time. */
  routeNotice = '';
  settings: Settings = {};
  settingsError = '';
  near: Near | null = null;
  /** GeoJSON that lies on the map. */
  overlays: readonly object[] = [];
  /** Switches that undo repairs, by file name. */
  undone: ReadonlyMap<string, readonly string[]> = new Map();

  readonly #host: ReactiveControllerHost;
  /** The language in which the files were read. */
  #told = language();
  /** Files as they were given, by name, so that they can be read again. */
  readonly #files = new Map<string, GivenFile>();
  #worker = new FlightWorker();
  #reading: AbortController | null = null;
  #analyzing: AbortController | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    this.cancel();
    this.#worker.terminate();
    this.#worker = new FlightWorker();
  }

  /** Starts the worker before there is a file for it. */
  warm() {
    this.#worker.warm();
  }

  cancel() {
    this.#reading?.abort();
    this.#analyzing?.abort();
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
    this.#host.requestUpdate();
    return tracks.length > 0 ? this.open(tracks, add) : [];
  }

  /** Reads files and computes their flights. Resolves to the new flights' ids, in the order of the files. */
  async open(files: readonly File[], add: boolean, dialect?: Dialect): Promise<readonly string[]> {
    const reading = this.#begin(files[0]?.name ?? '');
    try {
      const opened = await this.#read(files, reading.signal, dialect);
      const ids = opened.flatMap((file) =>
        'tracks' in file ? file.tracks.map((track) => track.meta.id) : [],
      );
      if (!add) this.#letGoOfRoute(opened);
      const analyses = await this.#compute(ids, reading.signal);
      this.#take(opened, analyses, add);
      for (const file of files) this.#files.set(file.name, { file, dialect });
      this.#offerTables(files);
      return ids;
    } catch (error) {
      if (!reading.signal.aborted)
        this.problems = [{ name: files[0]?.name ?? '', message: messageOf(error), row: 0 }];
      return [];
    } finally {
      this.#end(reading);
    }
  }

  /** Reads everything again after the worker that knew the flights was ended; flights that were closed stay closed. */
  async reopen(): Promise<boolean> {
    const given = [...this.#files.values()];
    const kept = new Set(this.analyses.map(({ track }) => track.meta.id));
    const guessed = given.flatMap(({ file, dialect }) => (dialect ? [] : file));
    this.analyses = [];
    if (guessed.length > 0) await this.open(guessed, true);
    for (const { file, dialect } of given) if (dialect) await this.open([file], true, dialect);
    for (const { track } of this.analyses) if (!kept.has(track.meta.id)) this.close(track.meta.id);
    return given.length > 0;
  }

  /** After a change of language: reports and findings carry words. */
  async retell() {
    if (this.#told === language() || this.#files.size === 0) return;
    this.#worker.close(this.analyses.map(({ track }) => track.meta.id));
    await this.reopen();
  }

  /** One reading at a time: what was under way is left. */
  #begin(name: string): AbortController {
    this.cancel();
    this.problems = [];
    this.routeNotice = '';
    this.progress = { name, bytes: 0, total: 0 };
    this.#host.requestUpdate();
    return (this.#reading = new AbortController());
  }

  #end(reading: AbortController) {
    if (this.#reading === reading) this.progress = null;
    void this.retell();
    this.#host.requestUpdate();
  }

  #read(files: readonly File[], signal: AbortSignal, dialect?: Dialect): Promise<readonly OpenedFile[]> {
    const undo = files.flatMap((file) => this.undone.get(file.name) ?? []);
    const names: string[] = [];
    this.#told = language();
    return this.#worker.open(files, {
      signal,
      undo,
      ...(dialect && { dialect }),
      onProgress: ({ name, done, total }) => {
        this.progress = { name, bytes: done, total };
        this.#host.requestUpdate();
      },
      onFile: (file, index) => (names[index] = file.name),
      onHash: (index, sha256) => this.#hash(names[index], sha256),
    });
  }

  #take(opened: readonly OpenedFile[], analyses: readonly Analysis[], add: boolean) {
    this.problems = opened.flatMap((file) => ('error' in file ? [{ name: file.name, ...file.error }] : []));
    const reports = opened.flatMap((file) => ('report' in file ? [file.report] : []));
    if (reports.length === 0) return;
    if (!add) {
      // After the element was away the new flights have the ids of the old: the worker that knew those is gone.
      const ids = new Set(analyses.map(({ track }) => track.meta.id));
      this.#worker.close(this.analyses.map(({ track }) => track.meta.id).filter((id) => !ids.has(id)));
      this.#files.clear();
    }
    const again = new Set(reports.map((report) => report.name));
    this.reports = [...(add ? this.reports.filter(({ name }) => !again.has(name)) : []), ...reports];
    this.analyses = add ? [...this.analyses, ...analyses] : analyses;
  }

  /** A text that no reader knows may be a table: its columns can be named by hand. */
  #offerTables(files: readonly File[]) {
    const text = new Set(
      files
        .filter(({ name, size }) => size > 0 && !/\.(gz|zip|kmz|kml|gpx|igc|(geo)?json)$/i.test(name))
        .map(({ name }) => name),
    );
    this.problems = this.problems.map((problem) => ({ ...problem, table: text.has(problem.name) }));
  }

  /** A file that was given, by its name. */
  fileOf(name: string): File | null {
    return this.#files.get(name)?.file ?? null;
  }

  /** A route that was planned for the flight before makes no sense for one elsewhere. */
  #letGoOfRoute(opened: readonly OpenedFile[]) {
    const route = this.analyses[0]?.route;
    const tracks = opened.flatMap((file) => ('tracks' in file ? file.tracks : []));
    if (!route || tracks.length === 0 || tracks.some((track) => routeFits(route, track))) return;
    this.route = '';
    this.routeNotice = msg(
      str`${route.id} was let go: no flight of the new file comes near its beginning or end.`,
    );
  }

  /** A file's hash comes after its rows. */
  #hash(name: string, sha256: string) {
    this.reports = this.reports.map((report) => (report.name === name ? { ...report, sha256 } : report));
    this.#host.requestUpdate();
  }

  #compute(ids: readonly string[], signal: AbortSignal) {
    const { settings, near, route } = this;
    return this.#worker.analyze(ids, { signal, settings, ...(route && { route }), ...(near && { near }) });
  }

  /** Computes everything anew, without reading. */
  async #recompute(): Promise<string> {
    this.#analyzing?.abort();
    const analyzing = (this.#analyzing = new AbortController());
    this.computing = true;
    this.#host.requestUpdate();
    try {
      const analyses = await this.#compute(
        this.analyses.map(({ track }) => track.meta.id),
        analyzing.signal,
      );
      this.analyses = analyses;
      return '';
    } catch (error) {
      return analyzing.signal.aborted ? '' : messageOf(error);
    } finally {
      if (this.#analyzing === analyzing) this.computing = false;
      this.#host.requestUpdate();
    }
  }

  async setRoute(route: string | object) {
    const before = this.route;
    this.routeNotice = '';
    this.route = route;
    this.routeError = await this.#recompute();
    if (this.routeError) this.route = before;
    this.#host.requestUpdate();
  }

  async setSettings(settings: Settings, near = this.near) {
    const before = { settings: this.settings, near: this.near };
    Object.assign(this, { settings, near });
    this.settingsError = await this.#recompute();
    if (this.settingsError) Object.assign(this, before);
    this.#host.requestUpdate();
  }

  /** How many findings of a detector one flight has at each value of one of its options. */
  async count(
    flight: string,
    detector: string,
    option: string,
    values: readonly number[],
  ): Promise<readonly number[]> {
    const counts: number[] = [];
    for (const value of values) {
      const settings = { ...this.settings, [detector]: { ...this.settings[detector], [option]: value } };
      const { route, near } = this;
      const [analysis] = await this.#worker.analyze([flight], {
        settings,
        ...(route && { route }),
        ...(near && { near }),
      });
      counts.push(analysis?.findings.filter(({ kind }) => kind === detector).length ?? NaN);
    }
    return counts;
  }

  close(flight: string) {
    this.#worker.close([flight]);
    const file = this.analyses.find(({ track }) => track.meta.id === flight)?.track.meta.file;
    this.analyses = this.analyses.filter(({ track }) => track.meta.id !== flight);
    if (file !== undefined && !this.analyses.some(({ track }) => track.meta.file === file)) {
      this.reports = this.reports.filter(({ name }) => name !== file);
      this.#files.delete(file);
    }
    this.#host.requestUpdate();
  }

  /** Reads a file again with other switches. */
  async setUndo(name: string, undo: readonly string[]) {
    this.undone = new Map(this.undone).set(name, undo);
    const given = this.#files.get(name);
    if (!given) return;
    for (const { track } of this.analyses.filter(({ track }) => track.meta.file === name))
      this.close(track.meta.id);
    await this.open([given.file], true, given.dialect);
  }

  /** Fetches a file of the page's own or one whose address the user gave, and opens it. */
  async openUrl(url: string, add: boolean): Promise<readonly string[]> {
    const name = nameOfUrl(url);
    const reading = this.#begin(name);
    try {
      const response = await fetch(url, { signal: reading.signal });
      if (!response.ok) throw new Error(msg(str`the server answered ${response.status}`));
      return await this.open([new File([await response.blob()], name)], add);
    } catch (error) {
      const message = msg(str`${name} could not be fetched: ${messageOf(error)}.`);
      if (!reading.signal.aborted) this.problems = [{ name, message, row: 0 }];
      return [];
    } finally {
      this.#end(reading);
    }
  }
}
