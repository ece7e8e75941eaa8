import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';
import { speedBasisWords, altitudes } from '../fields.js';

export const lowSpeedHighSink = declareDetector({
  kind: 'low-speed-high-sink',
  title: () => msg('Low speed with high sink'),
  rule: () => msg('The aircraft is much slower than its median speed and descends fast at the same time.'),
  category: 'flight',
  unit: 'ft/min',
  needs: ['time', 'altitude'],
  absorbs: ['rapid-descent'],
  options: {
    share: {
      label: () => msg('Greatest speed, share of the flight’s median'),
      unit: '%',
      default: 50,
      min: 10,
      max: 90,
      source: () =>
        msg(
          'climb and cruise are flown at twice the stall speed or more (CS-25: climb above 1.2, approach above 1.23 times stall speed); equivalent airspeed',
        ),
    },
    sink: {
      label: () => msg('Rate of descent'),
      unit: 'ft/min',
      default: 3000,
      min: 500,
      max: 20_000,
      step: 100,
      source: () =>
        msg('alert of AirSupport flight tracking; a glide at low speed descends at 1,500 ft/min or less'),
    },
    seconds: {
      label: () => msg('Shortest time'),
      unit: 's',
      default: 10,
      min: 2,
      max: 120,
      source: () => msg('engineering judgment: a few rows'),
    },
  },
  evidence: {
    sink: { label: () => msg('Rate of descent'), unit: 'ft/min' },
    speed: { label: () => msg('Mean speed'), unit: 'kt' },
    usualSpeed: { label: () => msg('Median speed of the flight'), unit: 'kt' },
    speedShare: { label: () => msg('Speed, share of the median'), unit: '%' },
    equivalentShare: { label: () => msg('Equivalent airspeed, share of the median'), unit: '%' },
    speedBasis: { label: () => msg('Speed from'), words: speedBasisWords },
    duration: { label: () => msg('Duration'), unit: 's' },
    ...altitudes,
  },
  alternatives: () => [
    msg('ground speed in a strong headwind, if the file has no airspeed'),
    msg('a spiral, a parabola, a helicopter or a parachute drop flight'),
    msg('wrong speeds'),
  ],
  blindFrom: 45,
  limits: () => [
    msg('Angle of attack is not in the data: only speed and rate of descent are evaluated.'),
    msg('The lowest speed of the aircraft type is unknown: the flight’s median speed is the reference.'),
    msg('The spacing is for a sink of two minutes; three rows or more in it are needed.'),
  ],
  sentence: ({ value }, text) =>
    msg(
      str`Descended at ${formatQuantity(value, 'ft/min')} for ${text('duration')}, at ${text('speed')}: ${text('speedShare')} of the flight’s median speed (${text('speedBasis')}; ${text('equivalentShare')} in equivalent airspeed).`,
    ),
});
