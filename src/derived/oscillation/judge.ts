import { isOverGround } from '../speed/airspeed.js';
import type { Oscillation, OscillationRules, Verdict } from './oscillation.js';

export type Measured = Omit<Oscillation, 'verdict' | 'why'>;

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

/** …and one whose reported vertical rate swings by more than three times as much is a faster swing than the rows show. */
const ALIAS_RATE = 3;

/** Spectrum and turning points give one period within a quarter: corners of the altitude come at any time. */
const REGULAR = 1.25;
export const isRegular = ({ period, medianCycle }: Pick<Oscillation, 'period' | 'medianCycle'>): boolean =>
  period <= REGULAR * medianCycle && medianCycle <= REGULAR * period;

/**
 * Rows in a cycle below which a faster swing, seen at every second turn or less, looks the same (for six, one of 6/5 or 6/7
 * of the rows' interval). A phugoid's period, speed and height hold together; nothing else holds a slower swing to be true
 * but the reported vertical rate.
 */
const ALIAS_ROWS = 6;
const ALIAS = ['insufficient', 'aliasing'] as const;
const isAliasPossible = ({ rowsPerCycle, rateAgreement }: Measured) =>
  rowsPerCycle < ALIAS_ROWS && rateAgreement !== rateAgreement;

/** Share of the height's variance that may be left in the sum of height and speed height. */
const LEFT_SHARE = 0.5;
/** kt; stronger winds are rare even in jet streams. */
const MAX_WIND = 150;
/** @param difference kt */
export const isWind = (difference: number): boolean => Math.abs(difference) <= MAX_WIND;

/** Whether the speed changes by what the height is worth: the airspeed itself, or ground speed with a wind that there may be. */
function isAnswered({ basis, energy, exchangeSpeed: air }: Measured): boolean {
  return isOverGround(basis) ? air > 0 : energy.varianceShare <= LEFT_SHARE;
}

/** Which of the verdicts the figures allow, and why where it is no finding. */
export function judge(o: Measured, rules: OscillationRules): [Verdict, string?] {
  if (o.halfCycles < rules.halfCycles) return ['insufficient', 'too few half cycles'];
  if (o.rowsPerCycle < ROWS_PER_CYCLE) return ['insufficient', 'too few rows in a cycle'];
  if (o.falseAlarm > rules.falseAlarm) return ['noise', 'no period that chance would not give'];
  if (o.period > AGREE * o.medianCycle || o.period < o.medianCycle / AGREE) return ['noise', 'no one period'];
  if ((2 * o.median) / (o.medianCycle / 60) > MAX_RATE_FT_MIN)
    return ['noise', 'swings too fast for an aircraft'];
  if (o.rateSize > ALIAS_RATE) return [...ALIAS];
  if (o.rateAgreement < RATE_AGREEMENT) return ['noise', 'the reported vertical rate does not swing with it'];
  if (o.rateSize < RATE_SIZE) return ['noise', 'the reported vertical rate swings far less'];
  if (Number.isNaN(o.speed) && isAliasPossible(o)) return [...ALIAS];
  if (Number.isNaN(o.speed))
    return isRegular(o) ? ['unclassified'] : ['insufficient', 'no speed to compare with'];
  const inBand = o.ratio >= rules.ratioFrom && o.ratio <= rules.ratioTo;
  const traded = o.energy.correlation <= rules.exchange && isAnswered(o);
  if (!inBand || !traded || o.isForced) return isAliasPossible(o) ? [...ALIAS] : ['manoeuvre'];
  return [o.isByHand ? 'undetermined' : 'phugoid-like'];
}
