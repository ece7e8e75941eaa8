import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { decodeView, encodeView, type View } from './view-address.js';

interface AddressOptions {
  /** Whether the page is the tool's own, so that the address is its to write. */
  ownsPage(): boolean;
  /** What is shown now. */
  view(): View;
  /** Shows what an address says. */
  show(view: View): void;
}

/** Keeps the view in the page's address, and follows when the reader changes it. */
export class AddressController implements ReactiveController {
  readonly #page: AddressOptions;

  constructor(host: ReactiveControllerHost, page: AddressOptions) {
    this.#page = page;
    host.addController(this);
  }

  hostConnected() {
    if (this.#page.ownsPage()) addEventListener('hashchange', this.#read);
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.#read);
  }

  /** What the address asks for; nothing where the page is another's. */
  get wanted(): View {
    return this.#page.ownsPage() ? decodeView(location.hash) : {};
  }

  write() {
    if (this.#page.ownsPage())
      history.replaceState(null, '', encodeView(this.#page.view()) || location.pathname + location.search);
  }

  readonly #read = () => this.#page.show(this.wanted);
}
