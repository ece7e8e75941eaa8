import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import { eventsOf } from '../../src/analysis/parts.js';
import type { Finding } from '../../src/finding/detector.js';
import type { Airports } from '../../src/route/airports/index.js';
import '../findings/flight-findings.js';
import '../summary/flight-summary.js';
import type { ListedFlight } from '../flights/flight-list.js';
import { controls } from '../shared/controls.js';
import { later } from './lazy-elements.js';
import { flightColor } from '../map/core/color-ramps.js';
import { memo } from '../shared/memo.js';
import type { Preferences } from './preferences.js';
import type { FlightSession } from '../session/session.js';
import { theme } from '../shared/theme.js';

export type TabId = 'findings' | 'flights' | 'route' | 'import' | 'settings';

const tabs = (): readonly { readonly id: TabId; readonly title: string }[] => [
  { id: 'findings', title: msg('Findings') },
  { id: 'flights', title: msg('Flights') },
  { id: 'route', title: msg('Route') },
  { id: 'import', title: msg('Import') },
  { id: 'settings', title: msg('Settings') },
];

/** What the viewer shows in its side panel. */
export interface PanelState {
  readonly session: FlightSession;
  readonly analysis: Analysis | null;
  readonly preferences: Preferences;
  readonly airports: Airports | null;
  readonly finding: Finding | null;
  readonly hiddenFlights: ReadonlySet<string>;
  readonly aligned: boolean;
}

/**
 * The side panel: a tab for each thing that is not the map or a chart.
 *
 * @fires change - The user chose another tab; read `tab`.
 */
@localized()
@customElement('flight-panel')
export class FlightPanel extends LitElement {
  static override styles = [
    theme,
    controls,
    css`
      :host {
        flex: 1;
        display: flex;
        flex-direction: column;
        min-width: 0;
        min-height: 0;
        background: var(--_surface);
      }
      [role='tablist'] {
        display: flex;
        padding: 0 8px;
        border-bottom: 1px solid var(--_rule);
        background: var(--_surface);
        overflow-x: auto;
      }
      [role='tab'] {
        padding: 9px 9px 7px;
        border: 0;
        border-bottom: 2px solid transparent;
        background: none;
        color: var(--_text-dim);
        white-space: nowrap;
        cursor: pointer;
      }
      [role='tab'][aria-selected='true'] {
        border-color: var(--_accent);
        color: var(--_text);
        font-weight: 600;
      }
      [role='tab']:focus-visible {
        outline-offset: -3px;
      }
      [role='tabpanel'] {
        flex: 1;
        min-height: 0;
        overflow: auto;
        padding: 12px;
      }
      [role='tabpanel'] > * + * {
        margin-top: 14px;
      }
      @media (forced-colors: active) {
        /* A transparent border would be drawn: every tab would look chosen. */
        [role='tab'] {
          border-bottom-color: Canvas;
        }
        [role='tab'][aria-selected='true'] {
          border-bottom-width: 4px;
          border-bottom-color: Highlight;
        }
      }
      @media print {
        [role='tablist'] {
          display: none;
        }
        [role='tabpanel'] {
          overflow: visible;
        }
      }
    `,
  ];

  @property() tab: TabId = 'findings';
  @property({ attribute: false }) state: PanelState | null = null;

  #reading: Promise<unknown> = Promise.resolve();

  override willUpdate() {
    if (this.tab !== 'findings' || this.state?.finding)
      this.#reading = later[this.tab]().catch(() => undefined);
  }

  protected override async getUpdateComplete() {
    const complete = await super.getUpdateComplete();
    await this.#reading;
    return complete;
  }

  override render() {
    const { state } = this;
    if (!state) return nothing;
    const counts: Partial<Record<TabId, number>> = {
      findings: state.analysis ? eventsOf(state.analysis.findings).length : undefined,
      flights: state.session.analyses.length,
    };
    return html`
      <div role="tablist" aria-label=${msg('Side panel')} @keydown=${this.#key}>
        ${tabs().map(
          ({ id, title }) =>
            html`<button
              role="tab"
              type="button"
              id="tab-${id}"
              aria-selected=${id === this.tab ? 'true' : 'false'}
              aria-controls="panel"
              tabindex=${id === this.tab ? 0 : -1}
              @click=${() => this.#choose(id)}
            >
              ${title}${counts[id] === undefined ? nothing : html` <span class="hint">${counts[id]}</span>`}
            </button>`,
        )}
      </div>
      <div role="tabpanel" id="panel" tabindex="0" aria-labelledby="tab-${this.tab}">
        ${this.#renderTab(state)}
      </div>
    `;
  }

  #renderTab({ session, analysis, preferences, airports, finding, hiddenFlights, aligned }: PanelState) {
    switch (this.tab) {
      case 'findings':
        if (!analysis)
          return html`<p class="hint">
            ${session.progress ? msg('What is found in the flight will stand here.') : msg('No flight is open.')}
          </p>`;
        return html`<flight-summary
            brief-notice
            .analysis=${analysis}
            .airports=${airports}
            .units=${preferences.units}
          ></flight-summary>
          <flight-findings
            .analysis=${analysis}
            .airports=${airports}
            .finding=${finding}
          ></flight-findings>`;
      case 'flights':
        return html`<flight-list
          .flights=${this.#listed(session.analyses, session.order, hiddenFlights, session.apart)}
          .chosen=${analysis?.track.meta.id ?? ''}
          ?aligned=${aligned}
        ></flight-list>`;
      case 'route':
        return html`<flight-route
          .route=${typeof session.route === 'string' ? session.route : (analysis?.route?.title ?? '')}
          .plan=${analysis?.route ?? null}
          .notice=${session.routeNotice}
          .error=${session.routeError}
        ></flight-route>`;
      case 'import':
        return html`<flight-import .reports=${session.listed} .undone=${session.undone}></flight-import>`;
      case 'settings':
        return html`<flight-settings
          .settings=${session.settings}
          .near=${session.near}
          .error=${session.settingsError}
          .count=${analysis ? session.count.bind(session, analysis.track.meta.id) : null}
        ></flight-settings>`;
    }
  }

  readonly #listed = memo(
    (
      analyses: readonly Analysis[],
      order: readonly string[],
      hidden: ReadonlySet<string>,
      apart: ReadonlyMap<string, string>,
    ): readonly ListedFlight[] => {
      const places = new Map(order.map((id, place) => [id, place]));
      return analyses.map((analysis) => {
        const { id } = analysis.track.meta;
        const place = places.get(id) ?? 0;
        const color = `light-dark(${flightColor(place, 'light')}, ${flightColor(place, 'dark')})`;
        return { analysis, color, shown: !hidden.has(id), apart: apart.get(id) ?? '' };
      });
    },
  );

  #choose(tab: TabId) {
    this.tab = tab;
    this.dispatchEvent(new Event('change'));
  }

  #key(event: KeyboardEvent) {
    const ids = tabs().map(({ id }) => id);
    const now = ids.indexOf(this.tab);
    const to = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#choose(ids.at(to % ids.length)!);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#tab-${this.tab}`)?.focus(),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-panel': FlightPanel;
  }
}
