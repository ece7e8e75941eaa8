import { LitElement, css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { SetAside } from '../../src/finding/set-aside.js';
import { controls } from '../shared/controls.js';
import { customElement } from '../shared/custom-element.js';
import { FlightSetAsideEvent } from '../shared/events.js';
import { theme } from '../shared/theme.js';

/**
 * Sets a finding aside with a note, changes the note, or takes the finding back.
 *
 * @fires {FlightSetAsideEvent} flight-set-aside - The user set the finding aside, or took it back.
 */
@localized()
@customElement('crosstrack-set-aside')
export class CrosstrackSetAside extends LitElement {
  static override styles = [
    theme,
    controls,
    css`
      :host {
        display: block;
        margin-top: 8px;
      }
      .button {
        height: 1.625rem;
        padding: 0 8px;
        font-size: 0.75rem;
      }
      form {
        display: flex;
        flex-direction: column;
        gap: 8px;
        padding: 10px;
        border-radius: var(--_radius);
        background: var(--_raised);
      }
      label {
        display: flex;
        flex-direction: column;
        gap: 2px;
        font-size: 0.75rem;
      }
      .field {
        color: inherit;
        font: inherit;
        font-size: 0.8125rem;
      }
      textarea.field {
        height: auto;
        padding: 6px 8px;
        resize: vertical;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      p {
        margin: 0;
        font-size: 0.75rem;
      }
    `,
  ];

  /** Of `findingAddress`. */
  @property() address = '';
  /** That the finding is set aside. */
  @property({ attribute: false }) aside: SetAside | null = null;
  /** Who may be meant by a name. */
  @property({ attribute: false }) people: readonly string[] = [];
  @state() private writing = false;
  @state() private isEmpty = false;
  @query('textarea') private note?: HTMLTextAreaElement;
  @query('[name=who]') private who?: HTMLInputElement;
  @query('.open') private opener?: HTMLElement;

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('address')) this.writing = this.isEmpty = false;
  }

  /** Shows the form, with the keys in it. */
  write(): void {
    this.writing = true;
    void this.updateComplete.then(() => this.note?.focus());
  }

  override render() {
    if (this.writing) return this.#form();
    if (!this.aside)
      return html`<button class="button open" type="button" @click=${() => this.write()}>
        ${msg('Set aside…')}
      </button>`;
    return html`<div class="tools">
      <button class="button" type="button" data-act="take-back" @click=${this.#takeBack}>
        ${msg('Take back')}
      </button>
      <button class="button open" type="button" @click=${() => this.write()}>
        ${msg('Change the note…')}
      </button>
    </div>`;
  }

  #form() {
    const who = this.aside?.who ?? this.people[0] ?? '';
    return html`<form
      novalidate
      aria-label=${msg('Set the finding aside')}
      @submit=${this.#save}
      @keydown=${this.#key}
    >
      <label
        >${msg('Why it is set aside')}<textarea
          class="field"
          name="note"
          rows="2"
          placeholder=${msg('e.g. known to the tower')}
          .value=${this.aside?.note ?? ''}
          aria-invalid=${this.isEmpty ? 'true' : 'false'}
          aria-describedby=${this.isEmpty ? 'problem' : nothing}
        ></textarea>
      </label>
      ${this.isEmpty ? html`<p class="error" role="alert" id="problem">${msg('Expected a note that says why.')}</p>` : nothing}
      <label
        >${msg('Who says so (optional)')}<input
          class="field"
          name="who"
          list="people"
          autocomplete="off"
          .value=${who}
      /></label>
      <datalist id="people">${this.people.map((name) => html`<option value=${name}></option>`)}</datalist>
      <div class="tools">
        <button class="button primary" type="submit">${msg('Set aside')}</button>
        <button class="button" type="button" @click=${this.#cancel}>${msg('Cancel')}</button>
      </div>
      <p class="hint">
        ${msg('It stays in the list and in every export, with this note. It is kept in the case.')}
      </p>
    </form>`;
  }

  readonly #save = (event: SubmitEvent): void => {
    event.preventDefault();
    const note = this.note!.value.trim();
    this.isEmpty = note === '';
    if (this.isEmpty) return this.note!.focus();
    this.#say(note, this.who!.value);
  };

  readonly #takeBack = (): void => this.#say(null, '');

  #say(note: string | null, who: string): void {
    const address = this.aside?.address ?? this.address;
    const event = new FlightSetAsideEvent({ address, note, who });
    this.#cancel();
    this.dispatchEvent(event);
  }

  readonly #key = (event: KeyboardEvent): void => {
    event.stopPropagation(); // the keys of the list are letters here
    if (event.key === 'Escape') this.#cancel();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
      (event.currentTarget as HTMLFormElement).requestSubmit();
  };

  readonly #cancel = (): void => {
    this.writing = this.isEmpty = false;
    void this.updateComplete.then(() => this.opener?.focus());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'crosstrack-set-aside': CrosstrackSetAside;
  }
}
