import { formatDuration } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';

export const interpolatedStretch = declareDetector({
  kind: 'interpolated-stretch',
  title: () => msg('Interpolated stretch'),
  rule: () =>
    msg(
      'For a minute or more the rows are at a constant step on a straight line, with more digits than the rows around: they were computed between two positions, and count as estimated.',
    ),
  category: 'data',
  unit: 's',
  needs: ['time', 'lat', 'lon'],
  options: {
    minimum: {
      label: () => msg('Shortest time'),
      unit: 's',
      default: 60,
      min: 60,
      max: 3600,
      source: () => msg('as for gaps (Pik et al., 60 s): no measurement was received'),
    },
  },
  evidence: {
    rows: { label: () => msg('Rows'), unit: 'count' },
    interval: { label: () => msg('Interval of the rows'), unit: 's' },
    distance: { label: () => msg('Distance'), unit: 'NM' },
    derived: { label: () => msg('Speed from positions'), unit: 'kt' },
    reported: { label: () => msg('Median speed in the rows'), unit: 'kt' },
  },
  alternatives: () => [
    msg('the maker of the file resampled it, and filled a gap in the data'),
    msg('a simulated or planned part of the flight'),
  ],
  blindFrom: 45,
  limits: () => [
    msg('Such rows are not measurements, and neither are speeds, courses and altitudes in them.'),
    msg(
      'The spacing is for stretches of six to nine minutes; ten rows are needed. Stretches are found only in files whose other rows have fewer digits.',
    ),
  ],
  sentence: ({ value, evidence }, text) =>
    evidence.reported === undefined
      ? msg(
          str`${text('rows')} rows in ${formatDuration(value)} are at a constant step on a line of ${text('distance')}: computed, not received`,
        )
      : msg(
          str`${text('rows')} rows in ${formatDuration(value)} are at a constant step on a line of ${text('distance')} (${text('derived')}; the speeds in the rows are ${text('reported')}): computed, not received`,
        ),
});
