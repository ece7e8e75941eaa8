import { distanceNm } from '../../track/geo.js';
import type { Track } from '../../track/track.js';
import { alignmentTo, type Alignment } from './alignment.js';
import { finalTo, type Final } from './final.js';
import type { Ground } from './ground.js';
import { lengthNm } from './runway-line.js';

/** The field that a low stretch belongs to. */
export interface FieldOfApproach {
  readonly field: Ground;
  readonly alignment: Alignment;
  /** The final approach that ended at the lowest row; undefined if it flew none. */
  readonly final: Final | undefined;
}

/** NM; an approach broken off 1,000 ft above the field is 3 NM from the threshold on a slope of 3°, half a runway more from the reference point. */
export const MAX_FIELD_DISTANCE_NM = 4;
/** NM; the same of a final approach that is broken off 2,500 ft above the field. */
const MAX_FINAL_DISTANCE_NM = 9;
/** NM and degrees within which a stretch follows the line of a runway: then it belongs to that field, others may be nearer. */
const ON_LINE = { offset: 0.5, angle: 30 } as const;

function leastDistance(track: Track, field: Ground, from: number, to: number): number {
  let least = Infinity;
  for (let i = from; i <= to; i++)
    least = Math.min(least, distanceNm(track.lat[i], track.lon[i], field.lat, field.lon) || Infinity);
  return least;
}

/** NM from the reference point to the end of the longest runway, or 0 if none is known. */
const halfRunway = ({ runways }: Ground): number => Math.max(0, ...runways.map(lengthNm)) / 2;

/** The field whose runway the stretch follows; else the nearest; further away one that a final approach leads to. */
export function fieldFor(
  track: Track,
  fields: readonly Ground[],
  start: number,
  lowFrom: number,
  lowTo: number,
): FieldOfApproach | undefined {
  let best: FieldOfApproach | undefined;
  let least = Infinity;
  for (const field of fields) {
    const distance = leastDistance(track, field, lowFrom, lowTo);
    if (distance > MAX_FINAL_DISTANCE_NM + halfRunway(field)) continue;
    const final = finalTo(track, field, start, lowFrom, lowTo);
    if (!final && distance > MAX_FIELD_DISTANCE_NM) continue;
    const alignment = alignmentTo(
      track,
      field,
      [lowFrom, lowTo],
      final ? MAX_FINAL_DISTANCE_NM : MAX_FIELD_DISTANCE_NM,
    );
    if (!alignment) continue;
    const follows = alignment.offset <= ON_LINE.offset && alignment.runwayAngle <= ON_LINE.angle;
    // Following a line counts for more than any distance.
    const rank = follows ? distance - 100 : distance;
    if (rank < least) [best, least] = [{ field, alignment, final }, rank];
  }
  return best;
}
