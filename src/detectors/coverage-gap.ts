import { coverageGap as declared } from '../finding/declarations/coverage-gap.js';
import { intervalOf } from '../track/median.js';
import { defineDetector } from '../finding/detector.js';
import { holeBetween } from '../derived/series/gap-sides.js';

export const coverageGap = defineDetector({
  ...declared,
  *detect(track, context, { minimum, intervals, long }) {
    const medianInterval = intervalOf(track);
    const threshold = medianInterval > 0 ? Math.max(minimum, intervals * medianInterval) : minimum;
    const { time } = track;
    for (let i = 0; i + 1 < track.length; i++) {
      const seconds = time[i + 1] - time[i];
      if (!(seconds > threshold)) continue;
      yield {
        start: i,
        end: i + 1,
        value: seconds,
        severity: seconds >= long ? 'caution' : 'advisory',
        confidence: 'high',
        evidence: { threshold, medianInterval, ...holeBetween(track, context.legs, i, i + 1) },
      };
    }
  },
});
