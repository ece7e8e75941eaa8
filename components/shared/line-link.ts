import { css, html, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { FlightLineEvent } from './events.js';

export const lineLinkStyles = css`
  .line-link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
`;

/**
 * The number of a line: where lines can be shown, a button that shows it as it is in the file.
 * @param last shows them as far as this one; @param isStop whether the tab key reaches it
 */
export function lineNumber(line: number, canShow: boolean, last = line, isStop = true): TemplateResult {
  const words = line.toLocaleString('en-US');
  if (!canShow) return html`${words}`;
  return html`<button
    class="line-link"
    type="button"
    tabindex=${isStop ? 0 : -1}
    aria-label=${msg(str`Line ${words} as it is in the file`)}
    @click=${(event: Event) => {
      event.stopPropagation();
      event.target?.dispatchEvent(new FlightLineEvent(line, last));
    }}
  >
    ${words}
  </button>`;
}
