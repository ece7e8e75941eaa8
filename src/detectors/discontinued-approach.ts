import { discontinuedApproach as declared } from '../finding/declarations/discontinued-approach.js';
import { evidenceOf, runwayEvidenceOf } from '../derived/ground/approach-evidence.js';
import { approachesOf, isAligned } from '../derived/ground/approaches.js';
import { supportOf } from '../derived/ground/ground.js';
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
          ...evidenceOf(track, a),
          ...runwayEvidenceOf(a),
          distance: final.distance,
          slope: final.slope,
        },
        ...supportOf(a.field),
      };
    }
  },
});
