import { BLOCK_MASK, BLOCK_SHIFT } from './growing-columns.js';
import type { GrowingColumns } from './growing-columns.js';
import { FixesAroundGaps } from './gap-speeds.js';
import { clockStepBetween, type RowValue } from '../clock-step.js';
import { UNKNOWN } from '../track.js';

/**
 * Where one aircraft's rows are split into flights. Three rules, each with its basis:
 *
 * 1. Ground stop: at least `turnaround` between two airborne rows, on the ground between them.
 * 2. Landed in a gap: at least `turnaround` without rows, and before and after it on the ground, or both low and so near
 *    to each other that the aircraft cannot have flown on.
 * 3. Long gap: at least `longGap` without rows, unless the distance across it fits a plausible speed and neither side
 *    is on the ground (an ocean crossing out of coverage stays one flight).
 *
 * A step of the clock in an otherwise steady flight is not a gap (`clockStepBetween`).
 */
export const splitRules = {
  /** s. The shortest turnarounds that airlines plan are 25 min (Ryanair, annual reports); 20 leaves room for an early one. */
  turnaround: 20 * 60,
  /** s. Flightradar24's exports lose airliners over oceans for up to 3,054 s in one piece (measured); MU5735 for 2,317 s. */
  longGap: 3600,
  /** kt. Operators limit taxiing to about 30 kt on a straight taxiway (Airbus, flight crew techniques: taxi). */
  taxiSpeed: 30,
  /** kt over the ground: faster than taxiing, slower than nearly every airplane flies [engineering]. */
  flyingSpeed: 50,
  /** ft. No airport is higher: Daocheng Yading, 14,472 ft. A slow row above it is a wrong speed, not a taxiing aircraft. */
  highestAirport: 14_472,
  /** ft. Below it receivers lose and find aircraft near airports, by the radio horizon [engineering]. */
  low: 5000,
  /** kt. Mean speed across a long gap of an aircraft under way: a light airplane's cruise to an airliner in a jet stream [engineering]. */
  crossing: [100, 700],
} as const;

export const GROUND = 1;
export const AIR = 0;

/** 1 on the ground, 0 in the air, 255 unknown. Speed decides only if the file has no flag. */
export function groundState(columns: GrowingColumns, i: number): number {
  const flag = columns.get('onGround', i);
  if (flag === GROUND || flag === AIR) return flag;
  const speed = columns.get('groundSpeed', i);
  if (columns.get('altitude', i) > splitRules.highestAirport) return AIR;
  if (speed < splitRules.taxiSpeed) return GROUND;
  return speed >= splitRules.flyingSpeed ? AIR : UNKNOWN;
}

/** Whether the aircraft landed, or may have landed, in the gap before `order[at]`. */
function landedInGap(
  columns: GrowingColumns,
  order: Uint32Array,
  at: number,
  fixes: FixesAroundGaps,
  end: number,
): boolean {
  const [a, b] = [order[at - 1], order[at]];
  const value: RowValue = (column, row) => columns.get(column, row);
  const whole = at >= 2 && at + 1 < end;
  if (whole && clockStepBetween(value, order[at - 2], a, b, order[at + 1])) return false;
  const [before, after] = [groundState(columns, a), groundState(columns, b)];
  if (before === GROUND && after === GROUND) return true;
  const low = columns.get('altitude', a) < splitRules.low && columns.get('altitude', b) < splitRules.low;
  const long = columns.get('time', b) - columns.get('time', a) >= splitRules.longGap;
  if (!low && !long) return false;
  const speed = fixes.speedAcross(at);
  if (low && speed < splitRules.flyingSpeed) return true;
  const [slowest, fastest] = splitRules.crossing;
  return long && (before === GROUND || after === GROUND || !(speed >= slowest && speed <= fastest));
}

/** Where to cut a stay on the ground from `order[from]` to `order[to]`: in its longest gap, else in its middle. */
function cutInStay(columns: GrowingColumns, order: Uint32Array, from: number, to: number): number {
  const time = (k: number) => columns.get('time', order[k]);
  const middle = (time(from) + time(to)) / 2;
  let longest = from + 1;
  let half = to;
  for (let k = to; k > from; k--) {
    if (time(k) - time(k - 1) > time(longest) - time(longest - 1)) longest = k;
    if (time(k) >= middle) half = k;
  }
  return time(longest) - time(longest - 1) >= 300 ? longest : half;
}

/** Indices into `order` within (start, end) at which another flight begins; `order` is one aircraft's rows by time. */
export function splitsOf(columns: GrowingColumns, order: Uint32Array, start: number, end: number): number[] {
  const splits: number[] = [];
  const times = columns.blocks('time')!;
  const grounds = columns.blocks('onGround');
  const speeds = columns.blocks('groundSpeed');
  const fixes = new FixesAroundGaps(columns, order, start, end);
  let lastAir = -1;
  let grounded = false;
  let before = NaN;
  for (let k = start; k < end; k++) {
    const [block, at] = [order[k] >>> BLOCK_SHIFT, order[k] & BLOCK_MASK];
    const time = times[block][at];
    if (time - before >= splitRules.turnaround && landedInGap(columns, order, k, fixes, end)) {
      splits.push(k);
      lastAir = -1;
    }
    before = time;
    const flag = grounds ? grounds[block][at] : UNKNOWN;
    // Nearly all rows are clearly in the air; only the others need the full test.
    const flying =
      flag === AIR || (flag === UNKNOWN && speeds && speeds[block][at] >= splitRules.flyingSpeed);
    const state = flying ? AIR : groundState(columns, order[k]);
    if (state === GROUND) grounded = true;
    if (state !== AIR) continue;
    if (grounded && lastAir >= 0 && time - columns.get('time', order[lastAir]) >= splitRules.turnaround) {
      splits.push(cutInStay(columns, order, lastAir, k));
    }
    lastAir = k;
    grounded = false;
  }
  return splits;
}
