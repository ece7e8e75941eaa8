import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import { FlightCancelEvent, FlightFilesEvent } from './events.js';
import { carriesFiles, filesOf } from './internal/drop.js';
import { controls } from './internal/controls.js';
import { theme } from './internal/theme.js';

/** How far the reading is. */
export interface ReadProgress {
  readonly name: string;
  readonly bytes: number;
  /** Bytes in all; 0 where it is not known. */
  readonly total: number;
}

/** A file that could not be read, in one sentence. */
export interface FileProblem {
  readonly name: string;
  readonly message: string;
  /** Line of the file; 0 for the file as a whole. */
  readonly row: number;
}

/**
 * Takes track files: a button, a drop on `dropTarget`, a paste. Shows how far the reading is and what could not be read.
 * It reads nothing itself.
 *
 * @fires {FlightFilesEvent} flight-files - The user gave files.
 * @fires {FlightCancelEvent} flight-cancel - The user stopped the reading.
 * @csspart problems - The list of files that could not be read.
 */
@localized()
@customElement('flight-files')
export class FlightFiles extends LitElement {
  static override styles = [
    theme,
    controls,
    css`
      :host {
        position: relative;
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .progress {
        display: flex;
        align-items: center;
        gap: 8px;
        min-width: 0;
      }
      progress {
        width: 140px;
        accent-color: var(--_accent);
      }
      .veil {
        position: fixed;
        z-index: 20;
        inset: 0;
        display: grid;
        grid-auto-columns: 1fr;
        grid-auto-flow: column;
        gap: 24px;
        padding: 32px;
        background: color-mix(in srgb, var(--_surface) 78%, transparent);
      }
      .zone {
        display: grid;
        place-content: center;
        text-align: center;
        border: 2px dashed var(--_text-dim);
        border-radius: 16px;
        background: var(--_surface);
        font-size: 20px;
        font-weight: 600;
      }
      .zone.over {
        border-color: var(--_accent);
        background: var(--_accent-soft);
      }
      .zone small {
        font-size: 13px;
        font-weight: 400;
        color: var(--_text-dim);
      }
      .problems {
        flex-basis: 100%;
      }
      ul {
        display: flex;
        flex-direction: column;
        gap: 4px;
        margin: 0;
        padding: 8px 12px;
        list-style: none;
        border-left: 3px solid var(--_warning);
        border-radius: var(--_radius);
        background: var(--_raised);
      }
      li {
        display: flex;
        gap: 8px;
        align-items: start;
        overflow-wrap: anywhere;
      }
      li .button {
        margin-left: auto;
        height: 24px;
      }
    `,
  ];

  /** Null while nothing is being read. */
  @property({ attribute: false }) progress: ReadProgress | null = null;
  @property({ attribute: false }) problems: readonly FileProblem[] = [];
  /** Where files may be dropped and pasted; the element itself unless told. */
  @property({ attribute: false }) dropTarget: HTMLElement | null = null;
  /** Whether there are flights that a drop could be added to. */
  @property({ type: Boolean }) hasFlights = false;
  @state() private over: '' | 'open' | 'add' = '';
  private target: HTMLElement | null = null;

  override connectedCallback() {
    super.connectedCallback();
    this.listen(this.dropTarget ?? this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.listen(null);
  }

  override updated(changed: Map<string, unknown>) {
    if (changed.has('dropTarget') && this.isConnected) this.listen(this.dropTarget ?? this);
  }

  override render() {
    return html`
      <button class="button" type="button" @click=${this.pick}>${msg('Open…')}</button>
      <input
        id="picker"
        class="visually-hidden"
        type="file"
        multiple
        tabindex="-1"
        aria-label=${msg('Track files')}
        @change=${this.picked}
      />
      ${this.progress ? this.renderProgress(this.progress) : nothing}
      ${this.problems.length > 0 ? this.renderProblems() : nothing} ${this.over ? this.renderVeil() : nothing}
    `;
  }

  private renderProgress({ name, bytes, total }: ReadProgress) {
    const share = total > 0 ? Math.min(1, bytes / total) : undefined;
    const text =
      share === undefined
        ? msg(str`Reading ${name}`)
        : msg(str`Reading ${name}: ${Math.round(share * 100)}%`);
    return html`
      <div class="progress">
        <progress aria-label=${text} max="1" value=${share ?? nothing}></progress>
        <span class="hint" aria-hidden="true">${text}</span>
        <button class="button" type="button" @click=${() => this.dispatchEvent(new FlightCancelEvent())}>
          ${msg('Cancel')}
        </button>
      </div>
    `;
  }

  private renderProblems() {
    return html`
      <div class="problems" role="alert">
        <ul part="problems">
          ${this.problems.map(
            (problem) =>
              html`<li>
                <span><strong>${problem.name}</strong> ${problem.message}</span>
                <button
                  class="button plain"
                  type="button"
                  aria-label=${msg(str`Dismiss the message about ${problem.name}`)}
                  @click=${() => this.dismiss(problem)}
                >
                  ✕
                </button>
              </li>`,
          )}
        </ul>
      </div>
    `;
  }

  private renderVeil() {
    return html`
      <div class="veil">
        <div class="zone ${this.over === 'open' ? 'over' : ''}" data-zone="open">
          <span>${msg('Open')}</span
          ><small>${this.hasFlights ? msg('in place of the flights shown') : msg('track files')}</small>
        </div>
        ${
          this.hasFlights
            ? html`<div class="zone ${this.over === 'add' ? 'over' : ''}" data-zone="add">
                <span>${msg('Add')}</span><small>${msg('to the flights shown')}</small>
              </div>`
            : nothing
        }
      </div>
    `;
  }

  /** Opens the system's file dialog. */
  pick() {
    this.renderRoot.querySelector<HTMLInputElement>('#picker')?.click();
  }

  private picked(event: Event) {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = ''; // so that the same file can be chosen again
    this.give(files, false);
  }

  private give(files: readonly File[], add: boolean) {
    if (files.length > 0) this.dispatchEvent(new FlightFilesEvent(files, add));
  }

  private dismiss(problem: FileProblem) {
    this.problems = this.problems.filter((other) => other !== problem);
  }

  private listen(target: HTMLElement | null) {
    const listeners = {
      dragenter: this.dragged,
      dragover: this.dragged,
      dragleave: this.left,
      drop: this.dropped,
      paste: this.pasted,
    };
    for (const [type, listener] of Object.entries(listeners)) {
      this.target?.removeEventListener(type, listener as EventListener);
      target?.addEventListener(type, listener as EventListener);
    }
    this.target = target;
  }

  private zoneOf(event: DragEvent): 'open' | 'add' {
    const zone = event.composedPath().find((node) => node instanceof HTMLElement && node.dataset.zone) as
      HTMLElement | undefined;
    return zone?.dataset.zone === 'add' ? 'add' : 'open';
  }

  private dragged = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault(); // or the browser would leave the page for the file
    this.over = this.zoneOf(event);
  };

  private left = (event: DragEvent) => {
    const to = event.relatedTarget as Node | null;
    if (!to || !this.target?.contains(to)) this.over = '';
  };

  private dropped = async (event: DragEvent) => {
    if (!event.dataTransfer) return;
    event.preventDefault();
    const add = this.zoneOf(event) === 'add' || event.shiftKey;
    this.over = '';
    this.give(await filesOf(event.dataTransfer), add);
  };

  private pasted = async (event: ClipboardEvent) => {
    const field = event.composedPath()[0];
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || !event.clipboardData)
      return;
    this.give(await filesOf(event.clipboardData), false);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-files': FlightFiles;
  }
}
