import type { Analysis } from '../../src/analysis/analyze.js';
import type { FileReport } from '../../src/formats/base/report.js';
import type { ListedReport } from '../import/flight-import.js';
import { Computing } from './recompute.js';
import { memo } from '../shared/memo.js';
import {
  colorOrder,
  distinctions,
  exchanged,
  shownFlights,
  withoutFlight,
  type OpenFile,
} from './open-files.js';

/** The files that are open, each with its report and its flights. Two of one name are two. */
export class OpenFlights extends Computing {
  /** Ids of the flights in the order of their colors, '' where one was closed. */
  order: readonly string[] = [];
  protected files: readonly OpenFile[] = [];
  /** By the file's id: a hash comes after the rows. */
  #hashes: ReadonlyMap<string, string> = new Map();

  /** What was done with each file on the way in. */
  get reports(): readonly FileReport[] {
    return this.#reports(this.files, this.#hashes);
  }

  /** The same with what tells files of one name apart. */
  get listed(): readonly ListedReport[] {
    return this.#listed(this.files, this.reports);
  }

  /** Switches that undo repairs, by the file's id. */
  get undone(): ReadonlyMap<string, readonly string[]> {
    return this.#undone(this.files);
  }

  /** What tells the file of a flight from others of its name, by the flight's id; nothing where no other is open. */
  get apart(): ReadonlyMap<string, string> {
    return this.#apart(this.files);
  }

  /** The reports of the file that a flight is of. */
  reportsOf({ track }: Analysis): readonly FileReport[] {
    const at = this.files.findIndex(({ flights }) => flights.includes(track.meta.id));
    return at < 0 ? [] : [this.reports[at]];
  }

  close(flight: string) {
    this.worker.close([flight]);
    this.files = withoutFlight(this.files, flight);
    this.#open(this.analyses.filter(({ track }) => track.meta.id !== flight));
  }

  /** Opens what was read, in the place of the files that leave. */
  protected put(come: readonly OpenFile[], analyses: readonly Analysis[], leave: ReadonlySet<string>) {
    const gone = new Set(this.files.filter(({ id }) => leave.has(id)).flatMap(shownFlights));
    this.files = exchanged(this.files, ({ id }) => leave.has(id), come);
    this.#open(exchanged(this.analyses, ({ track }) => gone.has(track.meta.id), analyses));
  }

  protected setHash(id: string, sha256: string) {
    this.#hashes = new Map(this.#hashes).set(id, sha256);
    this.host.requestUpdate();
  }

  #open(analyses: readonly Analysis[]) {
    this.analyses = analyses;
    this.order = colorOrder(this.order, analyses);
    this.host.requestUpdate();
  }

  readonly #reports = memo((files: readonly OpenFile[], hashes: ReadonlyMap<string, string>) =>
    files.map(({ id, report }) => ({ ...report, sha256: hashes.get(id) ?? report.sha256 })),
  );
  readonly #listed = memo((files: readonly OpenFile[], reports: readonly FileReport[]) => {
    const apart = distinctions(files);
    return files.map(({ id }, i) => ({ ...reports[i], id, apart: apart.get(id) ?? '' }));
  });
  readonly #undone = memo(
    (files: readonly OpenFile[]) => new Map(files.map(({ id, given }) => [id, given.undo])),
  );
  readonly #apart = memo((files: readonly OpenFile[]) => {
    const apart = distinctions(files);
    return new Map(
      files.flatMap(({ id, flights }) => flights.map((flight) => [flight, apart.get(id) ?? ''] as const)),
    );
  });
}
