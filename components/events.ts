import type { Finding } from '../src/detectors/detector.js';

/**
 * Every event of the elements. They are fired for what the user did, never because a property was set;
 * all bubble and cross shadow roots.
 */
class FlightEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
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

/** The user chose a finding, or let go of it (null). */
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

/** The user stopped the reading. */
export class FlightCancelEvent extends FlightEvent {
  static readonly type = 'flight-cancel';
  constructor() {
    super(FlightCancelEvent.type);
  }
}

/** The user gave another planned route; '' is none. */
export class FlightRouteEvent extends FlightEvent {
  static readonly type = 'flight-route';
  readonly route: string;
  constructor(route: string) {
    super(FlightRouteEvent.type);
    this.route = route;
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

/** The user chose a flight among those that are open. */
export class FlightSelectEvent extends FlightEvent {
  static readonly type = 'flight-select';
  readonly flight: string;
  constructor(flight: string) {
    super(FlightSelectEvent.type);
    this.flight = flight;
  }
}

declare global {
  interface HTMLElementEventMap {
    'flight-cursor': FlightCursorEvent;
    'flight-finding': FlightFindingEvent;
    'flight-files': FlightFilesEvent;
    'flight-cancel': FlightCancelEvent;
    'flight-route': FlightRouteEvent;
    'flight-range': FlightRangeEvent;
    'flight-select': FlightSelectEvent;
  }
}
