import { msg } from '@lit/localize';
import { css, html, type TemplateResult } from 'lit';

/** ms for which the words stay after the last turn of the wheel. */
const STAYS = 1200;

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

/** How the charts are zoomed where the wheel is the page's: shown when somebody turns it over them. */
export const wheelHint = (): TemplateResult =>
  html`<div class="wheel-hint" aria-hidden="true">
    <span>${isMac() ? msg('⌘ + scroll zooms the charts') : msg('Ctrl + scroll zooms the charts')}</span>
  </div>`;

export const wheelHintStyles = css`
  .wheel-hint {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    opacity: 0;
    pointer-events: none;
    transition: opacity 0.2s;
    z-index: 2;
  }
  .wheel-hint.shown {
    opacity: 1;
  }
  .wheel-hint span {
    padding: 6px 12px;
    border-radius: var(--_radius);
    background: var(--_text);
    color: var(--_surface);
  }
  @media (prefers-reduced-motion: reduce) {
    .wheel-hint {
      transition: none;
    }
  }
`;

/** Shows the words for a moment. Only the last of several turns counts. */
export class WheelHint {
  #timer?: ReturnType<typeof setTimeout>;

  show(root: ParentNode): void {
    const hint = root.querySelector('.wheel-hint');
    hint?.classList.add('shown');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => hint?.classList.remove('shown'), STAYS);
  }
}
