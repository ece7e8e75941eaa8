import type { Unit } from '../base/units.js';
import type { Range } from '../track/runs.js';
import type { Basis, BasisClass } from './basis.js';
import type { EvidenceFields, EvidenceOf } from './evidence-field.js';

export type Severity = 'advisory' | 'caution' | 'warning';
export const severities: readonly Severity[] = ['advisory', 'caution', 'warning'];
export type Confidence = 'low' | 'medium' | 'high';
/** About the data (what the track can prove) or about the flight (what the path did). */
export type Category = 'data' | 'flight';

/** What a detector yields: indices and numbers, no words for people and no drawing. */
export interface Hit<E extends EvidenceFields = EvidenceFields> {
  /** First and last row it rests on (indices into the track, both included). */
  readonly start: number;
  readonly end: number;
  /** The one number of this finding, in the detector's unit (or in `unit`, for a detector that measures two things). */
  readonly value: number;
  readonly unit?: Unit;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly evidence: EvidenceOf<E>;
  /** Explanations that hold for this hit alone, in addition to the detector's. */
  readonly alternatives?: readonly string[];
  /** The rows on which it rests, if they are not all of start..end (at most some tens). */
  readonly rows?: readonly number[];
  /**
   * Rows outside start..end without which there would be no finding, such as the ones that show the aircraft's top speed. They count
   * for its basis.
   */
  readonly support?: readonly number[];
  /**
   * Based only on the measured and published rows of start..end: estimated or modeled rows between them are not part of its
   * basis.
   */
  readonly measuredAlone?: true;
  /** Rows whose positions this finding shows to be wrong: `suspect` in the status and in everything that follows it. */
  readonly suspect?: readonly Range[];
  /** What could not be tested, for detectors that join several indicators. */
  readonly untested?: readonly string[];
}

/** What the detector of a declaration yields. */
export type HitOf<D extends { readonly evidence: EvidenceFields }> = Hit<D['evidence']>;

/** Named numbers and words a finding rests on, each declared by its detector; what could not be measured is not in it. */
export type Evidence = Readonly<Record<string, number | string>>;

export interface Finding extends Omit<Hit, 'evidence' | 'confidence'> {
  /** The same for the same file, settings and version: kind, flight and start. */
  readonly id: string;
  readonly kind: string;
  readonly category: Category;
  readonly unit: Unit;
  readonly evidence: Evidence;
  readonly alternatives: readonly string[];
  /** Unix seconds of the first and last row. */
  readonly startTime: number;
  readonly endTime: number;
  readonly basis: Basis;
  /** The weakest of its rows. On estimated or modeled rows it has no confidence, and is an advisory at most. */
  readonly basisClass: BasisClass;
  /** Null where it rests on estimated or modeled rows: these prove nothing. */
  readonly confidence: Confidence | null;
  /** Findings that are the same event, absorbed by this one. */
  readonly parts?: readonly Finding[];
  /** Id of the finding that absorbed this one. */
  readonly partOf?: string;
}
