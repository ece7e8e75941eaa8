import type { PropertyValues } from 'lit';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Analysis } from '../../src/analysis/analyze.js';
import type { Finding } from '../../src/finding/finding.js';
import type { Camera } from '../shared/events.js';
import type { DisplayUnits } from '../../src/base/display-units.js';
import type { MapContents } from './layers/layer.js';
import { MapActions, type MapIntent } from './pointer-actions.js';
import { cameraOf, fitFinding, fitFlight, keepInView, lean, lookFrom } from './camera.js';
import { MapDrawing } from './drawing.js';
import { GeoJsonLayers, type GeoJsonLayer } from './layers/user-geojson.js';
import { CursorMarker } from './cursor-marker.js';
import type { MapOverlays } from './overlays.js';
import { MapPointer } from './pointer.js';
import { PickTool } from './pick-tool.js';
import type { RouteTool } from './route-tool.js';
import { RulerTool } from './ruler-tool.js';
import { mapTitle } from './core/words.js';
import { VERTEX_BUDGET } from '../../src/picture/line-runs.js';
import { covers, viewOf } from './core/visible-part.js';
import { type MapView } from '../../src/picture/view-parts.js';
import type { MapTheme } from './core/map-theme.js';

/** What the element's map shows, and where it is looked at from. */
export interface MapState extends MapContents {
  readonly cursor: number | null;
  readonly camera: Camera | null;
  /** Whether the aircraft at the cursor is kept in view. */
  readonly following: boolean;
  readonly units: DisplayUnits;
  readonly overlay: readonly GeoJsonLayer[];
}

/** Everything that lives as long as one MapLibre map: made when the element is shown, thrown away when it is taken out. */
export class LiveMap {
  readonly map: MapLibreMap;
  readonly ruler: RulerTool;
  readonly pick: PickTool;
  /** There once a route has been drawn. */
  route?: RouteTool;
  readonly #draw: () => Promise<RouteTool>;
  readonly layers: GeoJsonLayers;
  readonly #state: () => MapState;
  readonly #drawing: MapDrawing;
  readonly #marker: CursorMarker;
  readonly #pointer: MapPointer;
  #theme: MapTheme;
  #view?: MapView;
  /** Brings into view again what the reader has not moved away from, when the map gets another size. */
  #again?: () => void;

  /** State comes down, what the user wants goes up by `act`. */
  constructor(
    state: () => MapState,
    act: (intent: MapIntent) => void,
    { map, overlays, theme }: { map: MapLibreMap; overlays: MapOverlays; theme: MapTheme },
  ) {
    this.map = map;
    this.#state = state;
    this.#theme = theme;
    this.#drawing = new MapDrawing(map, overlays);
    this.#marker = new CursorMarker(map);
    this.ruler = new RulerTool(
      map,
      overlays,
      () => state().units,
      (words) => act({ to: 'measure', words }),
    );
    this.pick = new PickTool(map, (active) => act({ to: 'pick', active }));
    this.#draw = async () =>
      new (await import('./route-tool.js')).RouteTool(
        map,
        overlays,
        () => state().airports,
        (drawing) => act({ to: 'draw', drawing }),
      );
    this.layers = new GeoJsonLayers(map, theme.scheme);
    const actions = new MapActions(state, act, this);
    this.#pointer = new MapPointer(map, actions.pointerState, actions);
    map.on('style.load', () => this.#drawing.styleLoaded(this.#contents()));
    let byHand = false; // the end of a movement does not say who began it
    map.on('movestart', ({ originalEvent }) => (byHand ||= originalEvent !== undefined));
    map.on('dragstart', () => act({ to: 'drag' }));
    map.on('resize', () => this.#again?.());
    map.on('moveend', () => {
      if (byHand) act({ to: 'move', camera: cameraOf(map) });
      if (byHand) this.#again = undefined;
      byHand = false;
      this.#moved();
    });
  }

  /** One tool at a time has the pointer. */
  endTools(): void {
    this.ruler.end();
    this.pick.end();
    this.route?.end();
  }

  /** Lets the user draw a route, from the plan that there is; the code of the tool comes with the first. */
  async drawRoute(): Promise<void> {
    this.endTools();
    this.route ??= await this.#draw();
    if (!this.map.getContainer().isConnected) return; // taken out while the code came
    this.route.start(this.#state().analysis?.route ?? null);
  }

  all(theme: MapTheme): void {
    this.#theme = theme;
    this.#drawing.all(this.#contents(), theme);
    this.layers.show(this.#state().overlay, theme.scheme);
    this.cursor();
  }

  cursor(): void {
    const { analysis, flight, cursor, units, following } = this.#state();
    const place = this.#marker.show(analysis, flight?.path, cursor, units);
    if (following && place) keepInView(this.map, place);
  }

  /** Sends what a change of these properties changes, and nothing else. */
  update(changed: PropertyValues): void {
    if (changed.has('analysis')) {
      this.#view = undefined;
      this.#name();
    }
    this.#drawing.update(new Set(changed.keys()), this.#contents(), this.#theme);
    const { overlay, switches } = this.#state();
    if (changed.has('overlay')) this.layers.show(overlay, this.#theme.scheme);
    if (changed.has('curtain')) lean(this.map, switches.has('curtain'));
    if (changed.has('exaggeration')) this.map.triggerRepaint();
    if (changed.has('analysis') || changed.has('units')) this.cursor();
    this.#look(changed);
  }

  /**
   * Brings into view what is new: files with many flights are seen whole, then the flight that is chosen (not another route
   * of the same), then a chosen finding.
   */
  #look(changed: PropertyValues): void {
    const { flight, finding, camera, others } = this.#state();
    if (!flight) return;
    if (camera && (changed.has('camera') || changed.has('analysis'))) return this.#lookFrom(camera);
    const before = changed.get('analysis') as Analysis | null | undefined;
    if (changed.has('analysis') && before?.track !== flight.analysis.track)
      this.#fitFlight(false, changed.has('flightOrder') ? others : []);
    if (changed.has('finding') && finding) this.fitFinding(finding);
  }

  /** The first view; `seen` is where a map that was lost was looked at from. */
  begin(seen?: Camera): void {
    const { switches, finding } = this.#state();
    const camera = seen ?? this.#state().camera;
    this.map.getCanvas().setAttribute('aria-describedby', 'summary');
    this.#name();
    lean(this.map, switches.has('curtain'), false);
    if (camera) return this.#lookFrom(camera);
    this.fit();
    if (finding) this.fitFinding(finding);
  }

  #name(): void {
    this.map.getCanvas().setAttribute('aria-label', mapTitle(this.#state().analysis));
  }

  fit(animate = false): void {
    this.#fitFlight(animate, []);
  }

  #fitFlight(animate: boolean, others: readonly Analysis[]): void {
    const { flight } = this.#state();
    if (flight) fitFlight(this.map, flight, animate, others);
    this.#again = () => this.#fitFlight(false, others);
  }

  fitFinding(finding: Finding, animate = true): void {
    const { flight } = this.#state();
    if (flight) fitFinding(this.map, flight, finding, animate);
    this.#again = () => this.fitFinding(finding, false);
  }

  #lookFrom(camera: Camera): void {
    this.#again = undefined;
    lookFrom(this.map, camera);
  }

  #contents(): MapContents {
    const bounds = this.map.getBounds();
    const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] as const;
    return { ...this.#state(), bounds: box, ...(this.#view && { view: this.#view }) };
  }

  /** The map is elsewhere. A track too long to be drawn in full is drawn finer there, once the map is at rest. */
  #moved(): void {
    const changed = new Set(['bounds']);
    const { flight } = this.#state();
    const long = flight !== undefined && flight.path.rows.length > VERTEX_BUDGET;
    if (long && !(this.#view && covers(this.#view, this.map))) {
      this.#view = viewOf(this.map);
      changed.add('view');
    }
    this.#drawing.update(changed, this.#contents(), this.#theme);
  }

  dispose(): void {
    this.pick.end();
    this.route?.end();
    this.ruler.dispose();
    this.#pointer.remove();
    this.#marker.remove();
  }
}
