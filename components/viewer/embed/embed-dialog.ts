import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import { controls } from '../../shared/controls.js';
import { customElement } from '../../shared/custom-element.js';
import { messageOf } from '../../shared/error-message.js';
import { saveAs } from '../../shared/files.js';
import { rovingIndex } from '../../shared/roving-focus.js';
import { theme } from '../../shared/theme.js';
import { embedCode, type EmbedKind } from './code.js';
import { viewerEvents } from '../event-table.js';
import { dialogStyles } from './dialog-styles.js';
import { choiceOf, initialForm, type EmbedForm } from './embed-form.js';
import { formFields } from './form-fields.js';
import type { EmbedSource } from './embed-source.js';
import { posterOf } from './poster.js';
import { previewOf, type Posters } from './preview.js';

const kinds = (): readonly (readonly [EmbedKind, string])[] => [
  ['element', msg('Element')],
  ['frame', msg('Frame (iframe)')],
  ['link', msg('Link')],
  ['picture', msg('Picture')],
];

/** What the preview's viewer tells is not for the viewer around the dialog. */
const previewsOwn = (event: Event): void => event.stopPropagation();

/** What each kind needs of the page it is pasted into. */
const about = (kind: EmbedKind): string =>
  ({
    element: msg('For pages that may run a script: the flight becomes a part of the page.'),
    frame: msg(
      'For systems that allow frames: nothing of the page reaches the flight, and nothing of it the page.',
    ),
    link: msg('Leads to the whole tool at this view.'),
    picture: msg(
      'For systems that remove scripts and frames: a picture with a link. Save both pictures, put them on your server, and change their addresses.',
    ),
  })[kind];

/** A dialog with code to copy that shows the flight in another page. */
@localized()
@customElement('crosstrack-embed')
export class CrosstrackEmbed extends LitElement {
  static override styles = [theme, controls, dialogStyles];

  /** What the code shows; null closes the dialog. */
  @property({ attribute: false }) source: EmbedSource | null = null;
  @state() private kind: EmbedKind = 'element';
  @state() private form: EmbedForm = initialForm(null);
  @state() private posters: Posters | null = null;
  @state() private said = '';
  @query('dialog') private dialog?: HTMLDialogElement;
  @query('textarea') private text?: HTMLTextAreaElement;

  protected override firstUpdated() {
    for (const type of [...Object.keys(viewerEvents), 'flight-load', 'flight-progress', 'flight-error'])
      this.renderRoot.addEventListener(type, previewsOwn);
  }

  override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('source')) return;
    this.#forget();
    if (this.source) [this.form, this.said] = [initialForm(this.source), ''];
  }

  override updated(changed: PropertyValues<this>) {
    if (!changed.has('source')) return;
    if (!this.source) return this.dialog?.close();
    this.dialog?.showModal();
    void this.#draw(this.source);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#forget();
  }

  #forget() {
    for (const { url } of Object.values(this.posters ?? {})) URL.revokeObjectURL(url);
    this.posters = null;
  }

  async #draw(source: EmbedSource) {
    try {
      const [light, dark] = await Promise.all([
        posterOf(source.analysis, 'light'),
        posterOf(source.analysis, 'dark'),
      ]);
      if (source !== this.source) return;
      const shown = (blob: Blob) => ({ blob, url: URL.createObjectURL(blob) });
      this.posters = { light: shown(light), dark: shown(dark) };
    } catch (error) {
      this.said = messageOf(error);
    }
  }

  override render() {
    const { source } = this;
    return html`<dialog aria-labelledby="title" @close=${() => (this.source = null)}>
      ${source ? this.#renderContent(source) : nothing}
    </dialog>`;
  }

  #renderContent(source: EmbedSource) {
    const { kind, form, posters } = this;
    const choice = choiceOf(source, form);
    const code = embedCode[kind](choice);
    return html`
      <header>
        <h2 id="title">${msg(str`Embed ${source.title}`)}</h2>
        <button
          class="button plain icon"
          type="button"
          aria-label=${msg('Close')}
          @click=${() => this.dialog?.close()}
        >
          ✕
        </button>
      </header>
      <div role="tablist" aria-label=${msg('Kind of code')} @keydown=${this.#key}>
        ${kinds().map(([id, title]) => this.#renderTab(id, title))}
      </div>
      <div class="columns" role="tabpanel" id="panel" aria-labelledby="tab-${kind}">
        <div class="side">
          <p class="hint">${about(kind)}</p>
          ${formFields({ source, form, kind, change: (change) => (this.form = { ...form, ...change }) })}
          ${kind === 'picture' ? this.#renderSave(source) : nothing}
        </div>
        <div class="side">
          <label for="code">${msg('Code to copy')}</label>
          <textarea id="code" class="field" readonly spellcheck="false" rows="8" .value=${code}></textarea>
          <div class="acts">
            <button class="button primary" type="button" @click=${this.#copy}>${msg('Copy the code')}</button>
            <span role="status">${this.said}</span>
          </div>
          <h3>${msg('Preview')}</h3>
          ${previewOf({ source, choice, form, kind, posters })}
        </div>
      </div>
    `;
  }

  #renderTab(id: EmbedKind, title: string) {
    const isShown = id === this.kind;
    return html`<button
      role="tab"
      type="button"
      id="tab-${id}"
      aria-selected=${isShown ? 'true' : 'false'}
      aria-controls="panel"
      tabindex=${isShown ? 0 : -1}
      @click=${() => this.#choose(id)}
    >
      ${title}
    </button>`;
  }

  #renderSave({ slug }: EmbedSource) {
    const button = (scheme: keyof Posters, words: string) =>
      html`<button
        class="button"
        type="button"
        ?disabled=${!this.posters}
        @click=${() => saveAs(this.posters![scheme].blob, `${slug}-${scheme}.png`)}
      >
        ${words}
      </button>`;
    return html`<div class="acts">
      ${button('light', msg('Save the light picture'))} ${button('dark', msg('Save the dark picture'))}
    </div>`;
  }

  #choose(kind: EmbedKind) {
    [this.kind, this.said] = [kind, ''];
  }

  readonly #key = (event: KeyboardEvent) => {
    const all = kinds().map(([id]) => id);
    const to = rovingIndex(event, all.indexOf(this.kind), all.length, 'across');
    if (to === undefined) return;
    event.preventDefault();
    this.#choose(all[to]);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#tab-${all[to]}`)?.focus(),
    );
  };

  readonly #copy = async () => {
    try {
      await navigator.clipboard.writeText(this.text!.value);
      this.said = msg('Copied.');
    } catch {
      this.text!.select();
      this.said = msg('The code is selected: copy it with Ctrl+C or ⌘C.');
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'crosstrack-embed': CrosstrackEmbed;
  }
}
