import { html, nothing } from 'lit';
import { msg } from '@lit/localize';
import type { RouteSuggestion } from '../../src/plan/suggest.js';

/** `take a plan by observed ends for a shortest line`: what each is, besides its text. */
const kinds = {
  track: () => msg('great circle'),
  table: () => msg('of your table'),
  used: () => msg('used before'),
} as const satisfies Readonly<Record<RouteSuggestion['from'], () => string>>;

/** Plans that the flight may have had, each with what it rests on; nothing without one. */
export const suggestionList = (suggestions: readonly RouteSuggestion[], use: (route: string) => void) =>
  suggestions.length === 0
    ? nothing
    : html`<section aria-labelledby="suggested">
        <h3 id="suggested">${msg('Suggested, not known')}</h3>
        <ul>
          ${suggestions.map(
            ({ route, from, why }) =>
              html`<li class="suggestion">
                <span>
                  <strong>${route}</strong>, ${kinds[from]()}
                  <small>${why}</small>
                </span>
                <button
                  class="button"
                  type="button"
                  aria-label=${`${msg('Use')} ${route}`}
                  @click=${() => use(route)}
                >
                  ${msg('Use')}
                </button>
              </li>`,
          )}
        </ul>
      </section>`;
