import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';

/** What is out of order. */
const disorders = {
  'file order': () => msg('file order'),
  'reversed file': () => msg('reversed file'),
  'position time': () => msg('position time'),
  'backward position': () => msg('backward position'),
} as const;
type Disorder = keyof typeof disorders;

/** Settings may ask for as few as one row. */
function disorderWords(disorder: Disorder | undefined, count: number): string {
  const rows = formatQuantity(count, 'count');
  if (disorder === 'file order')
    return count === 1
      ? msg('One row was out of time order in the file and was sorted')
      : msg(str`${rows} rows were out of time order in the file and were sorted`);
  if (disorder === 'reversed file')
    return count === 1
      ? msg('One row was in reverse time order in the file and was sorted')
      : msg(str`${rows} rows were in reverse time order in the file and were sorted`);
  if (disorder === 'position time')
    return count === 1
      ? msg('One row has a position measured later than the row itself')
      : msg(str`${rows} rows have a position measured later than the row itself`);
  return count === 1
    ? msg('One position is behind the position before it, against the reported course')
    : msg(str`${rows} positions are behind the position before them, against the reported course`);
}

export const timeDisorder = declareDetector({
  kind: 'time-disorder',
  title: () => msg('Rows out of time order'),
  rule: () =>
    msg(
      'Rows, positions or their times are not in the order of flight: later lines of the file are earlier, positions come from the future or go backwards.',
    ),
  category: 'data',
  unit: 'count',
  needs: ['time'],
  options: {
    rows: {
      label: () => msg('Fewest rows out of order'),
      unit: 'count',
      default: 3,
      min: 1,
      max: 10000,
      source: () => msg('One or two rows are met in most exports and change nothing (engineering)'),
    },
  },
  evidence: {
    disorder: { label: () => msg('Disorder'), words: disorders },
    share: { label: () => msg('Share of the rows'), unit: '%' },
  },
  alternatives: () => [
    msg('receivers whose clocks differ, or that deliver late'),
    msg('a file sorted by something else than time, or joined from several'),
    msg('a wrong course or a position that jumps back and forth'),
  ],
  limits: () => [
    msg(
      'Rows are sorted by time before anything is computed; what remains wrong are the times themselves, and speeds between such rows.',
    ),
    msg(
      'Backward positions need a reported course and steps of 0.5 NM: with rows of 1 s only clocks wrong by several seconds show. Not tested with rows more than 30 s apart.',
    ),
  ],
  sentence: ({ value, evidence }) => disorderWords(evidence.disorder, value),
});
