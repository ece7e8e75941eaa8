import { msg, str } from '@lit/localize';
import type { ReactiveControllerHost } from 'lit';
import { language } from '../../src/base/language.js';
import { routeFits } from '../../src/route/route-fits.js';
import type { OpenedFile, Staged } from '../../src/worker/client.js';
import type { FileProblem } from '../files/flight-files.js';
import { idsOf, openFiles, shownFlights, type GivenFile, type OpenFile } from './open-files.js';
import { OpenFlights } from './open-flights.js';
import { Reading } from './reading.js';

const named = /\.(gz|zip|kmz|kml|gpx|igc|(geo)?json)$/i;
/** A text that no reader knows may be a table: its columns can be named by hand. */
const mayBeTable = ({ name, size }: File) => size > 0 && !named.test(name);
const flightsOf = (files: readonly OpenFile[]) => files.flatMap(shownFlights);

/** Files that come, in the place of files that leave: all at once, when the new are there. Until then nothing has changed. */
export class Exchange extends OpenFlights {
  protected readonly reading: Reading;
  /** The language in which the files were read. */
  protected told = language();

  constructor(host: ReactiveControllerHost) {
    super(host);
    this.reading = new Reading(() => host.requestUpdate());
  }

  /** Reads and computes, then opens all at once in the place of the files that leave. Resolves to the ids of the new flights. */
  protected async exchange(given: readonly GivenFile[], leave: readonly OpenFile[], signal: AbortSignal) {
    const staged = await this.#stage(given, leave, signal);
    this.reading.problems = [...this.reading.problems, ...problemsOf(given, staged.files)];
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
    const notice = leave.length > 0 ? this.#noticeOfRoute(staged.files) : '';
    const { settings, near } = this;
    const route = notice ? '' : this.route;
    const analyses = await this.compute(staged, ids, signal, { settings, near, route });
    staged.take(ids);
    Object.assign(this, { route, routeNotice: notice });
    this.put(come, analyses, new Set(leave.map(({ id }) => id)));
  }

  async #stage(
    given: readonly GivenFile[],
    leave: readonly OpenFile[],
    signal: AbortSignal,
  ): Promise<Staged> {
    this.told = language();
    const [{ undo, dialect }] = given; // the same for all that are read at once
    const staged: Staged = await this.worker.stage(
      given.map(({ file }) => file),
      {
        signal,
        undo,
        ...(dialect && { dialect }),
        instead: flightsOf(leave),
        onProgress: ({ name, done, total }) => this.reading.tell(name, done, total),
        onHash: (index, sha256) => this.setHash(idsOf(given, staged.files)[index], sha256),
      },
    );
    return staged;
  }

  /** Of an archive that is read again, those of its files that are still open. */
  #wanted(given: readonly GivenFile[], opened: readonly OpenedFile[], leave: readonly OpenFile[]) {
    const files = openFiles(given, opened, this.files);
    const again = leave.some((old) => old.given.number === given[0].number);
    return again ? files.filter(({ id }) => this.files.some((open) => open.id === id)) : files;
  }

  /** A route that was planned for the flight before makes no sense for one elsewhere. */
  #noticeOfRoute(opened: readonly OpenedFile[]): string {
    const route = this.analyses[0]?.route;
    const tracks = opened.flatMap((file) => ('tracks' in file ? file.tracks : []));
    if (!route || tracks.length === 0 || tracks.some((track) => routeFits(route, track))) return '';
    return msg(str`${route.id} was let go: no flight of the new file comes near its beginning or end.`);
  }
}

const problemsOf = (given: readonly GivenFile[], opened: readonly OpenedFile[]): FileProblem[] =>
  opened.flatMap((read) => {
    if (!('error' in read)) return [];
    const { file } = given[read.source];
    return [{ name: read.name, ...read.error, file, table: read.name === file.name && mayBeTable(file) }];
  });
