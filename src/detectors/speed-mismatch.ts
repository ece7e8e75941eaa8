import { speedMismatch as declared } from '../finding/declarations/speed-mismatch.js';
import { median } from '../track/median.js';
import { defineDetector } from '../finding/detector.js';
import { mismatches, speedDifference, velocitySteps } from '../derived/speed/velocity-steps.js';

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
        evidence: { derived, reported, fixes },
      };
    }
  },
});
