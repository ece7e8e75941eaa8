import { formatDuration } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { GAP_INTERVALS, MIN_GAP } from '../../track/cadence.js';
import { declareDetector } from '../declaration.js';
import { gapSides } from '../fields.js';

export const coverageGap = declareDetector({
  kind: 'coverage-gap',
  title: () => msg('Gap in coverage'),
  rule: () =>
    msg(
      'No rows for longer than the larger of 60 s and 6 × the usual interval of the rows around, or for 15 min in any case.',
    ),
  category: 'data',
  unit: 's',
  needs: ['time'],
  examines: [],
  options: {
    minimum: {
      label: () => msg('Shortest gap'),
      unit: 's',
      default: MIN_GAP,
      min: 5,
      max: 7200,
      source: () => msg('Pik et al. count gaps of 60 s or longer'),
    },
    intervals: {
      label: () => msg('Shortest gap, in usual intervals of the rows around'),
      unit: 'ratio',
      default: GAP_INTERVALS,
      min: 1,
      max: 100,
      source: () =>
        msg(
          'engineering judgment: exports thin rows to one in 30 or 60 s; six intervals are loss, not thinning',
        ),
    },
    long: {
      label: () => msg('Long gap: caution'),
      unit: 's',
      default: 900,
      min: 60,
      max: 36000,
      source: () => msg('ICAO Annex 6 Part I, 3.5: operators track the position at least every 15 minutes'),
    },
  },
  evidence: {
    threshold: { label: () => msg('Threshold'), unit: 's' },
    interval: { label: () => msg('Usual interval of the rows around'), unit: 's' },
    ...gapSides,
  },
  alternatives: () => [
    msg('out of range of the receivers: low, behind terrain, over sea or remote land'),
    msg('rows left out by the provider or by the maker of the file'),
    msg('failure of the receivers or of their data link'),
    msg('no transmission by the transponder'),
  ],
  blindFrom: () =>
    msg(
      'Any spacing of rows: the threshold follows the longer of the ten intervals before and the ten after (360 s for intervals of 60 s), and an interval that recurs through the whole flight. A gap that is shorter than this threshold is not found.',
    ),
  limits: () => [
    msg('A gap means that the file has no rows, not that the aircraft sent nothing.'),
    msg('Stationary aircraft (at the same place before and after) are not evaluated.'),
  ],
  sentence({ value, evidence }, text) {
    const duration = formatDuration(value);
    if (evidence.distance === undefined || evidence.impliedSpeed === undefined)
      return msg(str`No rows for ${duration}`);
    return msg(
      str`No rows for ${duration}; the positions before and after are ${text('distance')} apart (${text('impliedSpeed')} on average)`,
    );
  },
});
