import type { SpeedBasis } from '../speed/airspeed.js';
import type { EnergyExchange } from './energy.js';

export type Verdict =
  'phugoid-like' | 'manoeuvre' | 'undetermined' | 'unclassified' | 'noise' | 'insufficient';

export interface OscillationRules {
  /** s, the periods that are looked at. */
  readonly shortest: number;
  readonly longest: number;
  /** Chance in an hour of red noise above which the swings are noise. */
  readonly falseAlarm: number;
  /** Fewest half cycles. */
  readonly halfCycles: number;
  /** Period over Lanchester's, from and to, in which it may be a phugoid. */
  readonly ratioFrom: number;
  readonly ratioTo: number;
  /** Correlation of height and speed height up to which energy is traded. */
  readonly exchange: number;
}

/** Everything measured on one group of cycles. */
export interface Oscillation {
  readonly verdict: Verdict;
  /** Why, where the verdict is noise or insufficient. */
  readonly why?: string;
  /** Rows of the first and the last turning point. */
  readonly start: number;
  readonly end: number;
  readonly maxima: number;
  readonly halfCycles: number;
  /** ft, median peak to peak of the half cycles, and the greatest. */
  readonly median: number;
  readonly greatest: number;
  /** s: highest peak of the periodogram; median of the cycles between turning points. */
  readonly period: number;
  readonly medianCycle: number;
  readonly power: number;
  /** Share of the variance about the trend that a sine of this period explains. */
  readonly explained: number;
  readonly falseAlarm: number;
  /** kt, mean of the speed named by `basis`; NaN where the rows have none. */
  readonly speed: number;
  readonly basis?: SpeedBasis;
  /** kt; what airspeed the exchange of height and speed shows, where only ground speed is known and a wind can explain the difference; else NaN. */
  readonly exchangeSpeed: number;
  /** kt; `speed`, or the one of the exchange where that is believed. */
  readonly airspeed: number;
  /** Whether a pilot's pull-ups would have the same period. */
  readonly isByHand: boolean;
  /** Whether it is flown too hard, or turns too much at the top, for an aircraft that is left to itself. */
  readonly isForced: boolean;
  /** s, of a phugoid at the airspeed, and the period over it. */
  readonly lanchester: number;
  readonly ratio: number;
  readonly energy: EnergyExchange;
  /** Per period; positive dies away. */
  readonly decrement: number;
  readonly damping: number;
  /** Correlation of the reported vertical rate with the change of altitude; NaN if none. */
  readonly rateAgreement: number;
  /** Spread of the reported vertical rate over that of the change of altitude; NaN if none. */
  readonly rateSize: number;
  /** Rows in a cycle, median. */
  readonly rowsPerCycle: number;
}

/** Whether it becomes a finding: noise and too little data are not. */
export const isSwing = ({ verdict }: Pick<Oscillation, 'verdict'>): boolean =>
  verdict !== 'noise' && verdict !== 'insufficient';
