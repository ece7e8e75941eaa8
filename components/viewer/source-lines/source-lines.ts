import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import { controls } from '../../shared/controls.js';
import { customElement } from '../../shared/custom-element.js';
import { messageOf } from '../../shared/error-message.js';
import { theme } from '../../shared/theme.js';
import { readLines, type LinesAsked, type SourceLine } from './read-lines.js';

/** Lines that are shown before and after the one that is asked for. */
const AROUND = 8;
/** Lines at once, where the rows of a finding are asked for. */
const MOST = 60;

/**
 * A dialog with lines of a file as they are in it, the ones that are asked for marked.
 *
 * @fires close - The dialog is closed, and `asked` is null: who has set it forgets it too.
 */
@localized()
@customElement('crosstrack-source-lines')
export class CrosstrackSourceLines extends LitElement {
  static override styles = [
    theme,
    controls,
    css`
      dialog {
        width: min(1000px, calc(100vw - 32px));
        box-sizing: border-box;
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
        margin: 0 0 10px;
        font-size: 1rem;
        overflow-wrap: anywhere;
      }
      .lines {
        max-height: 60vh;
        margin: 0 0 12px;
        padding: 6px 0;
        overflow: auto;
        border: 1px solid var(--_rule);
        border-radius: var(--_radius);
        background: var(--_raised);
        font:
          0.75rem/1.5 ui-monospace,
          Menlo,
          Consolas,
          monospace;
      }
      .line {
        display: flex;
        width: max-content;
        min-width: 100%;
      }
      .number {
        position: sticky;
        left: 0;
        flex: none;
        min-width: 5em;
        padding: 0 12px;
        text-align: right;
        color: var(--_text-dim);
        background: var(--_raised);
        user-select: none;
      }
      code {
        padding-right: 16px;
        white-space: pre;
        font: inherit;
      }
      .marked {
        background: color-mix(in srgb, var(--_accent) 16%, var(--_raised));
      }
      .marked .number {
        color: var(--_text);
        font-weight: 700;
        background: inherit;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .foot .primary {
        margin-left: auto;
      }
    `,
  ];

  /** What is asked for; null closes the dialog. */
  @property({ attribute: false }) asked: LinesAsked | null = null;
  @state() private lines: readonly SourceLine[] | null = null;
  @state() private problem = '';
  /** First line that is shown. */
  @state() private top = 1;
  @query('dialog') private dialog?: HTMLDialogElement;
  #reading?: AbortController;

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('asked')) return;
    if (!this.asked) return this.dialog?.close();
    if (!this.dialog?.open) this.dialog?.showModal();
    void this.#show(Math.max(1, this.asked.first - AROUND));
  }

  async #show(top: number): Promise<void> {
    const { asked } = this;
    this.#reading?.abort();
    if (!asked) return;
    const { signal } = (this.#reading = new AbortController());
    const rows = Math.min(MOST, asked.last - asked.first + 1 + 2 * AROUND);
    try {
      const lines = await readLines({ ...asked, first: top, last: top + rows - 1 }, signal);
      if (signal.aborted) return;
      Object.assign(this, { lines, top, problem: '' });
      await this.updateComplete;
      this.renderRoot.querySelector('.marked')?.scrollIntoView({ block: 'center' });
    } catch (error) {
      if (!signal.aborted) Object.assign(this, { lines: [], problem: messageOf(error) });
    }
  }

  override render() {
    const { asked } = this;
    if (!asked) return html`<dialog></dialog>`;
    const [first, last] = [asked.first, asked.last].map((line) => line.toLocaleString('en-US'));
    return html`<dialog aria-labelledby="title" @close=${this.#closed}>
      <h2 id="title">
        ${first === last ? msg(str`${asked.name}, line ${first}`) : msg(str`${asked.name}, lines ${first} – ${last}`)}
      </h2>
      ${this.#content(asked)}
      <form method="dialog" class="foot">
        ${this.problem ? nothing : this.#turning()}
        <button class="button primary">${msg('Close')}</button>
      </form>
    </dialog>`;
  }

  #content({ first, last }: LinesAsked) {
    if (this.problem) return html`<p role="alert">${this.problem}</p>`;
    if (!this.lines) return html`<p role="status">${msg('Reading…')}</p>`;
    return html`<div class="lines" tabindex="0" role="region" aria-label=${msg('Lines of the file')}>
      ${this.lines.map(({ line, text }) => {
        const isAsked = line >= first && line <= last;
        return html`<div class=${isAsked ? 'line marked' : 'line'}>
          <span class="number">${line.toLocaleString('en-US')}</span><code>${text}</code>
        </div>`;
      })}
    </div>`;
  }

  #turning() {
    const count = this.lines?.length ?? 0;
    return html`<button
        class="button"
        type="button"
        ?disabled=${this.top <= 1}
        @click=${() => void this.#show(Math.max(1, this.top - count))}
      >
        ${msg('Earlier')}</button
      ><button class="button" type="button" @click=${() => void this.#show(this.top + count)}>
        ${msg('Later')}
      </button>`;
  }

  #closed() {
    this.#reading?.abort();
    this.asked = null;
    this.lines = null;
    this.problem = '';
    this.dispatchEvent(new Event('close'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'crosstrack-source-lines': CrosstrackSourceLines;
  }
}
