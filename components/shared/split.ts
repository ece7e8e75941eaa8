import { LitElement, css, html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from './custom-element.js';
import { localized, msg } from '@lit/localize';
import { theme } from './theme.js';

const STEP = 0.02;

/**
 * Two panes with a bar between them that can be dragged, moved with the arrow keys, and folded (Enter or double click).
 *
 * @fires change - The user moved or folded the bar; read `value` and `folded`.
 * @slot start - The first pane.
 * @slot end - The second pane; the one that folds.
 */
@localized()
@customElement('crosstrack-split')
export class CrosstrackSplit extends LitElement {
  static override styles = [
    theme,
    css`
      :host {
        display: flex;
        min-width: 0;
        min-height: 0;
      }
      :host([orientation='vertical']) {
        flex-direction: column;
      }
      .pane {
        position: relative;
        display: flex;
        min-width: 0;
        min-height: 0;
        overflow: hidden;
      }
      .start {
        flex: 1 1 0;
      }
      .end {
        flex: 0 0 auto;
      }
      :host([folded]:not([keep-end])) .end,
      :host([single='start']) .end,
      :host([single='end']) .start,
      :host([single='start']) .bar,
      :host([single='end']) .bar {
        display: none;
      }
      :host([single='end']) .end {
        flex: 1 1 0;
      }
      /* What remains of it is as high as it is. */
      :host([folded][keep-end]) .end {
        flex-basis: auto !important;
      }
      .bar {
        position: relative;
        flex: 0 0 7px;
        background: var(--_surface);
        border: 0 solid var(--_rule);
        border-inline-width: 1px;
        cursor: col-resize;
        touch-action: none;
      }
      :host([orientation='vertical']) .bar {
        border-width: 1px 0;
        cursor: row-resize;
      }
      .bar::after {
        content: '';
        position: absolute;
        inset: calc(50% - 14px) 1px;
        border-radius: 2px;
        background: var(--_rule);
      }
      :host([orientation='vertical']) .bar::after {
        inset: 1px calc(50% - 14px);
      }
      :host([stacked]) {
        display: block;
      }
      /* No boxes of their own: what stays in sight in one pane does so over the other one too. */
      :host([stacked]) .pane {
        display: contents;
      }
      :host([stacked]) .bar {
        display: none;
      }
      .bar:hover::after,
      .bar:focus-visible::after {
        background: var(--_accent);
      }
      .bar:focus-visible {
        outline-offset: -2px;
      }
      @media (forced-colors: active) {
        .bar::after {
          background: ButtonBorder;
        }
      }
      /* On paper one pane is below the other, each at its full height. */
      @media print {
        :host,
        .pane {
          display: block;
          overflow: visible;
        }
        .bar {
          display: none;
        }
      }
    `,
  ];

  @property({ reflect: true }) orientation: 'horizontal' | 'vertical' = 'horizontal';
  /** Share of the second pane, 0 to 1. */
  @property({ type: Number }) value = 0.3;
  @property({ type: Boolean, reflect: true }) folded = false;
  /** Folded, the second pane keeps what its content still shows. */
  @property({ attribute: 'keep-end', type: Boolean, reflect: true }) keepEnd = false;
  /** The pane that is shown without the other one. */
  @property({ reflect: true }) single: '' | 'start' | 'end' = '';
  /** One pane under the other, each as high as it is; no bar. */
  @property({ type: Boolean, reflect: true }) stacked = false;
  /** What the bar divides, for a screen reader. */
  @property() label = '';
  /** px that each pane keeps. */
  @property({ type: Number }) min = 120;

  override render() {
    return html`
      <div class="pane start"><slot name="start"></slot></div>
      <div
        class="bar"
        role="separator"
        tabindex="0"
        aria-label=${this.label || msg('Resize')}
        aria-orientation=${this.orientation === 'vertical' ? 'horizontal' : 'vertical'}
        aria-valuenow=${this.folded ? 0 : Math.round(this.value * 100)}
        aria-valuemin="0"
        aria-valuemax="100"
        @pointerdown=${this.#grab}
        @pointermove=${this.#drag}
        @dblclick=${this.toggle}
        @keydown=${this.#key}
      ></div>
      <div class="pane end"><slot name="end"></slot></div>
    `;
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has('value') || changed.has('orientation') || changed.has('min')) this.#place();
  }

  toggle() {
    this.folded = !this.folded;
    this.#tell();
  }

  #place() {
    const end = this.renderRoot.querySelector<HTMLElement>('.end');
    const keep = `clamp(${this.min}px, ${(this.value * 100).toFixed(2)}%, calc(100% - ${this.min + 7}px))`;
    if (end) end.style.flexBasis = keep;
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }

  #set(value: number) {
    this.value = Math.min(0.85, Math.max(0.1, value));
    this.folded = false;
    this.#tell();
  }

  #grab(event: PointerEvent) {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  }

  #drag(event: PointerEvent) {
    if (!(event.currentTarget as Element).hasPointerCapture(event.pointerId)) return;
    const box = this.getBoundingClientRect();
    const vertical = this.orientation === 'vertical';
    this.#set(vertical ? (box.bottom - event.clientY) / box.height : (box.right - event.clientX) / box.width);
  }

  #key(event: KeyboardEvent) {
    const more = this.orientation === 'vertical' ? 'ArrowUp' : 'ArrowLeft';
    const less = this.orientation === 'vertical' ? 'ArrowDown' : 'ArrowRight';
    const moves: Record<string, () => void> = {
      [more]: () => this.#set(this.value + STEP),
      [less]: () => this.#set(this.value - STEP),
      Home: () => this.#set(1),
      End: () => this.#set(0),
      Enter: () => this.toggle(),
    };
    if (!moves[event.key]) return;
    event.preventDefault();
    moves[event.key]();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'crosstrack-split': CrosstrackSplit;
  }
}
