import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { localized, msg, str } from '@lit/localize';
import type { Analysis } from '../../../src/analysis/analyze.js';
import { articleSvg } from '../../../src/picture/article/article-svg.js';
import { pictureName } from '../../../src/picture/file-name.js';
import type { Ground } from '../../../src/picture/map/ground.js';
import { loadGround } from '../../../src/picture/map/load-ground.js';
import { controls } from '../../shared/controls.js';
import { customElement } from '../../shared/custom-element.js';
import { messageOf } from '../../shared/error-message.js';
import { saveAs } from '../../shared/files.js';
import { rasterized } from '../../shared/rasterize.js';
import { theme } from '../../shared/theme.js';
import { articleFields, initialForm, sizeOf, type ArticleForm } from './article-form.js';
import { articleStyles } from './article-styles.js';

/** The flight whose picture is made, and the names of its files. */
export interface ArticleSource {
  readonly analysis: Analysis;
  readonly files: readonly string[];
}

/** A dialog with a picture of the flight on its map, for an article: its size, headline and colors, and what is on it. */
@localized()
@customElement('crosstrack-article')
export class CrosstrackArticle extends LitElement {
  static override styles = [theme, controls, articleStyles];

  /** What is shown; null closes the dialog. */
  @property({ attribute: false }) source: ArticleSource | null = null;
  @state() private form: ArticleForm | null = null;
  @state() private ground: Ground | undefined;
  @state() private said = '';
  @query('dialog') private dialog?: HTMLDialogElement;
  #svg = '';
  #address = '';

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('source')) {
      this.form = this.source && initialForm(this.source.analysis);
      this.said = '';
    }
    this.#draw();
  }

  override updated(changed: PropertyValues<this>) {
    if (!changed.has('source')) return;
    if (!this.source) return this.dialog?.close();
    this.dialog?.showModal();
    // Without the ground the flight is still drawn.
    if (!this.ground)
      void loadGround().then(
        (ground) => (this.ground = ground),
        () => undefined,
      );
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#show('');
  }

  #draw() {
    const { source, form, ground } = this;
    if (!source || !form) return this.#show('');
    const { scheme, headline, arrow, bands, findings } = form;
    const options = { ...sizeOf(form), scheme, headline, arrow, bands, findings, files: source.files };
    this.#show(articleSvg(source.analysis, { ...options, ...(ground && { ground }) }));
  }

  #show(svg: string) {
    if (svg === this.#svg) return;
    if (this.#address) URL.revokeObjectURL(this.#address);
    this.#svg = svg;
    this.#address = svg && URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  }

  override render() {
    const { source, form } = this;
    return html`<dialog aria-labelledby="title" @close=${() => (this.source = null)}>
      ${source && form ? this.#renderContent(source, form) : nothing}
    </dialog>`;
  }

  #renderContent({ analysis }: ArticleSource, form: ArticleForm) {
    const { width, height } = sizeOf(form);
    return html`
      <header>
        <h2 id="title">${msg('Map picture for an article')}</h2>
        <button
          class="button plain icon"
          type="button"
          aria-label=${msg('Close')}
          @click=${() => this.dialog?.close()}
        >
          ✕
        </button>
      </header>
      <div class="columns">
        <div class="side">
          ${articleFields(analysis, form, (change) => (this.form = { ...this.form!, ...change }))}
        </div>
        <div class="side">
          <div class="preview">
            <img src=${this.#address} width=${width} height=${height} alt=${msg('Preview of the picture')} />
          </div>
          <div class="acts">
            <button class="button primary" type="button" @click=${() => void this.#save('png')}>
              ${msg('Save PNG')}
            </button>
            <button class="button" type="button" @click=${() => void this.#save('svg')}>
              ${msg('Save SVG')}
            </button>
            <span class="hint">${msg(str`${width} × ${height} px`)}</span>
            <span role="status">${this.said}</span>
          </div>
        </div>
      </div>
    `;
  }

  async #save(extension: 'png' | 'svg') {
    const { source, form } = this;
    if (!source || !form) return;
    const svg = this.#svg;
    const shape = form.size.replace(':', 'x');
    try {
      const blob =
        extension === 'svg'
          ? new Blob([svg], { type: 'image/svg+xml' })
          : await rasterized(svg, sizeOf(form));
      saveAs(blob, `${pictureName(source.analysis, `map-${shape}`)}.${extension}`);
      this.said = msg('Saved.');
    } catch (error) {
      this.said = messageOf(error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'crosstrack-article': CrosstrackArticle;
  }
}
