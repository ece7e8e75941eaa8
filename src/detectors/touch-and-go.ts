import { formatQuantity, formatTime } from '../base/units.js';
import { msg, str } from '../base/words.js';
import { alignment, isAligned } from '../derived/ground/approach-options.js';
import { approachesOf } from '../derived/ground/approaches.js';
import { defineDetector } from '../finding/detector.js';
import { evidenceWord } from '../finding/evidence-words.js';
import { evidenceOf } from '../finding/evidence.js';
import { touched } from './go-around.js';
import { groundName } from '../derived/ground/ground.js';

export const touchAndGo = defineDetector({
  id: 'touch-and-go',
  title: () => msg('Touch-and-go'),
  about: () => msg('A descent on a line to a field down to the ground, and a climb within two minutes.'),
  category: 'flight',
  unit: 'ft',
  needs: ['time', 'lat', 'lon', 'altitude'],
  options: {
    slowest: {
      label: () => msg('Lowest speed'),
      unit: 'kt',
      default: 0,
      min: 0,
      max: 120,
      source: () =>
        msg(
          'engineering: a short stop on the runway (stop-and-go) counts; 30 kt, a fast taxi, leaves it out',
        ),
    },
    stay: {
      label: () => msg('Longest time on the ground'),
      unit: 's',
      default: 120,
      min: 10,
      max: 600,
      source: () =>
        msg(
          'a runway of 3 km at fast taxi speed (30 kt) takes 190 s; rolling on it at take-off speed a quarter',
        ),
    },
    ...alignment,
  },
  evidenceUnits: {
    slowest: 'kt',
    lowestHeight: 'ft',
    heightUncertainty: 'ft',
    distance: 'NM',
    course: '°',
    descent: 'ft',
    climb: 'ft',
  },
  alternatives: () => [msg('a low pass within the uncertainty of the altitude'), msg('a balked landing')],
  limits: () => [
    msg(
      'Needs the ground flag, or the flight’s own altitude on the ground at that field, or an elevation that the pressure of the day does not hide.',
    ),
    msg('Rows of up to 20 s: a longer interval may hide the touch or the stop.'),
  ],
  say({ evidence }) {
    const { slowest } = evidence;
    const field = evidenceWord(evidence.field);
    const climb = formatQuantity(Number(evidence.climb), 'ft');
    if (slowest === undefined) {
      return msg(str`Came down to the ground (${field}) and climbed again by ${climb}.`);
    }
    const speed = formatQuantity(Number(slowest), 'kt');
    return msg(
      str`Came down to the ground (${field}) and climbed again by ${climb}, at ${speed} at the slowest.`,
    );
  },
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
        evidence: evidenceOf({
          field: groundName(a.field),
          slowest: a.slowest,
          lowestHeight: a.height,
          heightUncertainty: a.field.uncertainty,
          distance: a.distance,
          course: a.course,
          descent: a.descent,
          climb: a.climb,
          nearestAt: formatTime(track.time[a.low]),
        }),
      };
    }
  },
});
