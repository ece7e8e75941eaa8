import { LitElement, html, nothing, svg, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { localized, msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import { aviationUnits, type DisplayUnits } from '../../src/base/display-units.js';
import { language } from '../../src/base/language.js';
import type { Landing } from '../../src/derived/ground/landings.js';
import { flightColorCss } from '../../src/picture/flight-colors.js';
import { zoneFor } from '../shared/aircraft-time-zone.js';
import { checked, shapes } from '../shared/checked.js';
import { controls } from '../shared/controls.js';
import { customElement } from '../shared/custom-element.js';
import { FlightCursorEvent } from '../shared/events.js';
import { theme } from '../shared/theme.js';
import { ResizeController } from '../shared/watch.js';
import { nearestPoint, type PointOfProfile } from './nearest-point.js';
import { PICTURE_HEIGHT, profilePicture, profilePlane, type ShownProfile } from './profile-picture.js';
import { landingStyles } from './styles.js';
import {
  clockWords,
  figureWords,
  heightNotice,
  kindWords,
  pictureWords,
  placeWords,
  readoutWords,
} from './words.js';

/** Approaches that are drawn over one another before the reader chooses: each has a color of its own. */
const FIRST = 8;

/**
 * Take-offs, landings and approaches of a flight, and the approaches as flown: height above the threshold and distance to it
 * against a 3° line, and the offset from the center line.
 *
 * @fires {FlightCursorEvent} flight-cursor - The user pointed at a place of an approach, or chose a take-off or landing.
 */
@localized()
@customElement('flight-landings')
export class FlightLandings extends LitElement {
  static override styles = [theme, controls, landingStyles];

  /** The flight; null shows nothing. */
  @checked(shapes.analysis) @property({ attribute: false }) analysis: Analysis | null = null;
  /** Unix seconds; null hides the mark. */
  @property({ attribute: false }) cursor: number | null = null;
  /** Units of the screen, one for each quantity. */
  @checked(shapes.units) @property({ attribute: false }) units: DisplayUnits = aviationUnits;
  /** `UTC`, `local`, `aircraft`, or a name of the time zone database. */
  @property({ attribute: 'time-zone' }) timeZone = 'UTC';

  /** Those of which the approach is drawn. */
  @state() private drawn: ReadonlySet<Landing> = new Set();
  @state() private chosen: Landing | null = null;
  @state() private pointed: PointOfProfile | null = null;
  @state() private width = 360;

  constructor() {
    super();
    new ResizeController(this, () => (this.width = Math.max(240, this.clientWidth)));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('analysis')) return;
    this.chosen = null;
    this.pointed = null;
    this.drawn = new Set(this.#withProfile.slice(0, FIRST));
  }

  get #zone() {
    return zoneFor(this, this.timeZone, this.analysis?.track);
  }

  get #landings(): readonly Landing[] {
    return this.analysis?.landings ?? [];
  }

  get #withProfile(): readonly Landing[] {
    return this.#landings.filter(({ profile }) => profile !== undefined);
  }

  get #shown(): readonly (ShownProfile & { readonly landing: Landing })[] {
    return this.#withProfile.flatMap((landing, i) => {
      if (!this.drawn.has(landing) || !landing.profile) return [];
      const { profile } = landing;
      return [
        {
          ...{ landing, profile },
          color: flightColorCss(i),
          label: kindWords(landing.kind),
          chosen: landing === this.chosen,
        },
      ];
    });
  }

  protected override render(): unknown {
    const { analysis } = this;
    if (!analysis) return nothing;
    if (this.#landings.length === 0)
      return html`<p>${msg('No rows of this flight show a take-off, a landing or an approach.')}</p>`;
    return html`
      ${this.#withProfile.length > 0 ? this.#renderPicture(analysis) : nothing}
      <div class="all">
        <h3>${msg('Take-offs, landings, approaches')}</h3>
        ${this.#withProfile.length > 2 ? this.#renderAll() : nothing}
      </div>
      <ol>
        ${this.#unlessCursor(() => this.#landings.map((landing) => this.#renderLanding(landing, analysis)))}
      </ol>
      <p>
        ${msg('Runways are of OurAirports: a displaced threshold may lie some hundred meters further on. The path alone does not say what was planned.')}
      </p>
    `;
  }

  /** The cursor moves sixty times a second: what does not follow it is not made again. */
  #unlessCursor(render: () => unknown) {
    const { analysis, drawn, chosen, width, units } = this;
    return guard([analysis, drawn, chosen, width, units, this.#zone.label, language()], render);
  }

  #renderAll() {
    const all = this.drawn.size === this.#withProfile.length;
    return html`<button
      class="button plain"
      type="button"
      @click=${() => (this.drawn = new Set(all ? [] : this.#withProfile))}
    >
      ${all ? msg('Draw none') : msg('Draw all')}
    </button>`;
  }

  #renderLanding(landing: Landing, { track }: Analysis) {
    const at = this.#withProfile.indexOf(landing);
    const clock = clockWords(this.#zone, landing.time);
    const kind = kindWords(landing.kind);
    const figures = figureWords(landing, track, this.units);
    return html`<li
      class=${landing === this.chosen ? 'chosen' : ''}
      .style=${`--own: ${flightColorCss(Math.max(0, at))}`}
    >
      ${
        at < 0
          ? html`<span class="no-profile"></span>`
          : html`<input
              type="checkbox"
              aria-label=${msg(str`Draw the approach of ${kind}, ${clock}`)}
              .checked=${this.drawn.has(landing)}
              @change=${() => this.#toggle(landing)}
            />`
      }
      <button
        class="go"
        type="button"
        aria-pressed=${landing === this.chosen ? 'true' : 'false'}
        @click=${() => this.#choose(landing)}
      >
        <span class="kind">${kind}</span> ${clock}${
          at >= 0 && this.drawn.has(landing) ? html`<span class="swatch"></span>` : nothing
        }
        <small>${placeWords(landing)}</small>
        ${figures.length > 0 ? html`<small>${figures.join(' · ')}</small>` : nothing}
      </button>
    </li>`;
  }

  #renderPicture({ track }: Analysis) {
    const shown = this.#shown;
    if (shown.length === 0)
      return html`<p class="picture">${msg('No approach is drawn: choose one in the list.')}</p>`;
    const { width } = this;
    const plane = profilePlane(shown, width);
    const here = this.#here(track);
    return html`<section class="picture">
      <h3>${msg('Approach profile')}</h3>
      <svg
        role="img"
        aria-label=${pictureWords(
          shown.map(({ landing }) => landing),
          track,
        )}
        viewBox="0 0 ${width} ${PICTURE_HEIGHT}"
        @pointermove=${(event: PointerEvent) => this.#point(event, track)}
        @pointerleave=${() => this.#leave()}
      >
        ${this.#unlessCursor(() => profilePicture(shown, track, plane, this.units))}
        ${
          here
            ? svg`<g .style=${`color: ${here.shown.color}`}>
                <circle class="here" cx=${plane.x(here.distance)} cy=${plane.y(here.height)} r="4"/>
                <circle class="here" cx=${plane.x(here.distance)} cy=${plane.across(here.offset)} r="4"/>
              </g>`
            : nothing
        }
      </svg>
      <p class="readout">
        ${here ? readoutWords(here, clockWords(this.#zone, track.time[here.row]), this.units) : nothing}
      </p>
      <p>
        ${heightNotice(
          shown.map(({ landing }) => landing),
          track,
        )}
      </p>
    </section>`;
  }

  /** The place that is pointed at, or where the cursor is on a drawn approach. */
  #here(track: Track): PointOfProfile | null {
    if (this.pointed) return this.pointed;
    const { cursor } = this;
    if (cursor === null) return null;
    return nearestPoint(this.#shown, ({ profile }, k) => Math.abs(track.time[profile.rows[k]] - cursor), 2);
  }

  #point(event: PointerEvent, track: Track) {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top].map(
      (px) => (px * this.width) / box.width,
    );
    const plane = profilePlane(this.#shown, this.width);
    const distanceTo = ({ profile }: ShownProfile, k: number) => {
      const dx = plane.x(profile.distance[k]) - x;
      const dy = Math.min(
        Math.abs(plane.y(profile.height[k]) - y) || Infinity,
        Math.abs(plane.across(profile.offset[k]) - y),
      );
      return Math.hypot(dx, dy);
    };
    this.pointed = nearestPoint(this.#shown, distanceTo, 40);
    this.dispatchEvent(new FlightCursorEvent(this.pointed ? track.time[this.pointed.row] : null));
  }

  #leave() {
    this.pointed = null;
    this.dispatchEvent(new FlightCursorEvent(null));
  }

  #choose(landing: Landing) {
    this.chosen = landing;
    if (landing.profile) this.drawn = new Set([...this.drawn, landing]);
    this.dispatchEvent(new FlightCursorEvent(landing.time));
  }

  #toggle(landing: Landing) {
    const drawn = new Set(this.drawn);
    if (!drawn.delete(landing)) drawn.add(landing);
    this.drawn = drawn;
  }
}

type Track = Analysis['track'];

declare global {
  interface HTMLElementTagNameMap {
    'flight-landings': FlightLandings;
  }
}
