import { goAround as declared } from '../finding/declarations/go-around.js';
import type { Track } from '../track/track.js';
import { formatTime } from '../base/units.js';
import { approachesOf, isAligned, type Approach } from '../derived/ground/approaches.js';
import type { ValuesOf } from '../finding/declaration.js';
import { defineDetector, type Context } from '../finding/detector.js';
import type { HitOf } from '../finding/finding.js';
import { groundName, supportOf } from '../derived/ground/ground.js';

type Values = ValuesOf<typeof declared.options>;

/** Down on the ground, as far as the flag or the flight's own ground can tell. */
export function touched(a: Approach): boolean {
  return a.onGround || a.height <= Math.min(a.field.uncertainty, 150);
}

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
  return soon(last) && landsAt(track, a, last, o);
}

/** Whether the track ends at the field, low. */
function landsAt(track: Track, a: Approach, last: number, o: Values): boolean {
  for (let i = last; i > a.end && track.time[last] - track.time[i] < 300; i--) {
    const near = Math.abs(track.lat[i] - a.field.lat) < 0.05 && Math.abs(track.lon[i] - a.field.lon) < 0.08;
    if (near && track.altitude[i] - a.field.elevation <= o.height) return true;
  }
  return false;
}

function hitOf(track: Track, a: Approach): HitOf<typeof declared> {
  return {
    start: a.start,
    end: a.end,
    value: a.height,
    severity: 'advisory',
    confidence: a.height < declared.options.decided.default && a.field.airport ? 'high' : 'medium',
    evidence: {
      field: groundName(a.field),
      lowestHeight: a.height,
      heightUncertainty: a.field.uncertainty,
      distance: a.distance,
      offset: a.offset,
      runway: a.runway || undefined,
      runwayAngle: a.runwayAngle,
      course: a.course,
      descent: a.descent,
      climb: a.climb,
      slowest: a.slowest,
      nearestAt: formatTime(track.time[a.low]),
    },
    ...supportOf(a.field),
  };
}

export const goAround = defineDetector({
  ...declared,
  *detect(track, context, o) {
    const approaches = approachesOf(track, context);
    for (const [k, a] of approaches.entries()) {
      if (!isAligned(a, o) || touched(a) || a.climb < o.climb) continue;
      if (a.height >= o.decided && !comesBack(track, context, a, approaches[k + 1], o)) continue;
      yield hitOf(track, a);
    }
  },
});
