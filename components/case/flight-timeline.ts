import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { localized, msg, str } from '@lit/localize';
import type { Analysis } from '../../src/analysis/analyze.js';
import { memoLast } from '../../src/base/memo.js';
import { formatTime } from '../../src/base/units.js';
import type { ClaimResult } from '../../src/case/claims/judge.js';
import { emptyCase, type CaseFile } from '../../src/case/file/model.js';
import { pressuresOf, type ReportedPressure } from '../../src/case/weather.js';
import { figureClassWords, type FigureClass } from '../../src/track/figures.js';
import { controls } from '../shared/controls.js';
import { checked, shapes } from '../shared/checked.js';
import { customElement } from '../shared/custom-element.js';
import { FlightViewEvent } from '../shared/events.js';
import { theme } from '../shared/theme.js';
import { pressureChoice } from './pressure-choice.js';
import { caseStyles } from './styles.js';
import { choicesOf, passes, showAll, withKind, type TimelineFilter } from './timeline-filter.js';
import { itemKinds, itemKindWords, timelineItems, type TimelineItem } from './timeline-items.js';
import { moved, wholeOf, zoomed, type TimeRange } from './timeline-range.js';
import { STRIP_HEIGHT, timelineStrip } from './timeline-strip.js';
import { timelineStyles } from './timeline-styles.js';

/** Factors of a step of the buttons and of a notch of the wheel. */
const STEP = 0.5;
const NOTCH = 0.85;

/**
 * What was published, said and found, on one time axis: a strip to zoom, from all of it to one minute, and the same as a list.
 *
 * @fires {FlightViewEvent} flight-view - The user chose something of it.
 * @fires {FlightPressureEvent} flight-pressure - The user wants the pressure of a weather report used, or no longer.
 */
@localized()
@customElement('flight-timeline')
export class FlightTimeline extends LitElement {
  static override styles = [theme, controls, caseStyles, timelineStyles];

  /** The case: its events. */
  @checked(shapes.caseFile) @property({ attribute: false }) file: CaseFile = emptyCase();
  /** What `judgeClaims` said to each claim of the case. */
  @checked(shapes.objects) @property({ attribute: false }) results: readonly ClaimResult[] = [];
  /** The flight whose findings stand in it; null for none. */
  @checked(shapes.analysis) @property({ attribute: false }) analysis: Analysis | null = null;
  /** Unix seconds of the moment that is marked; null for none. */
  @property({ attribute: false }) cursor: number | null = null;
  /** Unix seconds that are shown; null for all. */
  @checked(shapes.range) @property({ attribute: false }) range: TimeRange | null = null;
  @state() private filter: TimelineFilter = showAll;
  @state() private chosen = '';
  @state() private width = 320;
  /** By event. */
  @state() private pressures: ReadonlyMap<string, ReportedPressure> = new Map();
  readonly #size = new ResizeObserver(([{ contentRect }]) => (this.width = Math.max(120, contentRect.width)));
  readonly #items = memoLast(timelineItems);

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('file')) void this.#readReports(this.file);
  }

  async #readReports(file: CaseFile): Promise<void> {
    const known = await pressuresOf(file);
    if (file === this.file) this.pressures = new Map(known.map((one) => [one.event.id, one]));
  }

  override render() {
    const all = this.#items(this.file, this.results, this.analysis);
    if (all.length === 0) return html`<p class="hint">${msg('Nothing has a time here.')}</p>`;
    const bounds = wholeOf(all);
    const range = this.range ?? bounds;
    const seen = all.filter(
      (item) => passes(item, this.filter) && item.to >= range[0] && item.from <= range[1],
    );
    return html`
      ${this.#head(all, seen.length)} ${this.#tools(bounds, range)} ${this.#strip(seen, bounds, range)}
      <ol class="list">
        ${repeat(
          seen,
          ({ id, kind }) => `${kind} ${id}`,
          (item) => this.#entry(item),
        )}
      </ol>
    `;
  }

  #strip(seen: readonly TimelineItem[], bounds: TimeRange, range: TimeRange) {
    const [from, to] = range.map(formatTime);
    return html`<svg
      class="strip scheme"
      role="img"
      aria-label=${msg(str`Timeline from ${from} to ${to}, ${seen.length} entries, listed below. Arrow keys move it, + and − zoom.`)}
      tabindex="0"
      width=${this.width}
      height=${STRIP_HEIGHT}
      @wheel=${(event: WheelEvent) => this.#wheel(event, bounds, range)}
      @keydown=${(event: KeyboardEvent) => this.#key(event, bounds, range)}
      @pointerdown=${(event: PointerEvent) => this.#drag(event, bounds, range)}
      @click=${(event: Event) => this.#pick(event, seen)}
    >
      ${timelineStrip(seen, range, this.width, { cursor: this.cursor, chosen: this.chosen })}
    </svg>`;
  }

  #head(all: readonly TimelineItem[], seen: number) {
    const choices = choicesOf(all);
    const classWords = (name: string) => figureClassWords[name as FigureClass]();
    return html`<div class="head">
      <h2><span role="status">${msg(str`Timeline: ${seen} of ${all.length}`)}</span></h2>
      ${itemKinds.map((kind) => this.#chip(kind, all.filter((item) => item.kind === kind).length))}
      ${this.#select('class', msg('All classes'), choices.class, classWords)}
      ${this.#select('category', msg('All categories'), choices.category)}
      ${this.#select('source', msg('All sources'), choices.source)}
    </div>`;
  }

  #chip(kind: (typeof itemKinds)[number], count: number) {
    if (count === 0) return nothing;
    return html`<button
      class="button"
      type="button"
      aria-pressed=${this.filter.hidden.has(kind) ? 'false' : 'true'}
      @click=${() => (this.filter = withKind(this.filter, kind))}
    >
      ${itemKindWords[kind]()} ${count}
    </button>`;
  }

  #select(
    name: 'class' | 'category' | 'source',
    all: string,
    choices: readonly string[],
    words = (choice: string) => choice,
  ) {
    if (choices.length < 2) return nothing;
    const choose = ({ target }: Event) =>
      (this.filter = { ...this.filter, [name]: (target as HTMLSelectElement).value });
    return html`<select class="field" aria-label=${all} @change=${choose}>
      <option value="">${all}</option>
      ${choices.map((one) => html`<option value=${one} ?selected=${this.filter[name] === one}>${words(one)}</option>`)}
    </select>`;
  }

  #tools(bounds: TimeRange, range: TimeRange) {
    const time = this.analysis?.track.time;
    const flight = time && time.length > 1 ? ([time[0], time[time.length - 1]] as const) : undefined;
    const about = this.cursor ?? (range[0] + range[1]) / 2;
    const button = (words: string, to: TimeRange | null, label = words) =>
      html`<button class="button" type="button" aria-label=${label} @click=${() => (this.range = to)}>
        ${words}
      </button>`;
    const [from, until] = range.map((at) => formatTime(at).slice(0, 16).replace('T', ' '));
    return html`<div class="tools">
      ${button(msg('All'), null)} ${flight ? button(msg('The flight'), flight) : nothing}
      ${button('−', zoomed(range, 1 / STEP, about, bounds), msg('Zoom out'))}
      ${button('+', zoomed(range, STEP, about, bounds), msg('Zoom in'))}
      <span class="hint">${from} – ${until} UTC</span>
    </div>`;
  }

  #entry(item: TimelineItem) {
    const { when, text, note, id, kind, view, sources } = item;
    const words = html`<span class="when">${when}</span>
      <span class="text">${text}</span>
      <span class="when">${note}${sources.length > 0 ? ` · ${sources.join(' ')}` : ''}</span>`;
    const pressure = kind === 'event' && this.analysis ? this.pressures.get(id) : undefined;
    return html`<li class="item ${kind} ${item.mark ?? ''} ${id === this.chosen ? 'chosen' : ''}">
      ${view ? html`<button class="entry" type="button" @click=${() => this.#choose(item)}>${words}</button>` : words}
      ${pressure ? pressureChoice(pressure, this.analysis!) : nothing}
    </li>`;
  }

  #choose(item: TimelineItem): void {
    this.chosen = item.id;
    if (item.view) this.dispatchEvent(new FlightViewEvent(item.view));
  }

  #pick(event: Event, seen: readonly TimelineItem[]): void {
    const { id } = (event.target as SVGElement).dataset;
    const item = seen.find((one) => one.id === id);
    if (item) this.#choose(item);
  }

  /** Without Ctrl or ⌘ the page scrolls. */
  #wheel(event: WheelEvent, bounds: TimeRange, range: TimeRange): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { left, width } = (event.currentTarget as Element).getBoundingClientRect();
    const about = range[0] + ((event.clientX - left) / width) * (range[1] - range[0]);
    this.range = zoomed(range, event.deltaY > 0 ? 1 / NOTCH : NOTCH, about, bounds);
  }

  #key(event: KeyboardEvent, bounds: TimeRange, range: TimeRange): void {
    const step = (range[1] - range[0]) / 8;
    const middle = (range[0] + range[1]) / 2;
    const to: Readonly<Record<string, TimeRange | null>> = {
      ArrowLeft: moved(range, -step, bounds),
      ArrowRight: moved(range, step, bounds),
      '+': zoomed(range, STEP, middle, bounds),
      '-': zoomed(range, 1 / STEP, middle, bounds),
      '0': null,
    };
    if (!Object.hasOwn(to, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    this.range = to[event.key];
  }

  #drag(event: PointerEvent, bounds: TimeRange, range: TimeRange): void {
    const strip = event.currentTarget as SVGElement;
    const [at, perPx] = [event.clientX, (range[1] - range[0]) / this.width];
    const move = (to: PointerEvent) => {
      if (Math.abs(to.clientX - at) > 3) this.range = moved(range, (at - to.clientX) * perPx, bounds);
    };
    const end = new AbortController();
    strip.addEventListener('pointermove', move, { signal: end.signal });
    for (const type of ['pointerup', 'pointerleave', 'pointercancel'])
      strip.addEventListener(type, () => end.abort(), { signal: end.signal });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-timeline': FlightTimeline;
  }
}
