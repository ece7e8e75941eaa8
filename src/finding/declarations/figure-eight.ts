import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';
import { sideWords } from '../fields.js';

export const figureEight = declareDetector({
  kind: 'figure-eight',
  title: () => msg('Figure of eight'),
  rule: () =>
    msg(
      'Two loops of similar size in succession, one to each side, around one crossing of the path, and no climb.',
    ),
  category: 'flight',
  unit: 'NM',
  needs: ['time', 'lat', 'lon'],
  absorbs: ['orbit'],
  options: {
    lobe: {
      label: () => msg('Smallest turn of each lobe'),
      unit: '°',
      default: 200,
      min: 150,
      max: 360,
      source: () =>
        msg(
          'geometry: each lobe of a closed figure turns 180° plus the angle of the crossing; 20° is the flattest crossing',
        ),
    },
    longest: {
      label: () => msg('Longest time of a lobe'),
      unit: 's',
      default: 1200,
      min: 60,
      max: 7200,
      source: () => msg('engineering judgment: longer than any holding or delaying loop'),
    },
    closed: {
      label: () => msg('Greatest opening of the second lobe, share of its size'),
      unit: 'ratio',
      default: 0.5,
      min: 0,
      max: 1,
      step: 0.05,
      source: () => msg('engineering judgment: the path need not return to the crossing exactly'),
    },
  },
  evidence: {
    firstTurn: { label: () => msg('First loop, turn'), unit: '°' },
    firstSide: { label: () => msg('First loop, side'), words: sideWords },
    secondTurn: { label: () => msg('Second loop, turn'), unit: '°' },
    secondSide: { label: () => msg('Second loop, side'), words: sideWords },
    firstSize: { label: () => msg('First loop, size'), unit: 'NM' },
    secondSize: { label: () => msg('Second loop, size'), unit: 'NM' },
    duration: { label: () => msg('Duration'), unit: 's' },
    crossingLat: { label: () => msg('Latitude of the crossing'), unit: '°' },
    crossingLon: { label: () => msg('Longitude of the crossing'), unit: '°' },
  },
  alternatives: () => [
    msg('two orbits above neighboring places'),
    msg('vectors or visual maneuvers around an airport'),
    msg('a figure flown intentionally'),
  ],
  blindFrom: 45,
  limits: () => [
    msg(
      'The spacing is for lobes of 2.5 to 6 minutes. Some nine positions per lobe are needed: rows 10 s apart show lobes of 90 s.',
    ),
    msg('A lobe without positions is not found.'),
    msg(
      'Figures of which a lobe ends more than 1,000 ft higher than it begins, and those of which one lobe is less than 0.4 as large as the other, are not reported.',
    ),
  ],
  sentence({ value, evidence }, text) {
    const [first, second, duration] = [text('firstTurn'), text('secondTurn'), text('duration')];
    const length = formatQuantity(value, 'NM');
    return evidence.firstSide === 'left'
      ? msg(
          str`A loop to the left (${first}) and one to the right (${second}), ${length} from end to end, in ${duration}.`,
        )
      : msg(
          str`A loop to the right (${first}) and one to the left (${second}), ${length} from end to end, in ${duration}.`,
        );
  },
});
