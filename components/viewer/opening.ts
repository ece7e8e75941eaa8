import type { Dialect } from '../../src/formats/base/dialect.js';
import type { LineAnswer } from '../session/line-question.js';
import { isBundle } from '../bundle/is-bundle.js';
import { lazy } from './lazy-elements.js';
import { needsOtherPage, openOtherPage } from './other-sites.js';
import { encodeView } from './view-address.js';
import type { FlightSession } from '../session/session.js';

const isCase = ({ name }: File): boolean => /\.case\.json$/i.test(name);

interface OpeningEvents {
  /** Flights were opened; `from` is the address that a link can name, '' for a file of the user's. */
  opened(flights: readonly string[], from: string): void;
  /** Cases were given; a viewer has one. Resolves to whether the tracks with them may be opened. */
  caseGiven(files: readonly File[]): Promise<boolean>;
  /** Another file's columns are to be assigned by hand, or none. */
  asked(): void;
}

/** What the user gives is opened, and its first flight is shown. */
export class ViewerOpening {
  readonly #session: FlightSession;
  readonly #tell: OpeningEvents;
  /** The file whose columns are being assigned. */
  byHand: File | null = null;
  /** The bundle that is being verified. */
  bundle: File | null = null;

  constructor(session: FlightSession, tell: OpeningEvents) {
    this.#session = session;
    this.#tell = tell;
  }

  /** Resolves to the ids of the flights that were opened. */
  async files(files: readonly File[], add: boolean): Promise<readonly string[]> {
    const bundles = await Promise.all(files.map(isBundle));
    const tracks = files.filter((file, i) => !bundles[i] && !isCase(file));
    const cases = files.filter(isCase);
    // Before the tracks: its route and settings hold for them.
    if (cases.length > 0 && !(await this.#tell.caseGiven(cases))) return [];
    const bundle = files.find((_, i) => bundles[i]);
    if (bundle) this.#verify(bundle);
    const opened = tracks.length > 0 ? await this.#session.openOrOverlay(tracks, add) : [];
    this.#took(opened, '');
    return opened;
  }

  async url(given: string, add: boolean): Promise<void> {
    const url = given.trim().replaceAll(/\s/g, '%20'); // a link has blanks between addresses
    if (needsOtherPage(url)) return openOtherPage(encodeView({ src: url }), url);
    this.#took(await this.#session.openUrl(url, add), url);
  }

  /** What a line without times is was said. */
  async line(answer: LineAnswer): Promise<void> {
    this.#took(await this.#session.answer(answer), '');
  }

  columns(name: string, file: File | null): void {
    void lazy.mapping();
    this.#ask(file ?? this.#session.fileOf(name));
  }

  /** A dialog that was closed must not come back: the next render gives it what is still here. */
  readonly columnsClosed = (): void => {
    this.byHand = null;
  };
  readonly bundleClosed = (): void => {
    this.bundle = null;
  };

  async mapping(file: File, dialect: Dialect): Promise<void> {
    this.#ask(null);
    this.#took(await this.#session.open([file], false, dialect), '');
  }

  #verify(bundle: File): void {
    void lazy.verification();
    this.bundle = bundle;
    this.#tell.asked();
  }

  #ask(file: File | null): void {
    this.byHand = file;
    this.#tell.asked();
  }

  #took(flights: readonly string[], from: string): void {
    if (flights.length > 0) this.#tell.opened(flights, from);
  }
}
