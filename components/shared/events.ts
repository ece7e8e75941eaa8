import type { Settings } from '../../src/analysis/settings.js';
import type { Dialect } from '../../src/formats/base/dialect.js';
import type { CaseHistory } from '../../src/case/edit/history.js';
import type { Finding } from '../../src/finding/finding.js';

/**
 * Every event of the elements. They are fired for what the user did, never because a property was set;
 * all bubble and cross shadow roots.
 */
class FlightEvent extends Event {
  constructor(type: string, init?: EventInit) {
    super(type, { bubbles: true, composed: true, ...init });
  }
}

/** The pointer (or the arrow keys, or the player) is at a moment of the flight; null when it has left. */
export class FlightCursorEvent extends FlightEvent {
  static readonly type = 'flight-cursor';
  /** Unix seconds. */
  readonly time: number | null;
  constructor(time: number | null) {
    super(FlightCursorEvent.type);
    this.time = time;
  }
}

/** The user selected a finding, or deselected it (null). */
export class FlightFindingEvent extends FlightEvent {
  static readonly type = 'flight-finding';
  readonly finding: Finding | null;
  constructor(finding: Finding | null) {
    super(FlightFindingEvent.type);
    this.finding = finding;
  }
}

/** The user gave files: dropped, chosen, pasted. */
export class FlightFilesEvent extends FlightEvent {
  static readonly type = 'flight-files';
  readonly files: readonly File[];
  /** Whether the flights that are open stay. */
  readonly add: boolean;
  constructor(files: readonly File[], add = false) {
    super(FlightFilesEvent.type);
    this.files = files;
    this.add = add;
  }
}

/** The user gave the address of a file. */
export class FlightUrlEvent extends FlightEvent {
  static readonly type = 'flight-url';
  readonly url: string;
  readonly add: boolean;
  constructor(url: string, add = false) {
    super(FlightUrlEvent.type);
    this.url = url;
    this.add = add;
  }
}

/** The user stopped the reading. */
export class FlightCancelEvent extends FlightEvent {
  static readonly type = 'flight-cancel';
  constructor() {
    super(FlightCancelEvent.type);
  }
}

/** The user gave another planned route: as typed ('' for none), or a GeoJSON line. */
export class FlightRouteEvent extends FlightEvent {
  static readonly type = 'flight-route';
  readonly route: string | object;
  constructor(route: string | object) {
    super(FlightRouteEvent.type);
    this.route = route;
  }
}

/** The user wants to draw the route on the map. */
export class FlightDrawEvent extends FlightEvent {
  static readonly type = 'flight-draw';
  constructor() {
    super(FlightDrawEvent.type);
  }
}

/** The user gave a file of a plan, a table of planned routes, or a table of points by name. */
export class FlightPlanFileEvent extends FlightEvent {
  static readonly type = 'flight-plan-file';
  readonly file: File;
  constructor(file: File) {
    super(FlightPlanFileEvent.type);
    this.file = file;
  }
}

/** The user zoomed the time axis; null is the whole flight. Unix seconds. */
export class FlightRangeEvent extends FlightEvent {
  static readonly type = 'flight-range';
  readonly range: readonly [start: number, end: number] | null;
  constructor(range: readonly [number, number] | null) {
    super(FlightRangeEvent.type);
    this.range = range;
  }
}

/** The user selected one of the open flights. */
export class FlightSelectEvent extends FlightEvent {
  static readonly type = 'flight-select';
  readonly flight: string;
  constructor(flight: string) {
    super(FlightSelectEvent.type);
    this.flight = flight;
  }
}

/** The user hid or showed a flight. */
export class FlightShowEvent extends FlightEvent {
  static readonly type = 'flight-show';
  readonly flight: string;
  readonly shown: boolean;
  constructor(flight: string, shown: boolean) {
    super(FlightShowEvent.type);
    this.flight = flight;
    this.shown = shown;
  }
}

/** The user chose whether the other flights begin with the chosen one, or at their own times. */
export class FlightAlignEvent extends FlightEvent {
  static readonly type = 'flight-align';
  readonly aligned: boolean;
  constructor(aligned: boolean) {
    super(FlightAlignEvent.type);
    this.aligned = aligned;
  }
}

/** The user shows the findings of all flights in the place of the charts, or leaves them. */
export class FlightAllFindingsEvent extends FlightEvent {
  static readonly type = 'flight-all-findings';
  readonly shown: boolean;
  constructor(shown: boolean) {
    super(FlightAllFindingsEvent.type);
    this.shown = shown;
  }
}

/** The user closed a flight. */
export class FlightCloseEvent extends FlightEvent {
  static readonly type = 'flight-close';
  readonly flight: string;
  constructor(flight: string) {
    super(FlightCloseEvent.type);
    this.flight = flight;
  }
}

/** The user changed a detector's thresholds; only what differs from the defaults. */
export class FlightSettingsEvent extends FlightEvent {
  static readonly type = 'flight-settings';
  readonly settings: Settings;
  constructor(settings: Settings) {
    super(FlightSettingsEvent.type);
    this.settings = settings;
  }
}

/** The user wants a file read under a mapping of its columns. */
export class FlightMappingEvent extends FlightEvent {
  static readonly type = 'flight-mapping';
  readonly file: File;
  readonly dialect: Dialect;
  constructor(file: File, dialect: Dialect) {
    super(FlightMappingEvent.type);
    this.file = file;
    this.dialect = dialect;
  }
}

/** The user wants to say by hand what the columns of a file are. */
export class FlightByHandEvent extends FlightEvent {
  static readonly type = 'flight-by-hand';
  /** Name of a file that could not be read. */
  readonly name: string;
  /** The file itself, if available: another may have the same name. */
  readonly file: File | null;
  constructor(name: string, file: File | null = null) {
    super(FlightByHandEvent.type);
    this.name = name;
    this.file = file;
  }
}

/** The user chose an airport whose surroundings are also analyzed separately; null for none. */
export class FlightNearEvent extends FlightEvent {
  static readonly type = 'flight-near';
  /** ICAO or IATA code, and NM around it. */
  readonly near: { readonly airport: string; readonly radius: number } | null;
  constructor(near: FlightNearEvent['near']) {
    super(FlightNearEvent.type);
    this.near = near;
  }
}

/** The user gave the pressure of the day, or chose a report of it, in hPa at sea level; null for none. */
export class FlightPressureEvent extends FlightEvent {
  static readonly type = 'flight-pressure';
  readonly qnh: number | null;
  /** The report, such as `METAR UATE 250600Z`; '' for the user's own. */
  readonly from: string;
  constructor(qnh: number | null, from = '') {
    super(FlightPressureEvent.type);
    this.qnh = qnh;
    this.from = from;
  }
}

/** The user turned repairs of a file off: the ids of the reader's switches that undo them. */
export class FlightUndoEvent extends FlightEvent {
  static readonly type = 'flight-undo';
  /** The id that the file's report has, or its name where it has none. */
  readonly file: string;
  readonly undo: readonly string[];
  constructor(file: string, undo: readonly string[]) {
    super(FlightUndoEvent.type);
    this.file = file;
    this.undo = undo;
  }
}

/** The user wants to see lines of the flight's file as they are in it. */
export class FlightLineEvent extends FlightEvent {
  static readonly type = 'flight-line';
  /** The first line of the file is 1. */
  readonly line: number;
  /** The last of them; of a single line the same. */
  readonly last: number;
  constructor(line: number, last = line) {
    super(FlightLineEvent.type);
    this.line = line;
    this.last = last;
  }
}

/** What somebody wants to be shown: each part that is not given stays as it is. */
export interface ViewRequest {
  /** ICAO address or callsign of an open flight; the shown one stays if none has it. */
  readonly flight?: string;
  /** Unix seconds of the cursor. */
  readonly time?: number;
  /** Unix seconds; null for the whole flight. */
  readonly range?: readonly [start: number, end: number] | null;
  /** Address or id of a finding, or its kind for the first of it. */
  readonly finding?: string;
  readonly camera?: Camera;
  /** Names of the map's switches that are on. */
  readonly layers?: readonly string[];
}

/** The user chose something of a case: a claim, an event, a step of its story. */
export class FlightViewEvent extends FlightEvent {
  static readonly type = 'flight-view';
  readonly view: ViewRequest;
  constructor(view: ViewRequest) {
    super(FlightViewEvent.type);
    this.view = view;
  }
}

/** The user edited the case that is shown, or undid or redid an edit. */
export class FlightCaseEvent extends FlightEvent {
  static readonly type = 'flight-case';
  readonly history: CaseHistory;
  constructor(history: CaseHistory) {
    super(FlightCaseEvent.type);
    this.history = history;
  }
}

/** The user set a finding aside with a note, or took it back (null). */
export class FlightSetAsideEvent extends FlightEvent {
  static readonly type = 'flight-set-aside';
  /** Of `findingAddress`; of a finding that is set aside, the address under which it is. */
  readonly address: string;
  readonly note: string | null;
  /** '' where nobody is named. */
  readonly who: string;
  /** ISO 8601, UTC: now. */
  readonly when = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  constructor({ address, note, who }: Pick<FlightSetAsideEvent, 'address' | 'note' | 'who'>) {
    super(FlightSetAsideEvent.type);
    this.address = address;
    this.note = note;
    this.who = who;
  }
}

/** The user wants a new case, another one, or to save the one that is shown. */
export class FlightCaseActEvent extends FlightEvent {
  static readonly type = 'flight-case-act';
  readonly act: 'new' | 'open' | 'save';
  constructor(act: FlightCaseActEvent['act']) {
    super(FlightCaseActEvent.type);
    this.act = act;
  }
}

/** Where a map is looked at from; degrees, and MapLibre's zoom. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
  readonly bearing: number;
  readonly pitch: number;
}

/** The user moved, zoomed or turned the map. */
export class FlightCameraEvent extends FlightEvent {
  static readonly type = 'flight-camera';
  readonly camera: Camera;
  constructor(camera: Camera) {
    super(FlightCameraEvent.type);
    this.camera = camera;
  }
}

/** The user changed how the map is drawn: what changed, by the map's property names. A basemap can be prevented. */
export class FlightMapEvent extends FlightEvent {
  static readonly type = 'flight-map';
  readonly options: Readonly<Record<string, string | number | boolean>>;
  constructor(options: FlightMapEvent['options']) {
    super(FlightMapEvent.type, { cancelable: true });
    this.options = options;
  }
}

declare global {
  interface HTMLElementEventMap {
    'flight-case': FlightCaseEvent;
    'flight-case-act': FlightCaseActEvent;
    'flight-set-aside': FlightSetAsideEvent;
    'flight-line': FlightLineEvent;
    'flight-map': FlightMapEvent;
    'flight-view': FlightViewEvent;
    'flight-cursor': FlightCursorEvent;
    'flight-finding': FlightFindingEvent;
    'flight-files': FlightFilesEvent;
    'flight-url': FlightUrlEvent;
    'flight-camera': FlightCameraEvent;
    'flight-cancel': FlightCancelEvent;
    'flight-draw': FlightDrawEvent;
    'flight-plan-file': FlightPlanFileEvent;
    'flight-route': FlightRouteEvent;
    'flight-range': FlightRangeEvent;
    'flight-select': FlightSelectEvent;
    'flight-show': FlightShowEvent;
    'flight-align': FlightAlignEvent;
    'flight-all-findings': FlightAllFindingsEvent;
    'flight-close': FlightCloseEvent;
    'flight-settings': FlightSettingsEvent;
    'flight-near': FlightNearEvent;
    'flight-pressure': FlightPressureEvent;
    'flight-mapping': FlightMappingEvent;
    'flight-by-hand': FlightByHandEvent;
    'flight-undo': FlightUndoEvent;
  }
}
