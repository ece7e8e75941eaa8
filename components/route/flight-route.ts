import { LitElement, css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../shared/custom-element.js';
import { localized, msg, str } from '@lit/localize';
import { routeKindWords } from '../../src/route/route-kinds.js';
import type { Route } from '../../src/route/route.js';
import { formatQuantity } from '../../src/base/units.js';
import { FlightRouteEvent } from '../shared/events.js';
import { controls } from '../shared/controls.js';
import { theme } from '../shared/theme.js';

/**
 * The planned route: a field to type it, and what it is made of.
 *
 * @fires {FlightRouteEvent} flight-route - The user gave another route.
 */
@localized()
@customElement('flight-route')
export class FlightRoute extends LitElement {
  static override styles = [
    theme,
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }
      form {
        display: flex;
        gap: 6px;
      }
      .field {
        flex: 1;
        font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
        text-transform: uppercase;
      }
      p {
        margin: 0;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 4px 8px 4px 0;
        border-bottom: 1px solid var(--_rule);
        text-align: start;
        font-weight: 400;
      }
      thead th {
        color: var(--_text-dim);
        font-size: 0.75rem;
      }
      .number {
        text-align: end;
      }
    `,
  ];

  /** The text in the field. */
  @property() route = '';
  /** The current route; null without one. */
  @property({ attribute: false }) plan: Route | null = null;
  /** What the user must know about the route, e.g. that it was removed. */
  @property() notice = '';
  /** Why the text is not a route; '' where it is one. */
  @property() error = '';

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
      ${this.plan ? this.#renderPlan(this.plan) : nothing}
      <p class="hint" id="help">
        ${msg(
          'Two airports by ICAO or IATA code (UBBB-URMG, GYD GRV), waypoints with coordinates between them (UBBB 41.6767,48.45 MKL@42.8212,47.6454 URMG), a level (FL300). A GeoJSON line can be dropped on the page.',
        )}
      </p>
    `;
  }

  #renderPlan(plan: Route) {
    return html`
      <p>
        <strong>${plan.title}</strong><br />
        <span class="hint"
          >${msg(str`${routeKindWords[plan.kind]()}, ${formatQuantity(plan.length, 'NM')} on the WGS 84 ellipsoid`)}${
            plan.kind === 'great circle'
              ? html`<br />${msg('The shortest line between the two airports. It is not a filed route.')}`
              : nothing
          }</span
        >
      </p>
      <table>
        <caption class="visually-hidden">
          ${msg('Points of the planned route')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${msg('Point')}</th>
            <th scope="col" class="number">${msg('Latitude')}</th>
            <th scope="col" class="number">${msg('Longitude')}</th>
          </tr>
        </thead>
        <tbody>
          ${plan.points.map(
            ({ name, lat, lon }) =>
              html`<tr>
                <th scope="row">${name}</th>
                <td class="number">${lat.toFixed(4)}°</td>
                <td class="number">${lon.toFixed(4)}°</td>
              </tr>`,
          )}
        </tbody>
      </table>
    `;
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    const text = new FormData(event.target as HTMLFormElement).get('route');
    this.dispatchEvent(new FlightRouteEvent(String(text ?? '').trim()));
  }

  #clear() {
    this.dispatchEvent(new FlightRouteEvent(''));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-route': FlightRoute;
  }
}
