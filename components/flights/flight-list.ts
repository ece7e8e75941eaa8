import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { checked, shapes } from '../shared/checked.js';
import { customElement } from '../shared/custom-element.js';
import { repeat } from 'lit/directives/repeat.js';
import { localized, msg, str } from '@lit/localize';
import type { FlightSelectEvent } from '../shared/events.js';
import {
  FlightAlignEvent,
  FlightAllFindingsEvent,
  FlightCloseEvent,
  FlightShowEvent,
} from '../shared/events.js';
import { controls } from '../shared/controls.js';
import { moveInRows } from './row-focus.js';
import { foundRows, kindsOf, orders, type ListedFlight, type ListView, type Order } from './sorted-rows.js';
import { idOf, listRow } from './row.js';
import { listStyles } from './styles.js';
import { theme } from '../shared/theme.js';
import { titleOf } from '../../src/finding/declarations/titles.js';

/** Rows drawn before "show more": a file of a thousand flights must not build a thousand rows. */
const PAGE = 100;
/** Flights that are seen without searching and sorting. */
const FEW = 8;

/**
 * The flights that are open: searched, sorted by their most severe findings, hidden and shown, selected, closed.
 *
 * @fires {FlightSelectEvent} flight-select - The user chose a flight.
 * @fires {FlightShowEvent} flight-show - The user hid or showed a flight.
 * @fires {FlightAlignEvent} flight-align - The user chose how the flights are laid over one another.
 * @fires {FlightAllFindingsEvent} flight-all-findings - The user asked for the findings of all flights, or left them.
 * @fires {FlightCloseEvent} flight-close - The user closed a flight; one event for each.
 */
@localized()
@customElement('flight-list')
export class FlightList extends LitElement {
  static override styles = [theme, controls, listStyles];

  /** The open flights with the colors of their lines. */
  @checked(shapes.flights) @property({ attribute: false }) flights: readonly ListedFlight[] = [];
  /** Whether the other flights are drawn as if they began with the chosen one. */
  @property({ type: Boolean }) aligned = false;
  /** Id of the flight shown in full. */
  @property() chosen = '';
  /** Whether the findings of all flights are shown elsewhere; a button for it is there where this is not null. */
  @property({ attribute: false }) allFindings: boolean | null = null;
  /** What the list was narrowed to when it was shown last: it comes back to it. @internal */
  @property({ attribute: false }) kept: { view?: ListView } = {};
  @state() private view: ListView = { query: '', order: 'findings', kinds: new Set(), limit: PAGE };
  /** Id of the row that the Tab key leads to. */
  @state() private current = '';

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('kept') && this.kept.view) this.view = this.kept.view;
    this.kept.view = this.view;
  }

  override render() {
    const { flights, view } = this;
    const found = foundRows(flights, view);
    const rows = found.slice(0, view.limit);
    const stop = [this.current, this.chosen, ...rows.slice(0, 1).map(idOf)].find((id) =>
      rows.some((flight) => idOf(flight) === id),
    );
    const files = new Set(
      flights.map(({ analysis, fileLabel }) => `${analysis.track.meta.file}\n${fileLabel}`),
    );
    return html`
      ${flights.length > FEW || view.query ? this.#renderTools() : nothing}
      ${flights.length > 1 ? html`${this.#renderKinds()}${this.#renderAll(found)}` : nothing}
      <ul aria-label=${msg('Flights')} @keydown=${this.#key} @focusin=${this.#focused}>
        ${repeat(rows, idOf, (flight) => listRow(flight, { chosen: idOf(flight) === this.chosen, stop: idOf(flight) === stop, files: files.size, tell: this.#tell }))}
      </ul>
      ${found.length === 0 ? html`<p class="hint">${msg('No flight matches.')}</p>` : nothing}
      ${
        found.length > view.limit
          ? html`<button
              class="button"
              type="button"
              @click=${() => this.#narrow({ limit: view.limit + PAGE })}
            >
              ${msg(str`Show more (${found.length - view.limit})`)}
            </button>`
          : nothing
      }
    `;
  }

  #renderTools() {
    return html`<div class="tools">
      <input
        class="field"
        type="search"
        placeholder=${msg('Search flights')}
        aria-label=${msg('Search flights')}
        .value=${this.view.query}
        @input=${this.#search}
      />
      <select class="field" aria-label=${msg('Order')} @change=${this.#sort}>
        ${orders().map(([id, title]) => html`<option value=${id} ?selected=${id === this.view.order}>${title}</option>`)}
      </select>
    </div>`;
  }

  /** Kinds of findings that the flights have: pressed ones narrow the list. */
  #renderKinds() {
    const kinds = kindsOf(this.flights);
    if (kinds.length === 0) return nothing;
    return html`<div class="kinds" role="group" aria-label=${msg('Flights with')}>
      ${kinds.map(
        ([kind, count]) =>
          html`<button
            class="button"
            type="button"
            aria-pressed=${this.view.kinds.has(kind) ? 'true' : 'false'}
            @click=${() => this.#toggleKind(kind)}
          >
            ${titleOf(kind)} <span class="hint">${count}</span>
          </button>`,
      )}
    </div>`;
  }

  /** Actions on all flights; hiding and showing act on the ones that the search found. */
  #renderAll(found: readonly ListedFlight[]) {
    const shown = found.filter((flight) => flight.shown).length;
    const all = this.flights.length;
    const words =
      found.length < all
        ? msg(str`${found.length} of ${all} flights`)
        : shown < all
          ? msg(str`${shown} of ${all} flights shown`)
          : msg(str`${all} flights`);
    return html`
      <div class="all">
        <label class="show"
          ><input
            type="checkbox"
            aria-label=${msg('Show all flights of the list')}
            .checked=${shown === found.length}
            .indeterminate=${shown > 0 && shown < found.length}
            @change=${(event: Event) => this.#showAll(found, (event.target as HTMLInputElement).checked)}
          /><span aria-live="polite">${words}</span></label
        >
        ${
          this.allFindings === null
            ? nothing
            : html`<button
                class="button"
                type="button"
                aria-pressed=${this.allFindings ? 'true' : 'false'}
                @click=${() => this.dispatchEvent(new FlightAllFindingsEvent(!this.allFindings))}
              >
                ${msg('Findings of all flights')}
              </button>`
        }
        <button class="button" type="button" @click=${() => this.#closeAll(this.chosen)}>
          ${msg('Close the others')}
        </button>
        <button class="button" type="button" @click=${() => this.#closeAll()}>${msg('Close all')}</button>
      </div>
      <label class="align"
        ><input type="checkbox" .checked=${this.aligned} @change=${this.#align} />
        ${msg('Align flights by start time')}</label
      >
    `;
  }

  readonly #tell = (event: FlightShowEvent | FlightSelectEvent | FlightCloseEvent) => {
    if (event instanceof FlightCloseEvent) this.#close(event.flight);
    else this.dispatchEvent(event);
  };

  /** The button that was pressed goes with its flight: the focus goes to the one that takes its place. */
  #close(id: string) {
    const rows = [...this.renderRoot.querySelectorAll('li')];
    const at = rows.findIndex((row) => row.contains((this.renderRoot as ShadowRoot).activeElement));
    const next = rows[at + 1] ?? rows[at - 1];
    next?.querySelector<HTMLElement>('.choose')?.focus();
    this.dispatchEvent(new FlightCloseEvent(id));
  }

  /** The chosen one last: so that no other is shown in full in between. */
  #closeAll(but = '') {
    const ids = this.flights.map(idOf).filter((id) => id !== but);
    for (const id of ids) if (id !== this.chosen) this.dispatchEvent(new FlightCloseEvent(id));
    if (ids.includes(this.chosen)) this.dispatchEvent(new FlightCloseEvent(this.chosen));
  }

  #showAll(found: readonly ListedFlight[], shown: boolean) {
    for (const flight of found)
      if (flight.shown !== shown) this.dispatchEvent(new FlightShowEvent(idOf(flight), shown));
  }

  #key(event: KeyboardEvent) {
    if (moveInRows(event, event.currentTarget as Element)) return;
    const id = (event.target as Element).closest('li')?.dataset.flight;
    if (event.key !== 'Delete' || id === undefined) return;
    event.preventDefault();
    this.#close(id);
  }

  #focused(event: FocusEvent) {
    this.current = (event.target as Element).closest('li')?.dataset.flight ?? '';
  }

  #align(event: Event) {
    this.dispatchEvent(new FlightAlignEvent((event.target as HTMLInputElement).checked));
  }

  #search(event: Event) {
    this.#narrow({ query: (event.target as HTMLInputElement).value });
  }

  #sort(event: Event) {
    this.#narrow({ order: (event.target as HTMLSelectElement).value as Order });
  }

  #toggleKind(kind: string) {
    const kinds = new Set(this.view.kinds);
    if (!kinds.delete(kind)) kinds.add(kind);
    this.#narrow({ kinds });
  }

  #narrow(change: Partial<ListView>) {
    this.view = { ...this.view, limit: PAGE, ...change };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-list': FlightList;
  }
}
