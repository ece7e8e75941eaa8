import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import { verificationSentences } from '../../src/bundle/verification-words.js';
import { language } from '../../src/base/language.js';
import type { Verification } from '../../src/bundle/verify.js';
import { controls } from '../shared/controls.js';
import { customElement } from '../shared/custom-element.js';
import { messageOf } from '../shared/error-message.js';
import { theme } from '../shared/theme.js';
import { runBundle } from './run.js';

/**
 * A dialog that checks a provenance bundle: its hashes, and every value computed anew from the originals in it. Nothing leaves
 * the page.
 *
 * @fires close - The dialog is closed, and `file` is null: who has set it forgets it too.
 */
@localized()
@customElement('flight-verification')
export class FlightVerification extends LitElement {
  static override styles = [
    theme,
    controls,
    css`
      dialog {
        max-width: 640px;
        padding: 20px 24px;
        border: 1px solid var(--_rule);
        border-radius: 12px;
        background: var(--_surface);
        color: var(--_text);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 0.4);
      }
      h2 {
        font-size: 1rem;
        overflow-wrap: anywhere;
      }
      .verdict {
        margin: 10px 0;
        font-size: 1rem;
        font-weight: 600;
      }
      .same {
        color: var(--_advisory);
      }
      .differs {
        color: var(--_warning);
      }
      ul {
        max-height: 50vh;
        margin: 0 0 14px;
        padding-left: 18px;
        overflow: auto;
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** The bundle; null closes the dialog. */
  @property({ attribute: false }) file: File | null = null;
  /** What came of it; null until it is known. */
  @state() verification: Verification | null = null;
  @state() private failure = '';
  @query('dialog') private dialog?: HTMLDialogElement;

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('file')) return;
    if (!this.file) return this.dialog?.close();
    this.dialog?.showModal();
    void this.#verify(this.file);
  }

  async #verify(file: File): Promise<void> {
    this.verification = null;
    this.failure = '';
    try {
      const verification = await runBundle<Verification>({ type: 'verify', file, language: language() });
      if (this.file === file) this.verification = verification;
    } catch (error) {
      if (this.file === file) this.failure = messageOf(error);
    }
  }

  override render() {
    if (!this.file) return html`<dialog></dialog>`;
    return html`<dialog aria-labelledby="title" @close=${this.#closed}>
      <h2 id="title">${msg(str`Provenance bundle ${this.file.name}`)}</h2>
      <div role="status">${this.#said()}</div>
      <form method="dialog"><button class="button primary">${msg('Close')}</button></form>
    </dialog>`;
  }

  #closed() {
    this.file = null;
    this.dispatchEvent(new Event('close'));
  }

  #said() {
    const { verification, failure } = this;
    if (failure) return html`<p class="verdict differs">✕ ${failure}</p>`;
    if (!verification)
      return html`<p class="verdict">${msg('Computing everything anew from the originals…')}</p>`;
    const [verdict, ...rest] = verificationSentences(verification);
    return html`<p class="verdict ${verification.same ? 'same' : 'differs'}">
        ${verification.same ? '✓' : '✕'} ${verdict}
      </p>
      ${
        rest.length > 0
          ? html`<ul tabindex="0">
              ${rest.map((sentence) => html`<li>${sentence}</li>`)}
            </ul>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-verification': FlightVerification;
  }
}
