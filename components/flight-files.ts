import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import { FlightByHandEvent, FlightCancelEvent, FlightFilesEvent, FlightUrlEvent } from './events.js';
import { carriesFiles, filesOf, textFile } from './internal/drop.js';
import { controls } from './internal/controls.js';
import { filesStyles } from './internal/files-styles.js';
import { leaveMenu, placeMenu } from './internal/menu.js';
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
  /** Whether it is a table whose columns the user could name by hand. */
  readonly table?: boolean;
  /** The file as it was given, where there is one. */
  readonly file?: File;
}

/**
 * Takes track files: a button, a drop on `dropTarget`, a paste. Shows how far the reading is and what could not be read.
 * It reads nothing itself.
 *
 * @fires {FlightFilesEvent} flight-files - The user gave files.
 * @fires {FlightCancelEvent} flight-cancel - The user stopped the reading.
 * @fires {FlightUrlEvent} flight-url - The user gave the address of a file.
 * @fires {FlightByHandEvent} flight-by-hand - The user wants to name the columns of a file that could not be read.
 * @csspart problems - The list of files that could not be read.
 */
@localized()
@customElement('flight-files')
export class FlightFiles extends LitElement {
  static override styles = [theme, controls, filesStyles];

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
      <span class="pair">
        <button class="button" type="button" @click=${this.pick}>${msg('Open…')}</button>
        <button class="button icon" type="button" popovertarget="more" aria-label=${msg('More ways to open')}>
          ▾
        </button>
      </span>
      ${this.renderMore()}
      <input
        id="picker"
        class="visually-hidden"
        type="file"
        multiple
        tabindex="-1"
        aria-label=${msg('Track files')}
        @change=${this.picked}
      />
      <input
        id="folder"
        class="visually-hidden"
        type="file"
        webkitdirectory
        tabindex="-1"
        aria-label=${msg('A folder of track files')}
        @change=${this.picked}
      />
      ${this.progress ? this.renderProgress(this.progress) : nothing}
      ${this.problems.length > 0 ? this.renderProblems() : nothing} ${this.over ? this.renderVeil() : nothing}
    `;
  }

  private renderMore() {
    const folder = () => this.renderRoot.querySelector<HTMLInputElement>('#folder')?.click();
    return html`
      <div
        class="more"
        id="more"
        popover
        role="dialog"
        aria-label=${msg('More ways to open')}
        @beforetoggle=${leaveMenu}
        @toggle=${placeMenu}
      >
        ${
          this.hasFlights
            ? html`<label
                ><input id="keep" type="checkbox" /> ${msg('keep the flights that are open')}</label
              >`
            : nothing
        }
        <button class="button" type="button" @click=${folder}>${msg('A folder…')}</button>
        <form @submit=${this.fetchUrl}>
          <input
            class="field"
            name="url"
            type="url"
            required
            placeholder="https://…"
            aria-label=${msg('Address of a track file')}
          />
          <button class="button" type="submit">${msg('Fetch')}</button>
        </form>
        <form @submit=${this.takeText}>
          <textarea
            class="field"
            name="text"
            rows="4"
            required
            placeholder=${msg('…or paste the rows of a file here')}
            aria-label=${msg('Rows of a track file')}
          ></textarea>
          <button class="button" type="submit">${msg('Read')}</button>
        </form>
        <p class="hint">${msg('Only an address that you give is fetched. Files stay on this computer.')}</p>
      </div>
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
                ${problem.table ? html`<button class="button" type="button" @click=${() => this.byHand(problem)}>${msg('Set the columns by hand…')}</button>` : nothing}
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
    this.give(files, this.keep);
  }

  private get keep(): boolean {
    return this.renderRoot.querySelector<HTMLInputElement>('#keep')?.checked ?? false;
  }

  private fetchUrl(event: SubmitEvent) {
    event.preventDefault();
    const url = String(new FormData(event.target as HTMLFormElement).get('url'));
    this.closeMore();
    this.dispatchEvent(new FlightUrlEvent(url, this.keep));
  }

  private takeText(event: SubmitEvent) {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const text = String(new FormData(form).get('text'));
    form.reset();
    this.closeMore();
    this.give([textFile(text)], this.keep);
  }

  private closeMore() {
    this.renderRoot.querySelector<HTMLElement>('#more')?.hidePopover();
  }

  private give(files: readonly File[], add: boolean) {
    this.closeMore();
    if (files.length > 0) this.dispatchEvent(new FlightFilesEvent(files, add));
  }

  private byHand(problem: FileProblem) {
    this.dismiss(problem);
    this.dispatchEvent(new FlightByHandEvent(problem.name));
  }

  private dismiss(problem: FileProblem) {
    this.problems = this.problems.filter((other) => other !== problem);
    this.renderRoot.querySelector<HTMLElement>('.pair .button')?.focus(); // the button pressed has gone
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
