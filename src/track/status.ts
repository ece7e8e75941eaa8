import type { Range } from './ranges.js';
import type { Track } from './track.js';

/** What is known about the position in each second from the first row to the last. */
export const positionStatuses = [
  'observed',
  'stale',
  'estimated',
  'modeled',
  'suspect',
  'noPosition',
  'noContact',
] as const;
export type PositionStatusName = (typeof positionStatuses)[number];

export interface StatusSpan {
  readonly status: PositionStatusName;
  /** Unix seconds; the spans follow one another without a hole from the first row's time to the last's. */
  readonly start: number;
  readonly end: number;
  /** Rows whose status makes this span; for `noContact` the rows on both sides of the hole. */
  readonly rows: Range;
}

export interface PositionStatus {
  /** Index into `positionStatuses`, for each row: the status of its position (never `noContact`). */
  readonly ofRow: Uint8Array;
  /** Index into `positionStatuses`, for the time from row i to row i + 1: that of row i, or `noContact`. Last entry: that of the last row. */
  readonly after: Uint8Array;
  readonly spans: readonly StatusSpan[];
  /** Seconds in each status. */
  readonly seconds: Readonly<Record<PositionStatusName, number>>;
  /** s, the interval between rows above which there is no contact. */
  readonly gapThreshold: number;
}

export interface StatusOptions {
  /** s; a position older than this is stale. readsb marks a position stale after 20 s, OpenSky drops it after 15 s. */
  readonly staleAfter: number;
  /** Rows whose positions are not believed (see the detectors): status `suspect`. */
  readonly suspect?: readonly Range[];
}

export declare function positionStatus(track: Track, options?: Partial<StatusOptions>): PositionStatus;
