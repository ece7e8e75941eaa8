import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Ground } from '../../src/picture/map/ground.js';
import type { FlightSession } from '../session/session.js';
import { madeWords } from './paper/foot.js';
import { pageRule } from './paper/page-rule.js';
import { tabs } from './tabs.js';

/** CSS px between the margins of a sheet of A4, upright, as browsers print it. */
const PAPER = 700;

/** ms after the first flight: what is printed is loaded after what is shown. */
const LOAD_AFTER_MS = 2000;

interface PrintHost extends ReactiveControllerHost, HTMLElement {
  /** The page is the tool's own. */
  readonly app: boolean;
  readonly charted: Analysis | null;
  readonly session: FlightSession;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * Prints the tool's own page as a paper of its own (`paper/paper.ts`), with the margins of the whole page.
 *
 * In pages of others, or before that is loaded, map and charts keep their width on paper and are made smaller as a whole:
 * `--_paper` is the factor, `--_flight-map-height` and `--_flight-chart-height` how high they were.
 */
export class PrintController implements ReactiveController {
  readonly #host: PrintHost;
  #loading = false;
  #isLoaded = false;
  #ground?: Ground;
  readonly #rule = new CSSStyleSheet();

  constructor(host: PrintHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('beforeprint', this.#before);
    addEventListener('afterprint', this.#after);
  }

  hostDisconnected() {
    removeEventListener('beforeprint', this.#before);
    removeEventListener('afterprint', this.#after);
    this.#after();
  }

  hostUpdated() {
    if (this.#loading || !this.#host.app || !this.#host.charted) return;
    this.#loading = true;
    setTimeout(() => void this.#load(), LOAD_AFTER_MS);
  }

  /** Printing waits for nothing: what it needs is loaded before. Without the ground the flight is still drawn. */
  async #load() {
    try {
      const [, { loadGround }] = await Promise.all([
        import('./paper/paper.js'),
        import('../../src/picture/map/load-ground.js'),
      ]);
      this.#isLoaded = true;
      this.#ground = await loadGround();
    } catch {
      this.#loading = false;
    }
  }

  readonly #before = () => {
    const { charted } = this.#host;
    if (this.#isLoaded && charted) this.#lay(charted);
    else this.#measure();
  };

  #lay(analysis: Analysis) {
    this.#after();
    const { renderRoot, session } = this.#host;
    const panel = renderRoot.querySelector('crosstrack-panel');
    if (!panel?.state) return this.#measure();
    const origin = {
      files: session.reportsOf(analysis).map(({ name, sha256 }) => ({ name, sha256: sha256 ?? '' })),
      address: location.href,
      printed: Date.now() / 1000,
    };
    const paper = document.createElement('crosstrack-paper');
    const { airports, preferences, setAside } = panel.state;
    const chosen = tabs.find(({ id }) => id === panel.tab && id !== 'findings');
    const tab = chosen && { title: chosen.title(), content: chosen.render(panel.state) };
    paper.source = {
      ...{ analysis, airports, setAside, origin },
      ...{ units: preferences.units, settings: session.settings },
      ...(this.#ground && { ground: this.#ground }),
      ...(tab && { tab }),
    };
    renderRoot.append(paper);
    this.#rule.replaceSync(pageRule(`${madeWords(origin.printed)} · ${location.origin}${location.pathname}`));
    document.adoptedStyleSheets.push(this.#rule);
    this.#host.toggleAttribute('printed', true);
  }

  readonly #after = () => {
    const { renderRoot } = this.#host;
    renderRoot?.querySelector('crosstrack-paper')?.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#rule);
    this.#host.removeAttribute('printed');
  };

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
