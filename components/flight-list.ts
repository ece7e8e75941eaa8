import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { localized, msg, str } from '@lit/localize';
import type { Analysis } from '../src/analysis/analyze.js';
import { eventsOf } from '../src/analysis/parts.js';
import { severities } from '../src/detectors/detector.js';
import { evidenceWord } from '../src/detectors/evidence-words.js';
import { formatTime } from '../src/units.js';
import { FlightAlignEvent, FlightCloseEvent, FlightSelectEvent, FlightShowEvent } from './events.js';
import { controls } from './internal/controls.js';
import { worstOf } from './internal/severity.js';
import { severitySigns, theme } from './internal/theme.js';

/** A flight as the list shows it. */
export interface ListedFlight {
  readonly analysis: Analysis;
  /** CSS color of its line on the map. */
  readonly color: string;
  readonly shown: boolean;
}

type Order = 'findings' | 'time' | 'name';
/** Rows drawn before "show more": a file of a thousand flights must not build a thousand rows. */
const PAGE = 100;

const nameOf = ({ track: { meta } }: Analysis) =>
  meta.callsign ?? meta.registration ?? meta.icao24 ?? meta.id;
const rank = ({ findings }: Analysis) =>
  severities.indexOf(worstOf(findings) ?? 'advisory') * 1e6 + findings.length;
const orders: Record<Order, (a: ListedFlight, b: ListedFlight) => number> = {
  findings: (a, b) => rank(b.analysis) - rank(a.analysis),
  time: (a, b) => a.analysis.track.time[0] - b.analysis.track.time[0],
  name: (a, b) => nameOf(a.analysis).localeCompare(nameOf(b.analysis)),
};

/**
 * The flights that are open: searched, sorted by their gravest findings, hidden and shown, chosen, closed.
 *
 * @fires {FlightSelectEvent} flight-select - The user chose a flight.
 * @fires {FlightShowEvent} flight-show - The user hid or showed a flight.
 * @fires {FlightAlignEvent} flight-align - The user chose how the flights are laid over one another.
 * @fires {FlightCloseEvent} flight-close - The user closed a flight.
 */
@localized()
@customElement('flight-list')
export class FlightList extends LitElement {
  static override styles = [
    theme,
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 10px;
      }
      .tools {
        display: flex;
        gap: 6px;
      }
      .tools .field:first-child {
        flex: 1;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: auto 1fr auto auto;
        align-items: center;
        gap: 8px;
        border-bottom: 1px solid var(--_rule);
      }
      .choose {
        display: grid;
        gap: 0 8px;
        padding: 8px 0;
        border: 0;
        background: none;
        text-align: start;
        cursor: pointer;
        min-width: 0;
      }
      .choose[aria-pressed='true'] .name {
        color: var(--_accent);
        text-decoration: underline;
        text-underline-offset: 3px;
      }
      .name {
        font-weight: 600;
      }
      .hint {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .align {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      input[type='checkbox'] {
        width: 16px;
        height: 16px;
        margin: 0;
      }
      .advisory {
        color: var(--_advisory);
      }
      .caution {
        color: var(--_caution);
      }
      .warning {
        color: var(--_warning);
      }
    `,
  ];

  @property({ attribute: false }) flights: readonly ListedFlight[] = [];
  /** Whether the other flights are drawn as if they began with the chosen one. */
  @property({ type: Boolean }) aligned = false;
  /** Id of the flight shown in full. */
  @property() chosen = '';
  @state() private query = '';
  @state() private order: Order = 'findings';
  @state() private limit = PAGE;

  override render() {
    const query = this.query.trim().toLowerCase();
    const found = this.flights
      .filter(({ analysis: { track } }) =>
        Object.values(track.meta).some((text) => String(text).toLowerCase().includes(query)),
      )
      .sort(orders[this.order]);
    return html`
      <div class="tools">
        <input
          class="field"
          type="search"
          placeholder=${msg('Search flights')}
          aria-label=${msg('Search flights')}
          .value=${this.query}
          @input=${this.search}
        />
        <select class="field" aria-label=${msg('Order')} @change=${this.sort}>
          <option value="findings">${msg('gravest first')}</option>
          <option value="time">${msg('by time')}</option>
          <option value="name">${msg('by name')}</option>
        </select>
      </div>
      ${
        this.flights.length > 1
          ? html`<label class="align"
              ><input type="checkbox" .checked=${this.aligned} @change=${this.align} />
              ${msg('Charts: lay the flights over one another from their beginnings')}</label
            >`
          : nothing
      }
      <p class="hint visually-hidden" aria-live="polite">
        ${msg(str`${found.length} of ${this.flights.length} flights`)}
      </p>
      <ul>
        ${repeat(
          found.slice(0, this.limit),
          ({ analysis }) => analysis.track.meta.id,
          (flight) => this.renderFlight(flight),
        )}
      </ul>
      ${found.length === 0 ? html`<p class="hint">${msg('No flight matches.')}</p>` : nothing}
      ${
        found.length > this.limit
          ? html`<button class="button" type="button" @click=${() => (this.limit += PAGE)}>
              ${msg(str`Show more (${found.length - this.limit})`)}
            </button>`
          : nothing
      }
    `;
  }

  private renderFlight({ analysis, color, shown }: ListedFlight) {
    const { track } = analysis;
    const findings = eventsOf(analysis.findings);
    const { id, file } = track.meta;
    const name = nameOf(analysis);
    const worst = worstOf(findings);
    return html`<li>
      <input
        type="checkbox"
        aria-label=${msg(str`Show ${name}`)}
        .style=${color ? `accent-color: ${color}` : ''}
        .checked=${shown}
        @change=${(event: Event) => this.dispatchEvent(new FlightShowEvent(id, (event.target as HTMLInputElement).checked))}
      />
      <button
        class="choose"
        type="button"
        aria-pressed=${id === this.chosen ? 'true' : 'false'}
        @click=${() => this.dispatchEvent(new FlightSelectEvent(id))}
      >
        <span class="name">${name}</span>
        <span class="hint"
          >${formatTime(track.time[0])} · ${msg(str`${track.length.toLocaleString('en-US')} rows`)} ·
          ${file}</span
        >
      </button>
      <span
        class=${worst ?? ''}
        title=${worst ? msg(str`${findings.length} findings, gravest: ${evidenceWord(worst)}`) : msg('No findings')}
      >
        ${worst ? html`<span aria-hidden="true">${severitySigns[worst]}</span> ${findings.length}` : '–'}
        <span class="visually-hidden"
          >${worst ? msg(str`findings, gravest: ${evidenceWord(worst)}`) : msg('no findings')}</span
        >
      </span>
      <button
        class="button plain icon"
        type="button"
        aria-label=${msg(str`Close ${name}`)}
        @click=${() => this.close(id)}
      >
        ✕
      </button>
    </li>`;
  }

  /** The button that was pressed goes with its flight: the focus stays in the list. */
  private close(id: string) {
    this.renderRoot.querySelector<HTMLElement>('[type=search]')?.focus();
    this.dispatchEvent(new FlightCloseEvent(id));
  }

  private align(event: Event) {
    this.dispatchEvent(new FlightAlignEvent((event.target as HTMLInputElement).checked));
  }

  private search(event: Event) {
    this.query = (event.target as HTMLInputElement).value;
    this.limit = PAGE;
  }

  private sort(event: Event) {
    this.order = (event.target as HTMLSelectElement).value as Order;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-list': FlightList;
  }
}
