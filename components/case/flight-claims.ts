import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { localized, msg, str } from '@lit/localize';
import type { ClaimResult, Verdict } from '../../src/case/claims/judge.js';
import { claimSentence, saidWords, supersededWords, verdictWords } from '../../src/case/claims/words.js';
import { emptyCase, type CaseFile } from '../../src/case/file/model.js';
import { figureClassWords } from '../../src/track/figures.js';
import { controls } from '../shared/controls.js';
import { checked, shapes } from '../shared/checked.js';
import { customElement } from '../shared/custom-element.js';
import { FlightViewEvent } from '../shared/events.js';
import { theme } from '../shared/theme.js';
import { claimView } from './claim-view.js';
import { sourceList } from './sources.js';
import { caseStyles } from './styles.js';

const verdicts: readonly Verdict[] = ['conflicts', 'agrees', 'cannot tell'];
/** Next to the color and the words. */
const signs: Readonly<Record<Verdict, string>> = { agrees: '=', conflicts: '≠', 'cannot tell': '?' };
const classes: Readonly<Record<Verdict, string>> = {
  agrees: 'agrees',
  conflicts: 'conflicts',
  'cannot tell': 'untold',
};

/**
 * What was said about a flight, by whom, and what its track can say to it. Superseded claims stay, and say by what.
 *
 * @fires {FlightViewEvent} flight-view - The user wants to see the rows of a claim.
 */
@localized()
@customElement('flight-claims')
export class FlightClaims extends LitElement {
  static override styles = [theme, controls, caseStyles];

  /** The case that the claims are of. */
  @checked(shapes.caseFile) @property({ attribute: false }) file: CaseFile = emptyCase();
  /** What `judgeClaims` said to each claim. */
  @checked(shapes.objects) @property({ attribute: false }) results: readonly ClaimResult[] = [];
  @state() private unwanted: ReadonlySet<Verdict> = new Set();

  override render() {
    const shown = this.results.filter(({ verdict }) => !this.unwanted.has(verdict));
    return html`
      <div class="head">
        <h2>
          <span role="status"
            >${
              shown.length === this.results.length
                ? msg(str`Claims: ${shown.length}`)
                : msg(str`Claims: ${shown.length} of ${this.results.length}`)
            }</span
          >
        </h2>
        ${verdicts.map((verdict) => this.#chip(verdict))}
      </div>
      <ul class="list">
        ${repeat(
          shown,
          ({ claim }) => claim.id,
          (result) => this.#item(result),
        )}
      </ul>
    `;
  }

  #chip(verdict: Verdict) {
    const count = this.results.filter((one) => one.verdict === verdict).length;
    if (count === 0) return nothing;
    return html`<button
      class="button"
      type="button"
      aria-pressed=${this.unwanted.has(verdict) ? 'false' : 'true'}
      @click=${() => this.#toggle(verdict)}
    >
      <span class=${classes[verdict]} aria-hidden="true">${signs[verdict]}</span>
      ${verdictWords[verdict]()} ${count}
    </button>`;
  }

  #toggle(verdict: Verdict): void {
    const unwanted = new Set(this.unwanted);
    if (!unwanted.delete(verdict)) unwanted.add(verdict);
    this.unwanted = unwanted;
  }

  #item(result: ClaimResult): TemplateResult {
    const { claim, verdict } = result;
    const superseded = supersededWords(claim, this.file);
    const view = claimView(result);
    const against = claim.standsAgainst
      .flatMap((id) => this.file.claims.find((one) => one.id === id) ?? [])
      .map((one) => `${one.who}, ${saidWords(one)}`);
    return html`<li class=${superseded ? 'item superseded' : 'item'}>
      <div class="who">${claim.who}, ${saidWords(claim)} · ${figureClassWords[claim.class]()}</div>
      <p class="text">${claim.text}</p>
      ${superseded ? html`<p class="note">${superseded}</p>` : nothing}
      ${against.length > 0 ? html`<p class="note">${msg(str`stands against ${against.join('; ')}`)}</p>` : nothing}
      <p class="say">
        <span class="verdict ${classes[verdict]}" aria-hidden="true">${signs[verdict]}</span
        >${claimSentence(result)}
      </p>
      <div class="acts">
        ${
          view
            ? html`<button
                class="link"
                type="button"
                @click=${() => this.dispatchEvent(new FlightViewEvent(view))}
              >
                ${msg('Show the rows')}
              </button>`
            : nothing
        }
        <details>
          <summary>${msg('Sources and rule')}</summary>
          ${result.measure ? html`<p class="say">${result.measure.rule()}</p>` : nothing}
          ${sourceList(this.file, claim.sources)}
        </details>
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-claims': FlightClaims;
  }
}
