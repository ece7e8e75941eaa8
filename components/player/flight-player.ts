import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { checked, shapes } from '../shared/checked.js';
import { customElement } from '../shared/custom-element.js';
import { localized, msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import { FlightCursorEvent, FlightFindingEvent } from '../shared/events.js';
import { ClockController } from './clock.js';
import { icons, playerStyles } from './styles.js';
import { WakeLockController } from './wake-lock.js';
import { stepTime } from '../shared/nearest-row.js';
import { zoneFor } from '../shared/aircraft-time-zone.js';
import { markOf } from '../../src/finding/mark.js';
import { clockIn, dateIn, labelAt, zoneOf, type Zone } from '../shared/time-zone.js';
import { controls } from '../shared/controls.js';
import { theme } from '../shared/theme.js';
import { isPath } from '../../src/track/path.js';
import type { Track } from '../../src/track/track.js';

/** Seconds of the flight in one second. */
const SPEEDS = [1, 2, 5, 10, 20, 60, 100, 200, 500];
/** More marks than this cannot be told apart. */
const MOST_MARKS = 300;

/**
 * Plays a flight: moves the cursor through its time, by itself or by hand.
 *
 * @fires flight-cursor - The playing, the scrubber or a step is at a moment.
 * @fires flight-finding - A step went to a finding.
 * @csspart time - The time label.
 */
@localized()
@customElement('flight-player')
export class FlightPlayer extends LitElement {
  static override styles = [theme, controls, playerStyles];

  /** The flight; null disables everything. */
  @checked(shapes.analysis) @property({ attribute: false }) analysis: Analysis | null = null;
  /** Whether it plays. */
  @property({ type: Boolean, reflect: true }) playing = false;
  /** Seconds of the flight in one second, 1 to 500. */
  @property({ type: Number }) speed = 60;
  /** `UTC`, `local`, `aircraft`, or a name of the time zone database. */
  @property({ attribute: 'time-zone' }) timeZone = 'UTC';

  @query('input') private scrubber?: HTMLInputElement;
  @query('.clock') private label?: HTMLElement;
  @query('.zone') private zoneLabel?: HTMLElement;

  #head: number | null = null;
  #zone: Zone = zoneOf('UTC');
  readonly #clock = new ClockController(this, (seconds) => this.#advance(seconds));
  protected readonly awake = new WakeLockController(
    this,
    () => this.isConnected && this.playing && this.#track !== undefined,
  );

  /** Unix seconds. The place is kept where it is set to null, and while it plays by itself. */
  get cursor(): number | null {
    return this.#head;
  }
  set cursor(time: number | null) {
    if (time === null || time === this.#head || this.#clock.running) return;
    this.#head = time;
    this.#showHead();
  }

  /** Plays, or stops playing; from the start where the end was reached. */
  toggle(): void {
    if (!this.#track) return;
    if (!this.playing && (this.#head === null || this.#head >= this.#end)) this.#go(this.#start);
    this.playing = !this.playing;
  }

  /** A path without times cannot be played. */
  get #track(): Track | undefined {
    const track = this.analysis?.track;
    return track && !isPath(track) && track.length > 0 ? track : undefined;
  }

  get #start(): number {
    return this.#track?.time[0] ?? 0;
  }

  get #end(): number {
    const time = this.#track?.time;
    return time?.length ? time[time.length - 1] : 0;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('analysis')?.track.meta.id;
    if (before !== undefined && before !== this.analysis?.track.meta.id) {
      this.#head = null;
      this.playing = false;
    }
    this.#zone = zoneFor(this, this.timeZone, this.#track);
  }

  protected override updated(): void {
    if (this.playing && this.#track) this.#clock.start();
    else this.#clock.stop();
    this.#showHead();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  protected override render(): unknown {
    const off = !this.#track;
    const none = off || !this.analysis?.findings.length;
    const button = (title: string, icon: unknown, run: () => void, disabled = off) =>
      html`<button
        class="button plain icon"
        title=${title}
        aria-label=${title}
        ?disabled=${disabled}
        @click=${run}
      >
        ${icon}
      </button>`;
    return html`
      <div class="buttons" role="group" aria-label=${msg('Playback')}>
        ${button(msg('Previous finding'), icons.findingBack, () => this.#toFinding(-1), none)}
        ${button(msg('Previous row'), icons.back, () => this.#step(-1))}
        <button
          class="button primary icon play"
          aria-label=${this.playing ? msg('Pause') : msg('Play')}
          title=${this.playing ? msg('Pause') : msg('Play')}
          ?disabled=${off}
          @click=${this.toggle}
        >
          ${this.playing ? icons.pause : icons.play}
        </button>
        ${button(msg('Next row'), icons.forward, () => this.#step(1))}
        ${button(msg('Next finding'), icons.findingForward, () => this.#toFinding(1), none)}
      </div>
      <div class="scrubber">
        <input
          type="range"
          aria-label=${msg('Time of the flight')}
          min="0"
          max=${Math.max(1, Math.ceil(this.#end - this.#start))}
          step="1"
          ?disabled=${off}
          @input=${this.#scrubbed}
        />
        ${this.#renderMarks()}
      </div>
      <span class="time" part="time"><span class="clock"></span> <span class="zone"></span></span>
      <select class="field" aria-label=${msg('Speed')} @change=${this.#speedChosen}>
        ${this.#speeds.map(
          (speed) =>
            html`<option value=${speed} ?selected=${speed === this.speed}>${msg(str`${speed}×`)}</option>`,
        )}
      </select>
    `;
  }

  /** Where the findings begin, under the scrubber: places to stop at. */
  #renderMarks(): unknown {
    const length = this.#end - this.#start;
    if (!(length > 0)) return nothing;
    const marks = this.analysis!.findings.slice(0, MOST_MARKS).map((finding) => {
      // As a property: a style attribute, which styleMap begins with, is refused by a strict content security policy.
      return html`<span
        class=${markOf(finding)}
        .style=${`left: ${(100 * (finding.startTime - this.#start)) / length}%`}
      ></span>`;
    });
    return html`<div class="marks" aria-hidden="true">${marks}</div>`;
  }

  get #speeds(): number[] {
    return SPEEDS.includes(this.speed) ? SPEEDS : [...SPEEDS, this.speed].sort((a, b) => a - b);
  }

  /** Past render(): sixty times a second while playing. */
  #showHead(): void {
    if (!this.scrubber || !this.label) return;
    const time = this.#head ?? this.#start;
    this.scrubber.value = String(time - this.#start);
    const clock = this.#track ? clockIn(this.#zone, time) : '—';
    if (this.label.textContent !== clock) this.label.textContent = clock;
    const zone = this.#track ? labelAt(this.#zone, time) : '';
    if (this.zoneLabel && this.zoneLabel.textContent !== zone) this.zoneLabel.textContent = zone;
    const words = `${clock} ${zone}, ${this.#track ? dateIn(this.#zone, time) : ''}`;
    this.scrubber.setAttribute('aria-valuetext', words);
  }

  #advance(seconds: number): void {
    const next = (this.#head ?? this.#start) + seconds * this.speed;
    this.#go(Math.min(next, this.#end));
    if (next >= this.#end) this.playing = false;
  }

  #go(time: number): void {
    this.#head = time;
    this.#showHead();
    this.dispatchEvent(new FlightCursorEvent(time));
  }

  #step(rows: number): void {
    this.playing = false;
    this.#go(stepTime(this.analysis!.track.time, this.#head, rows));
  }

  #toFinding(by: 1 | -1): void {
    const { findings } = this.analysis!;
    const now = this.#head ?? (by > 0 ? -Infinity : Infinity);
    const next =
      by > 0
        ? findings.find(({ startTime }) => startTime > now)
        : findings.findLast(({ startTime }) => startTime < now);
    if (!next) return;
    this.#go(next.startTime);
    this.dispatchEvent(new FlightFindingEvent(next));
  }

  #scrubbed(event: Event): void {
    this.#go(Math.min(this.#end, this.#start + Number((event.target as HTMLInputElement).value)));
  }

  #speedChosen(event: Event): void {
    this.speed = Number((event.target as HTMLSelectElement).value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-player': FlightPlayer;
  }
}
