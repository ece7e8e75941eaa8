import { holding as declared } from '../finding/declarations/holding.js';
import { cleanAltitude } from '../track/clean/index.js';
import type { Track } from '../track/track.js';
import { msg } from '../base/words.js';
import { defineDetector, type Context } from '../finding/detector.js';
import type { Confidence, HitOf } from '../finding/finding.js';
import { fieldsOf } from '../derived/ground/ground.js';
import { isFlownAgain, isHold, isUntimed, type HoldLimits } from '../derived/path/hold-shape.js';
import { overlap, patternsOf, type Pattern } from '../derived/path/loop-patterns.js';

/** s and ft: ten miles of final approach at 120 kt, below the height from which it is begun. */
const FINAL_APPROACH = { seconds: 300, height: 2000 } as const;

/** A single loop that ends on a final approach is downwind, base and final. Of two loops and more the first is a hold. */
function isArrival(track: Track, context: Context, p: Pattern): boolean {
  if (isFlownAgain(p)) return false;
  const { values } = cleanAltitude(track);
  for (let i = p.end; i < track.length && track.time[i] - track.time[p.end] <= FINAL_APPROACH.seconds; i++) {
    if (!(values[i] <= p.to - FINAL_APPROACH.height / 2)) continue;
    const [ground] = fieldsOf(track, context, i);
    if (values[i] - (ground?.elevation ?? 0) <= FINAL_APPROACH.height) return true;
  }
  return false;
}

function confidenceOf(p: Pattern): Confidence {
  if (isUntimed(p)) return 'low';
  return isFlownAgain(p) ? 'high' : 'medium';
}

function hitOf(track: Track, p: Pattern): HitOf<typeof declared> {
  return {
    start: p.start,
    end: p.end,
    value: p.count,
    severity: 'advisory',
    confidence: confidenceOf(p),
    evidence: {
      loops: p.count,
      side: p.side,
      duration: track.time[p.end] - track.time[p.start],
      loopTime: p.period,
      loopLength: p.length,
      elongation: p.elongation,
      straightShare: p.straight * 100,
      groundSpeed: p.speed,
      altitudeFrom: p.from,
      altitudeTo: p.to,
    },
    ...(isUntimed(p) && {
      untested: [
        msg(
          'the time of a loop: the times of the rows give an impossible speed, only the shape was evaluated',
        ),
      ],
    }),
  };
}

/** Holds among the loops; loops that the means show come first, single rows add what the means miss. */
export function holdsOf(track: Track, context: Context, o: HoldLimits): Pattern[] {
  const { fine, coarse } = patternsOf(track, context);
  const seconds = ({ start, end }: Pattern): number => track.time[end] - track.time[start];
  const isOne = (p: Pattern): boolean => isHold(p, seconds(p), o) && !isArrival(track, context, p);
  const holds = coarse.filter(isOne);
  for (const p of fine) if (isOne(p) && !holds.some((h) => overlap(h, p))) holds.push(p);
  return holds.sort((a, b) => a.start - b.start);
}

export const holding = defineDetector({
  ...declared,
  *detect(track, context, o) {
    for (const hold of holdsOf(track, context, o)) yield hitOf(track, hold);
  },
});
