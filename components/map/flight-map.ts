import { msg } from '@lit/localize';
import { LitElement, html, nothing, unsafeCSS, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { checked, shapes } from '../shared/checked.js';
import { customElement } from '../shared/custom-element.js';
import type { Map as MapLibreMap } from 'maplibre-gl';
import maplibreStyles from 'maplibre-gl/dist/maplibre-gl.css?inline';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Finding } from '../../src/finding/finding.js';
import { loadAirports, type Airports } from '../../src/route/airports/index.js';
import { creditLine } from './basemap/credits.js';
import {
  FlightCameraEvent,
  FlightCursorEvent,
  FlightFindingEvent,
  FlightMapEvent,
  FlightRouteEvent,
  FlightSelectEvent,
  type Camera,
} from '../shared/events.js';
import { aviationUnits, type DisplayUnits } from '../../src/base/display-units.js';
import { controls } from '../shared/controls.js';
import { MapController, type MapStyle } from './controller.js';
import { mapPng } from './picture.js';
import { flightOf, type MapFlight } from './core/flight-on-map.js';
import type { GeoJsonLayer } from './layers/user-geojson.js';
import { legendStyles } from './legend-styles.js';
import { switchNames, type MapSwitches } from './layers/index.js';
import { legend } from './legend.js';
import { LiveMap, type MapState } from './live-map.js';
import { menuStyles } from './menu-styles.js';
import { menu } from './menu.js';
import { defaultMapOptions, type MapChange, type MapOptions } from './options.js';
import { notes, problemNote } from './notes.js';
import { drawingBar } from './drawing-bar.js';
import type { RouteDrawing } from './route-tool.js';
import type { PickedPlace } from '../shared/picked-place.js';
import { FlightErrorEvent } from '../shared/loading-events.js';
import type { Gestures } from '../shared/gestures.js';
import { failureWords } from './failure.js';
import { isPressing } from '../shared/pressing.js';
import { badgeStyles, noticeBadge } from '../shared/notice.js';
import { sameItems } from '../shared/same-items.js';
import { colorScale, type ColorBy, type ColorScale } from './core/color-scale.js';
import type { MapIntent } from './pointer-actions.js';
import { mapStyles } from './styles.js';
import { mapSummary, mapTitle, noticeOf } from './core/words.js';
import { saveAs } from '../shared/files.js';
import { theme } from '../shared/theme.js';

export { useMapWorker } from './map-worker.js';
export type { ColorBy } from './core/color-scale.js';

const lists = {
  attribute: false,
  hasChanged: (a: readonly unknown[] | null, b: readonly unknown[] | null) => !sameItems(a, b),
};

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
// The switches of the layers are properties too: `ribs`, `bands`, … as the list of layers names them.
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging
export class FlightMap extends LitElement {
  static override properties = Object.fromEntries(switchNames.map((name) => [name, { type: Boolean }]));
  static override styles = [
    unsafeCSS(maplibreStyles),
    theme,
    controls,
    legendStyles,
    menuStyles,
    mapStyles,
    badgeStyles,
  ];

  /** The flight; null shows an empty map. */
  @checked(shapes.analysis) @property({ attribute: false }) analysis: Analysis | null = null;
  /** Other flights, drawn lightly. */
  @checked(shapes.analyses) @property(lists) others: readonly Analysis[] = [];
  /** Ids of all flights in the order of their colors, so that a flight keeps its color when another is chosen. */
  @checked(shapes.texts) @property(lists) flightOrder: readonly string[] = [];
  /** The chosen finding: its rows are marked and brought into view. */
  @checked(shapes.finding) @property({ attribute: false }) finding: Finding | null = null;
  /** Unix seconds; what is outside is faded. */
  @checked(shapes.range) @property(lists) range: readonly [number, number] | null = null;
  /** Units of the screen, one for each quantity. */
  @checked(shapes.units) @property({ attribute: false }) units: DisplayUnits = aviationUnits;
  /** A MapLibre style (address or object) or a PMTiles archive (address or file) in place of the embedded basemap. */
  @property({ attribute: false }) mapStyle: MapStyle = null;
  /** GeoJSON objects drawn over the basemap and below the flight. */
  @property(lists) overlay: readonly GeoJsonLayer[] = [];
  /** Where to look from instead of at the whole flight; null for that. */
  @property({ attribute: false }) camera: Camera | null = null;
  /** What the line's color says. */
  @property({ attribute: 'color-by' }) colorBy: ColorBy = 'altitude';
  /** Times the true height of the curtain. */
  @property({ type: Number }) exaggeration = defaultMapOptions.exaggeration;

  /** `cooperative`: the wheel scrolls the page, and zooms with Ctrl or ⌘; two fingers move the map. `full`: wheel and one finger move it. */
  @property() gestures: Gestures = 'cooperative';
  /** The page shows the track's notice in full: here a word is enough. */
  @property({ type: Boolean, attribute: 'brief-notice' }) briefNotice = false;

  @state() private airports?: Airports;
  @state() private legendOpen = true;
  @state() private menuOpen = false;
  @state() private measured: string | null = null;
  @state() private picking = false;
  @state() private drawing: RouteDrawing | null = null;
  @state() private failure = '';
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

  constructor() {
    super();
    for (const name of switchNames) this[name] = false;
  }

  /** Its switches, coloring and exaggeration at once, by their names; a basemap goes to `mapStyle`. */
  set options(options: Partial<MapOptions>) {
    for (const [name, value] of Object.entries(options))
      if (name !== 'basemap') Object.assign(this, { [name]: value });
  }

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
    this.scrollIntoView({ block: 'nearest' });
    void this.#live?.drawRoute();
  }

  readonly #drawingActs = {
    undo: () => this.#live?.route?.undo(),
    cancel: () => this.#live?.route?.end(),
    done: () => {
      const { text } = this.drawing!;
      this.#live?.route?.end();
      this.dispatchEvent(new FlightRouteEvent(text));
    },
  };

  /** Lets the user pick a place; null if that is left. @internal */
  async pickPlace(signal?: AbortSignal): Promise<PickedPlace | null> {
    this.#live?.endTools();
    this.scrollIntoView({ block: 'nearest' });
    return this.#live?.pick.start(signal) ?? null;
  }

  /** The map as it is seen, as a PNG that names the flight, its notice, its colors and the credits. @throws Error if there is no map */
  async exportPng(): Promise<Blob> {
    await this.#view.loading;
    const { map, theme } = this.#view;
    if (!map || !theme) throw new Error(msg('Expected a map that is shown, found none.'));
    const credits = this.mapStyle === null ? creditLine() : '';
    return mapPng(map, { contents: this.#shown(), theme, credits });
  }

  override render() {
    const { analysis } = this;
    const problem = this.#view.problem;
    const isStill = this.#view.isStill;
    return html`
      <span class="scheme" @transitionend=${this.#restyle}></span>
      <p class="visually-hidden" id="summary">
        ${mapSummary(analysis, this.#flight?.path, this.others.length)}
      </p>
      <div class="canvas" @keydown=${this.#key}></div>
      <div class="over">${isStill || (problem && !this.#view.isLost) ? nothing : this.#notes(analysis)}</div>
      ${problem || isStill ? nothing : this.#menu()}
      <div class="place" aria-hidden="true"></div>
      ${problem ? this.#renderProblem(problem) : nothing} ${isStill ? this.#renderStill() : nothing}
    `;
  }

  /** Where the browser gives no WebGL, the flight is a picture, and the problem a line below it. */
  #renderProblem(problem: string) {
    if (this.#view.isLost) return problemNote(problem, this.#view.again);
    return html`${this.#picture()}
      <p class="still-note" role="alert">${problem}</p>`;
  }

  /** Where other maps of the page have all contexts, a picture, until this one is seen or asked for. */
  #renderStill() {
    return html`${this.#picture()}
      <button class="button still-button" type="button" @click=${() => this.#view.move(true)}>
        ${msg('Move this map')}
      </button>`;
  }

  #picture() {
    void import('./still-map.js');
    return html`<crosstrack-still-map
      .analysis=${this.analysis}
      .scheme=${this.#view.theme?.scheme ?? 'light'}
      .words=${mapSummary(this.analysis, this.#flight?.path, this.others.length)}
    ></crosstrack-still-map>`;
  }

  #notes(analysis: Analysis | null) {
    return notes({
      notice: analysis ? this.#notice(analysis) : undefined,
      failure: this.failure,
      legend: analysis ? legend(this.#shown(), this.legendOpen, this.#foldLegend) : undefined,
      measured: this.measured,
      picking: this.picking,
      ...(this.drawing && { drawing: drawingBar(this.drawing, this.#drawingActs) }),
    });
  }

  #notice(analysis: Analysis) {
    return this.briefNotice && analysis.track.meta.notice ? noticeBadge(analysis) : noticeOf(analysis);
  }

  #menu() {
    return menu({
      open: this.menuOpen,
      measuring: this.measured !== null,
      contents: this.#shown(),
      mapStyle: this.mapStyle,
      toggle: () => (this.menuOpen = !this.menuOpen),
      close: () => this.#closeMenu(),
      change: (options) => this.#change(options),
      measure: () => this.#measure(),
      fit: () => this.fit(),
      save: () =>
        void this.exportPng().then((png) => saveAs(png, `${this.analysis?.track.meta.id ?? 'map'}.png`)),
      basemap: (style) => this.#chooseBasemap(style),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  #leave(): void {
    this.#live?.dispose();
    this.#live = undefined;
    this.measured = null;
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
    if (changed.has('analysis')) this.#name();
    this.#live.update(changed);
  }

  #shown(): MapState {
    const { analysis, others, flightOrder, finding, range, units, overlay, airports, cursor } = this;
    const { colorBy, exaggeration, camera } = this;
    const switches = new Set(switchNames.filter((name) => this[name]));
    const flight = { analysis, flight: this.#flight, scale: this.#scale };
    const drawn = {
      ...flight,
      others,
      flightOrder,
      finding,
      range,
      airports,
      colorBy,
      exaggeration,
      switches,
    };
    return { ...drawn, camera, units, overlay, cursor };
  }

  #rescale(): void {
    const theme = this.#view.theme;
    if (!theme) return;
    this.#scale =
      (this.analysis && colorScale(this.analysis, this.colorBy, theme.scheme, theme.track, this.units)) ||
      undefined;
  }

  #fill(camera?: Camera): void {
    const { map, overlays, theme } = this.#view;
    if (!map || !overlays || !theme) return;
    map.getCanvas().setAttribute('aria-describedby', 'summary');
    this.#name();
    this.#live = new LiveMap(
      () => this.#shown(),
      (intent) => this.#act(intent),
      { map, overlays, theme },
    );
    this.#recolor();
    this.#live.begin(camera);
    void loadAirports().then((airports) => (this.airports = airports)); // read while the map's worker begins
  }

  #name(): void {
    this.#view.map?.getCanvas().setAttribute('aria-label', mapTitle(this.analysis));
  }

  #recolor(): void {
    this.#rescale();
    if (this.#view.theme) this.#live?.all(this.#view.theme);
    this.requestUpdate();
  }

  #act(intent: MapIntent): void {
    if (intent.to === 'place') this.placeLine.textContent = intent.words;
    else if (intent.to === 'measure') this.measured = intent.words;
    else if (intent.to === 'pick') this.picking = intent.active;
    else if (intent.to === 'draw') this.drawing = intent.drawing;
    else if (intent.to === 'move') this.dispatchEvent(new FlightCameraEvent(intent.camera));
    else if (intent.to === 'select') this.dispatchEvent(new FlightSelectEvent(intent.flight));
    else if (intent.to === 'point') {
      this.cursor = intent.time;
      this.dispatchEvent(new FlightCursorEvent(intent.time));
    } else {
      this.finding = intent.finding;
      this.dispatchEvent(new FlightFindingEvent(intent.finding));
    }
  }

  readonly #restyle = (): void => this.#view.restyle();
  readonly #foldLegend = (event: Event): void => {
    this.legendOpen = (event.target as HTMLDetailsElement).open;
  };

  readonly #key = (event: KeyboardEvent): void => {
    const { pick, route, ruler } = this.#live ?? {};
    if (isPressing(event)) return; // a button in the canvas, such as Zoom in, is pressed by these keys
    if (!pick?.key(event.key) && !route?.key(event) && !ruler?.key(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #measure(): void {
    const isMeasuring = this.measured !== null;
    this.#live?.endTools();
    if (!isMeasuring) this.#live?.ruler.start();
  }

  #closeMenu(): void {
    this.menuOpen = false;
    this.renderRoot.querySelector<HTMLElement>('.tools button')?.focus();
  }

  #change(options: MapChange): void {
    Object.assign(this, options);
    this.dispatchEvent(new FlightMapEvent(options));
  }

  /** An address is a choice that can be kept, or prevented by the page; a file is there until the page is left. */
  #chooseBasemap(style: string | File | null): void {
    const chosen = style instanceof File || this.dispatchEvent(new FlightMapEvent({ basemap: style ?? '' }));
    if (chosen) this.mapStyle = style;
  }
}

type Switches = { -readonly [Name in keyof MapSwitches]: boolean };
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-empty-object-type
export interface FlightMap extends Switches {}

declare global {
  interface HTMLElementTagNameMap {
    'flight-map': FlightMap;
  }
}
