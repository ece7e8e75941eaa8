import { msg, str } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Analysis } from '../../src/analysis/analyze.js';
import { dismissedStates, setAsideIn, type DismissedState } from '../../src/case/dismissed.js';
import { edited, redone, undone } from '../../src/case/edit/history.js';
import type { Beginning, KnownFlight } from '../../src/case/edit/new-case.js';
import { isFlightOf } from '../../src/case/events.js';
import type { CaseFile } from '../../src/case/file/model.js';
import { flightOfCase } from '../../src/case/flight-of-case.js';
import { memoLast } from '../../src/base/memo.js';
import { slug } from '../../src/base/slug.js';
import type { FlightCaseActEvent, FlightSetAsideEvent } from '../shared/events.js';
import { saveAs } from '../shared/files.js';
import type { FlightSession } from '../session/session.js';
import type { FileProblem } from '../session/types.js';
import { gravestOf } from '../../src/analysis/gravest.js';
import { checkInput, inputIn } from './case-input.js';
import type { CaseAnswer, CaseQuestion } from './case-question.js';
import type { CaseReader } from './case-reader.js';

/** What the desk needs of a viewer. */
interface DeskViewer extends ReactiveControllerHost {
  readonly isConnected: boolean;
  readonly session: FlightSession;
  readonly cases: CaseReader;
  readonly analysis: Analysis | null;
  pick(): void;
  say(words: string): void;
  showTab(tab: string): void;
}

/** What the user does with cases: open, begin, save, set findings aside. Edits are not lost without a question. */
export class CaseDesk implements ReactiveController {
  readonly #viewer: DeskViewer;
  /** Another case would take the place of one with edits. */
  question: CaseQuestion | null = null;
  #answer: (answer: CaseAnswer) => void = () => undefined;

  constructor(viewer: DeskViewer) {
    this.#viewer = viewer;
    viewer.addController(this);
  }

  /** A listener that is always there would keep the page out of the browser's memory of pages. */
  hostUpdated(): void {
    const { cases, isConnected } = this.#viewer;
    if (isConnected && cases.isUnsaved) addEventListener('beforeunload', this.#leaving);
    else removeEventListener('beforeunload', this.#leaving);
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#leaving);
  }

  readonly #leaving = (event: BeforeUnloadEvent): void => event.preventDefault();

  /** Findings that the case sets aside, and what has become of them. */
  get dismissed(): readonly DismissedState[] {
    const { session, cases } = this.#viewer;
    return this.#states(cases.file, session.analyses, session.reports);
  }

  readonly #states = memoLast(
    (file: CaseFile | null, analyses: FlightSession['analyses'], reports: FlightSession['reports']) =>
      file ? dismissedStates(file, analyses, reports) : [],
  );
  readonly #setAside = memoLast(setAsideIn);
  readonly #problems = memoLast((files: readonly FileProblem[], cases: readonly FileProblem[]) => [
    ...files,
    ...cases,
  ]);

  get setAside() {
    return this.#setAside(this.dismissed);
  }

  /** Files and cases that could not be read; the same list while nothing in it changes, so that it is not drawn again. */
  get problems(): readonly FileProblem[] {
    return this.#problems(this.#viewer.session.problems, this.#viewer.cases.problems);
  }

  /** The flight to show of those that were opened: the one that the case is about, which the user gave or the tag names; else the one with the gravest findings. */
  first(flights: readonly string[], named: CaseFile | null = null): string {
    const { session, cases } = this.#viewer;
    const among = session.analyses.filter(({ track }) => flights.includes(track.meta.id));
    const file = cases.isGiven ? cases.file : named;
    const own = file ? flightOfCase(file, among) : undefined;
    return own?.track.meta.id ?? gravestOf(among)?.track.meta.id ?? flights[0];
  }

  /** A dropped case takes the place of the one before, with its route and settings. Resolves to whether files with it may be opened. */
  async open([given, ...more]: readonly File[]): Promise<boolean> {
    const { cases, say, showTab } = this.#viewer;
    if (more.length > 0) say(msg(str`Only ${given.name} was opened: there is one case at a time.`));
    const file = await cases.parsed(given);
    if (!file) return true;
    if (!(await this.#mayReplace())) return false;
    cases.show(file);
    showTab('case');
    await this.#apply(file, given.name);
    return true;
  }

  /** The route and settings of a case hold for what is open, and for what is opened next; a case without them changes nothing. */
  async #apply(file: CaseFile, name: string): Promise<void> {
    const { session, cases } = this.#viewer;
    if (file.route === undefined && !file.settings) return;
    try {
      await checkInput(file);
    } catch (error) {
      return cases.refuse(name, error);
    }
    const { route, settings, near, qnh, qnhFrom } = session;
    const input = { route, settings, near, qnh, qnhFrom, ...inputIn(file) };
    if (session.analyses.length > 0) await session.apply(input);
    else session.prepare(input);
  }

  /** Asks before edits are lost. */
  async #mayReplace(): Promise<boolean> {
    const { cases } = this.#viewer;
    if (!cases.isUnsaved) return true;
    this.answer('cancel');
    const answer = await new Promise<CaseAnswer>((resolve) => {
      [this.#answer, this.question] = [resolve, { title: cases.file!.title }];
      this.#viewer.requestUpdate();
    });
    if (answer === 'save') await this.#save();
    return answer !== 'cancel';
  }

  answer(answer: CaseAnswer): void {
    this.question = null;
    this.#answer(answer);
    this.#viewer.requestUpdate();
  }

  readonly act = async ({ act }: FlightCaseActEvent): Promise<void> => {
    const { cases, pick } = this.#viewer;
    if (act === 'open') pick();
    else if (act === 'save') await this.#save();
    else if (await this.#mayReplace()) cases.show(await this.#begun());
  };

  async #save(): Promise<void> {
    const { cases } = this.#viewer;
    const { writeCase } = await import('../../src/case/file/write.js');
    const file = cases.file!;
    saveAs(
      new Blob([writeCase(file)], { type: 'application/json' }),
      `${slug(file.title) || 'case'}.case.json`,
    );
    cases.saved();
  }

  async #flights(analyses: readonly Analysis[]): Promise<readonly KnownFlight[]> {
    const { session } = this.#viewer;
    const isHashed = () => session.reports.every(({ sha256 }) => sha256 !== '');
    for (let turn = 0; turn < 50 && !isHashed(); turn++) await new Promise((later) => setTimeout(later, 100));
    return analyses.map((analysis) => ({ analysis, files: session.reportsOf(analysis) }));
  }

  /** Route and settings that are in use. */
  get input(): Omit<Beginning, 'flights'> {
    const { route, settings: thresholds, near, qnh, qnhFrom } = this.#viewer.session;
    const pressure = qnh === null ? {} : { qnh, ...(qnhFrom && { qnhFrom }) };
    return {
      route: typeof route === 'string' ? route : '',
      settings: { thresholds, ...(near && { near }), ...pressure },
    };
  }

  /** A new case of all that is open. */
  async #begun(): Promise<CaseFile> {
    const { newCase } = await import('../../src/case/edit/new-case.js');
    return newCase({ flights: await this.#flights(this.#viewer.session.analyses), ...this.input });
  }

  /** The case that goes with a flight: one of the page's own that is about another flight is none for this one. */
  caseOf({ track }: Analysis): CaseFile | null {
    const { isGiven, file } = this.#viewer.cases;
    return file && (isGiven || isFlightOf(file, track.meta)) ? file : null;
  }

  /** A finding is set aside, or counts again; without a case of the flight that begins one. */
  readonly aside = async ({ address, note, who, when }: FlightSetAsideEvent): Promise<void> => {
    const { cases, analysis, say } = this.#viewer;
    if (!analysis) return;
    const [edit, { withFlight }] = await Promise.all([
      import('../../src/case/edit/set-aside.js'),
      import('../../src/case/edit/new-case.js'),
    ]);
    if (!this.caseOf(analysis)) {
      cases.show(await this.#begun());
      say(msg('A new case was begun for this note: see its tab. It is not saved yet.'));
    }
    const [flight] = await this.#flights([analysis]);
    const before = cases.history!;
    const next =
      note === null
        ? edit.withoutSetAside(before.present, address)
        : edit.withSetAside(withFlight(before.present, flight), { address, note, who, when });
    cases.edit(edited(before, next));
  };

  /** Ctrl+Z and Ctrl+Shift+Z outside of a field. Whether the key was one of them. */
  key(event: KeyboardEvent): boolean {
    const { history } = this.#viewer.cases;
    const [target] = event.composedPath();
    const isText = target instanceof Element && target.matches('input, textarea, select');
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return false;
    if (isText || event.defaultPrevented || !history) return false;
    const next = event.shiftKey ? redone(history) : undone(history);
    if (next.present === history.present) return false;
    event.preventDefault();
    this.#viewer.cases.edit(next);
    this.#viewer.say(
      event.shiftKey ? msg('The edit of the case was redone.') : msg('The edit of the case was undone.'),
    );
    return true;
  }
}
