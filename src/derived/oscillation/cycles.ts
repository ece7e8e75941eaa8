import { median } from '../../track/median.js';
import { KNOT } from '../../base/units.js';
import type { AltitudeSeries } from './series.js';
import type { TurningPoints } from '../series/turning-points.js';

/**
 * Period of Lanchester's phugoid, √2·π·V/g = 0.453·V seconds for V in m/s of true airspeed
 * (Lanchester 1908, Aerodonetics; drag and the thrust line are left out).
 * @param speed kt
 */
export const lanchesterPeriod = (speed: number): number => 0.453 * speed * KNOT;

export interface CycleRules {
  /** s, usual interval of the rows: turning points are known to no better. */
  readonly interval: number;
  /** s, shortest cycle. */
  readonly shortest: number;
  /** s, longest cycle at any speed. */
  readonly longest: number;
  /** Longest cycle as a multiple of Lanchester's period. */
  readonly longestRatio: number;
  /** s, longest pause between two groups of cycles of one event. */
  readonly pause: number;
}

/** Turning points `first` to `last` (indices into TurningPoints, both included) whose cycles follow one another. */
export interface CycleGroup {
  readonly first: number;
  readonly last: number;
  /** s, median of the cycles. */
  readonly period: number;
  /** Half cycles that belong to a whole cycle. */
  readonly halfCycles: number;
  /** First and last turning point of each run of cycles without a pause. */
  readonly runs: readonly (readonly [number, number])[];
}

/** A rise and a fall are one cycle only where the smaller is a quarter of the greater: stepped descents are not. */
const SYMMETRY = 0.25;

/** Seconds of the cycle from turning point k to k + 2; NaN if they are not a cycle. */
function cycleAt(series: AltitudeSeries, turns: TurningPoints, k: number, rules: CycleRules): number {
  const [a, b, c] = [turns.at[k], turns.at[k + 1], turns.at[k + 2]];
  if (turns.piece[k] !== turns.piece[k + 2]) return NaN;
  const one = Math.abs(series.altitude[b] - series.altitude[a]);
  const two = Math.abs(series.altitude[c] - series.altitude[b]);
  if (Math.min(one, two) < SYMMETRY * Math.max(one, two)) return NaN;
  const duration = series.time[c] - series.time[a];
  // A turning point is known to one row. No speed makes the limit longer.
  const within = (longest: number): boolean => duration <= longest + rules.interval;
  if (duration < rules.shortest || !within(rules.longest)) return NaN;
  const speed = series.meanSpeed(a, c);
  // Without a speed there is no scale: only the limit for any speed applies.
  const longest =
    speed > 0 ? Math.min(rules.longest, rules.longestRatio * lanchesterPeriod(speed)) : rules.longest;
  return within(longest) ? duration : NaN;
}

/** Runs of at least two cycles that overlap by half a cycle each. */
function runsOfCycles(durations: Float64Array): { first: number; last: number; cycles: number[] }[] {
  const runs: { first: number; last: number; cycles: number[] }[] = [];
  for (let k = 0; k < durations.length;) {
    let end = k;
    while (end < durations.length && durations[end] === durations[end]) end++;
    if (end - k >= 2) runs.push({ first: k, last: end + 1, cycles: Array.from(durations.subarray(k, end)) });
    k = Math.max(end, k + 1);
  }
  return runs;
}

/**
 * Groups of cycles. Two groups are one where the pause between them is short and neither's period is more than
 * one and a half times the other's.
 */
export function cycleGroups(series: AltitudeSeries, turns: TurningPoints, rules: CycleRules): CycleGroup[] {
  // A run has two cycles, and two that overlap by half have four turning points.
  if (turns.at.length < 4) return [];
  const durations = Float64Array.from({ length: turns.at.length - 2 }, (_, k) =>
    cycleAt(series, turns, k, rules),
  );
  const groups: { first: number; last: number; cycles: number[]; runs: [number, number][] }[] = [];
  for (const run of runsOfCycles(durations)) {
    const before = groups.at(-1);
    const pause = before ? series.time[turns.at[run.first]] - series.time[turns.at[before.last]] : Infinity;
    const ratio = before ? median(run.cycles) / median(before.cycles) : Infinity;
    if (before && pause <= rules.pause && ratio <= 1.5 && ratio >= 1 / 1.5) {
      before.last = run.last;
      before.runs.push([run.first, run.last]);
      before.cycles.push(...run.cycles);
    } else groups.push({ ...run, runs: [[run.first, run.last]] });
  }
  return groups.map(({ first, last, cycles, runs }) => ({
    first,
    last,
    period: median(cycles),
    halfCycles: runs.reduce((sum, [from, to]) => sum + to - from, 0),
    runs,
  }));
}
