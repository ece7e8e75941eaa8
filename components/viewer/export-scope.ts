import { html, nothing, type ReactiveControllerHost } from 'lit';
import { msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';

/** Flights that an export has: the one that is looked at, those that are shown on the map, all that are open. */
export type ExportScope = 'this' | 'shown' | 'all';

/** What of a viewer says which flights there are. */
interface Viewer extends ReactiveControllerHost {
  readonly analysis: Analysis | null;
  readonly session: { readonly analyses: readonly Analysis[] };
  readonly choice: { readonly hidden: ReadonlySet<string> };
}

/** Which flights an export has. */
export class ExportedFlights {
  readonly #viewer: Viewer;
  #scope: ExportScope = 'this';

  constructor(viewer: Viewer) {
    this.#viewer = viewer;
  }

  /** The one that is looked at first, where it is among them. */
  get flights(): readonly Analysis[] {
    return this.#of(this.#scope);
  }

  #of(scope: ExportScope): readonly Analysis[] {
    const { analysis, session, choice } = this.#viewer;
    if (!analysis) return [];
    if (scope === 'this') return [analysis];
    const among = session.analyses.filter(
      ({ track }) => scope === 'all' || !choice.hidden.has(track.meta.id),
    );
    return among.includes(analysis) ? [analysis, ...among.filter((one) => one !== analysis)] : among;
  }

  /** A choice where there are several. */
  part() {
    const { length } = this.#viewer.session.analyses;
    if (length < 2) return nothing;
    const choices: readonly (readonly [ExportScope, string])[] = [
      ['this', msg('this flight')],
      ['shown', msg(str`the shown flights (${this.#of('shown').length})`)],
      ['all', msg(str`all flights (${length})`)],
    ];
    return html`<label
        >${msg('Of')}
        <select class="field" @change=${this.#choose}>
          ${choices.map(
            ([id, title]) => html`<option value=${id} ?selected=${id === this.#scope}>${title}</option>`,
          )}
        </select></label
      >
      <hr />`;
  }

  readonly #choose = (event: Event) => {
    this.#scope = (event.target as HTMLSelectElement).value as ExportScope;
    this.#viewer.requestUpdate();
  };
}
