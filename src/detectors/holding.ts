import { holding as declared } from '../finding/declarations/holding.js';
import { DEGREE, GRAVITY, NAUTICAL_MILE } from '../base/units.js';
import { cleanAltitude } from '../track/clean/index.js';
import type { Track } from '../track/track.js';
import { msg } from '../base/words.js';
import type { ValuesOf } from '../finding/declaration.js';
import { defineDetector, type Context } from '../finding/detector.js';
import type { Confidence, HitOf } from '../finding/finding.js';
import { fieldsOf } from '../derived/ground/ground.js';
import { MAX_CURVED_ELONGATION, overlap, patternsOf, type Pattern } from '../derived/path/loop-patterns.js';

type Values = ValuesOf<typeof declared.options>;

/** kt; rows that go faster have wrong times (adsbtrack): their shape alone can be judged. */
const IMPOSSIBLE_KT = 900;
/** NM: 210 s at 180 kt. */
const SHORTEST_LENGTH = 10;

/** s and ft: ten miles of final approach at 120 kt, below the height from which it is begun. */
const FINAL_APPROACH = { seconds: 300, height: 2000 } as const;

/** A single loop that ends on a final approach is downwind, base and final. Of two loops and more the first is a hold. */
function isArrival(track: Track, context: Context, p: Pattern): boolean {
  if (p.count >= 1.5) return false;
  const { values } = cleanAltitude(track);
  for (let i = p.end; i < track.length && track.time[i] - track.time[p.end] <= FINAL_APPROACH.seconds; i++) {
    if (!(values[i] <= p.to - FINAL_APPROACH.height / 2)) continue;
    const [ground] = fieldsOf(track, context, i);
    if (values[i] - (ground?.elevation ?? 0) <= FINAL_APPROACH.height) return true;
  }
  return false;
}

/** Straight share of the time below which a loop is a circle, and points in it that show that. */
const MAX_CIRCLE_STRAIGHT = 0.05;
const MIN_POINTS = 16;

/** Whether the loops are circles that the wind moves on: longer than wide over the ground, and round in that air. */
function isCircle({ drifting, straight, period, spacing }: Pattern, o: Values): boolean {
  if (drifting === drifting) return drifting < o.elongation;
  return straight < MAX_CIRCLE_STRAIGHT && period >= MIN_POINTS * spacing;
}

/** Rows too far apart show some points of a loop, and no straight legs. */
const isUndersampled = ({ elongation, straight }: Pattern): boolean =>
  elongation > MAX_CURVED_ELONGATION && straight < MAX_CIRCLE_STRAIGHT;

/** Loops that are flown again, and share by which these may be longer: a single long loop is a detour or vectors. */
const AGAIN = { count: 1.5, longer: 1.125 } as const;
/** Straight share and length over width that make longer loops a racetrack. */
const RACETRACK = { straight: 0.3, elongation: 1.8 } as const;

/** Degrees, degrees a second and s: turns of a hold (FAA AIM 5-3-8), and a leg of one minute against the wind. */
const TURNS = { bank: 30, fastest: 3 } as const;
const LEG_S = 45;

/** Share of the outbound leg in the time from one turn to the other: a third in a hold, 0.08 in a circle; and points that show it. */
const MIN_LEG = 0.12;
const MIN_LEG_POINTS = 10;

/** A single circle between straight parts is longer than wide as well; in strong wind the time from turn to turn is no sign. */
const isOneCircle = ({ leg, straight, period, spacing }: Pattern): boolean =>
  (leg < MIN_LEG || straight < MAX_CIRCLE_STRAIGHT) && period >= MIN_LEG_POINTS * spacing;

/** s that a whole racetrack takes at a ground speed (kt): a single loop that is shorter has no legs, or turns as no hold does. */
function shortestTime(speed: number): number {
  const rate = (GRAVITY * Math.tan(TURNS.bank * DEGREE)) / ((speed * NAUTICAL_MILE) / 3600) / DEGREE;
  return 360 / Math.min(TURNS.fastest, rate) + 2 * LEG_S;
}

/** Whether size and time are those of a hold, or of a racetrack that is flown again and again. */
function isOfSize(p: Pattern, o: Values): boolean {
  // Beginning and end of the loops are known to half the spacing of the points, and the period is a mean of all.
  const slack = p.spacing / 2 / Math.max(1, Math.floor(p.count));
  if (p.period + slack < o.shortest || p.period - slack > o.racetrack * 60) return false;
  const within = (share: number): boolean =>
    p.period - slack <= share * o.longest && p.length <= share * o.length;
  if (p.count < AGAIN.count) return within(1) && !isOneCircle(p) && p.period + slack >= shortestTime(p.speed);
  return within(AGAIN.longer) || (p.straight >= RACETRACK.straight && p.elongation >= RACETRACK.elongation);
}

function isHold(track: Track, p: Pattern, o: Values): boolean {
  const minutes = (track.time[p.end] - track.time[p.start]) / 60;
  const untimed = p.speed > IMPOSSIBLE_KT && p.length >= SHORTEST_LENGTH && p.length <= o.length;
  if (!untimed && (!isOfSize(p, o) || p.speed < o.speed || p.from - p.to > o.descent * minutes)) return false;
  if (p.elongation < o.elongation || isCircle(p, o) || isUndersampled(p)) return false;
  return p.climb <= o.climb && p.height >= o.height;
}

function confidenceOf(p: Pattern): Confidence {
  if (p.speed > IMPOSSIBLE_KT) return 'low';
  return p.count >= 1.5 ? 'high' : 'medium';
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
    ...(p.speed > IMPOSSIBLE_KT && {
      untested: [
        msg(
          'the time of a loop: the times of the rows give an impossible speed, only the shape was evaluated',
        ),
      ],
    }),
  };
}

/** Holds among the loops; loops that the means show come first, single rows add what the means miss. */
export function holdsOf(track: Track, context: Context, o: Values): Pattern[] {
  const { fine, coarse } = patternsOf(track, context);
  const holds = coarse.filter((p) => isHold(track, p, o) && !isArrival(track, context, p));
  for (const p of fine) {
    if (isHold(track, p, o) && !isArrival(track, context, p) && !holds.some((h) => overlap(h, p)))
      holds.push(p);
  }
  return holds.sort((a, b) => a.start - b.start);
}

export const holding = defineDetector({
  ...declared,
  *detect(track, context, o) {
    for (const hold of holdsOf(track, context, o)) yield hitOf(track, hold);
  },
});
