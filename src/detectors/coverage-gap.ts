import { coverageGap as declared } from '../finding/declarations/coverage-gap.js';
import { cadenceAround, gapThreshold, isGap, isReceived } from '../track/cadence.js';
import { defineDetector } from '../finding/detector.js';
import { gapSides, isParked } from '../derived/series/gap-sides.js';

export const coverageGap = defineDetector({
  ...declared,
  *detect(track, context, { long, ...limits }) {
    const { time } = track;
    for (let i = -1, next = 0; next < track.length; next++) {
      // Figures that were published of the time between do not end the gap in what was received.
      if (!isReceived(track, next)) continue;
      const before = i;
      i = next;
      if (before < 0 || !isGap(track, before, i, limits)) continue;
      if (isParked(track, before, i)) continue;
      const seconds = time[i] - time[before];
      yield {
        start: before,
        end: i,
        ...(i - before > 1 && { rows: [before, i] }),
        value: seconds,
        severity: seconds >= long ? 'caution' : 'advisory',
        confidence: 'high',
        evidence: {
          threshold: gapThreshold(track, before, i, limits),
          interval: cadenceAround(track, before, i),
          ...gapSides(track, context.legs, before, i),
        },
      };
    }
  },
});
