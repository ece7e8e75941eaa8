import { formatQuantity } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { declareDetector } from '../declaration.js';

export const survey = declareDetector({
  kind: 'survey',
  title: () => msg('Survey pattern'),
  rule: () =>
    msg(
      'Straight lines back and forth, parallel and side by side, more than the two of a holding pattern; or short runs over one place, each back nearer to the one before than a half turn leads.',
    ),
  category: 'flight',
  unit: 'count',
  needs: ['time', 'lat', 'lon'],
  uses: ['holding', 'touch-and-go'],
  absorbs: ['orbit', 'figure-eight', 'holding'],
  options: {
    lines: {
      label: () => msg('Fewest different lines'),
      unit: 'count',
      default: 5,
      min: 3,
      max: 50,
      source: () => msg('a racetrack has two; with its entry, and downwind and final of an arrival, four'),
    },
    angle: {
      label: () => msg('Greatest angle between parallel lines'),
      unit: '°',
      default: 10,
      min: 1,
      max: 30,
      source: () => msg('engineering judgment: course of a line in the wind, over means of 20 s'),
    },
    beside: {
      label: () => msg('Smallest overlap with the previous line'),
      unit: 'ratio',
      default: 0.5,
      min: 0.1,
      max: 1,
      step: 0.05,
      source: () =>
        msg(
          'engineering judgment: a grid covers an area; lines that hardly overlap are a route with corners',
        ),
    },
    spacing: {
      label: () => msg('Smallest spacing of different lines'),
      unit: 'NM',
      default: 0.1,
      min: 0.02,
      max: 5,
      step: 0.01,
      source: () => msg('photogrammetry with 60% side lap from 1,000 ft or higher: 200 m or more'),
    },
    pause: {
      label: () => msg('Longest time between lines'),
      unit: 's',
      default: 480,
      min: 30,
      max: 3600,
      source: () => msg('longest loop of a holding pattern, as in holding'),
    },
  },
  evidence: {
    lines: { label: () => msg('Lines'), unit: 'count' },
    differentLines: { label: () => msg('Different lines'), unit: 'count' },
    course: { label: () => msg('Course'), unit: '°' },
    length: { label: () => msg('Median length'), unit: 'NM' },
    spacing: { label: () => msg('Median spacing'), unit: 'NM' },
    width: { label: () => msg('Width'), unit: 'NM' },
    duration: { label: () => msg('Duration'), unit: 's' },
    fromFirstToLast: { label: () => msg('From first to last point'), unit: 'NM' },
  },
  alternatives: () => [
    msg('a search, spraying, calibration of navigation aids, or ridge soaring'),
    msg('several passes over one airport'),
  ],
  blindFrom: 120,
  limits: () => [
    msg(
      'The spacing is for lines of two minutes or more (with rows up to 15 s apart one minute); short runs back and forth need rows up to 10 s apart.',
    ),
    msg('Describes the path, not its purpose.'),
  ],
  sentence({ value, evidence }, text) {
    const lines = formatQuantity(value, 'count');
    const [length, course, spacing] = [text('length'), text('course'), text('spacing', 2)];
    if (evidence.spacing === undefined)
      return msg(
        str`${lines} runs of ${length} back and forth over one place (course ${course} and back), in ${text('duration')}.`,
      );
    return msg(
      str`${lines} parallel lines of ${length} (course ${course} and back), ${spacing} apart, in ${text('duration')}.`,
    );
  },
});
