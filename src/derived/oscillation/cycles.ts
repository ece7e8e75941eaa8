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
  /** First and last turning point of each run of cycles without a pause; a hole without rows is no pause. */
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

interface Run {
  readonly first: number;
  last: number;
  /** s, of each cycle. */
  readonly cycles: number[];
}

/** Runs of cycles that overlap by half a cycle each. One cycle alone is a run: a hole may cut off the others. */
function runsOfCycles(durations: Float64Array): Run[] {
  const runs: Run[] = [];
  for (let k = 0; k < durations.length;) {
    let end = k;
    while (end < durations.length && durations[end] === durations[end]) end++;
    if (end > k) runs.push({ first: k, last: end + 1, cycles: Array.from(durations.subarray(k, end)) });
    k = Math.max(end, k + 1);
  }
  return runs;
}

/** Fewest half cycles of a run that no hole cuts: two cycles that overlap by half. */
const UNCUT = 3;

/**
 * Groups of cycles. Two groups are one where the pause between them is short and neither's period is more than
 * one and a half times the other's. Where no rows lie between two runs, they are one: the swing went on unseen.
 */
export function cycleGroups(series: AltitudeSeries, turns: TurningPoints, rules: CycleRules): CycleGroup[] {
  if (turns.at.length < 3) return [];
  const durations = Float64Array.from({ length: turns.at.length - 2 }, (_, k) =>
    cycleAt(series, turns, k, rules),
  );
  const groups: (Run & { halfCycles: number; runs: [number, number][] })[] = [];
  const isCut = (k: number): boolean => turns.piece[k] !== turns.piece[k + 1]; // undefined past the last: no other piece
  for (const run of runsOfCycles(durations)) {
    if (run.last - run.first < UNCUT && !isCut(run.last) && !isCut(run.first - 1)) continue;
    const before = groups.at(-1);
    const pause = before ? series.time[turns.at[run.first]] - series.time[turns.at[before.last]] : Infinity;
    const ratio = before ? median(run.cycles) / median(before.cycles) : Infinity;
    if (before && pause <= rules.pause && ratio <= 1.5 && ratio >= 1 / 1.5) {
      const isOne = run.first === before.last + 1 && isCut(before.last);
      before.last = run.last;
      before.halfCycles += run.last - run.first;
      if (isOne) before.runs[before.runs.length - 1][1] = run.last;
      else before.runs.push([run.first, run.last]);
      before.cycles.push(...run.cycles);
    } else groups.push({ ...run, halfCycles: run.last - run.first, runs: [[run.first, run.last]] });
  }
  return groups.map(({ cycles, ...group }) => ({ ...group, period: median(cycles) }));
}
