import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { ClaimResult } from '../../src/case/claims/judge.js';
import { claimSentence } from '../../src/case/claims/words.js';
import { emptyCase, type CaseFile, type StoryStep } from '../../src/case/file/model.js';
import { controls } from '../shared/controls.js';
import { checked, shapes } from '../shared/checked.js';
import { customElement } from '../shared/custom-element.js';
import { FlightViewEvent } from '../shared/events.js';
import { theme } from '../shared/theme.js';
import { sourceList } from './sources.js';
import { storyView } from './story-view.js';
import { caseStyles } from './styles.js';

/**
 * A case told in steps, each with its own view of map and charts: one at a time with buttons and arrow keys, or all below one
 * another, where the one that is scrolled to is shown.
 *
 * @fires {FlightViewEvent} flight-view - The user came to a step: what it shows.
 */
@localized()
@customElement('flight-story')
export class FlightStory extends LitElement {
  static override styles = [
    theme,
    controls,
    caseStyles,
    css`
      .step h3 {
        margin: 0 0 4px;
        font-size: 1rem;
      }
      .step p {
        margin: 0 0 8px;
        font-size: 0.9375rem;
        line-height: 1.5;
      }
      :host([layout='scroll']) .step {
        min-height: 60vh;
        padding: 10px 12px;
        border-left: 3px solid transparent;
      }
      :host([layout='scroll']) .step.chosen {
        border-color: var(--_accent);
      }
      .turn {
        display: flex;
        align-items: center;
        gap: 8px;
        margin: 10px 0;
      }
    `,
  ];

  /** The case that the story is of. */
  @checked(shapes.caseFile) @property({ attribute: false }) file: CaseFile = emptyCase();
  /** What `judgeClaims` said: a step that names a claim shows its verdict. */
  @checked(shapes.objects) @property({ attribute: false }) results: readonly ClaimResult[] = [];
  /** Place of the shown step in the story, from 0. */
  @property({ type: Number }) step = 0;
  /** `steps`: one at a time; `scroll`: all, the one in the middle of the view is shown. */
  @property({ reflect: true }) layout: 'steps' | 'scroll' = 'steps';
  #seen?: IntersectionObserver;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#seen?.disconnect();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('layout') || changed.has('file')) this.#watch();
  }

  /** The step that crosses the middle of the view. */
  #watch(): void {
    this.#seen?.disconnect();
    if (this.layout !== 'scroll' || !this.hasUpdated) return;
    this.#seen = new IntersectionObserver(
      (entries) => {
        const entry = entries.find(({ isIntersecting }) => isIntersecting);
        if (entry) this.#go(Number((entry.target as HTMLElement).dataset['step']));
      },
      { rootMargin: '-49% 0px -49% 0px' },
    );
    for (const step of this.renderRoot.querySelectorAll('.step')) this.#seen.observe(step);
  }

  override render() {
    const { story } = this.file;
    if (story.length === 0) return nothing;
    const at = Math.max(0, Math.min(this.step, story.length - 1));
    if (this.layout === 'scroll') return story.map((step, i) => this.#renderStep(step, i, i === at));
    return html`
      <div class="turn" @keydown=${this.#key}>
        <button class="button" type="button" ?disabled=${at === 0} @click=${() => this.#go(at - 1)}>
          ${msg('Back')}
        </button>
        <span class="hint" role="status"
          >${msg(str`Step ${at + 1} of ${story.length}: ${story[at].title}`)}</span
        >
        <button
          class="button primary"
          type="button"
          ?disabled=${at === story.length - 1}
          @click=${() => this.#go(at + 1)}
        >
          ${msg('Next')}
        </button>
      </div>
      ${this.#renderStep(story[at], at, true)}
    `;
  }

  #renderStep(step: StoryStep, i: number, chosen: boolean) {
    const result = this.results.find(({ claim }) => claim.id === step.view.claim);
    return html`<section class=${chosen ? 'step chosen' : 'step'} data-step=${i} aria-label=${step.title}>
      <h3>${step.title}</h3>
      <p>${step.text}</p>
      ${result ? html`<p class="say">${claimSentence(result)}</p>` : nothing}
      <button class="link" type="button" @click=${() => this.#go(i, true)}>${msg('Show it again')}</button>
      <details>
        <summary>${msg('Sources')}</summary>
        ${sourceList(this.file, step.sources)}
      </details>
    </section>`;
  }

  #go(step: number, again = false): void {
    const { story } = this.file;
    if (step < 0 || step >= story.length || (step === this.step && !again)) return;
    this.step = step;
    this.dispatchEvent(new FlightViewEvent(storyView(story[step], this.file, this.results)));
  }

  readonly #key = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#go(this.step + by);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-story': FlightStory;
  }
}
