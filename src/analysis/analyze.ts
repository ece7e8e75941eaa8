import { detectors as allDetectors } from '../detectors/index.js';
import type { Detector } from '../finding/detector.js';
import type { Finding } from '../finding/finding.js';
import type { Deviation } from '../route/deviation/index.js';
import type { Route } from '../route/route.js';
import { flightEndsOf, type FlightEnds } from '../derived/ground/flight-ends.js';
import { landingsOf, type Landing } from '../derived/ground/landings.js';
import { phasesOf, phaseSpans, type PhaseSpan } from '../derived/series/phases.js';
import { isPath } from '../track/path.js';
import type { PositionStatus } from '../track/status.js';
import type { Track } from '../track/track.js';
import type { Surroundings } from './context.js';
import { mergeEvents } from './events.js';
import { checkQnh } from './qnh.js';
import { DetectorRun, type NotRun } from './run-detectors.js';
import { checkSettings, type Settings } from './settings.js';

export interface AnalyzeOptions extends Surroundings {
  readonly settings?: Settings;
  /** The detectors to run; the library's, unless given. */
  readonly detectors?: readonly Detector[];
}

export interface Analysis {
  readonly track: Track;
  readonly route?: Route;
  readonly deviation?: Deviation;
  /** hPa at sea level, as the reader gave it. */
  readonly qnh?: number;
  /** The report that the pressure is from, if it is from one. */
  readonly qnhFrom?: string;
  readonly status: PositionStatus;
  /** Phases of flight, in time order; undefined if nobody computed them, as of a path. */
  readonly phases?: readonly PhaseSpan[];
  /** Take-offs and landings; undefined if nobody computed them. */
  readonly ends?: FlightEnds;
  /** Take-offs, landings and approaches, in time order; undefined if nobody computed them. */
  readonly landings?: readonly Landing[];
  /** In time order, parts of others included (`partOf`; `eventsOf` leaves them out); ids are unique. */
  readonly findings: readonly Finding[];
  readonly notRun: readonly NotRun[];
}

/**
 * Everything that can be said of one flight.
 * @throws SettingsError; RangeError for a pressure that is none
 */
export function analyze(track: Track, options: AnalyzeOptions): Analysis {
  const list = options.detectors ?? allDetectors;
  const qnh = options.qnh === undefined ? undefined : checkQnh(options.qnh);
  const run = new DetectorRun(track, options);
  run.run(list, checkSettings(options.settings ?? {}, list));
  const { status, deviation } = run.context;
  const found = run.found.sort((a, b) => a.startTime - b.startTime || a.endTime - b.endTime);
  const ends = isPath(track) ? undefined : flightEndsOf(track, run.context);
  return {
    track,
    ...(options.route && { route: options.route, deviation }),
    ...(qnh !== undefined && { qnh, ...(options.qnhFrom && { qnhFrom: options.qnhFrom }) }),
    status,
    ...(ends && {
      phases: phaseSpans(track, phasesOf(track)),
      ends,
      landings: landingsOf(track, run.context, ends, found),
    }),
    findings: mergeEvents(found, list),
    notRun: run.notRun,
  };
}
