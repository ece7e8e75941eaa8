import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { checked, shapes } from '../shared/checked.js';
import { customElement } from '../shared/custom-element.js';
import { localized, msg } from '@lit/localize';
import { FlightByHandEvent, FlightCancelEvent, FlightFilesEvent, FlightUrlEvent } from '../shared/events.js';
import { textFile } from './dropped-files.js';
import { controls } from '../shared/controls.js';
import { FileDrop } from './drop-target.js';
import { moreWays, type MoreActions } from './open-menu.js';
import { problemList, type ProblemActions } from './problems.js';
import { progressBar } from './progress.js';
import { filesStyles } from './styles.js';
import { theme } from '../shared/theme.js';
import type { FileProblem, ReadProgress } from '../session/types.js';

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
  /** Files that could not be read, with the reason. */
  @checked(shapes.objects) @property({ attribute: false }) problems: readonly FileProblem[] = [];
  /** Where files may be dropped and pasted; the element itself by default. */
  @property({ attribute: false }) dropTarget: HTMLElement | null = null;
  /** Progress and problems alone: files are opened by the page, not by the user. */
  @property({ type: Boolean }) closed = false;
  /** Whether there are flights that a drop could be added to. */
  @property({ type: Boolean }) hasFlights = false;
  /** What the user has closed: a page gives the same list again with each of its renders. */
  readonly #dismissed = new WeakSet<FileProblem>();
  readonly #drop = new FileDrop(
    this,
    () => this,
    (files, add) => this.#give(files, add),
  );

  override render() {
    const problems = this.problems.filter((problem) => !this.#dismissed.has(problem));
    return html`
      ${this.closed ? nothing : this.#renderButtons()}
      ${this.progress ? progressBar(this.progress, this.#cancel) : nothing}
      ${problems.length > 0 ? problemList(problems, this.#actions) : nothing} ${this.#drop.veil}
    `;
  }

  #renderButtons() {
    return html`
      <span class="pair">
        <button class="button" type="button" @click=${this.pick}>${msg('Open…')}</button>
        <button class="button icon" type="button" popovertarget="more" aria-label=${msg('More ways to open')}>
          ▾
        </button>
      </span>
      ${moreWays(this.hasFlights, this.#more)}
      <input
        id="picker"
        class="visually-hidden"
        type="file"
        multiple
        tabindex="-1"
        aria-label=${msg('Track files')}
        @change=${this.#picked}
      />
      <input
        id="folder"
        class="visually-hidden"
        type="file"
        webkitdirectory
        tabindex="-1"
        aria-label=${msg('A folder of track files')}
        @change=${this.#picked}
      />
    `;
  }

  /** Opens the system's file dialog. */
  pick() {
    this.renderRoot.querySelector<HTMLInputElement>('#picker')?.click();
  }

  #picked(event: Event) {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = ''; // so that the same file can be chosen again
    this.#give(files, this.#keep);
  }

  get #keep(): boolean {
    return this.renderRoot.querySelector<HTMLInputElement>('#keep')?.checked ?? false;
  }

  readonly #cancel = () => this.dispatchEvent(new FlightCancelEvent());

  readonly #more: MoreActions = {
    folder: () => this.renderRoot.querySelector<HTMLInputElement>('#folder')?.click(),
    fetchUrl: (event) => {
      event.preventDefault();
      const url = String(new FormData(event.target as HTMLFormElement).get('url'));
      this.#closeMore();
      this.dispatchEvent(new FlightUrlEvent(url, this.#keep));
    },
    takeText: (event) => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const text = String(new FormData(form).get('text'));
      form.reset();
      this.#give([textFile(text)], this.#keep);
    },
  };

  #closeMore() {
    this.renderRoot.querySelector<HTMLElement>('#more')?.hidePopover();
  }

  #give(files: readonly File[], add: boolean) {
    this.#closeMore();
    if (files.length > 0) this.dispatchEvent(new FlightFilesEvent(files, add));
  }

  readonly #actions: ProblemActions = {
    byHand: (problem) => {
      this.#dismiss(problem);
      this.dispatchEvent(new FlightByHandEvent(problem.name, problem.file));
    },
    dismiss: (problem) => this.#dismiss(problem),
  };

  #dismiss(problem: FileProblem) {
    this.#dismissed.add(problem);
    this.requestUpdate();
    this.renderRoot.querySelector<HTMLElement>('.pair .button')?.focus(); // the button pressed has gone
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-files': FlightFiles;
  }
}
