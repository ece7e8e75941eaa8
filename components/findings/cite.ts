import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import { controls } from '../shared/controls.js';
import { customElement } from '../shared/custom-element.js';
import { theme } from '../shared/theme.js';

/** A button that copies the address of a finding; where the page may not copy, the address is shown to be selected. */
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
        overflow-wrap: anywhere;
        user-select: all;
      }
    `,
  ];

  /** Of `findingAddress`. */
  @property() address = '';
  @state() private said: 'copied' | 'refused' | '' = '';

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('address')) this.said = '';
  }

  override render() {
    return html`<button class="button" type="button" @click=${() => void this.#copy()}>
        ${msg('Copy address')}
      </button>
      <span class="hint" role="status"
        >${
          this.said === 'copied'
            ? msg('Copied: it names the file’s SHA-256, the flight, the window and the version.')
            : nothing
        }${this.said === 'refused' ? html`<code>${this.address}</code>` : nothing}</span
      >`;
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.address);
      this.said = 'copied';
    } catch {
      this.said = 'refused';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'crosstrack-cite': CrosstrackCite;
  }
}
