import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';

export const clockRate = declareDetector({
  kind: 'clock-rate',
  title: () => msg('Clock at another rate'),
  rule: () =>
    msg(
      'Through the whole record, the positions move at a constant share of the reported ground speed that is not one.',
    ),
  category: 'data',
  unit: '%',
  needs: ['time', 'lat', 'lon', 'groundSpeed'],
  absorbs: ['speed-mismatch'],
  options: {
    difference: {
      label: () => msg('Smallest difference'),
      unit: '%',
      default: 3,
      min: 1,
      max: 50,
      source: () =>
        msg(
          'ADS-B velocities are within 3 m/s (6 kt) at NACv 2 (RTCA DO-260B), 1.5% at 400 kt; of 1,290 recorded flights, none with a constant ratio is off by more than 1.5% (measured)',
        ),
    },
    steps: {
      label: () => msg('Fewest steps'),
      unit: 'count',
      default: 20,
      min: 5,
      max: 1000,
      source: () => msg('engineering judgment: steps of 10 s at least, so 200 s of flight'),
    },
  },
  evidence: {
    ratio: { label: () => msg('Speed by the positions over reported speed, median'), unit: 'ratio' },
    low: { label: () => msg('Same, one in ten is lower'), unit: 'ratio' },
    high: { label: () => msg('Same, one in ten is higher'), unit: 'ratio' },
    steps: { label: () => msg('Steps compared'), unit: 'count' },
  },
  alternatives: () => [
    msg('a ground speed in another unit, or an airspeed in its place'),
    msg('positions scaled or simulated'),
    msg('a clock, or times filled in by the maker of the file, at another rate'),
  ],
  blindFrom: 120,
  limits: () => [
    msg('The rows show that positions, speeds and times disagree, not which of them is right.'),
    msg('Without a reported ground speed, or if only a part of the record is affected, nothing is found.'),
    msg('Factors of two and more are not attributed to a clock.'),
  ],
  sentence({ value }, text) {
    const percent = formatQuantity(Math.abs(value), '%');
    const moves = msg(str`The positions move at ${text('ratio')} of the reported ground speed throughout`);
    return value > 0
      ? msg(str`${moves}, as if the clock ran ${percent} fast`)
      : msg(str`${moves}, as if the clock ran ${percent} slow`);
  },
});
