import { LitElement, css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { Analysis } from '../../../src/analysis/analyze.js';
import { isRedacting, parseLength, type Redaction } from '../../../src/track/redact/redaction.js';
import { controls } from '../../shared/controls.js';
import { customElement } from '../../shared/custom-element.js';
import { messageOf } from '../../shared/error-message.js';
import { theme } from '../../shared/theme.js';
import { redactionFacts, type RedactionFacts } from './facts.js';
import { formOf, redactionFields, type RedactionForm, type TypedLength } from './fields.js';

const lengthOf = ({ text, unit }: TypedLength) =>
  text.trim() === '' ? undefined : parseLength(`${text}${unit}`);

/** @throws RedactionError for a number that is no length */
function redactionIn({ start, end, identity }: RedactionForm): Redaction {
  const [first, last] = [lengthOf(start), lengthOf(end)];
  return { ...(first && { start: first }), ...(last && { end: last }), ...(identity && { identity }) };
}

/** A dialog for what is left out before a flight is shared; what it does to the flight is shown while it is filled in. */
@localized()
@customElement('crosstrack-redaction')
export class CrosstrackRedaction extends LitElement {
  static override styles = [
    theme,
    controls,
    css`
      dialog {
        box-sizing: border-box;
        width: min(480px, calc(100vw - 24px));
        max-height: calc(100dvh - 24px);
        padding: 16px 20px;
        border: 1px solid var(--_rule);
        border-radius: 12px;
        background: var(--_surface);
        color: var(--_text);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 0.4);
      }
      h2 {
        font-size: 1.0625rem;
      }
      .ends {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 12px;
        margin: 12px 0;
      }
      fieldset {
        display: flex;
        gap: 6px;
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0 0 3px;
        font-size: 0.8125rem;
      }
      input[type='number'] {
        width: 100%;
      }
      select {
        flex: none;
        width: 4.75rem;
      }
      .check {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .facts {
        margin: 14px 0;
        padding: 8px 12px;
        border-radius: var(--_radius);
        background: var(--_raised);
        font-size: 0.8125rem;
        overflow-wrap: anywhere;
      }
      .facts p,
      .facts ul {
        margin: 0;
      }
      .facts ul {
        padding-inline-start: 18px;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  /** Takes what the user has chosen. */
  choose: (redaction: Redaction) => void = () => undefined;
  @state() private form: RedactionForm = formOf({});
  #analysis: Analysis | null = null;
  @query('dialog') private dialog?: HTMLDialogElement;

  show(analysis: Analysis, chosen: Redaction): void {
    this.#analysis = analysis;
    this.form = formOf(chosen);
    this.requestUpdate();
    void this.updateComplete.then(() => this.dialog?.showModal());
  }

  /** What is chosen and what it does, or why it cannot be done. */
  #state(): { readonly chosen: Redaction; readonly facts: RedactionFacts } | { readonly error: string } {
    try {
      const chosen = redactionIn(this.form);
      return { chosen, facts: redactionFacts(this.#analysis!, chosen) };
    } catch (error) {
      return { error: messageOf(error) };
    }
  }

  override render() {
    if (!this.#analysis) return html`<dialog></dialog>`;
    const now = this.#state();
    const isWrong = 'error' in now;
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${msg('Leave out before sharing')}</h2>
      <p class="hint">
        ${msg(
          'For exports and links of this page. What is on the screen, printing and embedding code show the whole flight.',
        )}
      </p>
      ${redactionFields(this.form, (change) => (this.form = change(this.form)))}
      <div class="facts" role="status">
        ${isWrong ? html`<p class="error">${now.error}</p>` : this.#facts(now.facts)}
      </div>
      <div class="acts">
        <button
          class="button primary"
          id="apply"
          type="button"
          ?disabled=${isWrong || !isRedacting(now.chosen)}
          @click=${() => !isWrong && this.#take(now.chosen)}
        >
          ${msg('Leave this out')}
        </button>
        <button class="button" id="nothing" type="button" @click=${() => this.#take({})}>
          ${msg('Leave nothing out')}
        </button>
        <button class="button plain" type="button" @click=${() => this.dialog?.close()}>
          ${msg('Cancel')}
        </button>
      </div>
    </dialog>`;
  }

  #facts({ remains, leftOut }: RedactionFacts) {
    return html`<p>${remains}</p>
      ${
        leftOut.length > 0
          ? html`<p>${msg('Left out:')}</p>
              <ul>
                ${leftOut.map((one) => html`<li>${one}</li>`)}
              </ul>`
          : nothing
      }`;
  }

  #take(redaction: Redaction) {
    this.choose(redaction);
    this.dialog?.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'crosstrack-redaction': CrosstrackRedaction;
  }
}
