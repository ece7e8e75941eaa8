import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';
import { altitudes, speedFromWords } from '../fields.js';

export const finalDescent = declareDetector({
  kind: 'final-descent',
  title: () => msg('Steep final descent'),
  rule: () =>
    msg(
      'The track ends low, and in its last minute the descent is faster or steeper than a stabilized approach.',
    ),
  category: 'flight',
  unit: 'ft/min',
  needs: ['time', 'altitude'],
  absorbs: ['low-speed-high-sink'],
  options: {
    seconds: {
      label: () => msg('Duration evaluated'),
      unit: 's',
      default: 60,
      min: 15,
      max: 600,
      source: () => msg('the time from 1,000 ft, the gate of a stabilized approach, at 1,000 ft/min'),
    },
    sink: {
      label: () => msg('Rate of descent'),
      unit: 'ft/min',
      default: 1500,
      min: 500,
      max: 20_000,
      step: 100,
      source: () =>
        msg(
          'stabilized approach: at most 1,000 ft/min (Flight Safety Foundation ALAR); 50% more for approaches that are briefed for it',
        ),
    },
    angle: {
      label: () => msg('Angle of descent'),
      unit: '°',
      default: 6,
      min: 3,
      max: 45,
      step: 0.5,
      source: () =>
        msg(
          'steep approaches start at 4.5° (EASA CS-25, appendix Q); the steepest flown by airliners is 5.5°',
        ),
    },
  },
  evidence: {
    sink: { label: () => msg('Rate of descent'), unit: 'ft/min' },
    angle: { label: () => msg('Angle of descent'), unit: '°' },
    spread: { label: () => msg('Variation of the rate'), unit: 'ft/min' },
    groundSpeed: { label: () => msg('Mean ground speed'), unit: 'kt' },
    speedFrom: { label: () => msg('Ground speed from'), words: speedFromWords },
    duration: { label: () => msg('Duration'), unit: 's' },
    ...altitudes,
    height: { label: () => msg('Height above the airport'), unit: 'ft' },
    airport: { label: () => msg('Airport'), text: 'code' },
    airportDistance: { label: () => msg('Distance from the airport'), unit: 'NM' },
  },
  alternatives: () => [
    msg('coverage that ends during a steep but ordinary descent'),
    msg('a helicopter, a glider or a light aircraft, which descend more steeply'),
  ],
  blindFrom: 20,
  limits: () => [
    msg('Four rows in the last minute are needed.'),
    msg('Tracks that end more than 3,000 ft above the ground are not evaluated.'),
    msg('The last row is the end of the data, not of the flight.'),
  ],
  sentence({ value, evidence }, text) {
    const [duration, rate, altitude] = [
      text('duration'),
      formatQuantity(value, 'ft/min'),
      text('altitudeTo'),
    ];
    if (evidence.angle === undefined) {
      return msg(str`In the last ${duration} of data the altitude fell at ${rate}, to ${altitude}.`);
    }
    const angle = text('angle', 1);
    return evidence.speedFrom === 'positions'
      ? msg(
          str`In the last ${duration} of data the altitude fell at ${rate}, ${angle} below the horizon (by the speed that the positions give), to ${altitude}.`,
        )
      : msg(
          str`In the last ${duration} of data the altitude fell at ${rate}, ${angle} below the horizon, to ${altitude}.`,
        );
  },
});
