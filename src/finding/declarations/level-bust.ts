import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';

export const levelBust = declareDetector({
  kind: 'level-bust',
  title: () => msg('Level bust'),
  rule: () =>
    msg(
      'The altitude leaves the selected or planned level, once reached, by more than the tolerance, and returns to it.',
    ),
  category: 'flight',
  unit: 'ft',
  needs: ['time', 'altitude'],
  options: {
    tolerance: {
      label: () => msg('Tolerance'),
      unit: 'ft',
      default: 300,
      min: 50,
      max: 2000,
      step: 50,
      source: () => msg('level bust: 300 ft or more (EUROCONTROL HEIDI; 200 ft in RVSM airspace)'),
    },
    seconds: {
      label: () => msg('Shortest time'),
      unit: 's',
      default: 10,
      min: 0,
      max: 600,
      source: () => msg('engineering judgment: a few rows'),
    },
    longest: {
      label: () => msg('Longest time'),
      unit: 's',
      default: 600,
      min: 60,
      max: 7200,
      source: () => msg('engineering judgment: a longer deviation is flight at another level'),
    },
  },
  evidence: {
    deviation: { label: () => msg('Deviation'), unit: 'ft' },
    level: { label: () => msg('Level'), unit: 'ft' },
    by: {
      label: () => msg('Level from'),
      words: {
        'planned level': () => msg('planned level'),
        'selected altitude': () => msg('selected altitude'),
      },
    },
    duration: { label: () => msg('Duration'), unit: 's' },
  },
  alternatives: () => [
    msg('a clearance to a level that was not selected, or a TCAS resolution advisory'),
    msg('turbulence or mountain waves'),
    msg('a planned level that was changed in flight'),
  ],
  blindFrom: 180,
  limits: () => [
    msg(
      'Needs a selected altitude in the file or a planned level in the route; without either, nothing is evaluated.',
    ),
    msg(
      'Below the transition altitude the selected altitude refers to sea level, the recorded altitude to standard pressure.',
    ),
    msg('The spacing is for a minute or more beyond the level.'),
  ],
  sentence({ value, evidence }, text) {
    const off = formatQuantity(Math.abs(value), 'ft');
    const [level, duration] = [text('level'), text('duration')];
    if (evidence.by === 'planned level') {
      return value > 0
        ? msg(str`${off} above the planned level of ${level}, for ${duration}, then back.`)
        : msg(str`${off} below the planned level of ${level}, for ${duration}, then back.`);
    }
    return value > 0
      ? msg(str`${off} above the selected altitude of ${level}, for ${duration}, then back.`)
      : msg(str`${off} below the selected altitude of ${level}, for ${duration}, then back.`);
  },
});
