import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** CSS px between the margins of a sheet of A4, upright, as browsers print it. */
const PAPER = 700;

/**
 * Browsers print canvases as they are on the screen. So map and charts keep their width on paper and are made smaller as a whole:
 * `--_paper` is the factor, `--_flight-map-height` and `--_flight-chart-height` how high they were.
 */
export class PrintController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('beforeprint', this.#measure);
  }

  hostDisconnected() {
    removeEventListener('beforeprint', this.#measure);
  }

  readonly #measure = () => {
    const { shadowRoot, style } = this.#host;
    for (const name of ['flight-map', 'flight-chart']) {
      const box = shadowRoot?.querySelector(name)?.getBoundingClientRect();
      if (!box || box.width === 0) return;
      style.setProperty('--_paper', String(Math.min(1, PAPER / box.width)));
      style.setProperty(`--_${name}-height`, `${box.height}px`);
    }
  };
}
