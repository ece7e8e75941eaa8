import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';

export const speedMismatch = declareDetector({
  kind: 'speed-mismatch',
  title: () => msg('Reported and derived speed disagree'),
  short: () => msg('Speed mismatch'),
  rule: () =>
    msg(
      'Over five or more fixes at least 10 s apart and two minutes, the median speed between positions differs from the reported ground speed by more than 50 kt and a quarter.',
    ),
  category: 'data',
  unit: 'kt',
  needs: ['time', 'lat', 'lon', 'groundSpeed'],
  options: {
    difference: {
      label: () => msg('Smallest median difference'),
      unit: 'kt',
      default: 50,
      min: 10,
      max: 500,
      source: () =>
        msg(
          'Single pairs at 10 s differ by 10 kt in the median and by 90 kt in one of twenty (137,854 pairs, measured); hence the median of five',
        ),
    },
    share: {
      label: () => msg('Smallest median difference, share of the reported speed'),
      unit: 'ratio',
      default: 0.25,
      min: 0.05,
      max: 2,
      source: () =>
        msg(
          'Positions and speeds of one receiver agree within NACv 1, 10 m/s (RTCA DO-260B); the rest is for clocks',
        ),
    },
    duration: {
      label: () => msg('Shortest time'),
      unit: 's',
      default: 120,
      min: 10,
      max: 3600,
      source: () =>
        msg(
          'Resampled and filled files hold a position for up to a minute and catch up later; two minutes outlast that (engineering)',
        ),
    },
    fixes: {
      label: () => msg('Fixes that must agree on it'),
      unit: 'count',
      default: 5,
      min: 3,
      max: 60,
      source: () => msg('Median over at least five independent fixes (two of them may be wrong)'),
    },
  },
  evidence: {
    derived: { label: () => msg('Median speed from positions'), unit: 'kt' },
    reported: { label: () => msg('Median reported speed'), unit: 'kt' },
    fixes: { label: () => msg('Fixes'), unit: 'count' },
  },
  alternatives: () => [
    msg('positions that are repeated, late or moved, so that the way between them is not the way flown'),
    msg('a speed that a feed repeats, or airspeed in the column of ground speed'),
    msg('an aircraft that turns tightly between sparse rows'),
  ],
  limits: () => [
    msg('Speed below 50 kt, on the ground and in turns of more than 30° between fixes is not compared.'),
    msg(
      'Holds with rows up to 60 s apart for straight flight; a mismatch shows once it lasts two minutes with rows of 1 or 10 s, five with 60 s.',
    ),
  ],
  sentence: (_hit, text) =>
    msg(
      str`The positions move at ${text('derived')} (median), the reported ground speed is ${text('reported')}`,
    ),
});
