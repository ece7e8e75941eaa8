import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import type { ReadProgress } from '../session/types.js';

/** How far the reading is, with a way to stop it. */
export function progressBar({ name, bytes, total, silent }: ReadProgress, cancel: () => void) {
  const share = total > 0 ? Math.min(1, bytes / total) : undefined;
  const text =
    share === undefined ? msg(str`Reading ${name}`) : msg(str`Reading ${name}: ${Math.round(share * 100)}%`);
  return html`
    <div class="progress">
      <progress aria-label=${text} max="1" value=${share ?? nothing}></progress>
      <span class="hint" aria-hidden="true">${text}</span>
      <button class="button" type="button" @click=${cancel}>${msg('Cancel')}</button>
    </div>
    ${
      silent
        ? html`<p class="hint" role="status">
            ${msg('No answer for 20 s: a very long step, or the browser has ended the reader for want of memory. Cancel ends it and keeps the open flights.')}
          </p>`
        : nothing
    }
  `;
}
