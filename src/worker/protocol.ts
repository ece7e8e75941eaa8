import type { Analysis } from '../analysis/analyze.js';
import type { Trial } from '../analysis/sensitivity.js';
import type { Settings } from '../analysis/settings.js';
import type { Dialect } from '../formats/base/dialect.js';
import type { FileReport } from '../formats/base/report.js';
import type { TrackData } from '../track/track.js';

/** What the page and its worker say to each other. Every message but `load` and `close` belongs to a job, numbered by the page. */

/**
 * The name under which the worker keeps a flight. Ids are unique among the flights that are open; a file that is read again
 * gives the same ids, so that until the new flights take the place of the old there are two of each.
 */
export const keyOf = (job: number, flight: string): string => `${job}/${flight}`;
/** The flight's id in a key. */
export const flightOf = (key: string): string => key.slice(key.indexOf('/') + 1);

/** How an error crosses: a class does not. */
export interface ErrorData {
  readonly message: string;
  /** Line of the file; 0 where it is about no line. */
  readonly row: number;
}

/** What the user plans and sets; a change recomputes without reading again. */
export interface AnalyzeRequest {
  /** As typed (`UBBB-URMG`) or a GeoJSON line; none without it. */
  readonly route?: string | object;
  readonly settings?: Settings;
  /** Code of an airport and NM around it. */
  readonly near?: { readonly airport: string; readonly radius: number };
}

export interface OpenRequest {
  /** Switches of the readers that undo repairs. */
  readonly undo?: readonly string[];
  /** Read the files as CSV written this way, whatever they look like. */
  readonly dialect?: Dialect;
}

/** What is asked of the worker: with the ids that the new flights must not have. */
export interface OpenWork extends OpenRequest {
  readonly taken: readonly string[];
}

/** A flight that the page has and its worker has not (yet, or no longer). */
export interface GivenFlight {
  readonly key: string;
  readonly track: TrackData;
}

/**
 * `language`: reports, refusals, routes and what a finding's alternatives are called are worded in the worker, by the
 * readers and detectors themselves; it takes the page's language with every job, so that no order has to be kept.
 */
export type Request =
  | {
      readonly type: 'open';
      readonly job: number;
      readonly files: readonly File[];
      readonly how: OpenWork;
      readonly language: string;
    }
  | {
      readonly type: 'analyze';
      readonly job: number;
      /** Keys. */
      readonly flights: readonly string[];
      readonly how: AnalyzeRequest;
      readonly language: string;
    }
  | {
      readonly type: 'count';
      readonly job: number;
      /** Key. */
      readonly flight: string;
      readonly trial: Trial;
      readonly how: AnalyzeRequest;
      readonly language: string;
    }
  | { readonly type: 'cancel'; readonly job: number }
  | { readonly type: 'load'; readonly flights: readonly GivenFlight[] }
  /** Keys. */
  | { readonly type: 'close'; readonly flights: readonly string[] };

/** An analysis without its track, which the page has. */
export type AnalysisData = Omit<Analysis, 'track'> & { readonly flight: string };

export type Reply =
  /** Bytes of all files of the job that have been read, of how many. */
  | {
      readonly type: 'progress';
      readonly job: number;
      readonly name: string;
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly type: 'read';
      readonly job: number;
      readonly file: number;
      /** Place in the list of files that were given; an archive gives several of one. */
      readonly source: number;
      readonly report: FileReport;
      readonly tracks: readonly TrackData[];
    }
  | {
      readonly type: 'unreadable';
      readonly job: number;
      readonly file: number;
      readonly source: number;
      readonly name: string;
      readonly error: ErrorData;
    }
  | { readonly type: 'analysis'; readonly job: number; readonly analysis: AnalysisData }
  /** Findings at each value of the trial. */
  | { readonly type: 'counts'; readonly job: number; readonly counts: readonly number[] }
  | { readonly type: 'done'; readonly job: number }
  | { readonly type: 'failed'; readonly job: number; readonly error: ErrorData }
  /** After `done`: the SHA-256 of a file, which takes longer than reading it. */
  | { readonly type: 'hash'; readonly job: number; readonly file: number; readonly sha256: string };

export const errorData = (error: unknown): ErrorData => ({
  message: error instanceof Error ? error.message : String(error),
  row: error instanceof Error && 'row' in error && typeof error.row === 'number' ? error.row : 0,
});

/** A case that the types say cannot come. */
export function assertNever(value: never): never {
  throw new TypeError(`Unknown message: ${JSON.stringify(value)}.`);
}
