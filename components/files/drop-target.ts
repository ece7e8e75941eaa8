import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { msg } from '@lit/localize';
import { carriesFiles, filesOf } from './dropped-files.js';

type DropHost = ReactiveControllerHost & HTMLElement;
interface DropState {
  readonly dropTarget: HTMLElement | null;
  /** Nothing is taken. */
  readonly closed: boolean;
  readonly hasFlights: boolean;
}
type DropZone = 'open' | 'add';

const zoneOf = (event: DragEvent): DropZone => {
  const zone = event.composedPath().find((node) => node instanceof HTMLElement && node.dataset.zone);
  return (zone as HTMLElement | undefined)?.dataset.zone === 'add' ? 'add' : 'open';
};

/** Files that are dragged over the target, dropped on it or pasted into it. */
export class FileDrop implements ReactiveController {
  readonly #host: DropHost;
  readonly #state: () => DropState;
  readonly #give: (files: readonly File[], add: boolean) => void;
  #target: HTMLElement | null = null;
  /** The zone under the pointer; '' where nothing is dragged. */
  #over: DropZone | '' = '';

  constructor(host: DropHost, state: () => DropState, give: (files: readonly File[], add: boolean) => void) {
    this.#host = host;
    this.#state = state;
    this.#give = give;
    host.addController(this);
  }

  hostConnected() {
    this.#listen(this.#wanted);
  }

  get #wanted(): HTMLElement | null {
    const { closed, dropTarget } = this.#state();
    return closed ? null : (dropTarget ?? this.#host);
  }

  hostDisconnected() {
    this.#listen(null);
  }

  hostUpdated() {
    const target = this.#wanted;
    if (this.#host.isConnected && target !== this.#target) this.#listen(target);
  }

  /** The zones to drop on, while something is dragged. */
  get veil() {
    if (!this.#over) return nothing;
    const { hasFlights } = this.#state();
    const zone = (name: DropZone, title: string, hint: string) =>
      html`<div class="zone ${this.#over === name ? 'over' : ''}" data-zone=${name}>
        <span>${title}</span><small>${hint}</small>
      </div>`;
    return html`
      <div class="veil">
        ${zone('open', msg('Open'), hasFlights ? msg('Replace current flights') : msg('track files'))}
        ${hasFlights ? zone('add', msg('Add'), msg('to current flights')) : nothing}
      </div>
    `;
  }

  #listen(target: HTMLElement | null) {
    const listeners = {
      dragenter: this.#dragged,
      dragover: this.#dragged,
      dragleave: this.#left,
      drop: this.#dropped,
      paste: this.#pasted,
    };
    for (const [type, listener] of Object.entries(listeners)) {
      this.#target?.removeEventListener(type, listener as EventListener);
      target?.addEventListener(type, listener as EventListener);
    }
    this.#target = target;
  }

  #show(zone: DropZone | '') {
    if (zone === this.#over) return;
    this.#over = zone;
    this.#host.requestUpdate();
  }

  readonly #dragged = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault(); // or the browser would leave the page for the file
    this.#show(zoneOf(event));
  };

  readonly #left = (event: DragEvent) => {
    const to = event.relatedTarget as Node | null;
    if (!to || !this.#target?.contains(to)) this.#show('');
  };

  readonly #dropped = async (event: DragEvent) => {
    if (!event.dataTransfer) return;
    event.preventDefault();
    const add = zoneOf(event) === 'add' || event.shiftKey;
    this.#show('');
    this.#give(await filesOf(event.dataTransfer), add);
  };

  readonly #pasted = async (event: ClipboardEvent) => {
    const field = event.composedPath()[0];
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || !event.clipboardData)
      return;
    this.#give(await filesOf(event.clipboardData), false);
  };
}
