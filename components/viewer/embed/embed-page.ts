import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import { language } from '../../../src/base/language.js';
import { controls } from '../../shared/controls.js';
import { customElement } from '../../shared/custom-element.js';
import type { FlightErrorEvent } from '../../shared/loading-events.js';
import { theme } from '../../shared/theme.js';
import type { FlightViewer } from '../flight-viewer.js';
import { NARROW } from '../narrow.js';
import { embedStyles } from './embed-styles.js';
import { policySource } from './file-addresses.js';
import { fullView } from './full-view.js';
import { settingsIn, type EmbedSettings } from './settings.js';
import { tellHeight } from './tell-height.js';

/** px of the page where the address says none and there is room for two columns. */
const HEIGHT = 640;

/** From here on nothing but this site and the files that the address names may be asked, whatever the viewer does. */
function askNobodyElse({ otherSites }: EmbedSettings): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src 'self' blob: data: ${otherSites.map(policySource).join(' ')}`;
  document.head.append(policy);
}

/** Files that are dropped would take the page's place in its frame. */
const refuseDrop = (event: Event): void => event.preventDefault();

/**
 * The page of `embed.html`: a viewer whose attributes are settings in the address, what is wrong with them, and a link to the full
 * view. It tells the page around how high it is.
 */
@localized()
@customElement('crosstrack-embed-page')
export class CrosstrackEmbedPage extends LitElement {
  static override styles = [theme, controls, embedStyles];

  /** One column that is as high as what is in it. */
  @property({ type: Boolean, reflect: true }) private natural = false;
  @property({ reflect: true }) theme = 'auto';
  /** Sentences. */
  @state() private problems: readonly string[] = [];
  /** Whether files of other sites wait for the reader. */
  @state() private isAsking = false;
  readonly #settings = settingsIn(new URL(location.href), document.baseURI);
  readonly #tell = tellHeight(() => (this.natural ? this.offsetHeight : (this.#settings.height ?? HEIGHT)));
  readonly #size = new ResizeObserver(([{ contentRect }]) => {
    this.natural = this.#settings.height === null && contentRect.width < NARROW;
    void this.updateComplete.then(this.#tell);
  });

  override connectedCallback() {
    super.connectedCallback();
    this.problems = this.#settings.problems;
    this.theme = this.#settings.attributes.get('theme') ?? 'auto';
    this.#size.observe(this);
    addEventListener('hashchange', this.#again);
    if (this.#settings.isReadOnly)
      for (const type of ['dragover', 'drop']) addEventListener(type, refuseDrop);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#size.disconnect();
    removeEventListener('hashchange', this.#again);
    for (const type of ['dragover', 'drop']) removeEventListener(type, refuseDrop);
  }

  /** A page cannot take a policy back, and other settings may name other sites. */
  readonly #again = () => location.reload();

  /** A page in a frame shows what its author wants; one that is opened by a link asks its reader. */
  protected override firstUpdated() {
    this.isAsking = this.#settings.otherSites.length > 0 && window.parent === window;
    if (!this.isAsking && !this.#isEmpty) this.#show();
  }

  #show() {
    this.isAsking = false;
    const { attributes } = this.#settings;
    askNobodyElse(this.#settings);
    const viewer = document.createElement('flight-viewer') as FlightViewer;
    viewer.setAttribute('loading', 'eager');
    for (const [name, value] of attributes) viewer.setAttribute(name, value);
    viewer.addEventListener('flight-error', this.#failed);
    viewer.addEventListener('flight-load', ({ analysis: { track } }) => {
      document.title = `${track.meta.callsign ?? track.meta.icao24 ?? track.meta.id} · Crosstrack`;
    });
    if (attributes.get('lang')) document.documentElement.lang = attributes.get('lang')!;
    this.append(viewer);
  }

  /** The viewer itself lists files and cases that could not be read. */
  readonly #failed = ({ message, subject }: FlightErrorEvent) => {
    if (subject === 'file' || subject === 'case' || this.problems.includes(message)) return;
    this.problems = [...this.problems, message];
  };

  override render() {
    const { problems } = this;
    return html`<div class="content" lang=${language()}>
      <div role="alert">
        ${
          problems.length > 0
            ? html`<ul class="problems">
                ${problems.map((problem) => html`<li>${problem}</li>`)}
              </ul>`
            : nothing
        }
      </div>
      ${this.isAsking ? this.#renderQuestion() : nothing} ${this.#renderNothing()}
      <slot></slot>
      ${this.#renderFooter()}
    </div>`;
  }

  /** Nothing is named, and the reader cannot open anything. */
  get #isEmpty(): boolean {
    const { isReadOnly, attributes } = this.#settings;
    return isReadOnly && !attributes.get('src') && !attributes.get('case');
  }

  #renderNothing() {
    if (!this.#isEmpty) return nothing;
    return html`<p class="empty">${msg('The address of this page names no file of a flight (src).')}</p>`;
  }

  #renderQuestion() {
    return html`<div class="empty">
      <strong>${msg('This link asks for files from other sites')}</strong>
      ${this.#settings.otherSites.map((address) => html`<code>${address}</code>`)}
      <span
        >${msg('Nothing has been fetched. The other site learns your address when you fetch the file.')}</span
      >
      <button class="button primary" type="button" @click=${() => this.#show()}>
        ${msg('Fetch these files')}
      </button>
    </div>`;
  }

  #renderFooter() {
    const full = fullView(this.#settings, new URL(location.href));
    return html`<footer>
      <span class="hint">Crosstrack</span>
      ${
        this.#settings.isReadOnly
          ? html`<a href=${full} target="_blank" rel="noopener">${msg('Open the full view')}</a>`
          : nothing
      }
    </footer>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'crosstrack-embed-page': CrosstrackEmbedPage;
  }
}
