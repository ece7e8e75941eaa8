import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';

export const implausibleSpeed = declareDetector({
  kind: 'implausible-speed',
  title: () => msg('Implausible ground speed'),
  rule: () =>
    msg(
      'The reported ground speed is below 100 kt above 5,000 ft in an aircraft that flies at jet speeds elsewhere in the record, or above 900 kt.',
    ),
  category: 'data',
  unit: 'kt',
  needs: ['time', 'groundSpeed', 'altitude'],
  options: {
    slow: {
      label: () => msg('Slowest ground speed of a jet aloft'),
      unit: 'kt',
      default: 100,
      min: 20,
      max: 250,
      source: () =>
        msg('Below the stall speed of airliners; in 1,244 cruise segments none below 120 kt (measured)'),
    },
    altitude: {
      label: () => msg('Above this altitude'),
      unit: 'ft',
      default: 5000,
      min: 1000,
      max: 40000,
      source: () => msg('Above circuits and most helicopters (published cases: 14,025, 8,950 and 38,000 ft)'),
    },
    fast: {
      label: () => msg('Fastest ground speed'),
      unit: 'kt',
      default: 900,
      min: 300,
      max: 3000,
      source: () => msg('adsbtrack: 900 kt'),
    },
    rows: {
      label: () => msg('Rows that must agree'),
      unit: 'count',
      default: 3,
      min: 1,
      max: 60,
      source: () =>
        msg(
          'Single rows are often decoded wrongly; a record too sparse for three is reported with low confidence',
        ),
    },
  },
  evidence: {
    side: { label: () => msg('Side'), words: { slow: () => msg('slow'), fast: () => msg('fast') } },
    altitude: { label: () => msg('Altitude'), unit: 'ft' },
    rows: { label: () => msg('Rows'), unit: 'count' },
    limit: { label: () => msg('Limit'), unit: 'kt' },
    trueAirspeed: { label: () => msg('True airspeed'), unit: 'kt' },
    jetSpeed: { label: () => msg('Speed that makes it a jet'), unit: 'kt' },
  },
  alternatives: () => [
    msg('the aircraft’s navigation receiver computed a wrong speed, as it does from wrong positions'),
    msg('a very strong headwind low down'),
    msg('rows of another aircraft, or a unit other than knots'),
  ],
  limits: () => [
    msg(
      'Only flights that show jet speeds (350 kt or more in five rows) are judged slow: helicopters, gliders, light aircraft and turboprops never are.',
    ),
    msg('A speed of exactly 0 is taken as missing.'),
    msg(
      'Holds from three rows in the event; with rows of 60 s it must last two minutes. Fewer rows only where the record itself is sparse.',
    ),
  ],
  sentence({ value, evidence }, text) {
    const speed = formatQuantity(value, 'kt');
    const where = evidence.altitude === undefined ? speed : msg(str`${speed} at ${text('altitude')}`);
    return evidence.side === 'slow'
      ? msg(
          str`Reported ground speed down to ${where}, too slow for an aircraft that reaches jet speeds elsewhere in this record`,
        )
      : msg(str`Reported ground speed up to ${where}, faster than aircraft fly`);
  },
});
