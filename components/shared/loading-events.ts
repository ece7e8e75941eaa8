import type { Analysis } from '../../src/analysis/analyze.js';

/**
 * What happens to the flights of a viewer. Unlike the other events these are also fired when a property was set: they say what
 * came of it. They bubble and cross shadow roots.
 */
class LoadingEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** A flight is shown, or its results were computed again with another route or setting. */
export class FlightLoadEvent extends LoadingEvent {
  static readonly type = 'flight-load';
  /** The flight that is shown in full. */
  readonly analysis: Analysis;
  /** All flights that are open. */
  readonly analyses: readonly Analysis[];
  constructor(analysis: Analysis, analyses: readonly Analysis[]) {
    super(FlightLoadEvent.type);
    this.analysis = analysis;
    this.analyses = analyses;
  }
}

/** A file is being read. */
export class FlightProgressEvent extends LoadingEvent {
  static readonly type = 'flight-progress';
  /** Of the file. */
  readonly name: string;
  /** Bytes read so far, of all files of the reading. */
  readonly done: number;
  /** Bytes of all files of the reading; 0 while it is not known. */
  readonly total: number;
  constructor(name: string, done: number, total: number) {
    super(FlightProgressEvent.type);
    this.name = name;
    this.done = done;
    this.total = total;
  }
}

/** What an error is about. */
export type FlightErrorSubject =
  'file' | 'route' | 'settings' | 'case' | 'export' | 'map' | 'attribute' | 'property';

/** Something could not be read, computed or drawn. What was shown before is still shown. */
export class FlightErrorEvent extends LoadingEvent {
  static readonly type = 'flight-error';
  /** One sentence in the reader's language: what was expected, and what was found. */
  readonly message: string;
  readonly subject: FlightErrorSubject;
  constructor(message: string, subject: FlightErrorSubject) {
    super(FlightErrorEvent.type);
    this.message = message;
    this.subject = subject;
  }
}

declare global {
  interface HTMLElementEventMap {
    'flight-load': FlightLoadEvent;
    'flight-progress': FlightProgressEvent;
    'flight-error': FlightErrorEvent;
  }
}
