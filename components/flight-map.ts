import { LitElement, html, nothing, unsafeCSS, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Map as MapLibreMap } from 'maplibre-gl';
import maplibreStyles from 'maplibre-gl/dist/maplibre-gl.css?inline';
import type { Analysis } from '../src/analysis/analyze.js';
import type { Finding } from '../src/detectors/detector.js';
import { loadAirports, type Airports } from '../src/route/airports.js';
import { FlightCursorEvent, FlightFindingEvent, FlightSelectEvent } from './events.js';
import { aviationUnits, type DisplayUnits } from './internal/chart-units.js';
import { fitFinding, fitFlight } from './internal/map-camera.js';
import { MapController, type MapHost, type MapStyle } from './internal/map-controller.js';
import { MapDrawing, type Shown } from './internal/map-drawing.js';
import { flightOf, type MapFlight } from './internal/map-flight.js';
import { legend, legendParts, legendStyles } from './internal/map-legend.js';
import { CursorMarker } from './internal/map-marker.js';
import { firstAtRow, firstAtTime } from './internal/map-path.js';
import { MapPointer, type PointerHost, type PointerTarget } from './internal/map-pointer.js';
import { colorScale, type ColorBy, type ColorScale } from './internal/map-scale.js';
import { mapStyles } from './internal/map-styles.js';
import { mapSummary, noticeOf, placeReadout } from './internal/map-words.js';
import { theme } from './internal/theme.js';

export { useMapWorker } from './internal/map-worker.js';
export type { ColorBy } from './internal/map-scale.js';

/**
 * A flight on a map that needs no network: how each part of the line is known by its style, a chosen quantity by its colour,
 * the planned route, airports and findings beside it, and nothing drawn where nothing is known.
 *
 * @fires flight-cursor - the pointer is over a row of the flight (its time), or has left it (null)
 * @fires flight-finding - a finding's marker was chosen, or the chosen one let go
 * @fires flight-select - the line of another flight was chosen
 * @csspart legend - the legend
 * @csspart notice - the label that says that the track is not what was recorded
 * @cssprop --flight-track - colour of the line where it says nothing else
 * @cssprop --flight-route - colour of the planned route and its bands
 */
@customElement('flight-map')
export class FlightMap extends LitElement implements MapHost, PointerHost {
  static override styles = [unsafeCSS(maplibreStyles), theme, legendStyles, mapStyles];

  @property({ attribute: false }) analysis: Analysis | null = null;
  /** Flights drawn lightly beside it. */
  @property({ attribute: false }) others: readonly Analysis[] = [];
  /** The chosen finding: its rows are marked and brought into view. */
  @property({ attribute: false }) finding: Finding | null = null;
  /** Unix seconds; what is outside is faded. */
  @property({ attribute: false }) range: readonly [number, number] | null = null;
  @property({ attribute: false }) units: DisplayUnits = aviationUnits;
  /** A MapLibre style (address or object) in place of the embedded basemap. */
  @property({ attribute: false }) mapStyle: MapStyle = null;
  /** What the line's colour says. */
  @property({ attribute: 'color-by' }) colorBy: ColorBy = 'altitude';
  /** Thin lines from the track to the route. */
  @property({ type: Boolean }) ribs = false;
  /** The route's lateral bands. */
  @property({ type: Boolean }) bands = false;
  /** Thin lines over gaps, marked as not flown data. */
  @property({ type: Boolean }) connectors = false;

  @state() private airports?: Airports;
  @state() private legendOpen = true;
  @query('.place') private readonly placeLine!: HTMLElement;

  readonly #view = new MapController(this);
  #drawing?: MapDrawing;
  #marker?: CursorMarker;
  #pointer?: MapPointer;
  #flight?: MapFlight;
  #scale?: ColorScale;
  #cursor: number | null = null;
  /** The mark is where this map's own pointer put it: a mark that the player moves is not taken away. */
  #hovering = false;

  /** Unix seconds of the moment that is marked, null for none. Setting it moves the mark and draws nothing anew. */
  @property({ attribute: false, noAccessor: true })
  get cursor(): number | null {
    return this.#cursor;
  }
  set cursor(time: number | null) {
    if (time === this.#cursor) return;
    this.#cursor = time;
    this.#showCursor();
  }

  /** MapLibre's own map, for what this element does not offer; undefined until it is drawn. */
  get maplibre(): MapLibreMap | undefined {
    return this.#view.map;
  }

  override render() {
    const { analysis } = this;
    const notice = analysis ? noticeOf(analysis) : undefined;
    return html`
      <span class="scheme" @transitionend=${this.#restyle}></span>
      <p class="visually-hidden" id="summary">
        ${mapSummary(analysis, this.#flight?.path, this.others.length)}
      </p>
      <div class="canvas"></div>
      <div class="over">
        ${notice ? html`<div class="panel notice" part="notice" role="note">${notice}</div>` : nothing}
        ${analysis ? html`<div class="panel">${legend(this.#parts(), this.legendOpen, this.#foldLegend)}</div>` : nothing}
      </div>
      <div class="place" aria-hidden="true"></div>
      ${this.#view.problem ? html`<p class="problem" role="alert">${this.#view.problem}</p>` : nothing}
    `;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void loadAirports().then((airports) => (this.airports = airports));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pointer?.remove();
    this.#marker?.remove();
    this.#pointer = this.#marker = this.#drawing = undefined;
  }

  override firstUpdated(): void {
    this.legendOpen = this.clientWidth >= 520;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('analysis')) this.#flight = this.analysis ? flightOf(this.analysis) : undefined;
    if (changed.has('analysis') || changed.has('colorBy') || changed.has('units')) this.#rescale();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('mapStyle') && changed.get('mapStyle') !== undefined) this.#view.setStyle(this.mapStyle);
    if (this.#drawing && this.#view.theme) this.#draw(changed, this.#drawing);
  }

  #draw(changed: PropertyValues<this>, drawing: MapDrawing): void {
    const any = (...names: (keyof FlightMap)[]) => names.some((name) => changed.has(name));
    const { theme } = this.#view;
    const shown = this.#shown();
    if (any('analysis', 'colorBy', 'connectors')) drawing.track(shown);
    if (any('analysis', 'colorBy', 'range')) drawing.range(shown);
    if (any('analysis', 'ribs', 'bands')) drawing.route(shown);
    if (any('analysis') || changed.has('airports' as never)) drawing.airports(shown);
    if (any('analysis', 'finding')) drawing.findings(shown, theme!);
    if (any('others')) drawing.others(shown, theme!);
    if (any('analysis', 'units')) this.#showCursor();
    this.#look(changed);
  }

  /** Brings into view what is new: another flight, not another route of the same; then a chosen finding. */
  #look(changed: PropertyValues<this>): void {
    const { map } = this.#view;
    const flight = this.#flight;
    if (!map || !flight) return;
    const before = changed.get('analysis') as Analysis | null | undefined;
    if (changed.has('analysis') && before?.track !== flight.analysis.track) fitFlight(map, flight);
    if (changed.has('finding') && this.finding) fitFinding(map, flight, this.finding);
  }

  #shown(): Shown {
    const { others, finding, range, ribs, bands, connectors, airports } = this;
    return {
      flight: this.#flight,
      scale: this.#scale,
      others,
      finding,
      range,
      ribs,
      bands,
      connectors,
      airports,
    };
  }

  #rescale(): void {
    const theme = this.#view.theme;
    if (!theme || !this.analysis) return;
    this.#scale = colorScale(this.analysis, this.colorBy, theme.scheme, theme.track, this.units);
  }

  #parts() {
    return legendParts(this.#shown());
  }

  #showCursor(): void {
    this.#marker?.show(this.analysis, this.#flight?.path, this.#cursor, this.units);
  }

  /** @internal */
  mapReady(): void {
    const { map, overlays, theme } = this.#view;
    if (!map || !overlays || !theme) return;
    map.getCanvas().setAttribute('aria-describedby', 'summary');
    this.#drawing = new MapDrawing(overlays);
    this.#marker = new CursorMarker(map);
    this.#pointer = new MapPointer(map, this);
    this.mapRestyled();
    if (this.#flight) fitFlight(map, this.#flight);
    if (this.finding && this.#flight) fitFinding(map, this.#flight, this.finding);
    this.#showCursor();
  }

  /** @internal */
  mapRestyled(): void {
    this.#rescale();
    if (this.#view.theme) this.#drawing?.all(this.#shown(), this.#view.theme);
    this.requestUpdate();
  }

  readonly #restyle = (): void => this.#view.restyle();
  readonly #foldLegend = (event: Event): void => {
    this.legendOpen = (event.target as HTMLDetailsElement).open;
  };

  /** @internal */
  hitIndex() {
    return this.#flight?.index;
  }

  /** @internal */
  cursorIndex(): number {
    if (this.#cursor === null || !this.#flight) return -1;
    return firstAtRow(this.#flight.path, firstAtTime(this.#flight.analysis.track, this.#cursor));
  }

  /** @internal */
  captured(): boolean {
    return false;
  }

  /** @internal */
  onHover(k: number): void {
    if (!this.#flight || (k < 0 && !this.#hovering)) return;
    const { path, analysis } = this.#flight;
    this.#hovering = k >= 0;
    this.#point(k < 0 ? null : analysis.track.time[path.rows[k]]);
  }

  #point(time: number | null): void {
    if (time === this.#cursor) return;
    this.cursor = time;
    this.dispatchEvent(new FlightCursorEvent(time));
  }

  /** @internal */
  onPlace(lon: number, lat: number): void {
    this.placeLine.textContent = placeReadout(lon, lat);
  }

  /** @internal */
  onLeave(): void {
    this.placeLine.textContent = '';
    this.onHover(-1);
  }

  /** @internal */
  onClick({ finding, flight, k }: PointerTarget): void {
    if (finding !== undefined) this.#choose(this.analysis?.findings.find(({ id }) => id === finding) ?? null);
    else if (flight !== undefined) this.dispatchEvent(new FlightSelectEvent(flight));
    else if (k >= 0) this.onHover(k);
    else if (this.finding) this.#choose(null);
  }

  #choose(finding: Finding | null): void {
    this.finding = finding;
    this.dispatchEvent(new FlightFindingEvent(finding));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flight-map': FlightMap;
  }
}
