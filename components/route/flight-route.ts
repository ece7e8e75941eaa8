import { LitElement, html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { localized, msg } from '@lit/localize';
import type { RouteSuggestion } from '../../src/plan/suggest.js';
import { planExtensions } from '../../src/plan/plan-names.js';
import type { Route } from '../../src/route/route.js';
import { customElement } from '../shared/custom-element.js';
import { FlightDrawEvent, FlightPlanFileEvent, FlightRouteEvent } from '../shared/events.js';
import { controls } from '../shared/controls.js';
import { theme } from '../shared/theme.js';
import { planTable } from './plan-table.js';
import { routeStyles } from './styles.js';
import { suggestionList } from './suggestions.js';

const ACCEPTED = [...planExtensions, '.gpx', '.kml', '.geojson', '.json', '.csv', '.txt', '.dat'].join(',');

/**
 * The planned route: a field to type it, plans that the flight may have had, files of plans, and what the route is made of.
 *
 * @fires {FlightRouteEvent} flight-route - The user gave another route.
 * @fires {FlightDrawEvent} flight-draw - The user wants to draw the route on the map.
 * @fires {FlightPlanFileEvent} flight-plan-file - The user gave a file of a plan, of planned routes or of points.
 */
@localized()
@customElement('flight-route')
export class FlightRoute extends LitElement {
  static override styles = [theme, controls, routeStyles];

  /** The text in the field. */
  @property() route = '';
  /** The current route; null without one. */
  @property({ attribute: false }) plan: Route | null = null;
  /** Plans that the flight may have had: they are offered, never taken. */
  @property({ attribute: false }) suggestions: readonly RouteSuggestion[] = [];
  /** What the user must know about the route, e.g. that it was removed. */
  @property() notice = '';
  /** Why the text is not a route; '' where it is one. */
  @property() error = '';
  /** Whether files may be given here. */
  @property({ type: Boolean, attribute: 'can-open' }) canOpen = false;

  /** Whether there is a map to draw on. */
  @property({ type: Boolean, attribute: 'can-draw' }) canDraw = false;

  @query('input[type=file]') private chooser!: HTMLInputElement;

  override render() {
    return html`
      <form @submit=${this.#submit}>
        <input
          class="field"
          name="route"
          spellcheck="false"
          autocomplete="off"
          aria-label=${msg('Planned route')}
          aria-describedby="help"
          aria-invalid=${this.error ? 'true' : 'false'}
          placeholder="UBBB-URMG"
          .value=${this.route}
        />
        <button class="button primary" type="submit">${msg('Set')}</button>
        ${this.plan ? html`<button class="button" type="button" @click=${this.#clear}>${msg('Clear')}</button>` : nothing}
      </form>
      ${this.error ? html`<p class="error" role="alert">${this.error}</p>` : nothing}
      ${this.notice ? html`<p role="status">${this.notice}</p>` : nothing}
      ${this.plan ? planTable(this.plan) : suggestionList(this.suggestions, (route) => this.#use(route))}
      ${this.canOpen ? this.#renderFiles() : nothing}
      <p class="hint" id="help">
        ${msg(
          'Airports by ICAO or IATA code (UBBB-URMG, GYD GRV), radio beacons by name, coordinates, named points (MKL@42.8212,47.6454), a level (FL300), the route of a filed flight plan or its whole message (FPL-…). Airways and fixes are in no free table: they are named as not resolved, unless a table of yours has them.',
        )}
      </p>
    `;
  }

  #renderFiles() {
    return html`<div class="actions">
      ${
        this.canDraw
          ? html`<button class="button" type="button" @click=${this.#draw}>${msg('Draw on the map')}</button>`
          : nothing
      }
      <button class="button" type="button" @click=${() => this.chooser.click()}>
        ${msg('Open a plan or a table…')}
      </button>
      <input type="file" hidden accept=${ACCEPTED} @change=${this.#choose} />
      <span class="hint"
        >${msg(
          'Garmin .fpl, X-Plane .fms, Little Navmap .lnmpln, Flight Simulator .pln, GPX, KML, GeoJSON; a table of points (name, lat, lon) or of planned routes (callsign, route).',
        )}</span
      >
    </div>`;
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    const text = new FormData(event.target as HTMLFormElement).get('route');
    this.#use(typeof text === 'string' ? text.trim() : '');
  }

  #use(route: string) {
    this.dispatchEvent(new FlightRouteEvent(route));
  }

  #draw() {
    this.dispatchEvent(new FlightDrawEvent());
  }

  #clear() {
    this.#use('');
  }

  #choose() {
    const [file] = this.chooser.files ?? [];
    this.chooser.value = '';
    if (file) this.dispatchEvent(new FlightPlanFileEvent(file));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-route': FlightRoute;
  }
}
