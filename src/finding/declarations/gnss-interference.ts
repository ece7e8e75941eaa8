import { formatDuration } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';

export const gnssInterference = declareDetector({
  kind: 'gnss-interference',
  title: () => msg('Signs of satellite-navigation interference'),
  short: () => msg('Signs of GNSS interference'),
  rule: () =>
    msg(
      'Several independent signs in one period indicate that the transmitted positions are wrong: jumps back and forth, a jet too slow to fly, bad integrity, disagreement with other sources, lost positions. Each strong sign counts 2, each weak sign 1; a score of three is needed, from two independent signs, one of them strong. Slow jet, speed mismatch and course mismatch are one sign, since one wrong column makes all three. Bad integrity for five minutes, the aircraft’s own report, counts 3 and needs no second sign; so do positions of a jet above 25,000 ft that stay within 2 NM for two minutes, which no jet can fly.',
    ),
  category: 'data',
  unit: 's',
  needs: ['time', 'lat', 'lon'],
  distrusts: true,
  uses: [
    'position-jump',
    'implausible-speed',
    'speed-mismatch',
    'baro-geometric-step',
    'position-gap',
    'stale-position',
  ],
  absorbs: [
    'position-jump',
    'stale-position',
    'position-gap',
    'frozen-record',
    'implausible-speed',
    'speed-mismatch',
    'baro-geometric-step',
  ],
  options: {
    score: {
      label: () => msg('Smallest score'),
      unit: 'count',
      default: 3,
      min: 3,
      max: 10,
      source: () =>
        msg(
          'engineering judgment: one strong and one independent sign; no agreed rule exists for single flights',
        ),
    },
    join: {
      label: () => msg('Longest time between signs of one event'),
      unit: 's',
      default: 300,
      min: 30,
      max: 3600,
      source: () =>
        msg('published work on many aircraft detects interference within 5 min (Liu, Lo & Walter)'),
    },
  },
  evidence: {
    indicators: {
      label: () => msg('Signs'),
      several: true,
      words: {
        'position jump': () => msg('position jump'),
        'return jump': () => msg('return jump'),
        'slow jet': () => msg('slow jet'),
        'bad integrity': () => msg('bad integrity'),
        'confined positions': () => msg('confined positions'),
        'speed mismatch': () => msg('speed mismatch'),
        'course mismatch': () => msg('course mismatch'),
        'geometric altitude step': () => msg('geometric altitude step'),
        'positions lost': () => msg('positions lost'),
        'positions repeated': () => msg('positions repeated'),
        'sources disagree': () => msg('sources disagree'),
      },
    },
    fired: { label: () => msg('Number of signs'), unit: 'count' },
    score: { label: () => msg('Score'), unit: 'count' },
    positions: { label: () => msg('Positions'), unit: 'count' },
    jumps: { label: () => msg('Jumps'), unit: 'count' },
    greatestJump: { label: () => msg('Greatest jump'), unit: 'NM' },
    slowest: { label: () => msg('Slowest ground speed'), unit: 'kt' },
  },
  alternatives: () => [
    msg('a fault in the aircraft’s navigation receivers or antenna'),
    msg('rows of two aircraft or two sources in one file'),
    msg('positions decoded with a wrong reference'),
  ],
  blindFrom: 120,
  limits: () => [
    msg(
      'Shows that positions cannot be trusted, not what made them wrong; jamming and spoofing look alike in a single track.',
    ),
    msg('Positions measured from the ground (multilateration, radar) remain trusted.'),
    msg('Pressure altitude does not come from satellites and remains usable.'),
    msg(
      'Positions that drift away slowly, with matching speeds, are found only when they jump back: a drift that never returns and agrees with its speeds cannot be seen. Integrity columns, if the file has them, count on their own.',
    ),
    msg(
      'The spacing is for stretches of ten minutes or more, and limited by that of its signs: jumps of 5 NM with rows 1 s apart, 8 NM with 10 s, 20 NM with 60 s; slow jets from three rows.',
    ),
  ],
  sentence({ value, evidence }, text) {
    const signs =
      evidence.fired === 1
        ? msg(
            str`One sign of satellite-navigation interference for ${formatDuration(value)} (${text('indicators')})`,
          )
        : msg(
            str`${text('fired')} independent signs of satellite-navigation interference within ${formatDuration(value)} (${text('indicators')})`,
          );
    return evidence.positions === 0
      ? msg(str`${signs}; no positions in this period`)
      : msg(str`${signs}; the ${text('positions')} positions in this period are not trusted`);
  },
});
