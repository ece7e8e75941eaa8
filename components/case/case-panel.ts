import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { ClaimResult } from '../../src/case/claims/judge.js';
import type { CaseHistory } from '../../src/case/edit/history.js';
import type { DismissedState } from '../../src/case/dismissed.js';
import type { OpenedFile } from '../../src/case/finding-address.js';
import { emptyCase, type CaseFile } from '../../src/case/file/model.js';
import { caseExports } from '../../src/export/case.js';
import { slug } from '../../src/base/slug.js';
import { FlightCaseActEvent, FlightSetAsideEvent, FlightViewEvent } from '../shared/events.js';
import { saveAs } from '../shared/files.js';
import { controls } from '../shared/controls.js';
import { customElement } from '../shared/custom-element.js';
import { theme } from '../shared/theme.js';
import './case-editor.js';
import { caseStyles } from './styles.js';
import { caseFiles } from './case-files.js';
import { dismissedList } from './dismissed-list.js';
import { panelStyles } from './panel-styles.js';
import { nothingPresent, type Present } from './present.js';
import './flight-claims.js';
import './flight-story.js';
import './flight-timeline.js';

type Section = 'story' | 'claims' | 'timeline' | 'edit';

const nothingYet = emptyCase();

/** Where a case is opened: at its story or claims; one without either, where they are written. */
const firstSection = ({ story, claims, events }: CaseFile): Section => {
  if (story.length > 0) return 'story';
  if (claims.length > 0) return 'claims';
  return events.length > 0 ? 'timeline' : 'edit';
};

/** A case in the side panel: its story, its claims, its timeline or its editor. */
@localized()
@customElement('crosstrack-case')
export class CrosstrackCase extends LitElement {
  static override styles = [theme, controls, caseStyles, panelStyles];

  /** The case, and its edits; null without one. */
  @property({ attribute: false }) history: CaseHistory | null = null;
  @property({ attribute: false }) results: readonly ClaimResult[] = [];
  @property({ attribute: false }) analysis: Analysis | null = null;
  /** The files that are open. */
  @property({ attribute: false }) open: readonly OpenedFile[] = [];
  /** Unix seconds of the viewer's cursor, where it is held. */
  @property({ attribute: false }) cursor: number | null = null;
  /** The case differs from the file that it was read from, or saved to. */
  @property({ type: Boolean }) unsaved = false;
  /** Whether a case may be begun here. */
  @property({ attribute: 'can-begin', type: Boolean }) canBegin = false;
  /** The case is shown as it is: nothing in it can be changed. */
  @property({ type: Boolean }) readonly = false;
  /** What has become of the findings that the case sets aside. */
  @property({ attribute: false }) dismissed: readonly DismissedState[] = [];
  /** What the tool around shows. */
  @property({ attribute: false }) present: Present = nothingPresent;
  @state() private section: Section = 'claims';

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { past = [], future = [] } = this.history ?? {};
    const isFirst = !this.hasUpdated || changed.get('history') === null;
    const isNew = changed.has('history') && (isFirst || (past.length === 0 && future.length === 0));
    if (isNew) this.section = firstSection(this.file);
  }

  get file(): CaseFile {
    return this.history?.present ?? nothingYet;
  }

  override render() {
    if (!this.history) return this.#renderNone();
    return html`
      <h2>${this.file.title || msg('Case without a title')}</h2>
      <div class="state">
        <span class=${this.unsaved ? 'unsaved' : 'hint'} role="status"
          >${this.unsaved ? msg('● Not saved') : nothing}</span
        >
        ${this.canBegin ? this.#renderActs() : nothing}
      </div>
      ${caseFiles(this.file, this.open)}
      ${dismissedList(this.dismissed, {
        show: ({ dismissed: { address } }) => this.dispatchEvent(new FlightViewEvent({ finding: address })),
        ...(!this.readonly && { takeBack: this.#takeBack }),
      })}
      <div class="sections" role="group" aria-label=${msg('Case')}>
        ${this.#button('story', msg('Story'))} ${this.#button('claims', msg('Claims'))}
        ${this.#button('timeline', msg('Timeline'))}
        ${this.readonly ? nothing : this.#button('edit', msg('Edit'))}
      </div>
      ${this.#shown()}
      <p class="exports">
        ${msg('Export:')}
        ${caseExports.map(({ id, title }) => html`<button class="link" type="button" @click=${() => void this.#save(id)}>${title()}</button>`)}
      </p>
    `;
  }

  readonly #takeBack = ({ dismissed: { address } }: DismissedState) =>
    this.dispatchEvent(new FlightSetAsideEvent({ address, note: null, who: '' }));

  /** Before there is a case. */
  #renderNone() {
    return html`<div class="begin">
      <strong>${msg('No case is open.')}</strong>
      <span class="hint"
        >${msg('A case keeps what was published and said of a flight next to its tracks: events, claims, sources, a story, and findings that were set aside. It is a file of yours; nothing leaves this computer.')}</span
      >
      ${this.canBegin ? html`<div class="state">${this.#act('new', msg('New case'), true)} ${this.#act('open', msg('Open a case…'))}</div>` : nothing}
    </div>`;
  }

  #renderActs() {
    return html`${this.#act('save', msg('Save case'), this.unsaved)} ${this.#act('new', msg('New case'))}
    ${this.#act('open', msg('Open…'))}`;
  }

  #act(act: FlightCaseActEvent['act'], words: string, primary = false) {
    return html`<button
      class=${primary ? 'button primary' : 'button'}
      type="button"
      data-act=${act}
      @click=${() => this.dispatchEvent(new FlightCaseActEvent(act))}
    >
      ${words}
    </button>`;
  }

  async #save(id: string): Promise<void> {
    const { file, results } = this;
    if (id === 'case') return void this.dispatchEvent(new FlightCaseActEvent('save'));
    const { write, extension, mediaType } = caseExports.find((one) => one.id === id)!;
    const name = `${slug(file.title) || 'case'}.${extension}`;
    saveAs(new Blob([await write({ file, results })], { type: mediaType }), name);
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
    const { file, results, analysis, cursor } = this;
    const history = this.history!;
    if (this.section === 'story')
      return html`<flight-story .file=${file} .results=${results}></flight-story>`;
    if (this.section === 'claims')
      return html`<flight-claims .file=${file} .results=${results}></flight-claims>`;
    if (this.section === 'edit' && !this.readonly)
      return html`<crosstrack-case-editor
        .history=${history}
        .cursor=${cursor}
        .present=${this.present}
      ></crosstrack-case-editor>`;
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
