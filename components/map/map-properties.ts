import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Analysis } from '../../src/analysis/analyze.js';
import { aviationUnits, type DisplayUnits } from '../../src/base/display-units.js';
import type { Finding } from '../../src/finding/finding.js';
import { checked, shapes } from '../shared/checked.js';
import { FlightMapEvent, type Camera } from '../shared/events.js';
import type { Gestures } from '../shared/gestures.js';
import { sameItems } from '../shared/same-items.js';
import type { MapStyle } from './controller.js';
import type { ColorBy } from './core/color-scale.js';
import { switchNames, type MapSwitches } from './layers/index.js';
import type { GeoJsonLayer } from './layers/user-geojson.js';
import { defaultMapOptions, type MapChange, type MapOptions } from './options.js';

const lists = {
  attribute: false,
  hasChanged: (a: readonly unknown[] | null, b: readonly unknown[] | null) => !sameItems(a, b),
};

/** What a page says to a map: each a property of the element, and some an attribute. */
// The switches of the layers are properties too: `ribs`, `bands`, … as the list of layers names them.
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging
export class MapProperties extends LitElement {
  static override properties = Object.fromEntries(switchNames.map((name) => [name, { type: Boolean }]));

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

  constructor() {
    super();
    for (const name of switchNames) this[name] = false;
  }

  /** Its switches, coloring and exaggeration at once, by their names; a basemap goes to `mapStyle`. */
  set options(options: Partial<MapOptions>) {
    for (const [name, value] of Object.entries(options))
      if (name !== 'basemap') Object.assign(this, { [name]: value });
  }

  /** The user has changed how the map is drawn. */
  protected change(options: MapChange): void {
    Object.assign(this, options);
    this.dispatchEvent(new FlightMapEvent(options));
  }

  /** An address is a choice that can be kept, or prevented by the page; a file is there until the page is left. */
  protected chooseBasemap(style: string | File | null): void {
    const chosen = style instanceof File || this.dispatchEvent(new FlightMapEvent({ basemap: style ?? '' }));
    if (chosen) this.mapStyle = style;
  }

  /** All of it at once, for the drawing. */
  protected get asked() {
    const { analysis, others, flightOrder, finding, range, units, overlay, colorBy, exaggeration } = this;
    const switches: ReadonlySet<string> = new Set(switchNames.filter((name) => this[name]));
    const flights = { analysis, others, flightOrder, finding, range };
    return { ...flights, units, overlay, colorBy, exaggeration, switches, camera: this.camera };
  }
}

type Switches = { -readonly [Name in keyof MapSwitches]: boolean };
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-empty-object-type
export interface MapProperties extends Switches {}
