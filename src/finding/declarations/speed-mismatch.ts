import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';

export const speedMismatch = declareDetector({
  kind: 'speed-mismatch',
  title: () => msg('Reported and derived speed disagree'),
  short: () => msg('Speed mismatch'),
  rule: () =>
    msg(
      'Over at least two minutes and five fixes at least 10 s apart, the median speed between positions differs from the reported ground speed by more than 50 kt and by more than a quarter of it.',
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
          'single pairs at 10 s differ by 10 kt (median) and by 90 kt in one of twenty (137,854 pairs, measured); hence the median of five',
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
          'positions and speeds of one receiver agree within NACv 1, 10 m/s (RTCA DO-260B); the remainder allows for clocks',
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
          'engineering judgment: resampled files hold a position for up to a minute and catch up later; two minutes exceed that',
        ),
    },
    fixes: {
      label: () => msg('Fewest fixes'),
      unit: 'count',
      default: 5,
      min: 3,
      max: 60,
      source: () => msg('median over at least five independent fixes (two of them may be wrong)'),
    },
  },
  evidence: {
    derived: { label: () => msg('Median speed from positions'), unit: 'kt' },
    reported: { label: () => msg('Median reported speed'), unit: 'kt' },
    fixes: { label: () => msg('Fixes'), unit: 'count' },
    wrong: {
      label: () => msg('Differs from before and after'),
      words: { 'reported speed': () => msg('reported speed'), positions: () => msg('positions') },
    },
  },
  alternatives: () => [
    msg('repeated, late or moved positions, so that the distance between them is not the distance flown'),
    msg('a speed repeated by the feed, or airspeed in the ground speed column'),
    msg('tight turns between sparse rows'),
  ],
  blindFrom: 120,
  limits: () => [
    msg('Speeds below 50 kt, on the ground and in turns of more than 30° between fixes are not compared.'),
    msg(
      'In straight flight a mismatch is found after two minutes with rows 1 or 10 s apart, after five with 60 s.',
    ),
  ],
  sentence({ evidence }, text) {
    const [derived, reported] = [text('derived'), text('reported')];
    return evidence.wrong === 'reported speed'
      ? msg(
          str`The positions move at ${derived} (median), as before and after; the reported ground speed of ${reported} is wrong`,
        )
      : msg(str`The positions move at ${derived} (median), the reported ground speed is ${reported}`);
  },
});
