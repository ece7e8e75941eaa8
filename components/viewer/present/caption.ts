import { LitElement, html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { Analysis } from '../../../src/analysis/analyze.js';
import type { ClaimResult } from '../../../src/case/claims/judge.js';
import type { CaseFile } from '../../../src/case/file/model.js';
import type { Finding } from '../../../src/finding/finding.js';
import type { Airports } from '../../../src/route/airports/index.js';
import { sourceList } from '../../case/sources.js';
import { controls } from '../../shared/controls.js';
import { customElement } from '../../shared/custom-element.js';
import { theme } from '../../shared/theme.js';
import { captionStyles } from './caption-styles.js';
import { findingSlide, flightSlide, storySlide, type ListPlace, type Slide } from './slide.js';

/**
 * The caption of a presentation, in large type, with its controls.
 *
 * @fires back - To the step before.
 * @fires next - To the next step.
 * @fires charts - The charts are to be shown or hidden.
 * @fires follow - The story is to take the place of the findings, or they its place.
 * @fires leave - The presentation is over.
 */
@localized()
@customElement('crosstrack-caption')
export class CrosstrackCaption extends LitElement {
  static override styles = [theme, controls, captionStyles];

  @property({ attribute: false }) analysis: Analysis | null = null;
  @property({ attribute: false }) airports: Airports | null = null;
  @property({ attribute: false }) finding: Finding | null = null;
  /** Of the finding in the list. */
  @property({ attribute: false }) place: ListPlace = { nth: 0, of: 0 };
  /** The case whose story is shown; null for the findings. */
  @property({ attribute: false }) story: CaseFile | null = null;
  /** Place of the step in the story, from 0. */
  @property({ type: Number }) at = 0;
  @property({ attribute: false }) results: readonly ClaimResult[] = [];
  /** Findings and story can take the place of one another. */
  @property({ type: Boolean }) both = false;
  @query('.words') private words?: HTMLElement;

  /** Takes the focus. */
  async take(): Promise<void> {
    await this.updateComplete;
    this.words?.focus();
  }

  get #slide(): Slide | null {
    const { analysis, finding, story, place } = this;
    if (story) return storySlide(story, Math.min(this.at, story.story.length - 1), this.results);
    if (!analysis) return null;
    return finding
      ? findingSlide(finding, analysis, place, this.airports ?? undefined)
      : flightSlide(analysis, place.of);
  }

  override render() {
    const slide = this.#slide;
    if (!slide) return nothing;
    const { place, title, text, verdict, sources } = slide;
    const notice = this.analysis?.track.meta.notice;
    return html`
      <section class="words" tabindex="0" aria-labelledby="title">
        ${place ? html`<p class="place">${place}</p>` : nothing}
        <h2 id="title">${title}</h2>
        <p>${text}</p>
        ${verdict ? html`<p class="verdict">${verdict}</p>` : nothing}
        ${notice ? html`<p class="notice">${notice}</p>` : nothing}
        ${this.story && sources.length > 0 ? this.#sources(this.story, sources) : nothing}
      </section>
      <div class="acts">
        ${this.#button('back', msg('Back'))} ${this.#button('next', msg('Next'), 'button primary')}
        ${this.both ? this.#button('follow', this.story ? msg('Findings') : msg('Story')) : nothing}
        ${this.#button('charts', msg('Charts'))} ${this.#button('leave', msg('Leave'))}
      </div>
    `;
  }

  #sources(file: CaseFile, sources: readonly string[]) {
    return html`<details>
      <summary>${msg('Sources')}</summary>
      ${sourceList(file, sources)}
    </details>`;
  }

  #button(type: string, words: string, look = 'button') {
    return html`<button
      class=${look}
      type="button"
      data-act=${type}
      @click=${() => this.dispatchEvent(new Event(type))}
    >
      ${words}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'crosstrack-caption': CrosstrackCaption;
  }
}
