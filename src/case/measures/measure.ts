import type { Analysis } from '../../analysis/analyze.js';
import type { Basis, BasisClass } from '../../finding/basis.js';
import type { Airports } from '../../route/airports/index.js';
import type { Route } from '../../route/route.js';
import type { Range } from '../../track/runs.js';
import type { Coast } from '../coast/coast.js';
import type { CaseFile, MeasureParameters } from '../file/model.js';

/** What a parameter is: an editor offers a field for it, the documentation names it, and `checkParameters` holds it. */
export type ParameterKind =
  /** Id of a place of the case, an airport code, or `lat,lon`. */
  | 'place'
  /** A list of them. */
  | 'places'
  /** `start`, `end`, `after-gap` (the first position after the longest gap), or a time. */
  | 'moment'
  /** A time. */
  | 'time'
  | 'airport'
  | 'number'
  /** A list of numbers. */
  | 'numbers'
  | 'text';

export interface Parameter {
  readonly label: () => string;
  readonly kind: ParameterKind;
  /** Of a number: as `units.ts` writes it. */
  readonly unit?: string;
  /** Used where the claim has none; a parameter without one is asked for, unless it is optional. */
  readonly default?: string | number;
  readonly optional?: true;
  readonly min?: number;
  readonly max?: number;
  /** The words that are allowed. */
  readonly choices?: readonly string[];
}
export type Parameters = Readonly<Record<string, Parameter>>;

/** What a measure of the plan or of the claim's own figures looks at: no row of a track. */
export interface PlanInput {
  readonly file: CaseFile;
  readonly airports: Airports;
  readonly route?: Route;
}

/** What a measure of a track looks at. */
export interface MeasureInput extends PlanInput {
  readonly analysis: Analysis;
  /** For measures that need it. */
  readonly coast?: Coast;
}

/** One number or word that was measured. */
export interface MeasuredValue {
  /** What it is where a measure gives several: the name of a place. */
  readonly label?: string;
  /** In the measure's unit, or a word (`land`, `UATE`). */
  readonly value: number | string;
  /** ±, 95 %, in the measure's unit; NaN where it cannot be known. */
  readonly uncertainty?: number;
  /** Unit, where it is not the measure's. */
  readonly unit?: string;
  /** Shown only: the claim is not held against it. */
  readonly aside?: true;
}

/** What the rows of a measurement are. */
export interface Rest {
  /** First and last row; undefined where nothing of the track was used (a line, a sum). */
  readonly rows?: Range;
  /** Unix seconds. */
  readonly at?: number;
  readonly basis: Basis;
  /** The weakest of its rows; undefined without rows. */
  readonly basisClass?: BasisClass;
}

export interface Measured extends Rest {
  readonly values: readonly MeasuredValue[];
  /** Other rows could only make it greater: it holds at least this much. */
  readonly least?: true;
  /** What belongs next to the number, in sentences: what the ± is made of, what was left out. */
  readonly notes: readonly string[];
}

/** Why nothing could be measured, in one sentence without a full stop. */
export interface Unmeasured {
  readonly why: string;
}

interface MeasureOf<Input> {
  /** Kebab-case; never reused for another meaning. */
  readonly id: string;
  readonly title: () => string;
  /** The rule in one sentence. */
  readonly rule: () => string;
  /** Of its numbers; '' for words. */
  readonly unit: string;
  /** What a claim may expect of it. */
  readonly expects: readonly ('atLeast' | 'atMost' | 'about' | 'is')[];
  readonly parameters: Parameters;
  /** It needs the coast, which is loaded on request. */
  readonly needsCoast?: true;
  /** Numbers only: it words nothing about a cause and knows no claim. @throws RangeError for parameters that do not fit */
  measure(input: Input, parameters: MeasureParameters): Measured | Unmeasured;
}

/** Rests on rows of a track. */
export interface TrackMeasure extends MeasureOf<MeasureInput> {
  readonly withoutTrack?: never;
}

/** Reads the plan or the figures of the claim alone. */
export interface PlanMeasure extends MeasureOf<PlanInput> {
  readonly withoutTrack: true;
}

export type Measure = TrackMeasure | PlanMeasure;

export const isMeasured = (result: Measured | Unmeasured): result is Measured => 'values' in result;
