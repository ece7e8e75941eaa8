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
      'Rows, positions or their times are not in time order: later lines of the file are earlier, positions are in the future or go backward.',
    ),
  category: 'data',
  unit: 'count',
  needs: ['time'],
  examines: [],
  options: {
    rows: {
      label: () => msg('Fewest rows out of order'),
      unit: 'count',
      default: 3,
      min: 1,
      max: 10000,
      source: () => msg('engineering judgment: most exports have one or two such rows, without effect'),
    },
  },
  evidence: {
    disorder: { label: () => msg('Disorder'), words: disorders },
    share: { label: () => msg('Share of the rows'), unit: '%' },
  },
  alternatives: () => [
    msg('receivers with different clocks or late delivery'),
    msg('a file sorted by something other than time, or joined from several files'),
    msg('a wrong course or a position that jumps back and forth'),
  ],
  blindFrom: 180,
  limits: () => [
    msg('Rows are sorted by time first; the times themselves, and speeds between such rows, remain wrong.'),
    msg(
      'Backward positions need a reported course and steps of 0.5 NM: with rows 1 s apart, only clock errors of several seconds are found. Positions more than 30 s apart are not tested for going backward.',
    ),
  ],
  sentence: ({ value, evidence }) => disorderWords(evidence.disorder, value),
});
