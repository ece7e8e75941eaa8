import { touchAndGo as declared } from '../finding/declarations/touch-and-go.js';
import { MAX_FIELD_DISTANCE_NM } from '../derived/ground/approach-field.js';
import { evidenceOf } from '../derived/ground/approach-evidence.js';
import { approachesOf, isAligned, type Approach } from '../derived/ground/approaches.js';
import { defineDetector } from '../finding/detector.js';
import type { Confidence } from '../finding/finding.js';
import { OWN_GROUND_UNCERTAINTY_FT, supportOf } from '../derived/ground/ground.js';

/** kt; slower counts as stopped: ground speeds are accurate to some knots. */
const STOPPED_KT = 5;

/** A flag alone may be wrong: the height shows the contact only where rows outside of this approach show the ground. */
function confidenceOf({ field, lowFrom, lowTo }: Approach): Confidence {
  const { stand, uncertainty } = field;
  const isOwn = stand !== undefined && stand >= lowFrom && stand <= lowTo;
  return uncertainty <= OWN_GROUND_UNCERTAINTY_FT && !isOwn ? 'high' : 'medium';
}

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
        confidence: confidenceOf(a),
        evidence: {
          ...evidenceOf(track, a),
          runway: a.runway || undefined,
          stopped: a.slowest < STOPPED_KT ? 'yes' : 'no',
        },
        ...supportOf(a.field),
      };
    }
  },
});
