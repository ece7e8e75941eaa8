import { FOOT, GRAVITY } from '../../base/units.js';
import type { OscillationPoints } from './points.js';

/**
 * What a swing cannot be if the aircraft is left to itself: the exchange of height and speed alone does not tell a phugoid
 * from pull-ups, loops, wing-overs and parabolas, which trade them too.
 */

/**
 * Greatest vertical acceleration of a free phugoid, in g about 1. With constant lift coefficient the load is (V/V0)², so that
 * the speed at the top is V0·√(1 − load): half of the mean at this one, where transport aircraft have stalled.
 */
const MAX_LOAD = 0.75;

/** g: vertical acceleration of a sine of this size and period. */
const loadOf = (peakToPeak: number, period: number): number =>
  (((peakToPeak / 2) * FOOT * (2 * Math.PI)) / period / GRAVITY) * ((2 * Math.PI) / period);

export const isTooHard = (peakToPeak: number, period: number): boolean =>
  loadOf(peakToPeak, period) > MAX_LOAD;

/** Degrees a cycle, and share of it in the upper half: a wing-over turns at the top, a circling aircraft everywhere. */
const MIN_TURN_DEG = 90;
const MIN_UPPER_SHARE = 0.75;

/** Whether the aircraft turns round at the top of each swing. */
export function turnsAtTop({ time, height, course }: OscillationPoints, period: number): boolean {
  let [turned, upper, seconds] = [0, 0, 0];
  for (let i = 1; i < time.length; i++) {
    const turn = Math.abs(course[i] - course[i - 1]);
    if (turn !== turn) continue;
    turned += turn;
    seconds += time[i] - time[i - 1];
    if (height[i] + height[i - 1] > 0) upper += turn;
  }
  return turned * period >= MIN_TURN_DEG * seconds && upper >= MIN_UPPER_SHARE * turned && turned > 0;
}

/**
 * kt; below it a phugoid takes less than half a minute, as long as a pull-up that a pilot flies by hand: the path does not
 * tell one from the other. Transport aircraft are faster.
 */
const BY_HAND_KT = 100;
export const isByHandAsLikely = (airspeed: number): boolean => airspeed < BY_HAND_KT;
