import { median } from '../../track/median.js';
import type { Track } from '../../track/track.js';
import type { SpeedBasis } from '../speed/airspeed.js';
import type { CycleGroup } from './cycles.js';
import { lanchesterPeriod } from './cycles.js';
import { dampingRatio, energyExchange, logDecrement, type EnergyExchange } from './energy.js';
import { pointsOf, type OscillationPoints } from './points.js';
import type { AltitudeSeries } from './series.js';
import { spectrumOf, type Spectrum } from './spectrum.js';
import type { TurningPoints } from '../series/turning-points.js';

export type Verdict = 'phugoid-like' | 'manoeuvre' | 'unclassified' | 'noise' | 'insufficient';

export interface OscillationRules {
  /** s, the periods that are looked at. */
  readonly shortest: number;
  readonly longest: number;
  /** Probability of a peak by chance above which the swings are noise. */
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
  readonly falseAlarm: number;
  /** kt, mean of the speed named by `basis`; NaN where the rows have none. */
  readonly speed: number;
  readonly basis?: SpeedBasis;
  /** s, and the period over it. */
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

interface HalfCycles {
  readonly time: number[];
  readonly size: number[];
}

/** Middle and size of each half cycle; half cycles across a gap or a pause longer than the longest cycle do not count. */
function halfCyclesOf(
  series: AltitudeSeries,
  turns: TurningPoints,
  group: CycleGroup,
  longest: number,
): HalfCycles {
  const time: number[] = [];
  const size: number[] = [];
  for (let k = group.first; k < group.last; k++) {
    const [a, b] = [turns.at[k], turns.at[k + 1]];
    if (turns.piece[k] !== turns.piece[k + 1] || series.time[b] - series.time[a] > longest) continue;
    time.push((series.time[a] + series.time[b]) / 2);
    size.push(Math.abs(series.altitude[b] - series.altitude[a]));
  }
  return { time, size };
}

/** Fewest rows in a cycle that show its shape: twice the two of Nyquist. */
export const ROWS_PER_CYCLE = 4;
/** Spectrum and turning points must give the same period: a factor of two apart they measure different things. */
const AGREE = 2;
/** ft/min; swings that would need more are not flight (transport emergency descents stay below 10,000 ft/min). */
const MAX_RATE_FT_MIN = 20_000;
/** Altitude that swings while the reported vertical rate does not follow it at all is a fault of the altitude. */
const RATE_AGREEMENT = 0.3;
/** …and one whose reported vertical rate swings by less than half as much: two values of one faulty bit make such. */
const RATE_SIZE = 0.5;

/** Spectrum and turning points give one period within a quarter: corners of the altitude come at any time. */
const REGULAR = 1.25;
export const isRegular = ({ period, medianCycle }: Pick<Oscillation, 'period' | 'medianCycle'>): boolean =>
  period <= REGULAR * medianCycle && medianCycle <= REGULAR * period;

/** Whether it becomes a finding: noise and too little data are not. */
export const isSwing = ({ verdict }: Pick<Oscillation, 'verdict'>): boolean =>
  verdict === 'phugoid-like' || verdict === 'manoeuvre' || verdict === 'unclassified';

function judge(o: Omit<Oscillation, 'verdict' | 'why'>, rules: OscillationRules): [Verdict, string?] {
  if (o.halfCycles < rules.halfCycles) return ['insufficient', 'too few half cycles'];
  if (o.rowsPerCycle < ROWS_PER_CYCLE) return ['insufficient', 'too few rows in a cycle'];
  if (o.falseAlarm > rules.falseAlarm) return ['noise', 'no period that chance would not give'];
  if (o.period > AGREE * o.medianCycle || o.period < o.medianCycle / AGREE) return ['noise', 'no one period'];
  if ((2 * o.median) / (o.medianCycle / 60) > MAX_RATE_FT_MIN)
    return ['noise', 'swings too fast for an aircraft'];
  if (o.rateAgreement < RATE_AGREEMENT) return ['noise', 'the reported vertical rate does not swing with it'];
  if (o.rateSize < RATE_SIZE) return ['noise', 'the reported vertical rate swings far less'];
  if (Number.isNaN(o.speed))
    return isRegular(o) ? ['unclassified'] : ['insufficient', 'no speed to compare with'];
  const inBand = o.ratio >= rules.ratioFrom && o.ratio <= rules.ratioTo;
  const traded = o.energy.correlation <= rules.exchange && o.energy.varianceShare < 1;
  return [inBand && traded ? 'phugoid-like' : 'manoeuvre'];
}

/** Points and spectrum of one group of cycles: what its figures are taken from, and what its picture shows. */
export function sampled(
  track: Track,
  series: AltitudeSeries,
  turns: TurningPoints,
  group: CycleGroup,
  rules: OscillationRules,
  distrusted: (row: number) => boolean,
): { readonly points: OscillationPoints; readonly spectrum: Spectrum } {
  const [from, to] = [turns.at[group.first], turns.at[group.last]];
  const points = pointsOf(track, series, from, to, group.period, distrusted);
  const when = (k: number) => series.time[turns.at[k]];
  const runs = group.runs.map(([a, b]) => [when(a), when(b)] as const);
  return { points, spectrum: spectrumOf(points, runs, group.period, rules.shortest, rules.longest) };
}

/** Measures one group of cycles and says which of the four it is. */
export function assess(
  track: Track,
  series: AltitudeSeries,
  turns: TurningPoints,
  group: CycleGroup,
  rules: OscillationRules,
  distrusted: (row: number) => boolean,
): Oscillation {
  const [from, to] = [turns.at[group.first], turns.at[group.last]];
  const { points, spectrum } = sampled(track, series, turns, group, rules, distrusted);
  const { time, size } = halfCyclesOf(series, turns, group, rules.longest);
  const lanchester = lanchesterPeriod(points.meanSpeed);
  const decrement = logDecrement(time, size, spectrum.period);
  let maxima = 0;
  for (let k = group.first; k <= group.last; k++) maxima += turns.isMaximum[k];
  const measured = {
    start: series.rows[from],
    end: series.rows[to],
    maxima,
    halfCycles: group.halfCycles,
    median: median(size),
    greatest: size.reduce((a, b) => Math.max(a, b), 0),
    period: spectrum.period,
    medianCycle: group.period,
    power: spectrum.peakPower,
    falseAlarm: spectrum.falseAlarm,
    speed: points.meanSpeed,
    ...(points.basis && { basis: points.basis }),
    lanchester,
    ratio: spectrum.period / lanchester,
    energy: energyExchange(points.height, points.speedHeight),
    decrement,
    damping: dampingRatio(decrement),
    rateAgreement: points.rateAgreement,
    rateSize: points.rateSize,
    rowsPerCycle: ((to - from) / (series.time[to] - series.time[from])) * group.period,
  };
  const [verdict, why] = judge(measured, rules);
  return { ...measured, verdict, ...(why && { why }) };
}
