import { discontinuedApproach as declared } from '../finding/declarations/discontinued-approach.js';
import { formatTime } from '../base/units.js';
import { approachesOf, isAligned, speedFrom } from '../derived/ground/approaches.js';
import { groundName, supportOf } from '../derived/ground/ground.js';
import { defineDetector } from '../finding/detector.js';

export const discontinuedApproach = defineDetector({
  ...declared,
  *detect(track, context, o) {
    const goneAround = new Set(
      context.found.filter(({ kind }) => kind === 'go-around').map(({ start }) => start),
    );
    for (const a of approachesOf(track, context)) {
      const { final } = a;
      if (!final || goneAround.has(a.start) || a.contact !== 'clear') continue;
      if (!isAligned(a, o) || a.climb < o.climb) continue;
      yield {
        start: a.start,
        end: a.end,
        value: a.height,
        severity: 'advisory',
        confidence: 'medium',
        evidence: {
          field: groundName(a.field),
          lowestHeight: a.height,
          heightUncertainty: a.field.uncertainty,
          distance: final.distance,
          slope: final.slope,
          runway: a.runway || undefined,
          runwayAngle: a.runwayAngle,
          course: a.course,
          descent: a.descent,
          climb: a.climb,
          slowest: a.slowest,
          speedFrom: speedFrom(a),
          nearestAt: formatTime(track.time[a.low]),
        },
        ...supportOf(a.field),
      };
    }
  },
});
