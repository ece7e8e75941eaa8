import { msg, str } from '@lit/localize';
import { describe } from '../../src/analysis/describe.js';
import { eventsOf } from '../../src/analysis/events.js';
import { titleOf } from '../../src/finding/declarations/titles.js';
import type { Finding } from '../../src/finding/finding.js';
import { markOf, markWords } from '../../src/finding/mark.js';
import type { Airports } from '../../src/route/airports/index.js';
import { everything, ordered } from '../findings/filter.js';
import { FlightFindingEvent } from '../shared/events.js';
import type { ViewerChoice } from './choice.js';
import { findingStep, placeInList } from './finding-steps.js';

interface DeskHost {
  readonly choice: ViewerChoice;
  readonly airports: Airports | null;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly showTab: (tab: string) => void;
  speak(text: string): void;
}

/** What comes of choosing a finding: its list, clock, charts and map, and what is spoken. */
export class FindingDesk {
  readonly #host: DeskHost;

  constructor(host: DeskHost) {
    this.#host = host;
  }

  choose(finding: Finding | null): void {
    const { choice, showTab } = this.#host;
    if (finding) showTab('findings');
    choice.inspect(finding);
    if (finding) this.#host.speak(this.#words(finding));
  }

  /** By keyboard: the page around hears of it as of a click. @param parts of events are steps too */
  go(by: 1 | -1, parts: boolean): void {
    const { analysis, finding } = this.#host.choice;
    if (!analysis) return;
    const next = findingStep({ listed: this.#listed, all: analysis.findings, chosen: finding }, by, parts);
    if (next) this.#tell(next);
    else this.#host.speak(by > 0 ? msg('No further finding.') : msg('No earlier finding in the list.'));
  }

  deselect(): void {
    if (this.#host.choice.finding) this.#tell(null);
  }

  #tell(finding: Finding | null): void {
    this.#host.renderRoot.querySelector('.main')?.dispatchEvent(new FlightFindingEvent(finding));
  }

  /** Which of the list's findings one is, from 1, and of how many. */
  place(finding: Finding | null): { readonly nth: number; readonly of: number } {
    const listed = this.#listed;
    return finding ? placeInList(finding, listed) : { nth: 0, of: listed.length };
  }

  /** As the list has them now, filtered and ordered by the reader; as it has them at first where it is not shown. */
  get #listed(): readonly Finding[] {
    const panel = this.#host.renderRoot.querySelector('crosstrack-panel');
    const list = panel?.renderRoot?.querySelector('flight-findings');
    return list?.listed ?? ordered(eventsOf(this.#host.choice.analysis?.findings ?? []), everything);
  }

  /** `Finding 2 of 9: Diversion, caution. From …` */
  #words(finding: Finding): string {
    const { choice, airports } = this.#host;
    const { track, status } = choice.analysis!;
    const sentence = describe(finding, track, airports ?? undefined, { status });
    const named = `${titleOf(finding.kind)}, ${markWords[markOf(finding)]()}`;
    const { nth, of } = placeInList(finding, this.#listed);
    if (nth === 0) return msg(str`Finding: ${named}. ${sentence}`);
    return finding.partOf === undefined
      ? msg(str`Finding ${nth} of ${of}: ${named}. ${sentence}`)
      : msg(str`Part of finding ${nth} of ${of}: ${named}. ${sentence}`);
  }
}
