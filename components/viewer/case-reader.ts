import { msg, str } from '@lit/localize';
import type { ReactiveControllerHost } from 'lit';
import { historyOf, type CaseHistory } from '../../src/case/edit/history.js';
import { eventsOfFlight } from '../../src/case/events.js';
import type { CaseEvent, CaseFile } from '../../src/case/file/model.js';
import type { ClaimResult } from '../../src/case/claims/judge.js';
import type { Airports } from '../../src/route/airports/index.js';
import { addressOfFile } from '../../src/case/files-of-case.js';
import { parseCase } from '../../src/case/file/parse.js';
import { memoLast } from '../../src/base/memo.js';
import type { Analysis } from '../../src/analysis/analyze.js';
import { messageOf } from '../shared/error-message.js';
import type { FileProblem } from '../session/types.js';
import { isPath } from '../../src/track/path.js';
import { checkInput } from './case-input.js';
import { isOwnAddress } from './own-address.js';

const ownAddresses = ({ flights }: CaseFile, base: string): readonly string[] =>
  flights
    .flatMap(({ files }) => files.map((file) => addressOfFile(file, base) ?? ''))
    .filter((address) => address !== '' && isOwnAddress(address));

/** The case file of a viewer: fetched when its address changes, or the user’s own; asked for the events of a flight. */
export class CaseReader {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #fail: (words: string) => void;
  #address = '';
  #history: CaseHistory | null = null;
  /** As it was read or saved. */
  #saved: CaseFile | null = null;
  /** Whether the case is the user’s, given or edited: it is then shown without a flight too. */
  isGiven = false;
  /** Why the case that was asked for last could not be read; it stays until it is closed or another one is read. */
  problems: readonly FileProblem[] = [];
  /** Of the latest case that was asked for: what comes later for an earlier one is dropped. */
  #turn = 0;
  #own: Promise<CaseFile | null> = Promise.resolve(null);
  readonly #texts = new WeakMap<CaseFile, string>();
  /** The case of the address as it was read, where its route and settings can be used: null before, and after another one. */
  named: CaseFile | null = null;
  /** Of the files that the case of the address names on this site: relative to it. */
  addresses: readonly string[] = [];

  /** @param fail tells the page around of a case that could not be read */
  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, fail: (words: string) => void) {
    this.#host = host;
    this.#fail = fail;
  }

  /** The case of the address once it is read, as `named`. */
  get own(): Promise<CaseFile | null> {
    return this.#own;
  }

  /**
   * Without an address, or where it cannot be read, there are no events; the latter is said. Resolves to the case, null
   * where its route and settings cannot be used.
   */
  read(address: string): Promise<CaseFile | null> {
    if (address === this.#address) return this.#own;
    this.#address = address;
    [this.#history, this.named, this.isGiven, this.addresses] = [null, null, false, []];
    const turn = ++this.#turn;
    this.#own = address ? this.#fetched(address, turn) : Promise.resolve(null);
    this.#host.requestUpdate();
    return this.#own;
  }

  async #fetched(address: string, turn: number): Promise<CaseFile | null> {
    try {
      const response = await fetch(address);
      if (!response.ok) throw new RangeError(msg(str`the server answered ${response.status}`));
      const file = this.#parsed(await response.text(), JSON.parse);
      if (turn !== this.#turn) return null;
      this.#begin(file);
      this.addresses = ownAddresses(file, new URL(address, document.baseURI).href);
      this.#host.requestUpdate();
      await checkInput(file);
      if (turn === this.#turn) this.named = file;
    } catch (error) {
      this.refuse(address, error);
    }
    this.#host.requestUpdate();
    return this.named;
  }

  #parsed(text: string, parse: (text: string) => unknown): CaseFile {
    const file = parseCase(parse(text));
    this.#texts.set(file, text);
    return file;
  }

  /** The text of the file that the case is in as it is; undefined for an edited one. */
  get text(): string | undefined {
    return this.file ? this.#texts.get(this.file) : undefined;
  }

  /** The case of a file of the user's, not shown yet; null if it is refused, which leaves the case as it was. */
  async parsed(given: File): Promise<CaseFile | null> {
    try {
      const { parseJson } = await import('../../src/formats/base/json.js');
      return this.#parsed(await given.text(), parseJson);
    } catch (error) {
      this.refuse(given.name, error, given);
      return null;
    }
  }

  /** The user's case takes the place of the one before. Nothing that it names is fetched. */
  show(file: CaseFile): void {
    this.#turn++;
    [this.isGiven, this.named] = [true, null];
    this.#begin(file);
    this.#host.requestUpdate();
  }

  #begin(file: CaseFile): void {
    [this.#history, this.#saved, this.problems] = [historyOf(file), file, []];
  }

  /** What is wrong with a file is listed with the other files that could not be read. */
  refuse(name: string, error: unknown, file?: File): void {
    const why = messageOf(error);
    const message = msg(str`The case could not be read: ${why}`);
    this.problems = [{ name, message, row: 0, ...(file && { file }) }];
    this.#fail(msg(str`The case ${name} could not be read: ${why}`));
    this.#host.requestUpdate();
  }

  readonly #select = memoLast((file: CaseFile | null, analysis: Analysis | null): readonly CaseEvent[] => {
    if (!file || !analysis?.track.length || isPath(analysis.track)) return [];
    const { meta, time } = analysis.track;
    return eventsOfFlight(file, meta, [time[0], time[time.length - 1]]);
  });

  /** Address of the case that was asked for last; '' without one, and for a file of the user's. */
  get askedFor(): string {
    return this.#address;
  }

  get file(): CaseFile | null {
    return this.#history?.present ?? null;
  }

  /** The case with the edits that the user made; null without a case. */
  get history(): CaseHistory | null {
    return this.#history;
  }

  /** Whether the case differs from the file that it was read from, or saved to. */
  get isUnsaved(): boolean {
    return this.file !== this.#saved && this.file !== null;
  }

  /** What is shown now is in a file. */
  saved(): void {
    this.#saved = this.file;
    this.#host.requestUpdate();
  }

  /** An edited case takes the place of the one before: its events and claims are computed anew. */
  edit(history: CaseHistory): void {
    this.#history = history;
    this.isGiven = true;
    this.#host.requestUpdate();
  }

  #judged: readonly [CaseFile, Analysis | null, Airports, readonly ClaimResult[]] | null = null;

  /** What a flight says to the claims; those of before, or none, until that is computed. The code for it comes with the first. */
  claimsFor(analysis: Analysis | null, airports: Airports | null): readonly ClaimResult[] {
    const [file, now] = [this.file, this.#judged];
    if (!file || !airports) return [];
    if (now && now[0] === file && now[1] === analysis && now[2] === airports) return now[3];
    const before = now?.[0] === file ? now[3] : [];
    this.#judged = [file, analysis, airports, before];
    this.#judging = this.#judge(file, analysis, airports);
    return before;
  }

  #judging: Promise<void> = Promise.resolve();

  /** The same once it is computed. */
  async judged(analysis: Analysis | null, airports: Airports | null): Promise<readonly ClaimResult[]> {
    this.claimsFor(analysis, airports);
    await this.#judging;
    return this.claimsFor(analysis, airports);
  }

  async #judge(file: CaseFile, analysis: Analysis | null, airports: Airports): Promise<void> {
    const { judgeClaims } = await import('../../src/case/claims/judge.js');
    const results = await judgeClaims(file, analysis ?? undefined, { airports });
    if (this.#judged?.[0] !== file || this.#judged[1] !== analysis) return;
    this.#judged = [file, analysis, airports, results];
    this.#host.requestUpdate();
  }

  /** The same list while flight and case stay. */
  eventsOf(analysis: Analysis | null): readonly CaseEvent[] {
    return this.#select(this.file, analysis);
  }
}
