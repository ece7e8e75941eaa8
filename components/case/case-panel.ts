import { LitElement, css, html, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { ClaimResult } from '../../src/case/claims/judge.js';
import { historyOf, type CaseHistory } from '../../src/case/edit/history.js';
import type { OpenedFile } from '../../src/case/finding-address.js';
import { emptyCase, type CaseFile } from '../../src/case/file/model.js';
import { caseExports } from '../../src/export/case.js';
import { saveAs } from '../shared/files.js';
import { controls } from '../shared/controls.js';
import { customElement } from '../shared/custom-element.js';
import { theme } from '../shared/theme.js';
import './case-editor.js';
import { caseStyles } from './styles.js';
import { caseFiles } from './case-files.js';
import './flight-claims.js';
import './flight-story.js';
import './flight-timeline.js';

type Section = 'story' | 'claims' | 'timeline' | 'edit';

/** A case in the side panel: its story, its claims, its timeline or its editor. */
@localized()
@customElement('crosstrack-case')
export class CrosstrackCase extends LitElement {
  static override styles = [
    theme,
    controls,
    caseStyles,
    css`
      h2 {
        margin: 0 0 8px;
        font-size: 0.9375rem;
      }
      .sections {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        margin-bottom: 12px;
      }
      .files {
        margin: 0 0 12px;
        padding: 0;
        list-style: none;
        font-size: 0.75rem;
        overflow-wrap: anywhere;
      }
      .exports {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 14px;
        font-size: 0.75rem;
      }
    `,
  ];

  /** The case, and its edits. */
  @property({ attribute: false }) history: CaseHistory = historyOf(emptyCase());
  @property({ attribute: false }) results: readonly ClaimResult[] = [];
  @property({ attribute: false }) analysis: Analysis | null = null;
  /** The files that are open. */
  @property({ attribute: false }) open: readonly OpenedFile[] = [];
  /** Unix seconds of the viewer's cursor, where it is held. */
  @property({ attribute: false }) cursor: number | null = null;
  @state() private section: Section = 'claims';

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { past, future } = this.history;
    const isNew = changed.has('history') && past.length === 0 && future.length === 0;
    if (isNew) this.section = this.file.story.length > 0 ? 'story' : 'claims';
  }

  get file(): CaseFile {
    return this.history.present;
  }

  override render() {
    return html`
      <h2>${this.file.title}</h2>
      ${caseFiles(this.file, this.open)}
      <div class="sections" role="group" aria-label=${msg('Case')}>
        ${this.#button('story', msg('Story'))} ${this.#button('claims', msg('Claims'))}
        ${this.#button('timeline', msg('Timeline'))} ${this.#button('edit', msg('Edit'))}
      </div>
      ${this.#shown()}
      <p class="exports">
        ${msg('Save:')}
        ${caseExports.map(({ id, title }) => html`<button class="link" type="button" @click=${() => void this.#save(id)}>${title()}</button>`)}
      </p>
    `;
  }

  async #save(id: string): Promise<void> {
    const { file, results } = this;
    const { write, extension, mediaType } = caseExports.find((one) => one.id === id)!;
    saveAs(new Blob([await write({ file, results })], { type: mediaType }), `case.${extension}`);
  }

  #button(section: Section, words: string) {
    return html`<button
      class="button"
      type="button"
      aria-pressed=${this.section === section ? 'true' : 'false'}
      @click=${() => (this.section = section)}
    >
      ${words}
    </button>`;
  }

  #shown() {
    const { file, history, results, analysis, cursor } = this;
    if (this.section === 'story')
      return html`<flight-story .file=${file} .results=${results}></flight-story>`;
    if (this.section === 'claims')
      return html`<flight-claims .file=${file} .results=${results}></flight-claims>`;
    if (this.section === 'edit')
      return html`<crosstrack-case-editor .history=${history} .cursor=${cursor}></crosstrack-case-editor>`;
    return html`<flight-timeline
      .file=${file}
      .results=${results}
      .analysis=${analysis}
      .cursor=${cursor}
    ></flight-timeline>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'crosstrack-case': CrosstrackCase;
  }
}
