import { formatDuration } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';

export const gnssInterference = declareDetector({
  kind: 'gnss-interference',
  title: () => msg('Signs of satellite-navigation interference'),
  short: () => msg('Signs of GNSS interference'),
  rule: () =>
    msg(
      'Several independent signs in one stretch say that the positions the aircraft sends are wrong: jumps there and back, a jet too slow to fly, bad integrity, disagreement with other sources, lost positions. Each strong sign counts 2, each weak one 1; three are needed, of two kinds, and one of them strong.',
    ),
  category: 'data',
  unit: 's',
  needs: ['time', 'lat', 'lon'],
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
      label: () => msg('Signs needed'),
      unit: 'count',
      default: 3,
      min: 2,
      max: 10,
      source: () =>
        msg('No agreed rule exists for single flights; one strong and one independent sign (engineering)'),
    },
    join: {
      label: () => msg('Signs within this time belong together'),
      unit: 's',
      default: 300,
      min: 30,
      max: 3600,
      source: () =>
        msg('Interference is detected within 5 min in published work on many aircraft (Liu, Lo & Walter)'),
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
    msg('a fault of the aircraft’s navigation receivers or antenna'),
    msg('rows of two aircraft or two sources in one file'),
    msg('a decoder that takes positions against a wrong reference'),
  ],
  limits: () => [
    msg(
      'Says that positions are not to be believed, not what made them wrong; jamming and spoofing look alike in one track.',
    ),
    msg('Pressure altitude does not come from satellites and stays usable.'),
    msg(
      'Positions that drift away slowly, with speeds to match, show only when they jump back; where the file has integrity columns, those count for themselves.',
    ),
    msg(
      'Holds from the sampling at which its signs do: jumps of 5 NM with rows of 1 s, 8 NM with 10 s, 20 NM with 60 s; slow jets from three rows.',
    ),
  ],
  sentence({ value, evidence }, text) {
    const signs = msg(
      str`${text('fired')} signs of satellite-navigation interference within ${formatDuration(value)} (${text('indicators')})`,
    );
    return evidence.positions === 0
      ? msg(str`${signs}; no positions in this period`)
      : msg(str`${signs}; the ${text('positions')} positions in this period are not trusted`);
  },
});
