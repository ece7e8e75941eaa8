import { detectors as allDetectors } from '../detectors/index.js';
import type { Context, Detector, Finding, Vicinity } from '../finding/detector.js';
import type { Airports } from '../route/airports/index.js';
import type { Deviation } from '../route/deviation/index.js';
import type { Route } from '../route/route.js';
import { legsOf } from '../track/legs.js';
import type { Range } from '../track/runs.js';
import { phasesOf, phaseSpans, type PhaseSpan } from '../derived/series/phases.js';
import type { PositionStatus } from '../track/status.js';
import type { Track } from '../track/track.js';
import { msg, str } from '../base/words.js';
import { contextOf, lazy } from './context.js';
import { findingFrom } from './finding.js';
import { whyNot } from './needs.js';
import { joinParts } from './parts.js';
import { checkSettings, valuesFor } from './settings.js';

/** Changed thresholds, by detector id and option name. */
export type Settings = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface AnalyzeOptions {
  readonly airports: Airports;
  readonly route?: Route;
  readonly settings?: Settings;
  /** Detectors that look at the whole flight also look at the part of it within this vicinity. */
  readonly near?: Vicinity;
  /** Those that are to look; all of the library's unless said otherwise. */
  readonly detectors?: readonly Detector[];
}

export interface Analysis {
  readonly track: Track;
  readonly route?: Route;
  readonly deviation?: Deviation;
  readonly status: PositionStatus;
  /** Phases of flight, in time order; undefined where nobody computed them. */
  readonly phases?: readonly PhaseSpan[];
  /** In time order, the parts of others among them (`partOf`; `eventsOf` leaves them out); ids are unique. */
  readonly findings: readonly Finding[];
  /** Detectors that could not look, and why (the column that is missing, no route). */
  readonly notRun: readonly { readonly kind: string; readonly why: string }[];
}

/** The kind of finding whose rows have positions that are not believed. */
const DISTRUST = 'gnss-interference';

/**
 * Everything that can be said of one flight. The detectors about the data look first; positions that they do not believe
 * are `suspect` in the status, the deviation and for every detector about the flight.
 * @throws SettingsError
 */
export function analyze(track: Track, options: AnalyzeOptions): Analysis {
  const list = options.detectors ?? allDetectors;
  const settings = checkSettings(options.settings ?? {}, list);
  const found: Finding[] = [];
  const around = { ...options, legs: lazy(() => legsOf(track)), found };
  const notRun: { kind: string; why: string }[] = [];
  const look = (category: Detector['category'], context: Context) => {
    const taken = new Set(found.map((finding) => finding.id));
    for (const detector of list) {
      if (detector.category !== category) continue;
      const why =
        whyNot(detector, track, options.route) ?? run(detector, track, context, settings, found, taken);
      if (why) notRun.push({ kind: detector.id, why });
    }
  };

  const before = contextOf(track, { ...around, suspect: [] });
  look('data', before);
  const suspect: Range[] = found.filter((finding) => finding.kind === DISTRUST);
  const context = suspect.length > 0 ? contextOf(track, { ...around, suspect }) : before;
  look('flight', context);

  found.sort((a, b) => a.startTime - b.startTime || a.endTime - b.endTime);
  return {
    track,
    ...(options.route && { route: options.route, deviation: context.deviation }),
    status: context.status,
    phases: phaseSpans(track, phasesOf(track), context.status.gapThreshold),
    findings: joinParts(found, list),
    notRun,
  };
}

/**
 * Adds what one detector finds. A detector that fails is reported like one that could not look: what the others found
 * is not lost with it.
 */
function run(
  detector: Detector,
  track: Track,
  context: Context,
  settings: Settings,
  found: Finding[],
  taken: Set<string>,
): string | undefined {
  const own: Finding[] = [];
  try {
    for (const hit of detector.detect(track, context, valuesFor(detector, settings))) {
      own.push(findingFrom(hit, detector, track, taken));
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return msg(str`it failed: ${reason}`);
  } finally {
    found.push(...own);
  }
  return undefined;
}
