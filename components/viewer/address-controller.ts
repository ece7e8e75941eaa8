import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { decodeView, encodeView, type View } from './view-address.js';

interface AddressHost extends ReactiveControllerHost {
  /** Whether the page is the tool's own, so that the address is its to write. */
  readonly app: boolean;
  /** What is shown now. */
  readonly view: View;
  /** Shows what an address says. */
  show(view: View): void;
}

/** Keeps the view in the page's address, and follows when the reader changes it. */
export class AddressController implements ReactiveController {
  readonly #host: AddressHost;

  constructor(host: AddressHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    if (this.#host.app) addEventListener('hashchange', this.#read);
  }

  hostDisconnected() {
    removeEventListener('hashchange', this.#read);
  }

  /** What the address asks for; nothing where the page is another's. */
  get wanted(): View {
    return this.#host.app ? decodeView(location.hash) : {};
  }

  write() {
    if (this.#host.app)
      history.replaceState(null, '', encodeView(this.#host.view) || location.pathname + location.search);
  }

  readonly #read = () => this.#host.show(this.wanted);
}
