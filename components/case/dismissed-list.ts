import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import { momentWords } from '../../src/finding/set-aside.js';
import { addressWords, dismissedWords, type DismissedState } from '../../src/case/dismissed.js';

interface DismissedActs {
  show(state: DismissedState): void;
  /** Without it they stay set aside. */
  takeBack?(state: DismissedState): void;
}

/** The findings that a case sets aside, each with its note and what has become of it. */
export function dismissedList(states: readonly DismissedState[], { show, takeBack }: DismissedActs) {
  if (states.length === 0) return nothing;
  const lost = states.filter(({ now }) => !now).length;
  const words = msg(str`Findings set aside: ${states.length}`);
  return html`<details class="dismissed">
    <summary>${lost > 0 ? msg(str`${words} (${lost} not found now)`) : words}</summary>
    <ul class="list">
      ${states.map((state) => {
        const { address, note, who, when } = state.dismissed;
        const by = [who, when && momentWords(when)].filter(Boolean).join(', ');
        const change = dismissedWords(state);
        return html`<li class="item">
          <div class="who">${addressWords(address)}</div>
          <p class="text">${note}${by ? html` <span class="who">(${by})</span>` : nothing}</p>
          ${change ? html`<p class="note">${change}</p>` : nothing}
          <div class="acts">
            ${
              state.now
                ? html`<button class="link" type="button" @click=${() => show(state)}>${msg('Show')}</button>`
                : nothing
            }
            ${
              takeBack
                ? html`<button class="link" type="button" @click=${() => takeBack(state)}>
                    ${msg('Take back')}
                  </button>`
                : nothing
            }
          </div>
        </li>`;
      })}
    </ul>
  </details>`;
}
