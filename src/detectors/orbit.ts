import { orbit as declared } from '../finding/declarations/orbit.js';
import type { Track } from '../track/track.js';
import { defineDetector } from '../finding/detector.js';
import type { HitOf } from '../finding/finding.js';
import { MAX_CURVED_ELONGATION, overlap, patternsOf, type Pattern } from '../derived/path/loop-patterns.js';

function hitOf(track: Track, p: Pattern): HitOf<typeof declared> {
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
  ...declared,
  *detect(track, context, { turns, diameter, climb }) {
    const holds = context.found.filter(({ kind }) => kind === 'holding');
    // A circuit begins and ends on the ground: loops that come down to it and climb again.
    const circuit = (p: Pattern) => p.height < climb && p.climb >= climb && p.drop >= climb;
    for (const p of patternsOf(track, context).fine) {
      if (p.count < turns || p.length > diameter * Math.PI || circuit(p)) continue;
      // Back and forth, or circles of which the rows show too little.
      if (p.elongation > MAX_CURVED_ELONGATION) continue;
      if (!holds.some((hold) => overlap(hold, p))) yield hitOf(track, p);
    }
  },
});
