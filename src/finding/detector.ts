import type { Airport, Airports } from '../route/airports/index.js';
import type { Deviation } from '../route/deviation/index.js';
import type { Route } from '../route/route.js';
import type { Legs } from '../track/legs.js';
import type { PositionStatus } from '../track/status.js';
import type { Track } from '../track/track.js';
import type { Declaration, EvidenceFields, Options, ValuesOf } from './declaration.js';
import type { Finding, Hit } from './finding.js';

/** An airport and its surroundings. */
export interface Vicinity {
  readonly airport: Airport;
  /** NM. */
  readonly radius: number;
}

/** What a detector may read in addition to the track. Each part is computed once, when first asked for. */
export interface Context {
  readonly legs: Legs;
  readonly status: PositionStatus;
  readonly route?: Route;
  /** Only if there is a route. */
  readonly deviation?: Deviation;
  readonly airports: Airports;
  /** The place whose surroundings the user asked for: detectors that analyze the whole flight also analyze the part within it. */
  readonly near?: Vicinity;
  /** hPa at sea level, if the user gave the pressure of the day. */
  readonly qnh?: number;
  /** Findings of the kinds that the detector declares to use. */
  readonly found: readonly Finding[];
}

/** A declaration and its rule: stateless, it reads arrays and yields hits. */
export interface Detector<
  O extends Options = Options,
  E extends EvidenceFields = EvidenceFields,
> extends Declaration<O, E> {
  detect(track: Track, context: Context, options: ValuesOf<O>): Iterable<Hit<E>>;
  /**
   * Why the rows do not let it decide, asked if it has found nothing: the absence of a finding then means nothing, and the
   * detector is listed with those that did not run. Undefined if it decided.
   */
  unassessed?(track: Track, context: Context, options: ValuesOf<O>): string | undefined;
}

/** Keeps the names of options and evidence in the type: `detect` may yield declared evidence only. */
export const defineDetector = <const O extends Options, const E extends EvidenceFields>(
  detector: Detector<O, E>,
): Detector<O, E> => detector;
