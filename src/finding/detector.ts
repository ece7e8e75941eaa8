import type { Airport, Airports } from '../route/airports/index.js';
import type { Deviation } from '../route/deviation/index.js';
import type { Route } from '../route/route.js';
import type { Legs } from '../track/legs.js';
import type { PositionStatus } from '../track/status.js';
import type { Column, Source, Track } from '../track/track.js';
import type { Unit } from '../base/units.js';

export type Severity = 'advisory' | 'caution' | 'warning';
export const severities: readonly Severity[] = ['advisory', 'caution', 'warning'];
export type Confidence = 'low' | 'medium' | 'high';

/** Named numbers (or words) a finding rests on; numbers carry their unit in `evidenceUnits` of the detector. */
export type Evidence = Readonly<Record<string, number | string>>;

/** What a detector yields: indices and numbers, no words for people and no drawing. */
export interface Hit {
  /** First and last row it rests on (indices into the track, both included). */
  readonly start: number;
  readonly end: number;
  /** The one number of this finding, in the detector's unit (or in `unit`, where one detector measures two things). */
  readonly value: number;
  readonly unit?: Unit;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly evidence: Evidence;
  /** Explanations that hold for this hit alone, beside the detector's own. */
  readonly alternatives?: readonly string[];
  /** The rows on which it rests, where they are not all of start..end (at most some tens). */
  readonly rows?: readonly number[];
  /** What was tested and could not be, for detectors that join several indicators. */
  readonly untested?: readonly string[];
}

/** How many rows of a finding are of which source: a result that rests on modeled rows must say so. */
export type Basis = Partial<Record<Source, number>>;

export interface Finding extends Hit {
  /** The same for the same file, settings and version: kind, flight and start. */
  readonly id: string;
  readonly kind: string;
  readonly category: 'data' | 'flight';
  readonly unit: Unit;
  readonly alternatives: readonly string[];
  /** Unix seconds of the first and last row. */
  readonly startTime: number;
  readonly endTime: number;
  readonly basis: Basis;
  /** Findings that are the same event, told by this one. */
  readonly parts?: readonly Finding[];
  /** Id of the finding that tells this one among its parts. */
  readonly partOf?: string;
}

/** A threshold as data: the settings panel, the command line's flags and the reference table are made from it. */
export interface Option {
  readonly label: () => string;
  readonly unit: Unit;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** Where the default comes from: a publication, a standard, or `measured` with what on. */
  readonly source: () => string;
}
export type Options = Readonly<Record<string, Option>>;
export type ValuesOf<O extends Options> = { readonly [K in keyof O]: number };

/** An airport and what lies around it. */
export interface Vicinity {
  readonly airport: Airport;
  /** NM. */
  readonly radius: number;
}

/** What a detector may look at beside the track. Each part is computed once, when first asked for. */
export interface Context {
  readonly legs: Legs;
  readonly status: PositionStatus;
  readonly route?: Route;
  /** Only where there is a route. */
  readonly deviation?: Deviation;
  readonly airports: Airports;
  /** The place whose surroundings the user asked for: detectors that look at the whole flight also look at the part within it. */
  readonly near?: Vicinity;
  /** Findings of the detectors that stand before this one in the list. */
  readonly found: readonly Finding[];
}

export interface Detector<O extends Options = Options> {
  /** Kebab-case; also the finding's `kind`. Never reused for another meaning. */
  readonly id: string;
  readonly title: () => string;
  /** The rule in one sentence. */
  readonly about: () => string;
  /** About the data (what the track can prove) or about the flight (what the path did). */
  readonly category: 'data' | 'flight';
  readonly unit: Unit;
  /** Columns without which it cannot look; the detector is then reported as not run. */
  readonly needs: readonly Column[];
  /** It compares the flight with a planned route; without one it is reported as not run. */
  readonly needsRoute?: boolean;
  readonly options: O;
  /** Kinds of findings that are the same event where they lie within one of this detector: it tells them as its parts. */
  readonly tells?: readonly string[];
  /** Unit of each evidence number. */
  readonly evidenceUnits: Readonly<Record<string, Unit>>;
  /** What else could explain such a finding. */
  readonly alternatives: () => readonly string[];
  /** What the data cannot show, and from which sampling on the rule holds. */
  readonly limits: () => readonly string[];
  /** One sentence with the finding's numbers, without place names and without a cause; used by `describe`. */
  say(hit: Hit): string;
  detect(track: Track, context: Context, options: ValuesOf<O>): Iterable<Hit>;
}

/** Keeps the option names in the type. */
export const defineDetector = <const O extends Options>(detector: Detector<O>): Detector<O> => detector;
