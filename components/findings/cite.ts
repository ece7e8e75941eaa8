import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import { controls } from '../shared/controls.js';
import { customElement } from '../shared/custom-element.js';
import { theme } from '../shared/theme.js';

/** Buttons that copy the address of a finding, and its sentence; where the page may not copy, they are shown to be selected. */
@localized()
@customElement('crosstrack-cite')
export class CrosstrackCite extends LitElement {
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
      code {
        display: block;
        margin-top: 6px;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        user-select: all;
      }
    `,
  ];

  /** Of `findingAddress`. */
  @property() address = '';
  /** Of `citeSentence`. */
  @property() sentence = '';
  @state() private said = '';
  /** What could not be copied. */
  @state() private refused = '';

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('address')) this.said = this.refused = '';
  }

  override render() {
    const copied = msg('Copied: it names the file’s SHA-256, the flight, the window and the version.');
    return html`<button
        class="button"
        type="button"
        @click=${() => void this.#copy(this.sentence, msg('Copied, with the line of its source.'))}
      >
        ${msg('Copy sentence')}
      </button>
      <button class="button" type="button" @click=${() => void this.#copy(this.address, copied)}>
        ${msg('Copy address')}
      </button>
      <span class="hint" role="status"
        >${this.said}${this.refused ? html`<code>${this.refused}</code>` : nothing}</span
      >`;
  }

  async #copy(text: string, words: string): Promise<void> {
    this.said = this.refused = '';
    try {
      await navigator.clipboard.writeText(text);
      this.said = words;
    } catch {
      this.refused = text;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'crosstrack-cite': CrosstrackCite;
  }
}
