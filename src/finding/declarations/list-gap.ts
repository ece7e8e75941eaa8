import { formatDuration } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { MIN_GAP } from '../../track/cadence.js';
import { declareDetector } from '../declaration.js';

export const listGap = declareDetector({
  kind: 'list-gap',
  title: () => msg('Gaps between published figures'),
  short: () => msg('Gaps in a list'),
  rule: () =>
    msg(
      'Published figures that follow one another more than 60 s apart: a list has no regular interval, so it shows nothing about coverage.',
    ),
  category: 'data',
  unit: 's',
  needs: ['time', 'source'],
  examines: [],
  options: {
    minimum: {
      label: () => msg('Shortest gap'),
      unit: 's',
      default: MIN_GAP,
      min: 5,
      max: 7200,
      source: () => msg('as for gaps in coverage: Pik et al. count gaps of 60 s or longer'),
    },
  },
  evidence: {
    figures: { label: () => msg('Published figures'), unit: 'count' },
    gaps: { label: () => msg('Gaps'), unit: 'count' },
    longestFrom: { label: () => msg('Longest from'), text: 'time' },
    longestTo: { label: () => msg('Longest to'), text: 'time' },
    total: { label: () => msg('All gaps together'), unit: 's' },
  },
  alternatives: () => [msg('figures for the time between that were published but are not in this list')],
  blindFrom: () => msg('Any spacing of rows: a list has none.'),
  limits: () => [
    msg('A gap in a list shows nothing about the aircraft, its transponder or the receivers.'),
    msg('Only rows of the source “reported” are published figures.'),
  ],
  sentence({ value, evidence }, text) {
    const longest = formatDuration(value);
    if (evidence.gaps === 1) return msg(str`The list has no figure for ${longest}`);
    return msg(
      str`The list has ${text('figures')} published figures in this time, with ${text('gaps')} gaps between them, the longest of ${longest}`,
    );
  },
});
