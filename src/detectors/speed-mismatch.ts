import { speedMismatch as declared } from '../finding/declarations/speed-mismatch.js';
import { median } from '../track/median.js';
import { defineDetector } from '../finding/detector.js';
import {
  mismatches,
  speedDifference,
  velocitySteps,
  type MismatchLimits,
  type VelocitySteps,
} from '../derived/speed/velocity-steps.js';

/**
 * Which of the two is wrong: the one that leaves the speed at which both agree before and after; undefined where they do
 * not, or where neither goes on.
 */
function wrongOf(
  { reported, derived }: VelocitySteps,
  start: number,
  end: number,
  { fixes, difference, share }: MismatchLimits,
): 'reported speed' | 'positions' | undefined {
  const like = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(difference, share * b);
  const part = (values: Float32Array, from: number, to: number): number =>
    median(values.subarray(Math.max(0, from), to));
  const sides = [[start - fixes, start] as const, [end + 1, end + 1 + fixes] as const];
  const around = sides.map(([from, to]) => part(reported, from, to));
  const agreed = sides.every(([from, to], k) => like(part(derived, from, to), around[k]));
  if (!agreed || !like(around[0], around[1])) return undefined;
  const goesOn = (values: Float32Array): boolean =>
    around.every((speed) => like(part(values, start, end + 1), speed));
  if (goesOn(derived)) return goesOn(reported) ? undefined : 'reported speed';
  return goesOn(reported) ? 'positions' : undefined;
}

export const speedMismatch = defineDetector({
  ...declared,
  *detect(track, { legs }, { duration, ...limits }) {
    const steps = velocitySteps(track, legs);
    for (const { start, end } of mismatches(steps, speedDifference, limits)) {
      const [first, last] = [steps.from[start], steps.to[end]];
      if (track.time[last] - track.time[first] < duration) continue;
      const derived = median(steps.derived.subarray(start, end + 1));
      const reported = median(steps.reported.subarray(start, end + 1));
      const fixes = end - start + 1;
      yield {
        start: first,
        end: last,
        value: derived - reported,
        severity: 'advisory',
        confidence: fixes >= 2 * limits.fixes ? 'high' : 'medium',
        evidence: { derived, reported, fixes, wrong: wrongOf(steps, start, end, limits) },
      };
    }
  },
});
