import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { localized } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Scheme } from '../../src/picture/palette.js';
import { loadGround } from '../../src/picture/map/load-ground.js';
import { mapSvg } from '../../src/picture/map/map-svg.js';
import { customElement } from '../shared/custom-element.js';

/** px; a map that is not shown yet has no size. */
const LEAST = 200;

/**
 * The flight on a map that does not move, where a browser has no WebGL: the drawing that the export has. As an image, in which
 * nothing can run.
 */
@localized()
@customElement('crosstrack-still-map')
export class CrosstrackStillMap extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      inset: 0;
      overflow: hidden;
    }
    img {
      display: block;
      width: 100%;
      height: 100%;
      object-fit: contain;
    }
  `;

  @property({ attribute: false }) analysis: Analysis | null = null;
  @property() scheme: Scheme = 'light';
  /** The map in words. */
  @property() words = '';
  @state() private address = '';
  #drawn = '';
  readonly #size = new ResizeObserver(() => void this.#draw());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    this.#show('');
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('analysis') || changed.has('scheme')) void this.#draw();
  }

  #show(svg: string): void {
    if (svg === this.#drawn) return;
    if (this.address) URL.revokeObjectURL(this.address);
    this.#drawn = svg;
    this.address = svg && URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  }

  async #draw(): Promise<void> {
    const { analysis, scheme } = this;
    if (!analysis) return this.#show('');
    // Without the ground the flight is still drawn.
    const ground = await loadGround().catch(() => undefined);
    if (analysis !== this.analysis || !this.isConnected) return;
    const [width, height] = [Math.max(LEAST, this.clientWidth), Math.max(LEAST, this.clientHeight)];
    this.#show(mapSvg(analysis, { width, height, scheme, ...(ground && { ground }) }));
  }

  override render() {
    return this.address ? html`<img src=${this.address} alt=${this.words} />` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'crosstrack-still-map': CrosstrackStillMap;
  }
}
