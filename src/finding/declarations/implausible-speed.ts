import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';
import { speedFromWords } from '../fields.js';

export const implausibleSpeed = declareDetector({
  kind: 'implausible-speed',
  title: () => msg('Implausible ground speed'),
  rule: () =>
    msg(
      'The reported ground speed is below 100 kt above 5,000 ft, in an aircraft that reaches jet speeds elsewhere in the record, or above 900 kt.',
    ),
  category: 'data',
  unit: 'kt',
  needs: ['time', 'groundSpeed', 'altitude'],
  derives: ['groundSpeed'],
  options: {
    slow: {
      label: () => msg('Lowest ground speed of a jet in flight'),
      unit: 'kt',
      default: 100,
      min: 20,
      max: 250,
      source: () =>
        msg('below the stall speed of airliners; none below 120 kt in 1,244 cruise segments (measured)'),
    },
    altitude: {
      label: () => msg('Above this altitude'),
      unit: 'ft',
      default: 5000,
      min: 1000,
      max: 40000,
      source: () => msg('above circuits and most helicopters (published cases: 14,025, 8,950 and 38,000 ft)'),
    },
    fast: {
      label: () => msg('Highest ground speed'),
      unit: 'kt',
      default: 900,
      min: 300,
      max: 3000,
      source: () => msg('adsbtrack: 900 kt'),
    },
    rows: {
      label: () => msg('Fewest rows'),
      unit: 'count',
      default: 3,
      min: 1,
      max: 60,
      source: () =>
        msg('single rows are often decoded wrongly; in a record too sparse for three, confidence is low'),
    },
  },
  evidence: {
    side: { label: () => msg('Side'), words: { slow: () => msg('slow'), fast: () => msg('fast') } },
    altitude: { label: () => msg('Altitude'), unit: 'ft' },
    rows: { label: () => msg('Rows'), unit: 'count' },
    single: { label: () => msg('Rows that stand alone'), unit: 'count' },
    speedFrom: { label: () => msg('Ground speed from'), words: speedFromWords },
    limit: { label: () => msg('Limit'), unit: 'kt' },
    trueAirspeed: { label: () => msg('True airspeed'), unit: 'kt' },
    jetSpeed: { label: () => msg('Speed that identifies a jet'), unit: 'kt' },
  },
  alternatives: () => [
    msg('a wrong speed computed by the aircraft’s navigation receiver, as from wrong positions'),
    msg('a very strong headwind at low altitude'),
    msg('rows of another aircraft, or a speed in another unit than knots'),
  ],
  blindFrom: () =>
    msg('Any spacing of rows up to three minutes: what is too slow needs three rows, what is too fast one.'),
  limits: () => [
    msg(
      'Only flights that reach jet speeds (350 kt or more in five rows) are flagged as slow: helicopters, gliders, light aircraft and turboprops never are.',
    ),
    msg('A speed of exactly 0 counts as missing.'),
    msg(
      'Above the highest ground speed one row is enough; such single rows within 10 minutes are one finding, an advisory.',
    ),
    msg(
      'With rows 60 s apart, too slow needs two minutes. Fewer rows than three are enough only if the record itself is sparse.',
    ),
  ],
  sentence({ value, evidence }, text) {
    const speed = formatQuantity(value, 'kt');
    const where = evidence.altitude === undefined ? speed : msg(str`${speed} at ${text('altitude')}`);
    if (evidence.speedFrom === 'positions')
      return msg(
        str`Ground speed, computed from the positions, down to ${where}, too slow for an aircraft that reaches jet speeds elsewhere in this record`,
      );
    if (evidence.single !== undefined)
      return evidence.single === 1
        ? msg(str`One row reports a ground speed of ${where}, faster than aircraft fly`)
        : msg(
            str`${text('single')} rows that stand alone report ground speeds of up to ${where}, faster than aircraft fly`,
          );
    return evidence.side === 'slow'
      ? msg(
          str`Reported ground speed down to ${where}, too slow for an aircraft that reaches jet speeds elsewhere in this record`,
        )
      : msg(str`Reported ground speed up to ${where}, faster than aircraft fly`);
  },
});
