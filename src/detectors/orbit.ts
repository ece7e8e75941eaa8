import type { Track } from '../track/track.js';
import { formatDuration, formatQuantity } from '../base/units.js';
import { msg, str } from '../base/words.js';
import { defineDetector, type Hit } from '../finding/detector.js';
import { overlap, patternsOf, type Pattern } from '../derived/path/loop-patterns.js';

function hitOf(track: Track, p: Pattern): Hit {
  return {
    start: p.start,
    end: p.end,
    value: p.count,
    severity: 'advisory',
    confidence: p.count >= 3 ? 'high' : 'medium',
    evidence: {
      turns: p.count,
      side: p.side,
      duration: track.time[p.end] - track.time[p.start],
      loopTime: p.period,
      loopLength: p.length,
      diameter: p.length / Math.PI,
      elongation: p.elongation,
      groundSpeed: p.speed,
      altitudeFrom: p.from,
      altitudeTo: p.to,
    },
  };
}

export const orbit = defineDetector({
  id: 'orbit',
  title: () => msg('Orbit'),
  about: () =>
    msg(
      'Closed loops in one direction, one and a half or more, that are no holding pattern and no aerodrome circuit.',
    ),
  category: 'flight',
  unit: 'count',
  needs: ['time', 'lat', 'lon'],
  options: {
    turns: {
      label: () => msg('Fewest turns'),
      unit: 'count',
      default: 1.5,
      min: 0.9,
      max: 100,
      step: 0.1,
      source: () => msg('one and a half turns within 300 s (aircraft-circle)'),
    },
    diameter: {
      label: () => msg('Largest diameter'),
      unit: 'NM',
      default: 10.8,
      min: 1,
      max: 60,
      source: () => msg('radius up to 10 km (aircraft-circle)'),
    },
    climb: {
      label: () => msg('Climb from near the ground that makes it a circuit'),
      unit: 'ft',
      default: 500,
      min: 100,
      max: 5000,
      source: () => msg('the lowest aerodrome circuits are flown at 500 ft'),
    },
  },
  evidenceUnits: {
    turns: 'count',
    duration: 's',
    loopTime: 's',
    loopLength: 'NM',
    diameter: 'NM',
    elongation: 'ratio',
    groundSpeed: 'kt',
    altitudeFrom: 'ft',
    altitudeTo: 'ft',
  },
  alternatives: () => [
    msg('work above one place: observation, relay, photographs, calibration'),
    msg('climbing or descending in a spiral, thermals'),
    msg('a delaying turn under radar vectors'),
  ],
  limits: () => [
    msg(
      'At least three positions in a turn: rows of 10 s show turns of half a minute, rows of 60 s turns of three minutes.',
    ),
    msg('Tells the path, not what it was flown for.'),
  ],
  say({ value, evidence }) {
    const turns = formatQuantity(value, 'count', 1);
    const duration = formatDuration(Number(evidence.duration));
    const each = formatDuration(Number(evidence.loopTime));
    const across = formatQuantity(Number(evidence.diameter), 'NM');
    return evidence.side === 'left'
      ? msg(str`${turns} turns to the left in ${duration}, ${each} each, about ${across} across.`)
      : msg(str`${turns} turns to the right in ${duration}, ${each} each, about ${across} across.`);
  },
  *detect(track, context, { turns, diameter, climb }) {
    const holds = context.found.filter(({ kind }) => kind === 'holding');
    // A circuit begins and ends on the ground: loops that come down to it and climb again.
    const circuit = (p: Pattern) => p.height < climb && p.climb >= climb && p.drop >= climb;
    for (const p of patternsOf(track, context).fine) {
      if (p.count < turns || p.length > diameter * Math.PI || circuit(p)) continue;
      if (!holds.some((hold) => overlap(hold, p))) yield hitOf(track, p);
    }
  },
});
