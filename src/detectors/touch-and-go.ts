import { touchAndGo as declared } from '../finding/declarations/touch-and-go.js';
import { formatTime } from '../base/units.js';
import { approachesOf, isAligned, MAX_FIELD_DISTANCE_NM, speedFrom } from '../derived/ground/approaches.js';
import { defineDetector } from '../finding/detector.js';
import { groundName, supportOf } from '../derived/ground/ground.js';

/** kt; slower counts as stopped: ground speeds are accurate to some knots. */
const STOPPED_KT = 5;

export const touchAndGo = defineDetector({
  ...declared,
  *detect(track, context, o) {
    for (const a of approachesOf(track, context)) {
      // If a flag shows the ground, the height is known only to the pressure of the day.
      const height = Math.max(500, a.field.uncertainty);
      if (!isAligned(a, { ...o, height }) || a.contact !== 'touched' || a.distance > MAX_FIELD_DISTANCE_NM)
        continue;
      if (a.slowest < o.slowest || a.atLowest > o.stay) continue;
      yield {
        start: a.lowFrom,
        end: a.lowTo,
        value: a.height,
        severity: 'advisory',
        confidence: 'high',
        evidence: {
          field: groundName(a.field),
          stopped: a.slowest < STOPPED_KT ? 'yes' : 'no',
          slowest: a.slowest,
          speedFrom: speedFrom(a),
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
