import type { holding as declared } from '../../finding/declarations/holding.js';
import type { ValuesOf } from '../../finding/declaration.js';
import { DEGREE, GRAVITY, NAUTICAL_MILE } from '../../base/units.js';
import { MAX_CURVED_ELONGATION, type Pattern } from './loop-patterns.js';

/** Which loops have the size, the form and the heights of a hold. */

export type HoldLimits = ValuesOf<typeof declared.options>;
type Loops = Omit<Pattern, 'start' | 'end' | 'side' | 'lowest' | 'highest' | 'drop'>;

/** kt; rows that go faster have wrong times (adsbtrack): their shape alone can be judged. */
const IMPOSSIBLE_KT = 900;
/** NM: 210 s at 180 kt. */
const SHORTEST_LENGTH = 10;

/** Whether the times of the rows give a speed that nothing holds at. */
export const isUntimed = ({ speed }: Pick<Pattern, 'speed'>): boolean => speed > IMPOSSIBLE_KT;

/** Straight share of the time below which a loop is a circle, and points in it that show that. */
const MAX_CIRCLE_STRAIGHT = 0.05;
const MIN_POINTS = 16;

/** Whether the loops are circles that the wind moves on: longer than wide over the ground, and round in that air. */
function isCircle({ drifting, straight, period, spacing }: Loops, o: HoldLimits): boolean {
  if (drifting === drifting) return drifting < o.elongation;
  return straight < MAX_CIRCLE_STRAIGHT && period >= MIN_POINTS * spacing;
}

/** Rows too far apart show some points of a loop, and no straight legs. */
const isUndersampled = ({ elongation, straight }: Loops): boolean =>
  elongation > MAX_CURVED_ELONGATION && straight < MAX_CIRCLE_STRAIGHT;

/** Loops that are flown again, and share by which these may be longer: a single long loop is a detour or vectors. */
const AGAIN = { count: 1.5, longer: 1.125 } as const;
/** Straight share and length over width that make longer loops a racetrack. */
const RACETRACK = { straight: 0.3, elongation: 1.8 } as const;

/** Whether the loop is flown again: it is then no part of something else. */
export const isFlownAgain = ({ count }: Pick<Pattern, 'count'>): boolean => count >= AGAIN.count;

/** Degrees, degrees a second and s: turns of a hold (FAA AIM 5-3-8), and a leg of one minute against the wind. */
const TURNS = { bank: 30, fastest: 3 } as const;
const LEG_S = 45;

/** Share of the outbound leg in the time from one turn to the other: a third in a hold, 0.08 in a circle; and points that show it. */
const MIN_LEG = 0.12;
const MIN_LEG_POINTS = 10;

/** A single circle between straight parts is longer than wide as well; in strong wind the time from turn to turn is no sign. */
const isOneCircle = ({ leg, straight, period, spacing }: Loops): boolean =>
  (leg < MIN_LEG || straight < MAX_CIRCLE_STRAIGHT) && period >= MIN_LEG_POINTS * spacing;

/** s that a whole racetrack takes at a ground speed (kt): a single loop that is shorter has no legs, or turns as no hold does. */
function shortestTime(speed: number): number {
  const rate = (GRAVITY * Math.tan(TURNS.bank * DEGREE)) / ((speed * NAUTICAL_MILE) / 3600) / DEGREE;
  return 360 / Math.min(TURNS.fastest, rate) + 2 * LEG_S;
}

/** Whether size and time are those of a hold, or of a racetrack that is flown again and again. */
function isOfSize(p: Loops, o: HoldLimits): boolean {
  // Beginning and end of the loops are known to half the spacing of the points, and the period is a mean of all.
  const slack = p.spacing / 2 / Math.max(1, Math.floor(p.count));
  if (p.period + slack < o.shortest || p.period - slack > o.racetrack * 60) return false;
  const within = (share: number): boolean =>
    p.period - slack <= share * o.longest && p.length <= share * o.length;
  if (!isFlownAgain(p)) return within(1) && !isOneCircle(p) && p.period + slack >= shortestTime(p.speed);
  return within(AGAIN.longer) || (p.straight >= RACETRACK.straight && p.elongation >= RACETRACK.elongation);
}

/** Whether loops that take so many seconds in all are a hold. */
export function isHold(p: Loops, seconds: number, o: HoldLimits): boolean {
  const untimed = isUntimed(p) && p.length >= SHORTEST_LENGTH && p.length <= o.length;
  if (!untimed && (!isOfSize(p, o) || p.speed < o.speed || p.from - p.to > (o.descent * seconds) / 60))
    return false;
  if (p.elongation < o.elongation || isCircle(p, o) || isUndersampled(p)) return false;
  return p.climb <= o.climb && p.height >= o.height;
}
