import type { PropertyValues } from 'lit';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Finding } from '../../src/finding/detector.js';
import { FlightCameraEvent, type Camera, type MapOptions } from '../shared/events.js';
import type { DisplayUnits } from '../shared/display-units.js';
import { MapActions, type ActionsHost } from './pointer-actions.js';
import { cameraOf, fitFinding, fitFlight, lean, lookFrom } from './camera.js';
import { CurtainLayer } from './layers/curtain.js';
import { curtainMesh } from './layers/curtain-mesh.js';
import { MapDrawing, type Shown } from './drawing.js';
import { GeoJsonLayers, type GeoJsonLayer } from './layers/user-geojson.js';
import { graticule } from './layers/graticule.js';
import { CursorMarker } from './cursor-marker.js';
import type { MapOverlays } from './overlays.js';
import { MapPointer } from './pointer.js';
import { RulerTool, type RulerHost } from './ruler-tool.js';
import { VERTEX_BUDGET } from './core/line-runs.js';
import { covers, viewOf, type MapView } from './core/visible-part.js';
import type { MapTheme } from './core/map-theme.js';

/** What the element's map shows. */
export interface MapState extends Shown, MapOptions {
  readonly analysis: Analysis | null;
  readonly cursor: number | null;
  readonly camera: Camera | null;
  readonly units: DisplayUnits;
  readonly overlay: readonly GeoJsonLayer[];
}

export interface LiveHost extends ActionsHost, RulerHost {
  shown(): MapState;
}

/** Everything that lives as long as one MapLibre map: made when the element is shown, thrown away when it is taken out. */
export class MapLive {
  readonly map: MapLibreMap;
  readonly ruler: RulerTool;
  readonly layers: GeoJsonLayers;
  readonly #host: LiveHost;
  readonly #overlays: MapOverlays;
  readonly #drawing: MapDrawing;
  readonly #marker: CursorMarker;
  readonly #pointer: MapPointer;
  #theme: MapTheme;
  #curtain?: CurtainLayer;
  #view?: MapView;

  constructor(host: LiveHost, map: MapLibreMap, overlays: MapOverlays, theme: MapTheme) {
    this.map = map;
    this.#host = host;
    this.#overlays = overlays;
    this.#theme = theme;
    this.#drawing = new MapDrawing(overlays);
    this.#marker = new CursorMarker(map);
    this.ruler = new RulerTool(map, overlays, host);
    this.layers = new GeoJsonLayers(map, theme.scheme);
    this.#pointer = new MapPointer(map, new MapActions(host, this.ruler, this.layers));
    map.on('style.load', () => this.#again());
    let byHand = false; // the end of a movement does not say who began it
    map.on('movestart', ({ originalEvent }) => (byHand ||= originalEvent !== undefined));
    map.on('moveend', () => {
      if (byHand) host.dispatchEvent(new FlightCameraEvent(cameraOf(map)));
      byHand = false;
      this.#graticule();
      this.#refine();
    });
  }

  /** Another style has thrown away what is no source or layer of the style. */
  #again(): void {
    this.#project();
    this.#curtain = undefined;
    this.#drawCurtain();
  }

  all(theme: MapTheme): void {
    this.#theme = theme;
    const state = this.#host.shown();
    this.#drawing.all(state, theme);
    this.layers.show(state.overlay, theme.scheme);
    this.#graticule();
    this.#drawCurtain();
    this.cursor();
  }

  cursor(): void {
    const { analysis, flight, cursor, units } = this.#host.shown();
    this.#marker.show(analysis, flight?.path, cursor, units);
  }

  /** Sends what a change of these properties changes, and nothing else. */
  update(changed: PropertyValues): void {
    const state = this.#host.shown();
    const any = (...names: string[]) => names.some((name) => changed.has(name));
    if (any('analysis')) this.#view = undefined;
    if (any('analysis', 'colorBy')) this.#drawing.track(this.#viewed());
    if (any('analysis', 'connectors')) this.#drawing.connectors(state);
    if (any('analysis', 'colorBy', 'range')) this.#drawing.range(this.#viewed());
    if (any('analysis', 'ribs', 'bands')) this.#drawing.route(state);
    if (any('analysis', 'airports')) this.#drawing.airports(state);
    if (any('analysis', 'finding')) this.#drawing.findings(state, this.#theme);
    if (any('others', 'flightOrder')) this.#drawing.others(state, this.#theme);
    if (any('overlay')) this.layers.show(state.overlay, this.#theme.scheme);
    if (any('graticule')) this.#graticule();
    if (any('globe')) this.#project();
    if (any('analysis', 'colorBy', 'curtain')) this.#drawCurtain();
    if (any('curtain')) lean(this.map, state.curtain);
    if (any('exaggeration')) this.#exaggerate();
    if (any('analysis', 'units')) this.cursor();
    this.#look(changed);
  }

  /**
   * Brings into view what is new: files with many flights are seen whole, then the flight that is chosen (not another route
   * of the same), then a chosen finding.
   */
  #look(changed: PropertyValues): void {
    const { flight, finding, camera, others } = this.#host.shown();
    if (!flight) return;
    if (camera && (changed.has('camera') || changed.has('analysis'))) return lookFrom(this.map, camera);
    const before = changed.get('analysis') as Analysis | null | undefined;
    if (changed.has('analysis') && before?.track !== flight.analysis.track)
      fitFlight(this.map, flight, false, changed.has('flightOrder') ? others : []);
    if (changed.has('finding') && finding) this.fitFinding(finding);
  }

  /** The first view. */
  begin(): void {
    const { curtain, finding, camera } = this.#host.shown();
    lean(this.map, curtain, false);
    if (camera) return lookFrom(this.map, camera);
    this.fit();
    if (finding) this.fitFinding(finding);
  }

  fit(animate = false): void {
    const { flight } = this.#host.shown();
    if (flight) fitFlight(this.map, flight, animate);
  }

  fitFinding(finding: Finding): void {
    const { flight } = this.#host.shown();
    if (flight) fitFinding(this.map, flight, finding);
  }

  #viewed(): MapState & { readonly view?: MapView } {
    return { ...this.#host.shown(), ...(this.#view && { view: this.#view }) };
  }

  /** A track too long to be drawn in full is drawn finer where the map is, once it stands still. */
  #refine(): void {
    const { flight } = this.#host.shown();
    if (!flight || flight.path.rows.length <= VERTEX_BUDGET) return;
    if (this.#view && covers(this.#view, this.map)) return;
    this.#view = viewOf(this.map);
    this.#drawing.track(this.#viewed());
    this.#drawing.range(this.#viewed());
  }

  #graticule(): void {
    const bounds = this.map.getBounds();
    const view = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] as const;
    this.#overlays.set('graticule', this.#host.shown().graticule ? graticule(view) : undefined);
  }

  #project(): void {
    this.map.getContainer().classList.toggle('globe', this.#host.shown().globe);
    if (this.map.getLayer('flight-track-observed'))
      this.map.setProjection({ type: this.#host.shown().globe ? 'globe' : 'mercator' });
  }

  #drawCurtain(): void {
    const { flight, scale, curtain } = this.#host.shown();
    if (this.map.getLayer('flight-curtain')) this.map.removeLayer('flight-curtain');
    this.#curtain = undefined;
    if (!curtain || !flight || !scale || !this.map.getLayer('flight-airport-dots')) return;
    this.#curtain = new CurtainLayer(curtainMesh(flight.analysis, flight.path, scale));
    this.map.addLayer(this.#curtain, 'flight-airport-dots');
    this.#exaggerate();
  }

  #exaggerate(): void {
    if (!this.#curtain) return;
    this.#curtain.exaggeration = this.#host.shown().exaggeration;
    this.map.triggerRepaint();
  }

  dispose(): void {
    this.#pointer.remove();
    this.#marker.remove();
  }
}
