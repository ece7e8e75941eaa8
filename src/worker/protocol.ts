import type { Analysis } from '../analysis/analyze.js';
import type { Trial } from '../analysis/sensitivity.js';
import type { Settings } from '../analysis/settings.js';
import type { Dialect } from '../formats/base/dialect.js';
import type { FileReport } from '../formats/base/report.js';
import type { TrackData } from '../track/track.js';

/** Messages between the page and its worker. Each, except `assets`, `expect`, `load` and `close`, belongs to a job, numbered by the page. */

/**
 * The worker's name of a flight. Ids are unique among the open flights; but a file that is read again gives the same ids,
 * so until the new flights replace the old ones there are two of each.
 */
export const keyOf = (job: number, flight: string): string => `${job}/${flight}`;
/** The flight's id in a key. */
export const flightOf = (key: string): string => key.slice(key.indexOf('/') + 1);

/** An error as a message: its class cannot be sent. */
export interface ErrorData {
  readonly message: string;
  /** Line of the file; 0 if it concerns no line. */
  readonly row: number;
  /** Whether its columns may be assigned by hand (`ReadError.table`). */
  readonly table?: boolean;
}

/** Route and settings; a change recomputes without reading again. */
export interface AnalyzeRequest {
  /** As typed (`UBBB-URMG`) or a GeoJSON line. */
  readonly route?: string | object;
  readonly settings?: Settings;
  /** Code of an airport and NM around it. */
  readonly near?: { readonly airport: string; readonly radius: number };
  /** hPa at sea level, the pressure of the day. */
  readonly qnh?: number;
  /** The report that the pressure is from. */
  readonly qnhFrom?: string;
}

export interface OpenRequest {
  /** Switches of the readers that undo repairs. */
  readonly undo?: readonly string[];
  /** Read the files as CSV in this form, regardless of their content. */
  readonly dialect?: Dialect;
}

/** With the ids that the new flights must not have. */
export interface OpenWork extends OpenRequest {
  readonly taken: readonly string[];
}

/** A flight for a worker that does not have it. */
export interface GivenFlight {
  readonly key: string;
  readonly track: TrackData;
}

/**
 * `language`: readers and detectors write reports, refusals, names of routes and alternatives in the worker; every job
 * carries the page's language, so that no order has to be kept.
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
  /** The hashes of files that were read; `sources`: for each file of the result, which of `files` it is from. */
  | {
      readonly type: 'hash';
      readonly job: number;
      readonly files: readonly File[];
      readonly sources: readonly number[];
    }
  /** The first message: where files are, if they are not next to the worker. */
  | { readonly type: 'assets'; readonly addresses: Readonly<Record<string, string>> }
  /** A file is on its way: what reading and analyzing take may be loaded. */
  | { readonly type: 'expect' }
  | { readonly type: 'cancel'; readonly job: number }
  | { readonly type: 'load'; readonly flights: readonly GivenFlight[] }
  /** Keys. */
  | { readonly type: 'close'; readonly flights: readonly string[] };

/** An analysis without its track, which the page has. */
export type AnalysisData = Omit<Analysis, 'track'> & { readonly flight: string };

export type Reply =
  /** Bytes read and in total, over all files of the job. */
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
      /** Index in the given list of files; an archive gives several results. */
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
  /** The worker has seen the cancel of a job. */
  | { readonly type: 'canceled'; readonly job: number }
  | { readonly type: 'failed'; readonly job: number; readonly error: ErrorData }
  /** After `done`: the SHA-256 of a file, which takes longer than reading it. */
  | { readonly type: 'hash'; readonly job: number; readonly file: number; readonly sha256: string };

export const errorData = (error: unknown): ErrorData => ({
  message: error instanceof Error ? error.message : String(error),
  row: error instanceof Error && 'row' in error && typeof error.row === 'number' ? error.row : 0,
  ...(error instanceof Error && 'table' in error && error.table === true && { table: true }),
});

/** For cases that the types exclude. */
export function assertNever(value: never): never {
  throw new TypeError(`Unknown message: ${JSON.stringify(value)}.`);
}
