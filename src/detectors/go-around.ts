import { goAround as declared } from '../finding/declarations/go-around.js';
import type { Track } from '../track/track.js';
import { cleanAltitude } from '../track/clean/index.js';
import { groundRows } from '../track/clean/on-ground.js';
import { evidenceOf, runwayEvidenceOf } from '../derived/ground/approach-evidence.js';
import { approachesOf, isAligned, isLowPass, type Approach } from '../derived/ground/approaches.js';
import type { ValuesOf } from '../finding/declaration.js';
import { defineDetector, type Context } from '../finding/detector.js';
import type { Confidence, HitOf } from '../finding/finding.js';
import { groundName, supportOf } from '../derived/ground/ground.js';

type Values = ValuesOf<typeof declared.options>;

/** s; final reserve of a jet (ICAO Annex 6): what lands later flew something else in between. */
const MAX_BEFORE_LANDING_S = 1800;

/** Whether the flight comes to the same field again, to land or for another approach. */
function comesBack(
  track: Track,
  context: Context,
  a: Approach,
  next: Approach | undefined,
  o: Values,
): boolean {
  const soon = (row: number) => track.time[row] - track.time[a.low] <= o.within * 60;
  if (next && groundName(next.field) === groundName(a.field) && isAligned(next, o)) return soon(next.low);
  const last = track.length - 1;
  const destination = context.route?.destination;
  if (destination && destination.icao === a.field.airport?.icao) return true;
  return track.time[last] - track.time[a.low] <= MAX_BEFORE_LANDING_S && landsAt(track, a, last, o);
}

/** Whether the track ends at the field, low. */
function landsAt(track: Track, a: Approach, last: number, o: Values): boolean {
  const { values } = cleanAltitude(track);
  const ground = groundRows(track);
  for (let i = last; i > a.end && track.time[last] - track.time[i] < 300; i--) {
    const near = Math.abs(track.lat[i] - a.field.lat) < 0.05 && Math.abs(track.lon[i] - a.field.lon) < 0.08;
    if (near && (ground[i] !== 0 || values[i] - a.field.elevation <= o.height)) return true;
  }
  return false;
}

/** Neither the rows nor the time between them show whether it touched down. */
const isContactUnknown = ({ contact, mayHide }: Approach): boolean => contact === 'unknown' || mayHide;

function confidenceOf(a: Approach): Confidence {
  const { height, field } = a;
  if (isContactUnknown(a)) return 'low';
  return height < declared.options.decided.default && field.airport ? 'high' : 'medium';
}

/** kt and s; slower or longer at the lowest, it may have landed as well. */
const MAY_HAVE_LANDED = { speed: 40, seconds: 120 } as const;
const mayHaveLanded = (a: Approach): boolean =>
  isContactUnknown(a) && (a.slowest < MAY_HAVE_LANDED.speed || a.atLowest > MAY_HAVE_LANDED.seconds);

function hitOf(track: Track, a: Approach): HitOf<typeof declared> {
  return {
    start: a.start,
    end: a.end,
    value: a.height,
    severity: 'advisory',
    confidence: confidenceOf(a),
    evidence: {
      ...evidenceOf(track, a),
      ...runwayEvidenceOf(a),
      contact: isContactUnknown(a) ? 'not known' : 'none',
    },
    ...supportOf(a.field),
  };
}

export const goAround = defineDetector({
  ...declared,
  *detect(track, context, o) {
    const approaches = approachesOf(track, context);
    for (const [k, a] of approaches.entries()) {
      if (!isAligned(a, o) && !(isLowPass(a) && a.height <= o.height)) continue;
      if (a.contact === 'touched' || mayHaveLanded(a) || a.climb < o.climb) continue;
      if (a.height >= o.decided && !comesBack(track, context, a, approaches[k + 1], o)) continue;
      yield hitOf(track, a);
    }
  },
});
