import type { Finding } from '../detectors/detector.js';
import type { Airports } from '../route/airports.js';
import type { Deviation } from '../route/deviation.js';
import type { Route } from '../route/route.js';
import type { PositionStatus } from '../track/status.js';
import type { Track } from '../track/track.js';

/** Changed thresholds, by detector id and option name. */
export type Settings = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface AnalyzeOptions {
  readonly airports: Airports;
  readonly route?: Route;
  readonly settings?: Settings;
}

export interface Analysis {
  readonly track: Track;
  readonly route?: Route;
  readonly deviation?: Deviation;
  readonly status: PositionStatus;
  /** In time order; ids are unique. */
  readonly findings: readonly Finding[];
  /** Detectors that could not look, and why (the column that is missing, no route). */
  readonly notRun: readonly { readonly kind: string; readonly why: string }[];
}

export declare function analyze(track: Track, options: AnalyzeOptions): Analysis;
