import { median } from '../../track/median.js';
import type { Track } from '../../track/track.js';
import { isOverGround } from '../speed/airspeed.js';
import type { TurningPoints } from '../series/turning-points.js';
import { lanchesterPeriod, type CycleGroup } from './cycles.js';
import { dampingRatio, energyExchange, exchangeSpeed, type EnergyExchange } from './energy.js';
import { isByHandAsLikely, isTooHard, turnsAtTop } from './free.js';
import { isWind, judge, type Measured } from './judge.js';
import type { Oscillation, OscillationRules } from './oscillation.js';
import { pointsOf, type OscillationPoints } from './points.js';
import { chanceInAnHour } from './red-noise.js';
import type { AltitudeSeries } from './series.js';
import { spectrumOf, type Spectrum } from './spectrum.js';

/** ft, size of each half cycle; half cycles across a gap or a pause longer than the longest cycle do not count. */
function halfCyclesOf(
  series: AltitudeSeries,
  turns: TurningPoints,
  group: CycleGroup,
  longest: number,
): number[] {
  const size: number[] = [];
  for (let k = group.first; k < group.last; k++) {
    const [a, b] = [turns.at[k], turns.at[k + 1]];
    if (turns.piece[k] !== turns.piece[k + 1] || series.time[b] - series.time[a] > longest) continue;
    size.push(Math.abs(series.altitude[b] - series.altitude[a]));
  }
  return size;
}

/** kt, the airspeed of the exchange where a wind can explain its difference from ground speed; else NaN. */
function exchangedOf({ basis, meanSpeed }: OscillationPoints, energy: EnergyExchange): number {
  const speed = isOverGround(basis) ? exchangeSpeed(meanSpeed, energy) : NaN;
  return isWind(speed - meanSpeed) ? speed : NaN;
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
  const size = halfCyclesOf(series, turns, group, rules.longest);
  const energy = energyExchange(points.height, points.speedHeight);
  const exchanged = exchangedOf(points, energy);
  const airspeed = exchanged > 0 ? exchanged : points.meanSpeed;
  const lanchester = lanchesterPeriod(airspeed);
  const peakToPeak = median(size);
  let maxima = 0;
  for (let k = group.first; k <= group.last; k++) maxima += turns.isMaximum[k];
  const measured: Measured = {
    start: series.rows[from],
    end: series.rows[to],
    maxima,
    halfCycles: group.halfCycles,
    median: peakToPeak,
    greatest: size.reduce((a, b) => Math.max(a, b), 0),
    period: spectrum.period,
    medianCycle: group.period,
    power: spectrum.peakPower,
    explained: spectrum.explained,
    falseAlarm: chanceInAnHour(group.halfCycles, spectrum.explained),
    speed: points.meanSpeed,
    ...(points.basis && { basis: points.basis }),
    exchangeSpeed: exchanged,
    airspeed,
    isByHand: isByHandAsLikely(airspeed),
    isForced: isTooHard(peakToPeak, spectrum.period) || turnsAtTop(points, spectrum.period),
    lanchester,
    ratio: spectrum.period / lanchester,
    energy,
    decrement: spectrum.decrement,
    damping: dampingRatio(spectrum.decrement),
    rateAgreement: points.rateAgreement,
    rateSize: points.rateSize,
    rowsPerCycle: ((to - from) / (series.time[to] - series.time[from])) * group.period,
  };
  const [verdict, why] = judge(measured, rules);
  return { ...measured, verdict, ...(why && { why }) };
}
