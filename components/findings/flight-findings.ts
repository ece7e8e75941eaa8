import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { checked, shapes } from '../shared/checked.js';
import { customElement } from '../shared/custom-element.js';
import { repeat } from 'lit/directives/repeat.js';
import { localized, msg } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Settings } from '../../src/analysis/settings.js';
import { coverageOf } from '../../src/analysis/coverage.js';
import { memoLast } from '../../src/base/memo.js';
import { isPlaceKnown } from '../../src/analysis/place-known.js';
import { citeSentence } from '../../src/analysis/cite-sentence.js';
import { describe } from '../../src/analysis/describe.js';
import type { Finding } from '../../src/finding/finding.js';
import type { Declaration } from '../../src/finding/declaration.js';
import { declarations } from '../../src/finding/declarations/index.js';
import { titleOf } from '../../src/finding/declarations/titles.js';
import { confidenceWords } from '../../src/finding/words.js';
import {
  countSetAside,
  NONE_SET_ASIDE,
  setAsideOf,
  setAsideWords,
  type SetAsideFindings,
} from '../../src/finding/set-aside.js';
import type { Airports } from '../../src/route/airports/index.js';
import { FlightFindingEvent } from '../shared/events.js';
import { aviationUnits, type DisplayUnits } from '../../src/base/display-units.js';
import { clockIn, utc } from '../shared/time-zone.js';
import { controls } from '../shared/controls.js';
import { lineLinkStyles } from '../shared/line-link.js';
import { rovingIndex } from '../shared/roving-focus.js';
import { findingAddress } from '../../src/case/finding-address.js';
import './cite.js';
import { coverageDetails } from './coverage.js';
import './set-aside.js';
import type { CrosstrackSetAside } from './set-aside.js';
import { findingDetail } from './detail.js';
import { everything, filtered, ordered } from './filter.js';
import { findingsHead } from './head.js';
import { findingStyles } from './styles.js';
import { findingValue } from '../shared/finding-value.js';
import { markOf, markSigns, markTitle } from '../../src/finding/mark.js';
import { theme } from '../shared/theme.js';
import { isPath } from '../../src/track/path.js';

/**
 * The findings of a flight, the gravest first or in time order, each with what it is based on.
 *
 * @fires flight-finding - The user selected a finding, or deselected it (null).
 * @fires {FlightSetAsideEvent} flight-set-aside - The user set a finding aside with a note, or took it back.
 * @fires {FlightLineEvent} flight-line - The user wants to see lines of the file.
 * @csspart item - One finding.
 * @csspart detail - What the selected finding is based on.
 */
@localized()
@customElement('flight-findings')
export class FlightFindings extends LitElement {
  static override styles = [theme, controls, lineLinkStyles, findingStyles];

  /** The flight; null shows nothing. */
  @checked(shapes.analysis) @property({ attribute: false }) analysis: Analysis | null = null;
  /** With it, findings name places. */
  @property({ attribute: false }) airports: Airports | null = null;
  /** The selected finding; it is opened and scrolled into view. */
  @checked(shapes.finding) @property({ attribute: false }) finding: Finding | null = null;
  /** Thresholds that were changed, to show the ones used. */
  @property({ attribute: false }) settings: Settings = {};
  /** SHA-256 of the flight's file; with it, findings have an address to cite. */
  @property() sha256 = '';
  /** Findings that a case sets aside: they stay in the list, folded, with their note. */
  @property({ attribute: false }) setAside: SetAsideFindings = NONE_SET_ASIDE;
  /** Whether findings can be set aside here; they need an address for it. */
  @property({ attribute: 'can-set-aside', type: Boolean }) canSetAside = false;
  /** Line numbers are buttons that ask for the lines of the file: for a page that can show them. */
  @property({ attribute: 'can-show-lines', type: Boolean }) canShowLines = false;
  /** For paper: every finding is open, and nothing is there to be pressed. @internal */
  @property({ type: Boolean, reflect: true }) printed = false;
  /** Who may have set a finding aside. */
  @property({ attribute: false }) people: readonly string[] = [];
  /** Units of the screen, one for each quantity. */
  @checked(shapes.units) @property({ attribute: false }) units: DisplayUnits = aviationUnits;
  /** Of the pictures: `UTC`, `local`, `aircraft`, or a name of the time zone database. Sentences are in UTC. */
  @property({ attribute: 'time-zone' }) timeZone = 'UTC';
  /** The detectors that the analysis was made with, for their titles and rules. */
  @property({ attribute: false }) detectors: readonly Declaration[] = declarations;
  @state() private filter = everything;
  /** Id of the finding that the tab key reaches. */
  @state() private reachable = '';

  /** The findings in the list, in its order. @internal */
  get listed(): readonly Finding[] {
    if (!this.analysis) return [];
    return ordered(filtered(this.analysis.findings, this.filter), this.filter).filter(
      (finding) => !this.filter.withoutAside || !this.#asideOf(finding),
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('finding') && this.finding) this.reachable = this.finding.id;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('finding') || !this.finding) return;
    const chosen = this.renderRoot.querySelector('.chosen');
    chosen?.scrollIntoView({ block: 'nearest' });
    chosen?.querySelector('.choose')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): unknown {
    const { analysis, listed: shown } = this;
    if (!analysis) return nothing;
    if (!analysis.findings.length)
      return html`${this.#renderNone(analysis)}
      ${coverageDetails(this.#coverage(analysis, this.detectors), this.detectors)}`;
    return html`
      ${this.#renderHead(analysis, shown.length)}
      <ul class="list" @keydown=${this.#pressed}>
        ${repeat(
          shown,
          ({ id }) => id,
          (finding) => this.#renderItem(finding, shown),
        )}
      </ul>
      ${shown.length ? nothing : html`<p class="none">${msg('No findings match this filter.')}</p>`}
      ${coverageDetails(this.#coverage(analysis, this.detectors), this.detectors)}
    `;
  }

  #titleOf(kind: string): string {
    return titleOf(kind, this.detectors);
  }

  #asideOf(finding: Finding) {
    return setAsideOf(this.setAside, this.analysis!.track.meta.id, finding);
  }

  #renderHead({ findings, track }: Analysis, shown: number): TemplateResult {
    return findingsHead({
      ...{ findings, shown, filter: this.filter, titleOf: (kind) => this.#titleOf(kind) },
      aside: countSetAside(this.setAside, track.meta.id, findings),
      change: (filter) => (this.filter = filter),
    });
  }

  #renderItem(finding: Finding, shown: readonly Finding[]): TemplateResult {
    const { kind, confidence, startTime, id } = finding;
    const mark = markOf(finding);
    // A part of an event, chosen on a chart or the map, is shown with its event.
    const chosen =
      this.printed ||
      this.finding?.id === id ||
      (this.finding?.partOf === id && !shown.some((one) => one.id === this.finding?.id));
    const reached = shown.some((one) => one.id === this.reachable) ? this.reachable : shown[0].id;
    const aside = this.#asideOf(finding);
    const classes = ['item', `on-${mark}`, chosen && 'chosen', aside && 'aside'].filter(Boolean).join(' ');
    return html`<li class=${classes} part="item">
      <button
        class="choose"
        data-id=${id}
        tabindex=${id === reached ? 0 : -1}
        aria-expanded=${chosen}
        @focus=${() => (this.reachable = id)}
        @click=${() => this.#choose(finding)}
      >
        <span class=${mark} aria-hidden="true">${markSigns[mark]}</span>
        <span class="title">${this.#titleOf(kind)}</span>
        <span class="at">${clockIn(utc, startTime)} UTC</span>
        ${aside ? html`<span class="say note">${msg('Set aside:')} ${setAsideWords(aside)}</span>` : nothing}
        ${
          aside && !chosen
            ? nothing
            : html`<span class="say">${this.#describe(finding)}</span>
                <span class="meta"
                  >${markTitle(mark)} · ${confidenceWords(confidence)} ·
                  ${findingValue(finding, this.units)}${isPlaceKnown(finding, this.analysis!.track) ? nothing : ` · ${msg('position not known')}`}</span
                >`
        }
      </button>
      ${chosen ? this.#renderDetail(finding) : nothing}
    </li>`;
  }

  #describe(finding: Finding): string {
    const { track, status } = this.analysis!;
    return describe(finding, track, this.airports ?? undefined, { status, detectors: this.detectors });
  }

  #renderDetail(finding: Finding): TemplateResult {
    // Drawn where that element is loaded too; this one does not ask for it.
    const picture =
      finding.kind === 'altitude-oscillation' && !this.printed
        ? html`<flight-oscillation
            .analysis=${this.analysis}
            .finding=${finding}
            .settings=${this.settings}
            .units=${this.units}
            .timeZone=${this.timeZone}
          ></flight-oscillation>`
        : nothing;
    const address = findingAddress(finding, this.analysis!.track, this.sha256);
    return html`<div class="detail" part="detail">
      ${this.#renderSetAside(finding, address)} ${picture}
      ${findingDetail({
        finding,
        analysis: this.analysis!,
        detector: this.detectors.find(({ kind }) => kind === finding.kind),
        detectors: this.detectors,
        airports: this.airports ?? undefined,
        settings: this.settings,
        canShowLines: this.canShowLines,
        isBrief: this.printed,
      })}
      ${address && !this.printed ? html`<crosstrack-cite .address=${address} .sentence=${citeSentence(finding, this.analysis!, { sentence: this.#describe(finding), sha256: this.sha256 })}></crosstrack-cite>` : nothing}
    </div>`;
  }

  /** A part of an event goes with it. */
  #renderSetAside(finding: Finding, address: string): TemplateResult | typeof nothing {
    const aside = this.#asideOf(finding);
    if (!address || !this.canSetAside || (finding.partOf !== undefined && aside)) return nothing;
    return html`<crosstrack-set-aside
      .address=${address}
      .aside=${aside ?? null}
      .people=${this.people}
    ></crosstrack-set-aside>`;
  }

  #renderNone({ track }: Analysis): TemplateResult {
    const none = isPath(track) ? msg('No detector can look at a path without times.') : msg('No findings.');
    return html`<h2>${msg('Findings')}</h2>
      <p class="none">${none}</p>`;
  }

  readonly #coverage = memoLast(coverageOf);

  #choose(finding: Finding): void {
    this.finding = this.finding?.id === finding.id ? null : finding;
    this.dispatchEvent(new FlightFindingEvent(this.finding));
  }

  /** Opens the finding that has the focus, and its form. */
  #writeNote(event: KeyboardEvent): void {
    const id = (event.target as HTMLElement).dataset['id'];
    const finding = this.analysis?.findings.find((one) => one.id === id);
    if (!finding || !this.canSetAside) return;
    event.preventDefault();
    if (this.finding?.id !== id) this.#choose(finding);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<CrosstrackSetAside>('crosstrack-set-aside')?.write(),
    );
  }

  /** Arrow keys walk through the list; Enter and the space bar are the buttons' own. */
  #pressed(event: KeyboardEvent): void {
    if (event.key === 'Delete') return this.#writeNote(event);
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.choose')];
    const to = rovingIndex(event, buttons.indexOf(event.target as HTMLElement), buttons.length);
    if (to === undefined) return;
    event.preventDefault();
    buttons[to].focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-findings': FlightFindings;
  }
}
