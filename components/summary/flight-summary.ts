import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { checked, shapes } from '../shared/checked.js';
import { customElement } from '../shared/custom-element.js';
import { localized, msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import { betweenWords, endWords } from '../../src/analysis/movement-words.js';
import { isMovement } from '../../src/derived/ground/flight-ends.js';
import { summarize, type Summary, type Whereabouts } from '../../src/analysis/summary.js';
import { beyondWords, enRouteWords, flightName, spanWords } from '../../src/analysis/summary-words.js';
import { bands } from '../../src/route/deviation/bands.js';
import {
  digitsOf,
  isLeast,
  measuredFrom,
  uncertaintyWords,
  writtenSize,
} from '../../src/route/deviation/uncertainty-words.js';
import type { RouteSuggestion } from '../../src/plan/suggest.js';
import type { Route } from '../../src/route/route.js';
import { statusWords } from '../../src/track/words.js';
import type { Airports } from '../../src/route/airports/index.js';
import { placeWords } from '../../src/route/nearest-airport.js';
import { positionStatuses } from '../../src/track/status.js';
import { formatClock, formatDuration, formatQuantity } from '../../src/base/units.js';
import { aviationUnits, formatShown, type DisplayUnits } from '../../src/base/display-units.js';
import { badgeStyles, noticeBadge } from '../shared/notice.js';
import { controls } from '../shared/controls.js';
import { FlightRouteEvent } from '../shared/events.js';
import { theme } from '../shared/theme.js';
import { summaryStyles } from './styles.js';

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

/**
 * The flight in a few lines: what it was, when, what was planned, the greatest deviation, and for how much of it the data is silent.
 *
 * @fires {FlightRouteEvent} flight-route - The user took the plan that was suggested.
 */
@localized()
@customElement('flight-summary')
export class FlightSummary extends LitElement {
  static override styles = [theme, badgeStyles, controls, summaryStyles];

  /** The flight; null shows nothing. */
  @checked(shapes.analysis) @property({ attribute: false }) analysis: Analysis | null = null;
  /** With it, the summary names places. */
  @property({ attribute: false }) airports: Airports | null = null;
  /** Units of the screen, one for each quantity. */
  @checked(shapes.units) @property({ attribute: false }) units: DisplayUnits = aviationUnits;

  /** A plan that the flight may have had: it is offered, never taken. */
  @property({ attribute: false }) suggestion: RouteSuggestion | null = null;
  /** The page shows the track's notice in full: here a word is enough. */
  @property({ type: Boolean, attribute: 'brief-notice' }) briefNotice = false;

  override render() {
    if (!this.analysis) return nothing;
    const summary = summarize(this.analysis, this.airports ?? undefined);
    const { flight } = summary;
    return html`
      <h2>${flightName(summary)}${this.briefNotice ? html` ${noticeBadge(this.analysis)}` : nothing}</h2>
      <p class="when">${spanWords(summary)}</p>
      ${flight.notice && !this.briefNotice ? html`<p class="notice">${flight.notice[0].toUpperCase()}${flight.notice.slice(1)}</p>` : nothing}
      <dl>
        ${this.#renderPlan(summary)} ${this.#renderDeviation(summary)}
        <dt>${msg('Positions')}</dt>
        <dd>${this.#renderStatus(summary)}</dd>
        ${this.#renderPlace(msg('First'), summary.first)} ${this.#renderPlace(msg('Last'), summary.last)}
        ${renderEnds(summary)}
        ${
          summary.references || summary.qnh
            ? html`<dt>${msg('References')}</dt>
                <dd>
                  <small>${summary.references}</small>
                  ${summary.qnh ? html`<small>${summary.qnh}</small>` : nothing}
                </dd>`
            : nothing
        }
      </dl>
    `;
  }

  #renderPlan({ plan }: Summary) {
    const what = plan
      ? html`${plan.id}<small>${plan.kind}, ${formatShown(plan.length, 'distance', this.units)}</small>`
      : this.#renderSuggestion();
    return html`<dt>${msg('Plan')}</dt>
      <dd>${what}</dd>`;
  }

  #renderSuggestion() {
    const none = html`<small>${msg('No route given: set one to see the deviation.')}</small>`;
    if (!this.suggestion) return none;
    const { route, why } = this.suggestion;
    return html`<span class="suggestion">
        <strong>${route}?</strong>
        <button
          class="button"
          type="button"
          title=${why}
          aria-label=${`${msg('Use')} ${route}`}
          @click=${() => this.dispatchEvent(new FlightRouteEvent(route))}
        >
          ${msg('Use')}
        </button>
      </span>
      <small>${msg('No route given.')} ${msg(str`Suggested: ${why}.`)}</small>`;
  }

  #renderDeviation({ deviation }: Summary) {
    if (!deviation) return nothing;
    const { max, enRoute, beyond, p95, undefinedShare, estimatedShare, route } = deviation;
    const timed = undefinedShare === undefinedShare; // of a path nothing is a share of time
    const outside = timed ? outsideWords(deviation) : nothing;
    const within = formatShown(p95, 'distance', this.units);
    return html`<dt>${msg('Greatest deviation')}</dt>
      <dd>
        ${max ? this.#renderGreatest(max, route) : msg('not available: no observed position')}
        ${enRoute ? html`<small>${enRouteWords(enRoute)}</small>` : nothing}
        ${beyond ? html`<small class="lesser">${beyondWords(beyond)}</small>` : nothing}
        ${p95 === p95 ? html`<small>${msg(str`95% of the compared time within ${within}`)}</small>` : nothing}
      </dd>
      ${
        max && timed && undefinedShare < 0.9995
          ? html`<dt>${msg('Time outside')}</dt>
              <dd>${outside}</dd>`
          : nothing
      }
      ${timed ? this.#renderUndefined(undefinedShare, estimatedShare) : nothing}`;
  }

  #renderUndefined(undefinedShare: number, estimatedShare: number) {
    return html`<dt>${msg('Undefined')}</dt>
      <dd>
        ${msg(str`${percent(undefinedShare)} of the flight`)}<small
          >${
            estimatedShare > 0
              ? msg(
                  str`no observed position; an estimated or modeled one for ${percent(estimatedShare)} of the flight`,
                )
              : msg('no usable position')
          }</small
        >
      </dd>`;
  }

  /** Size and uncertainty in the units of the screen, in as many digits as the uncertainty supports. */
  #renderGreatest({ nm, side, time, uncertainty }: Greatest, route: Route) {
    const digits = digitsOf(uncertainty);
    const size = formatShown(nm, 'distance', this.units, digits);
    const plus = formatShown(writtenSize(uncertainty), 'distance', this.units, digits);
    const line = measuredFrom[route.kind]();
    return html`<span class="big">${size}</span> ${sideWords(side)}
      <small>${isLeast(uncertainty) ? msg(str`± ${plus} or more`) : `± ${plus}`}</small>
      <small
        >${
          time === time ? msg(str`from the ${line} at ${formatClock(time)} UTC`) : msg(str`from the ${line}`)
        }</small
      >
      <details>
        <summary>${msg('Uncertainty')}</summary>
        <small>${uncertaintyWords(uncertainty, route)}</small>
      </details>`;
  }

  #renderStatus({ status, duration, rows, positions, pathLength }: Summary) {
    if (pathLength !== undefined)
      return html`${msg(str`${positions.toLocaleString('en-US')} in the order of the file`)}<small
          >${msg('There are no times: no speeds, durations or findings.')}</small
        >`;
    const parts = positionStatuses.filter((name) => status[name] > 0);
    const words = parts.map(
      (name) =>
        `${statusWords[name]()} ${formatDuration(status[name])} (${percent(status[name] / duration)})`,
    );
    return html`${msg(str`${positions.toLocaleString('en-US')} of ${rows.toLocaleString('en-US')} rows`)}<small
        >${words.join(' · ')}</small
      >`;
  }

  #renderPlace(title: string, where: Whereabouts | undefined) {
    if (!where) return nothing;
    const { time, lat, lon, place } = where;
    return html`<dt>${title}</dt>
      <dd>
        ${place ? placeWords(place) : `${lat.toFixed(4)}°, ${lon.toFixed(4)}°`}
        <small
          >${[
            ...(time === time ? [`${formatClock(time)} UTC`] : []),
            ...(place ? [`${lat.toFixed(4)}°, ${lon.toFixed(4)}°`] : []),
          ].join(' · ')}</small
        >
      </dd>`;
  }
}

/** Take-off and landing; a reason where one is not told. */
function renderEnds({ ends }: Summary) {
  if (!ends) return nothing;
  const { takeoff, landing } = endWords(ends);
  const between = betweenWords(ends);
  const row = (title: string, words: string, isSeen: boolean) =>
    html`<dt>${title}</dt>
      <dd>${isSeen ? words : html`<small>${words}</small>`}</dd>`;
  return html`${row(msg('Take-off'), takeoff, isMovement(ends.takeoff))}
  ${between ? row(msg('In between'), between, true) : nothing}
  ${row(msg('Landing'), landing, isMovement(ends.landing))}`;
}

type Greatest = NonNullable<NonNullable<Summary['deviation']>['max']>;

const sideWords = (side: 'left' | 'right'): string => (side === 'left' ? msg('left') : msg('right'));

/** Minutes outside each band, with what the crossings of its edge leave open. */
function outsideWords({ minutesOutside, minutesUncertain, route }: NonNullable<Summary['deviation']>) {
  const some = bands.filter(({ id }) => minutesOutside[id] > 0 || minutesUncertain[id] > 0);
  if (some.length === 0) return formatQuantity(0, 'min');
  return some.map(({ id, title, halfWidth }) => {
    const [minutes, give] = [minutesOutside[id], minutesUncertain[id]].map((one) =>
      formatQuantity(one, 'min'),
    );
    return html`<small>${title(route.kind)} (±${halfWidth} NM): ${minutes} ± ${give}</small>`;
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-summary': FlightSummary;
  }
}
