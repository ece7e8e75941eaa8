import type { Analysis } from '../../src/analysis/analyze.js';
import type { FileReport } from '../../src/formats/base/report.js';
import { memoLast } from '../../src/base/memo.js';
import {
  colorOrder,
  exchanged,
  fileLabels,
  shownFlights,
  withoutFlight,
  type OpenFile,
} from './open-files.js';
import type { ListedReport } from './types.js';

/**
 * The files that are open, each with its report and its flights, and the analysis of each flight. Two files of one name are
 * two. A flight is identified by its id, which is unique among open flights.
 */
export class OpenFlights {
  analyses: readonly Analysis[] = [];
  /** Ids of the flights in the order of their colors, '' where one was closed. */
  order: readonly string[] = [];
  files: readonly OpenFile[] = [];
  /** By the file's id: a hash comes after the rows. */
  #hashes: ReadonlyMap<string, string> = new Map();
  readonly #changed: () => void;

  /** `changed` is called after every change. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get ids(): string[] {
    return this.analyses.map(({ track }) => track.meta.id);
  }

  /** What was done with each file during import. */
  get reports(): readonly FileReport[] {
    return this.#reports(this.files, this.#hashes);
  }

  /** The same with what distinguishes files of one name. */
  get listed(): readonly ListedReport[] {
    return this.#listed(this.files, this.reports);
  }

  /** Switches that undo repairs, by the file's id. */
  get undone(): ReadonlyMap<string, readonly string[]> {
    return this.#undone(this.files);
  }

  /** What distinguishes the file of a flight from others of its name, by the flight's id; '' where no other is open. */
  get fileLabels(): ReadonlyMap<string, string> {
    return this.#fileLabels(this.files);
  }

  /** The reports of the file that a flight is of. */
  reportsOf({ track }: Analysis): readonly FileReport[] {
    const at = this.files.findIndex(({ flights }) => flights.includes(track.meta.id));
    return at < 0 ? [] : [this.reports[at]];
  }

  close(flight: string): void {
    this.files = withoutFlight(this.files, flight);
    this.#open(this.analyses.filter(({ track }) => track.meta.id !== flight));
  }

  /** Opens what was read, in the place of the files that leave. */
  replace(leave: ReadonlySet<string>, come: readonly OpenFile[], analyses: readonly Analysis[]): void {
    const gone = new Set(this.files.filter(({ id }) => leave.has(id)).flatMap(shownFlights));
    this.files = exchanged(this.files, ({ id }) => leave.has(id), come);
    this.#open(exchanged(this.analyses, ({ track }) => gone.has(track.meta.id), analyses));
  }

  /** Takes the place of earlier analyses of the same tracks; flights may have been opened and closed meanwhile. */
  recomputed(analyses: readonly Analysis[]): void {
    const latest = new Map(analyses.map((analysis) => [analysis.track, analysis]));
    this.analyses = this.analyses.map((analysis) => latest.get(analysis.track) ?? analysis);
    this.#changed();
  }

  setHash(id: string, sha256: string): void {
    this.#hashes = new Map(this.#hashes).set(id, sha256);
    this.#changed();
  }

  #open(analyses: readonly Analysis[]): void {
    this.analyses = analyses;
    this.order = colorOrder(this.order, analyses);
    this.#changed();
  }

  readonly #reports = memoLast((files: readonly OpenFile[], hashes: ReadonlyMap<string, string>) =>
    files.map(({ id, report }) => ({ ...report, sha256: hashes.get(id) ?? report.sha256 })),
  );
  readonly #listed = memoLast((files: readonly OpenFile[], reports: readonly FileReport[]) => {
    const labels = fileLabels(files);
    return files.map(({ id }, i) => ({ ...reports[i], id, fileLabel: labels.get(id) ?? '' }));
  });
  readonly #undone = memoLast(
    (files: readonly OpenFile[]) => new Map(files.map(({ id, given }) => [id, given.undo])),
  );
  readonly #fileLabels = memoLast((files: readonly OpenFile[]) => {
    const labels = fileLabels(files);
    return new Map(
      files.flatMap(({ id, flights }) => flights.map((flight) => [flight, labels.get(id) ?? ''] as const)),
    );
  });
}
