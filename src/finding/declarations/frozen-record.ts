import { formatDuration } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';

export const frozenRecord = declareDetector({
  kind: 'frozen-record',
  title: () => msg('Frozen record'),
  rule: () =>
    msg(
      'Rows go on for a minute or more, but nothing in them changes, neither position nor speed, course nor altitude, while the speed says that the aircraft moves.',
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
      source: () => msg('As for gaps (Pik et al., 60 s): nothing measured came in'),
    },
    rows: {
      label: () => msg('Fewest rows without change'),
      unit: 'count',
      default: 5,
      min: 3,
      max: 1000,
      source: () => msg('Two or three equal rows are one message heard by several receivers (engineering)'),
    },
  },
  evidence: {
    rows: { label: () => msg('Rows'), unit: 'count' },
    columns: { label: () => msg('Columns compared'), unit: 'count' },
    groundSpeed: { label: () => msg('Ground speed'), unit: 'kt' },
    altitude: { label: () => msg('Altitude'), unit: 'ft' },
  },
  alternatives: () => [
    msg('the feed or the file’s maker fills rows with the last values while none come in'),
    msg('rows of a lost aircraft that a tracker keeps alive'),
  ],
  limits: () => [
    msg('Such rows are no measurements: counts and rates that rest on them are not either.'),
    msg(
      'Standing aircraft are not judged. A file without course or altitude shows less, and confidence is lower.',
    ),
    msg('Holds with rows up to 12 s apart for a minute; with rows of 60 s after four minutes.'),
  ],
  sentence: ({ value }, text) =>
    msg(
      str`${text('rows')} rows repeat the same values for ${formatDuration(value)}, at a reported ${text('groundSpeed')}`,
    ),
});
