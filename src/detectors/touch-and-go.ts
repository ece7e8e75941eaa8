import { touchAndGo as declared } from '../finding/declarations/touch-and-go.js';
import { formatTime } from '../base/units.js';
import { approachesOf, isAligned } from '../derived/ground/approaches.js';
import { defineDetector } from '../finding/detector.js';
import { touched } from './go-around.js';
import { groundName, supportOf } from '../derived/ground/ground.js';

export const touchAndGo = defineDetector({
  ...declared,
  *detect(track, context, o) {
    for (const a of approachesOf(track, context)) {
      if (!isAligned(a, { ...o, height: 500 }) || !touched(a) || a.slowest < o.slowest || a.atLowest > o.stay)
        continue;
      yield {
        start: a.lowFrom,
        end: a.lowTo,
        value: a.height,
        severity: 'advisory',
        confidence: a.onGround || a.field.uncertainty <= 100 ? 'high' : 'low',
        evidence: {
          field: groundName(a.field),
          slowest: a.slowest,
          lowestHeight: a.height,
          heightUncertainty: a.field.uncertainty,
          distance: a.distance,
          course: a.course,
          descent: a.descent,
          climb: a.climb,
          nearestAt: formatTime(track.time[a.low]),
        },
        ...supportOf(a.field),
      };
    }
  },
});
