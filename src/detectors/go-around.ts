import type { Track } from '../track/track.js';
import { formatQuantity, formatTime } from '../base/units.js';
import { msg, str } from '../base/words.js';
import { alignment, isAligned } from '../derived/ground/approach-options.js';
import { approachesOf, type Approach } from '../derived/ground/approaches.js';
import { defineDetector, type Context, type Hit, type ValuesOf } from '../finding/detector.js';
import { evidenceWord } from '../finding/evidence-words.js';
import { evidenceOf } from '../finding/evidence.js';
import { groundName } from '../derived/ground/ground.js';

const options = {
  height: {
    label: () => msg('Greatest height of the approach above the field'),
    unit: 'ft',
    default: 2500,
    min: 200,
    max: 5000,
    source: () =>
      msg(
        'height above the field at which instrument approaches begin to descend (ICAO Doc 4444: 1,500 to 3,000 ft)',
      ),
  },
  decided: {
    label: () => msg('Height below which a climb alone is a go-around'),
    unit: 'ft',
    default: 1000,
    min: 100,
    max: 3000,
    source: () =>
      msg(
        'height at which an approach has to be stabilized (Flight Safety Foundation ALAR); above it another approach to the field must follow (traffic: aligned, climb, aligned)',
      ),
  },
  climb: {
    label: () => msg('Climb after it'),
    unit: 'ft',
    default: 1000,
    min: 500,
    max: 5000,
    source: () =>
      msg(
        'missed approaches climb to the initial altitude again; adsbtrack takes 500 ft, twice that leaves level-offs out',
      ),
  },
  ...alignment,
  within: {
    label: () => msg('Time until the next approach'),
    unit: 'min',
    default: 60,
    min: 5,
    max: 240,
    source: () => msg('final reserve and one alternate of fuel (ICAO Annex 6) allow no more for most'),
  },
} as const;
type Values = ValuesOf<typeof options>;

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

function hitOf(track: Track, a: Approach): Hit {
  return {
    start: a.start,
    end: a.end,
    value: a.height,
    severity: 'advisory',
    confidence: a.height < options.decided.default && a.field.airport ? 'high' : 'medium',
    evidence: evidenceOf({
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
    }),
  };
}

export const goAround = defineDetector({
  id: 'go-around',
  title: () => msg('Go-around'),
  about: () => msg('A descent on a line to a field that ends low above it, without touching, in a climb.'),
  category: 'flight',
  unit: 'ft',
  needs: ['time', 'lat', 'lon', 'altitude'],
  tells: ['rapid-climb', 'level-bust'],
  options,
  evidenceUnits: {
    lowestHeight: 'ft',
    heightUncertainty: 'ft',
    distance: 'NM',
    offset: 'NM',
    runwayAngle: '°',
    course: '°',
    descent: 'ft',
    climb: 'ft',
    slowest: 'kt',
  },
  alternatives: () => [
    msg('a practice approach or a low pass that was planned'),
    msg('a touch-and-go, where the altitude does not show the ground'),
    msg('a flight past the field at low height'),
  ],
  limits: () => [
    msg(
      'Pressure altitude may stand up to 900 ft off the height above the field, unless the flight itself stood there.',
    ),
    msg('An approach broken off above the decision height and not flown again is not told from a low pass.'),
    msg('Rows of up to 60 s; positions and altitude must both be there while low.'),
    msg('Fields are those of the table (large and medium airports) and where the flight itself stood.'),
  ],
  say({ value, evidence }) {
    const [height, climb] = [formatQuantity(value, 'ft'), formatQuantity(Number(evidence.climb), 'ft')];
    const distance = formatQuantity(Number(evidence.distance), 'NM');
    const field = evidenceWord(evidence.field);
    return msg(
      str`Came down to ${height} above the field (${field}), ${distance} from it, and climbed ${climb}.`,
    );
  },
  *detect(track, context, o) {
    const approaches = approachesOf(track, context);
    for (const [k, a] of approaches.entries()) {
      if (!isAligned(a, o) || touched(a) || a.climb < o.climb) continue;
      if (a.height >= o.decided && !comesBack(track, context, a, approaches[k + 1], o)) continue;
      yield hitOf(track, a);
    }
  },
});
