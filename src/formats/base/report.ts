import { visible } from '../../base/visible.js';

/** What a reader did with a file: nothing is repaired or set aside in silence. */

/** One kind of thing that a reader met, with how often and where first. */
export interface Problem {
  /** Line of the first row concerned (0: the file as a whole). */
  readonly row: number;
  readonly message: string;
  readonly count: number;
  /** Lines of the first rows concerned, at most ten. */
  readonly rows: readonly number[];
}

/** What was changed on the way in. */
export interface Repair extends Problem {
  readonly kind:
    | 'sorted'
    | 'duplicate-joined'
    | 'sentinel-missing'
    | 'unit-converted'
    | 'squawk-padded'
    | 'clock-disorder'
    | 'clock-set-back'
    | 'flights-split'
    | 'time-zone-assumed'
    | 'other';
  /** Id of the reader's switch that undoes it, if there is one. */
  readonly undo?: string;
}

/** Where a file was fetched from: whoever keeps that address may keep another file there later. */
export interface Origin {
  /** The whole address. */
  readonly address: string;
  /** ISO 8601, UTC: when the last byte had come. */
  readonly fetched: string;
}

export interface FileReport {
  readonly name: string;
  /** Only of a file that came by an address. */
  readonly origin?: Origin;
  /** Id of the format or dialect, '' where none fits. */
  readonly format: string;
  /** Why that reader was chosen, in one sentence. */
  readonly reason: string;
  /** Lower-case hex of the file as given (before unpacking). '' until it is known. */
  readonly sha256: string;
  readonly bytes: number;
  /** Data rows in the file; rows = used + setAside. */
  readonly rows: number;
  readonly used: number;
  readonly setAside: number;
  /** Why rows were set aside, and everything else a reader of the result must know. */
  readonly problems: readonly Problem[];
  readonly repairs: readonly Repair[];
}

/** A file that is not a track: what was expected, what was found, at which line, what to do. One sentence; nothing is loaded. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly row: number;
  /** Whether the file may be a table whose columns somebody can assign: text that no format claims, or a CSV. */
  table = false;
  constructor(message: string, row = 0) {
    super(visible(message));
    this.row = row;
  }
}
