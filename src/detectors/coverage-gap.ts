import { intervalOf } from '../track/median.js';
import { GAP_INTERVALS, MIN_GAP } from '../track/status.js';
import { formatDuration, formatQuantity } from '../base/units.js';
import { msg, str } from '../base/words.js';
import { defineDetector } from '../finding/detector.js';
import { evidenceOf } from '../finding/evidence.js';
import { holeBetween } from '../derived/series/gap-sides.js';

export const coverageGap = defineDetector({
  id: 'coverage-gap',
  title: () => msg('Gap in coverage'),
  about: () => msg('No row at all for longer than max(60 s, 6 × the median interval between rows).'),
  category: 'data',
  unit: 's',
  needs: ['time'],
  options: {
    minimum: {
      label: () => msg('Shortest gap'),
      unit: 's',
      default: MIN_GAP,
      min: 5,
      max: 7200,
      source: () => msg('Pik et al. count gaps from 60 s'),
    },
    intervals: {
      label: () => msg('Shortest gap, in median intervals between rows'),
      unit: 'ratio',
      default: GAP_INTERVALS,
      min: 1,
      max: 100,
      source: () =>
        msg('Exports thin rows out to 30 or 60 s; six intervals are not thinning but loss (engineering)'),
    },
    long: {
      label: () => msg('Long gap: caution'),
      unit: 's',
      default: 900,
      min: 60,
      max: 36000,
      source: () => msg('ICAO Annex 6 Part I, 3.5: an operator knows the position at least every 15 minutes'),
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
  alternatives: () => [
    msg('out of range of the receivers: low, behind terrain, over sea or remote land'),
    msg('rows left out by the provider, or by whoever made the file'),
    msg('the receivers or the link from them failed'),
    msg('the transponder sent nothing'),
  ],
  limits: () => [
    msg('A gap says that the file has no rows, not that the aircraft sent nothing.'),
    msg(
      'Holds at every sampling: the threshold follows the median interval between rows (360 s where it is 60 s).',
    ),
  ],
  say({ value, evidence }) {
    const { distance, impliedSpeed } = evidence;
    const duration = formatDuration(value);
    if (distance === undefined || impliedSpeed === undefined) return msg(str`No rows for ${duration}`);
    const apart = formatQuantity(Number(distance), 'NM');
    const speed = formatQuantity(Number(impliedSpeed), 'kt');
    return msg(
      str`No rows for ${duration}; the positions on both sides are ${apart} apart, ${speed} on average`,
    );
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
