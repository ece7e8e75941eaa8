import { formatQuantity, formatTime } from '../units.js';
import { approachesOf } from './approaches.js';
import { defineDetector } from './detector.js';
import { evidenceOf } from './evidence.js';
import { isAligned, touched } from './go-around.js';
import { groundName } from './ground.js';

export const touchAndGo = defineDetector({
  id: 'touch-and-go',
  title: 'Touch-and-go',
  about: 'A descent on a line to a field down to the ground, and a climb within two minutes.',
  category: 'flight',
  unit: 'ft',
  needs: ['time', 'lat', 'lon', 'altitude'],
  options: {
    slowest: {
      label: 'Lowest speed',
      unit: 'kt',
      default: 0,
      min: 0,
      max: 120,
      source:
        'engineering: a short stop on the runway (stop-and-go) counts; 30 kt, a fast taxi, leaves it out',
    },
    stay: {
      label: 'Longest time on the ground',
      unit: 's',
      default: 120,
      min: 10,
      max: 600,
      source:
        'a runway of 3 km at fast taxi speed (30 kt) takes 190 s; rolling on it at take-off speed a quarter',
    },
    offset: {
      label: 'Greatest distance of the approach line from the field',
      unit: 'NM',
      default: 1,
      min: 0.2,
      max: 5,
      step: 0.1,
      source: 'half a runway, and what parallel runways lie from the reference point',
    },
    runwayAngle: {
      label: 'Angle to the runway, where one is known',
      unit: '°',
      default: 30,
      min: 5,
      max: 90,
      source: 'largest offset of a final approach, ICAO Doc 8168',
    },
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
  alternatives: ['a low pass within the uncertainty of the altitude', 'a balked landing'],
  limits: [
    'Needs the ground flag, or the flight’s own altitude on the ground at that field, or an elevation that the pressure of the day does not hide.',
    'Rows of up to 20 s: a longer interval may hide the touch or the stop.',
  ],
  say({ evidence }) {
    const { slowest } = evidence;
    const speed = slowest === undefined ? '' : `, at ${formatQuantity(Number(slowest), 'kt')} at the slowest`;
    return `Came down to the ground (${evidence.field}) and climbed again by ${formatQuantity(Number(evidence.climb), 'ft')}${speed}.`;
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
