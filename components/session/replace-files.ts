import { msg, str } from '@lit/localize';
import { language } from '../../src/base/language.js';
import type { FlightWorker, OpenedFile, Staged } from '../../src/worker/client.js';
import { idsOf, openFiles, shownFlights, type GivenFile, type OpenFile } from './open-files.js';
import type { OpenFlights } from './open-flights.js';
import type { Reading } from './reading.js';
import type { Recompute } from './recompute.js';
import type { FileProblem } from './types.js';

/** The dialog reads a file as it is. */
const PACKED = /\.(gz|zip|kmz)$/i;
const flightsOf = (files: readonly OpenFile[]) => files.flatMap(shownFlights);

/**
 * Opens files in the place of others: reading → computing → all at once open. Until then nothing has changed, so a cancel
 * or a failure has nothing to undo.
 */
export class ReplaceFiles {
  /** The language in which the open files were read. */
  readLanguage = language();
  readonly #worker: FlightWorker;
  readonly #flights: OpenFlights;
  readonly #recompute: Recompute;
  readonly #reading: Reading;

  constructor(worker: FlightWorker, flights: OpenFlights, recompute: Recompute, reading: Reading) {
    this.#worker = worker;
    this.#flights = flights;
    this.#recompute = recompute;
    this.#reading = reading;
  }

  /** Resolves to the ids of the new flights. */
  async run(given: readonly GivenFile[], leave: readonly OpenFile[], signal: AbortSignal): Promise<string[]> {
    const staged = await this.#stage(given, leave, signal);
    this.#reading.problems = [...this.#reading.problems, ...problemsOf(given, staged.files)];
    const come = this.#wanted(given, staged.files, leave);
    try {
      if (come.length > 0) await this.#open(come, staged, leave, signal);
    } finally {
      staged.drop(); // what was not taken
    }
    return flightsOf(come);
  }

  async #open(come: readonly OpenFile[], staged: Staged, leave: readonly OpenFile[], signal: AbortSignal) {
    const ids = flightsOf(come);
    const { route } = this.#recompute;
    const analyses = await this.#recompute.analyzeAnyway(staged, ids, signal);
    staged.take(ids);
    // The route of flights that stay is kept; one that no flight is compared with any more belongs to none.
    const stays = this.#flights.files.length > leave.length;
    if (this.#recompute.route && !stays && analyses.every((one) => !one.route)) this.#removeRoute(route);
    else this.#recompute.routeNotice = '';
    this.#flights.replace(new Set(leave.map(({ id }) => id)), come, analyses);
  }

  #removeRoute(route: string | object): void {
    const name =
      typeof route === 'string' ? route : (this.#flights.analyses[0]?.route?.id ?? msg('the drawn line'));
    this.#recompute.route = '';
    this.#recompute.routeNotice = msg(
      str`Route ${name} was removed: no flight in the new file passes near either end.`,
    );
  }

  async #stage(
    given: readonly GivenFile[],
    leave: readonly OpenFile[],
    signal: AbortSignal,
  ): Promise<Staged> {
    this.readLanguage = language();
    const [{ undo, dialect }] = given; // the same for all that are read at once
    const staging: Promise<Staged> = this.#worker.stage(
      given.map(({ file }) => file),
      {
        signal,
        undo,
        ...(dialect && { dialect }),
        instead: flightsOf(leave),
        onProgress: ({ name, done, total }) => this.#reading.report(name, done, total),
        onSilence: () => this.#reading.silent(),
        // A hash may arrive before the code that awaits the files continues.
        onHash: (index, sha256) =>
          void staging.then(({ files }) => this.#flights.setHash(idsOf(given, files)[index], sha256)),
      },
    );
    return staging;
  }

  /** Of an archive that is read again, those of its files that are still open. */
  #wanted(given: readonly GivenFile[], opened: readonly OpenedFile[], leave: readonly OpenFile[]) {
    const files = openFiles(given, opened, this.#flights.files);
    const again = leave.some((old) => old.given.number === given[0].number);
    return again ? files.filter(({ id }) => this.#flights.files.some((open) => open.id === id)) : files;
  }
}

const problemsOf = (given: readonly GivenFile[], opened: readonly OpenedFile[]): FileProblem[] =>
  opened.flatMap((read) => {
    if (!('error' in read)) return [];
    const { file } = given[read.source];
    // A file in an archive has no file of its own that the dialog could read.
    const table = read.error.table === true && read.name === file.name && !PACKED.test(file.name);
    return [{ name: read.name, ...read.error, file, table }];
  });
