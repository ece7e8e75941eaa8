import { formatTime } from '../../base/units.js';
import type { approachEvidence } from '../../finding/fields.js';
import type { EvidenceOf } from '../../finding/evidence-field.js';
import type { Track } from '../../track/track.js';
import type { Approach } from './approaches.js';
import { groundName } from './ground.js';

/** What every finding about an approach says of it. */
export function evidenceOf(track: Track, a: Approach): EvidenceOf<typeof approachEvidence> {
  const { slowest, derivedSpeed } = a;
  return {
    field: groundName(a.field),
    lowestHeight: a.height,
    heightUncertainty: a.field.uncertainty,
    distance: a.distance,
    course: a.course,
    descent: a.descent,
    climb: a.climb,
    slowest,
    speedFrom: slowest !== slowest ? undefined : derivedSpeed ? 'positions' : 'reported',
    nearestAt: formatTime(track.time[a.low]),
  };
}

/** How it was to the runway: named only on its own line. */
export const runwayEvidenceOf = ({ runway, runwayAngle, offset }: Approach) => ({
  runway: runway || undefined,
  runwayAngle,
  offset,
});
