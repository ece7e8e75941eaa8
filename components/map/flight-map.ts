import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { customElement } from '../shared/custom-element.js';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Analysis } from '../../src/analysis/analyze.js';
import { loadAirports, type Airports } from '../../src/route/airports/index.js';
import type { Camera } from '../shared/events.js';
import { MapController } from './controller.js';
import { pictureName } from '../../src/picture/file-name.js';
import { viewPng } from './picture.js';
import { flightOf, type MapFlight } from './core/flight-on-map.js';
import { legend } from './legend.js';
import { LiveMap, type MapState } from './live-map.js';
import { menu } from './menu.js';
import { MapProperties } from './map-properties.js';
import { MapTools } from './map-tools.js';
import { MenuController } from './menu-controller.js';
import { noticeIn, notes } from './notes.js';
import { styleSheets } from './style-sheets.js';
import { withoutMap } from './without-map.js';
import type { PickedPlace } from '../shared/picked-place.js';
import { FlightErrorEvent } from '../shared/loading-events.js';
import { failureWords } from './failure.js';
import { colorScale, type ColorScale } from './core/color-scale.js';
import { intentEvent } from './intent-event.js';
import type { MapIntent } from './pointer-actions.js';
import { mapSummary } from './core/words.js';
import { saveAs } from '../shared/files.js';

export { useMapWorker } from './map-worker.js';
export type { ColorBy } from './core/color-scale.js';

/**
 * A flight on a map that needs no network: how each part of the line is known by its style, a chosen quantity by its color,
 * with the planned route, airports and findings; nothing is drawn where nothing is known.
 *
 * @fires flight-cursor - the pointer is over a row of the flight (its time), or has left it (null)
 * @fires flight-finding - a finding's marker was selected, or the finding deselected
 * @fires flight-select - the line of another flight was chosen
 * @fires flight-route - a route was drawn
 * @fires flight-camera - the map was moved, zoomed or turned by the user
 * @fires flight-map - the way the map is drawn was changed in its menu
 * @fires flight-error - the browser has no WebGL 2, or has taken the map's graphics memory away
 * @csspart legend - the legend
 * @csspart notice - the label that says that the track is not what was recorded
 * @csspart tools - the buttons of the map's own tools
 * @cssprop --flight-track - color of the line where it says nothing else
 * @cssprop --flight-route - color of the planned route and its bands
 */
@customElement('flight-map')
export class FlightMap extends MapProperties {
  static override styles = styleSheets;

  @state() private airports?: Airports;
  @state() private legendOpen = true;
  @state() private failure = '';
  /** The aircraft at the cursor is kept in view. */
  @state() private following = false;
  @query('.place') private placeLine!: HTMLElement;

  readonly #view = new MapController(this, () => this, {
    ready: (camera) => this.#fill(camera),
    lost: () => this.#leave(),
    refused: (problem) => this.dispatchEvent(new FlightErrorEvent(problem, 'map')),
    failed: (error) => (this.failure = failureWords(error)),
    restyled: () => this.#recolor(),
  });
  #live?: LiveMap;
  #flight?: MapFlight;
  #scale?: ColorScale;
  #cursor: number | null = null;
  readonly #menu = new MenuController(this);
  readonly #tools = new MapTools(this, () => this.#live);

  /** Unix seconds of the moment that is marked, null for none. Setting it moves the mark without another render. */
  @property({ attribute: false, noAccessor: true })
  get cursor(): number | null {
    return this.#cursor;
  }
  set cursor(time: number | null) {
    if (time === this.#cursor) return;
    this.#cursor = time;
    this.#live?.cursor();
  }

  /** MapLibre's own map, for what this element does not offer; undefined until it is drawn. */
  get maplibre(): MapLibreMap | undefined {
    return this.#view.map;
  }

  /** Shows the whole flight. */
  fit(): void {
    this.#live?.fit(true);
  }

  /** Whether a place can be picked: there is a map, and no picture in its stead. @internal */
  get canPick(): boolean {
    return this.#live !== undefined && !this.#view.isStill && !this.#view.problem;
  }

  /** Lets the user draw a route, from the plan that there is. What is drawn is given by `flight-route`. @internal */
  drawRoute(): void {
    this.#tools.drawRoute();
  }

  /** Lets the user pick a place; null if that is left. @internal */
  pickPlace(signal?: AbortSignal): Promise<PickedPlace | null> {
    return this.#tools.pickPlace(signal);
  }

  /** The map as it is seen, as a PNG that names the flight, its notice, its colors and the credits. @throws Error if there is no map */
  async exportPng(): Promise<Blob> {
    await this.#view.loading;
    return viewPng(this.#view, this.#shown(), this.mapStyle === null);
  }

  override render(): unknown {
    const { analysis } = this;
    const problem = this.#view.problem;
    const isStill = this.#view.isStill;
    const summary = mapSummary(analysis, this.#flight?.path, this.others.length);
    return html`
      <span class="scheme" @transitionend=${this.#restyle}></span>
      <p class="visually-hidden" id="summary">${summary}</p>
      <div class="canvas" @keydown=${this.#tools.key}></div>
      <div class="over">${isStill || (problem && !this.#view.isLost) ? nothing : this.#notes(analysis)}</div>
      ${problem || isStill ? nothing : this.#renderMenu()}
      <div class="place" aria-hidden="true"></div>
      ${problem || isStill ? withoutMap(this.#view, analysis, summary) : nothing}
    `;
  }

  #notes(analysis: Analysis | null) {
    return notes({
      notice: analysis ? noticeIn(analysis, this.briefNotice) : undefined,
      failure: this.failure,
      legend: analysis ? legend(this.#shown(), this.legendOpen, this.#foldLegend) : undefined,
      ...this.#tools.notes,
    });
  }

  #renderMenu() {
    return menu({
      open: this.#menu.isOpen,
      measuring: this.#tools.isMeasuring,
      contents: this.#shown(),
      mapStyle: this.mapStyle,
      toggle: this.#menu.toggle,
      close: this.#menu.close,
      change: (options) => this.change(options),
      measure: this.#tools.measure,
      following: this.following,
      follow: () => this.#follow(!this.following),
      fit: () => this.fit(),
      save: () =>
        void this.exportPng().then((png) => saveAs(png, `${pictureName(this.analysis, 'map')}.png`)),
      basemap: (style) => this.chooseBasemap(style),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  #leave(): void {
    this.#live?.dispose();
    this.#live = undefined;
    this.#tools.leave();
  }

  override firstUpdated(): void {
    this.legendOpen = this.clientWidth >= 520;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('analysis')) this.#flight = this.analysis ? flightOf(this.analysis) : undefined;
    if (changed.has('analysis') || changed.has('colorBy') || changed.has('units')) this.#rescale();
  }

  override updated(changed: PropertyValues<this>): void {
    if (!this.#live) return;
    if (changed.has('mapStyle')) {
      this.failure = '';
      void this.#view.setStyle(this.mapStyle);
    }
    if (changed.has('gestures')) this.#view.cooperate();
    this.#live.update(changed);
  }

  #shown(): MapState {
    const { airports, cursor, following } = this;
    return { ...this.asked, flight: this.#flight, scale: this.#scale, airports, cursor, following };
  }

  #rescale(): void {
    const { analysis, colorBy, units } = this;
    const { theme } = this.#view;
    if (theme)
      this.#scale = analysis ? colorScale(analysis, colorBy, theme.scheme, theme.track, units) : undefined;
  }

  #fill(camera?: Camera): void {
    const { map, overlays, theme } = this.#view;
    if (!map || !overlays || !theme) return;
    this.#live = new LiveMap(
      () => this.#shown(),
      (intent) => this.#act(intent),
      { map, overlays, theme },
    );
    this.#recolor();
    this.#live.begin(camera);
    void loadAirports().then((airports) => (this.airports = airports)); // read while the map's worker begins
  }

  #recolor(): void {
    this.#rescale();
    if (this.#view.theme) this.#live?.all(this.#view.theme);
    this.requestUpdate();
  }

  #act(intent: MapIntent): void {
    if (this.#tools.take(intent)) return;
    if (intent.to === 'place') this.placeLine.textContent = intent.words;
    else if (intent.to === 'drag') this.following = false;
    else {
      if (intent.to === 'point') this.cursor = intent.time;
      if (intent.to === 'choose') this.finding = intent.finding;
      this.dispatchEvent(intentEvent(intent));
    }
  }

  readonly #restyle = (): void => this.#view.restyle();
  readonly #foldLegend = (event: Event): void => {
    this.legendOpen = (event.target as HTMLDetailsElement).open;
  };

  #follow(following: boolean): void {
    this.following = following;
    void this.updateComplete.then(() => this.#live?.cursor());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-map': FlightMap;
  }
}
