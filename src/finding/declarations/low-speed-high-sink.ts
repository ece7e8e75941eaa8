import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';
import { speedBasisWords, altitudes } from '../fields.js';

export const lowSpeedHighSink = declareDetector({
  kind: 'low-speed-high-sink',
  title: () => msg('Low speed with high sink'),
  rule: () => msg('The aircraft is much slower than it usually flies, and sinks fast at the same time.'),
  category: 'flight',
  unit: 'ft/min',
  needs: ['time', 'altitude'],
  options: {
    share: {
      label: () => msg('Speed, of the flight’s own median'),
      unit: '%',
      default: 50,
      min: 10,
      max: 90,
      source: () =>
        msg(
          'climb and cruise are flown at twice the lowest speed of flight or more (CS-25: climb above 1.2, approach above 1.23 of it); equivalent airspeed',
        ),
    },
    sink: {
      label: () => msg('Rate of sink'),
      unit: 'ft/min',
      default: 3000,
      min: 500,
      max: 20_000,
      step: 100,
      source: () =>
        msg('alarm of AirSupport’s flight tracking; a glide at low speed sinks 1,500 ft/min or less'),
    },
    seconds: {
      label: () => msg('Shortest time'),
      unit: 's',
      default: 10,
      min: 2,
      max: 120,
      source: () => msg('engineering: a few rows'),
    },
  },
  evidence: {
    sink: { label: () => msg('Rate of sink'), unit: 'ft/min' },
    speed: { label: () => msg('Mean speed'), unit: 'kt' },
    usualSpeed: { label: () => msg('Median speed of the flight'), unit: 'kt' },
    speedShare: { label: () => msg('Speed, of the median'), unit: '%' },
    speedBasis: { label: () => msg('Speed from'), words: speedBasisWords },
    duration: { label: () => msg('Duration'), unit: 's' },
    ...altitudes,
  },
  alternatives: () => [
    msg('ground speed against a strong headwind, where the file has no airspeed'),
    msg('a spiral, a parabola, a helicopter or a drop flight'),
    msg('speeds that were wrong'),
  ],
  limits: () => [
    msg('How the air meets the wing is not in such data: this says how slow and how fast down, and no more.'),
    msg('The lowest speed of the type is not known: the flight’s own median stands for it.'),
    msg('Rows of up to 10 s.'),
  ],
  sentence: ({ value }, text) =>
    msg(
      str`Sank at ${formatQuantity(value, 'ft/min')} with ${text('speedShare')} of the flight’s median speed (equivalent airspeed from ${text('speedBasis')}).`,
    ),
});
