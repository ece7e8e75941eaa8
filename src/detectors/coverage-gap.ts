import { coverageGap as declared } from '../finding/declarations/coverage-gap.js';
import { cadenceAround, gapThreshold, isGap } from '../track/cadence.js';
import { defineDetector } from '../finding/detector.js';
import { holeBetween, isParked } from '../derived/series/gap-sides.js';

export const coverageGap = defineDetector({
  ...declared,
  *detect(track, context, { long, ...limits }) {
    const { time } = track;
    for (let i = 0; i + 1 < track.length; i++) {
      if (!isGap(track, i, i + 1, limits)) continue;
      const hole = holeBetween(track, context.legs, i, i + 1);
      if (isParked(track, i, i + 1, hole)) continue;
      const seconds = time[i + 1] - time[i];
      yield {
        start: i,
        end: i + 1,
        value: seconds,
        severity: seconds >= long ? 'caution' : 'advisory',
        confidence: 'high',
        evidence: {
          threshold: gapThreshold(track, i, i + 1, limits),
          interval: cadenceAround(track, i, i + 1),
          ...hole,
        },
      };
    }
  },
});
