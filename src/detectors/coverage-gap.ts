import { intervalOf } from '../track/median.js';
import { GAP_INTERVALS, MIN_GAP } from '../track/status.js';
import { formatDuration, formatQuantity } from '../units.js';
import { defineDetector } from './detector.js';
import { evidenceOf } from './evidence.js';
import { holeBetween } from './hole.js';

export const coverageGap = defineDetector({
  id: 'coverage-gap',
  title: 'Gap in coverage',
  about: 'No row at all for longer than max(60 s, 6 × the median interval between rows).',
  category: 'data',
  unit: 's',
  needs: ['time'],
  options: {
    minimum: {
      label: 'Shortest gap',
      unit: 's',
      default: MIN_GAP,
      min: 5,
      max: 7200,
      source: 'Pik et al. count gaps from 60 s',
    },
    intervals: {
      label: 'Shortest gap, in median intervals between rows',
      unit: 'ratio',
      default: GAP_INTERVALS,
      min: 1,
      max: 100,
      source: 'Exports thin rows out to 30 or 60 s; six intervals are not thinning but loss (engineering)',
    },
    long: {
      label: 'Long gap: caution',
      unit: 's',
      default: 900,
      min: 60,
      max: 36000,
      source: 'ICAO Annex 6 Part I, 3.5: an operator knows the position at least every 15 minutes',
    },
  },
  evidenceUnits: {
    threshold: 's',
    medianInterval: 's',
    distance: 'NM',
    impliedSpeed: 'kt',
    altitudeBefore: 'ft',
    altitudeAfter: 'ft',
  },
  alternatives: [
    'out of range of the receivers: low, behind terrain, over sea or remote land',
    'rows left out by the provider, or by whoever made the file',
    'the receivers or the link from them failed',
    'the transponder sent nothing',
  ],
  limits: [
    'A gap says that the file has no rows, not that the aircraft sent nothing.',
    'Holds at every sampling: the threshold follows the median interval between rows (360 s where it is 60 s).',
  ],
  say({ value, evidence }) {
    const { distance, impliedSpeed } = evidence;
    const across =
      distance === undefined || impliedSpeed === undefined
        ? ''
        : `; the positions on both sides are ${formatQuantity(Number(distance), 'NM')} apart, ${formatQuantity(Number(impliedSpeed), 'kt')} on average`;
    return `No rows for ${formatDuration(value)}${across}`;
  },
  *detect(track, context, { minimum, intervals, long }) {
    const medianInterval = intervalOf(track);
    const threshold = medianInterval > 0 ? Math.max(minimum, intervals * medianInterval) : minimum;
    const { time } = track;
    for (let i = 0; i + 1 < track.length; i++) {
      const seconds = time[i + 1] - time[i];
      if (!(seconds > threshold)) continue;
      yield {
        start: i,
        end: i + 1,
        value: seconds,
        severity: seconds >= long ? 'caution' : 'advisory',
        confidence: 'high',
        evidence: evidenceOf({ threshold, medianInterval, ...holeBetween(track, context.legs, i, i + 1) }),
      };
    }
  },
});
