import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { customElement } from '../shared/custom-element.js';
import { repeat } from 'lit/directives/repeat.js';
import { localized, msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Settings } from '../../src/analysis/settings.js';
import { coverageOf, coverageSentence, type Coverage } from '../../src/analysis/coverage.js';
import { describe } from '../../src/analysis/describe.js';
import { eventsOf } from '../../src/analysis/events.js';
import type { Finding } from '../../src/finding/finding.js';
import type { Declaration } from '../../src/finding/declaration.js';
import { declarations } from '../../src/finding/declarations/index.js';
import { titleOf } from '../../src/finding/declarations/titles.js';
import { confidenceWords } from '../../src/finding/words.js';
import type { Airports } from '../../src/route/airports/index.js';
import { formatDuration } from '../../src/base/units.js';
import { memoLast } from '../../src/base/memo.js';
import { FlightFindingEvent } from '../shared/events.js';
import {
  formatShown,
  aviationUnits,
  quantityOfUnit,
  type DisplayUnits,
} from '../../src/base/display-units.js';
import { clockIn, utc } from '../shared/time-zone.js';
import { controls } from '../shared/controls.js';
import { rovingIndex } from '../shared/roving-focus.js';
import { findingAddress } from '../../src/case/finding-address.js';
import './cite.js';
import { findingDetail } from './detail.js';
import { counted, everything, filtered, toggled } from './filter.js';
import { findingStyles } from './styles.js';
import { numberValue } from './words.js';
import { markOf, markSigns, marks, markTitle } from '../../src/finding/mark.js';
import { theme } from '../shared/theme.js';
import { isPath } from '../../src/track/path.js';

/**
 * The findings of a flight, in time order, each with what it is based on.
 *
 * @fires flight-finding - The user selected a finding, or deselected it (null).
 * @csspart item - One finding.
 * @csspart detail - What the selected finding is based on.
 */
@localized()
@customElement('flight-findings')
export class FlightFindings extends LitElement {
  static override styles = [theme, controls, findingStyles];

  /** The flight; null shows nothing. */
  @property({ attribute: false }) analysis: Analysis | null = null;
  /** With it, findings name places. */
  @property({ attribute: false }) airports: Airports | null = null;
  /** The selected finding; it is opened and scrolled into view. */
  @property({ attribute: false }) finding: Finding | null = null;
  /** Thresholds that were changed, to show the ones used. */
  @property({ attribute: false }) settings: Settings = {};
  /** SHA-256 of the flight's file; with it, findings have an address to cite. */
  @property() sha256 = '';
  /** Units of the screen, one for each quantity. */
  @property({ attribute: false }) units: DisplayUnits = aviationUnits;
  /** Of the pictures: `UTC`, `local`, `aircraft`, or a name of the time zone database. Sentences are in UTC. */
  @property({ attribute: 'time-zone' }) timeZone = 'UTC';
  /** The detectors that the analysis was made with, for their titles and rules. */
  @property({ attribute: false }) detectors: readonly Declaration[] = declarations;
  @state() private filter = everything;
  /** Id of the finding that the tab key reaches. */
  @state() private reachable = '';

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
    const { analysis } = this;
    if (!analysis) return nothing;
    const shown = filtered(analysis.findings, this.filter);
    if (!analysis.findings.length)
      return html`${this.#renderNone(analysis)} ${this.#renderCoverage(analysis)}`;
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
      ${this.#renderCoverage(analysis)}
    `;
  }

  #titleOf(kind: string): string {
    return titleOf(kind, this.detectors);
  }

  #renderHead({ findings }: Analysis, shown: number): TemplateResult {
    const events = eventsOf(findings);
    const all = events.length;
    const byMark = counted(events, markOf);
    return html`<div class="head">
      <h2>
        <span role="status"
          >${shown === all ? msg(str`Findings: ${all}`) : msg(str`Findings: ${shown} of ${all}`)}</span
        >
      </h2>
      ${marks.toReversed().map((mark) => {
        const count = byMark.get(mark);
        if (!count) return nothing;
        return html`<button
          class="button"
          aria-pressed=${!this.filter.hidden.has(mark)}
          aria-label=${`${markTitle(mark)}: ${count}`}
          title=${markTitle(mark)}
          @click=${() => (this.filter = toggled(this.filter, mark))}
        >
          <span class=${mark}>${markSigns[mark]}</span>${count}
        </button>`;
      })}
      ${this.#renderKinds(findings)}
    </div>`;
  }

  #renderKinds(findings: readonly Finding[]): TemplateResult | typeof nothing {
    const kinds = counted(findings, ({ kind }) => kind);
    if (kinds.size < 2) return nothing;
    const categories = counted(findings, ({ category }) => category);
    const option = (value: string, label: string) =>
      html`<option value=${value} ?selected=${value === this.filter.of}>${label}</option>`;
    return html`<select
      class="field"
      aria-label=${msg('Show')}
      @change=${(event: Event) =>
        (this.filter = { ...this.filter, of: (event.target as HTMLSelectElement).value })}
    >
      ${option('all', msg('All kinds'))}
      ${categories.has('flight') ? option('flight', msg('About the flight')) : nothing}
      ${categories.has('data') ? option('data', msg('About the data')) : nothing}
      ${[...kinds].map(([kind, count]) => option(kind, `${this.#titleOf(kind)} (${count})`))}
    </select>`;
  }

  #renderItem(finding: Finding, shown: readonly Finding[]): TemplateResult {
    const { kind, confidence, startTime, id } = finding;
    const mark = markOf(finding);
    // A part of an event, chosen on a chart or the map, is shown with its event.
    const chosen =
      this.finding?.id === id ||
      (this.finding?.partOf === id && !shown.some((one) => one.id === this.finding?.id));
    const reached = shown.some((one) => one.id === this.reachable) ? this.reachable : shown[0].id;
    return html`<li class=${chosen ? `item on-${mark} chosen` : `item on-${mark}`} part="item">
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
        <span class="say">${this.#describe(finding)}</span>
        <span class="meta"
          >${markTitle(mark)} · ${confidenceWords(confidence)} · ${this.#value(finding)}</span
        >
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
      finding.kind === 'altitude-oscillation'
        ? html`<flight-oscillation
            .analysis=${this.analysis}
            .finding=${finding}
            .settings=${this.settings}
            .units=${this.units}
            .timeZone=${this.timeZone}
          ></flight-oscillation>`
        : nothing;
    return html`<div class="detail" part="detail">
      ${picture}
      ${findingDetail({
        finding,
        analysis: this.analysis!,
        detector: this.detectors.find(({ kind }) => kind === finding.kind),
        detectors: this.detectors,
        airports: this.airports ?? undefined,
        settings: this.settings,
      })}
      ${this.#renderAddress(finding)}
    </div>`;
  }

  #renderAddress(finding: Finding): TemplateResult | typeof nothing {
    const address = findingAddress(finding, this.analysis!.track, this.sha256);
    return address ? html`<crosstrack-cite .address=${address}></crosstrack-cite>` : nothing;
  }

  #value({ value, unit }: Finding): string {
    const quantity = quantityOfUnit(unit);
    if (unit === 's') return formatDuration(value);
    return quantity ? formatShown(value, quantity, this.units) : numberValue(value, unit);
  }

  #renderNone({ track }: Analysis): TemplateResult {
    const none = isPath(track) ? msg('No detector can look at a path without times.') : msg('No findings.');
    return html`<h2>${msg('Findings')}</h2>
      <p class="none">${none}</p>`;
  }

  readonly #coverage = memoLast(coverageOf);

  /** How much was looked at: without it, silence looks like "nothing there". */
  #renderCoverage(analysis: Analysis): TemplateResult {
    const coverage = this.#coverage(analysis, this.detectors);
    const partial = coverage.filter(({ why }) => why !== undefined);
    const part = ({ looked, of }: Coverage) =>
      looked > 0 ? msg(str`${formatDuration(looked)} of ${formatDuration(of)}`) : msg('not at all');
    return html`<details class="not-run">
      <summary>${coverageSentence(coverage)}</summary>
      <ul>
        ${partial.map((one) => html`<li>${this.#titleOf(one.kind)}: ${part(one)} (${one.why})</li>`)}
      </ul>
    </details>`;
  }

  #choose(finding: Finding): void {
    this.finding = this.finding?.id === finding.id ? null : finding;
    this.dispatchEvent(new FlightFindingEvent(this.finding));
  }

  /** Arrow keys walk through the list; Enter and the space bar are the buttons' own. */
  #pressed(event: KeyboardEvent): void {
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
