import { formatDuration } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';

export const frozenRecord = declareDetector({
  kind: 'frozen-record',
  title: () => msg('Frozen record'),
  rule: () =>
    msg(
      'Rows continue for a minute or more with identical position, speed, course and altitude, while the speed shows that the aircraft moves.',
    ),
  category: 'data',
  unit: 's',
  needs: ['time', 'lat', 'lon', 'groundSpeed'],
  options: {
    minimum: {
      label: () => msg('Shortest time without change'),
      unit: 's',
      default: 60,
      min: 10,
      max: 3600,
      source: () => msg('as for gaps (Pik et al., 60 s): no measurement was received'),
    },
    rows: {
      label: () => msg('Fewest rows without change'),
      unit: 'count',
      default: 5,
      min: 3,
      max: 1000,
      source: () =>
        msg('engineering judgment: two or three equal rows are one message received by several receivers'),
    },
  },
  evidence: {
    rows: { label: () => msg('Rows'), unit: 'count' },
    columns: { label: () => msg('Columns compared'), unit: 'count' },
    groundSpeed: { label: () => msg('Ground speed'), unit: 'kt' },
    altitude: { label: () => msg('Altitude'), unit: 'ft' },
  },
  alternatives: () => [
    msg('the feed or the maker of the file repeats the last values while none arrive'),
    msg('rows of a lost aircraft that a tracker continues'),
  ],
  blindFrom: 90,
  limits: () => [
    msg('Such rows are not measurements, and neither are counts and rates based on them.'),
    msg(
      'Stationary aircraft are not evaluated. Without course or altitude in the file, confidence is lower.',
    ),
    msg(
      'The spacing is for records that are frozen for five minutes. Five rows are needed: rows up to 12 s apart show it after one minute, rows 60 s apart after four.',
    ),
  ],
  sentence: ({ value }, text) =>
    msg(
      str`${text('rows')} rows repeat the same values for ${formatDuration(value)}, at a reported ${text('groundSpeed')}`,
    ),
});
