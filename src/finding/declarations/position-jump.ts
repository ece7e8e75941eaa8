import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';

export const positionJump = declareDetector({
  kind: 'position-jump',
  title: () => msg('Position jump'),
  rule: () =>
    msg(
      'Two successive positions are further apart than can be flown in the time between them, or than the reported speeds and courses lead; or one position is beside the path of those around it, further than an aircraft can turn there and back.',
    ),
  category: 'data',
  unit: 'NM',
  needs: ['time', 'lat', 'lon'],
  distrusts: true,
  options: {
    speed: {
      label: () => msg('Highest plausible speed'),
      unit: 'kt',
      default: 900,
      min: 100,
      max: 3000,
      source: () =>
        msg(
          'adsbtrack: 900 kt over ground is beyond airliners in the strongest jet stream. For slower aircraft twice their top speed (tar1090), at least 300 kt',
        ),
    },
    latency: {
      label: () => msg('Delay of delivery to allow for'),
      unit: 's',
      default: 30,
      min: 0,
      max: 300,
      source: () =>
        msg(
          'receiver clocks differ and messages arrive late: feeds drop positions older than 15 to 30 s (OpenSky, tar1090)',
        ),
    },
    miss: {
      label: () => msg('Smallest error of dead reckoning'),
      unit: 'NM',
      default: 5,
      min: 1,
      max: 100,
      source: () => msg('RNAV 5: accuracy kept for 95% of the time (ICAO Doc 9613)'),
    },
    missShare: {
      label: () => msg('Smallest error of dead reckoning, share of the path'),
      unit: 'ratio',
      default: 0.5,
      min: 0.1,
      max: 2,
      source: () => msg('geometry: a course wrong by 30° all the way misses by half the path'),
    },
    gross: {
      label: () => msg('Gross jump: warning'),
      unit: 'NM',
      default: 25,
      min: 1,
      max: 1000,
      source: () => msg('gross navigation error in oceanic practice: 25 NM'),
    },
  },
  evidence: {
    test: {
      label: () => msg('Test'),
      words: {
        speed: () => msg('speed'),
        'dead reckoning': () => msg('dead reckoning'),
        path: () => msg('path of the positions around it'),
      },
    },
    seconds: { label: () => msg('Time between the positions'), unit: 's' },
    held: { label: () => msg('Time for which the position before was repeated'), unit: 's' },
    between: { label: () => msg('Time since its last repetition'), unit: 's' },
    impliedSpeed: { label: () => msg('Implied speed'), unit: 'kt' },
    reach: { label: () => msg('Distance that can be flown'), unit: 'NM' },
    reckonedPath: { label: () => msg('Dead reckoning, path'), unit: 'NM' },
    reckonedMiss: { label: () => msg('Dead reckoning, error'), unit: 'NM' },
    backAfter: { label: () => msg('Back after'), unit: 's' },
    jumps: { label: () => msg('Jumps'), unit: 'count' },
  },
  alternatives: () => [
    msg('a position decoded with a wrong reference, or of another aircraft with the same address'),
    msg('rows of two flights or two sources in one file'),
    msg('wrong positions sent by the aircraft before or after the jump'),
    msg('a wrong time with correct positions'),
  ],
  blindFrom: 180,
  limits: () => [
    msg('Repeated positions are removed first, because each end of a stale period would be a jump.'),
    msg(
      'Shorter jumps than the distance that can be flown are not found: the larger of 1.1 NM and 30 s of flight (4 NM at 480 kt), plus 900 kt between rows. For a jet 4 NM with rows 1 s apart, 7 NM with 10 s, 19 NM with 60 s; for a light aircraft 1.5, 2 and 6 NM.',
    ),
    msg(
      'One position alone shows closer than that: at the load factor of a sharp turn (jets 2.5, 14 CFR 25.337; others 6, 14 CFR 23.337) a jet on a straight path is no more than 0.3 NM beside it in rows of 10 s, 2.7 NM in 30 s, 11 NM in 60 s. Less than 1.1 NM is never reported, nor a position through which the flight came within the delay of delivery.',
    ),
    msg(
      'Not trusted are positions between a jump and its return, and those that a jump parts from all others at an end of the track: at most 12, within 60 s. Otherwise both sides of a jump are kept.',
    ),
    msg('Dead reckoning needs rows with speed and course between the two positions.'),
  ],
  sentence({ value, evidence }, text) {
    const size = formatQuantity(value, 'NM');
    if (evidence.jumps !== undefined)
      return msg(str`The position jumped back and forth ${text('jumps')} times, by up to ${size}`);
    if (evidence.test === 'path') return msg(str`One position is ${size} beside the path of those around it`);
    const short =
      evidence.held === undefined
        ? msg(str`The position jumped ${size} in ${text('seconds')}`)
        : msg(
            str`The position jumped ${size} in ${text('between')}, after it had stayed the same for ${text('held')}`,
          );
    const jump =
      evidence.reckonedMiss === undefined
        ? short
        : msg(str`${short}, ${text('reckonedMiss')} from where the reported speeds and courses lead`);
    return evidence.backAfter === undefined ? jump : msg(str`${jump}, and back after ${text('backAfter')}`);
  },
});
