import { NAUTICAL_MILE } from '../../base/units.js';
import { footOnLeg, newFoot, straight } from './foot.js';
import type { RouteLine } from './line.js';

/**
 * Which leg the flight is on. The nearest leg is not enough: if a route crosses itself, doubles back or runs parallel to
 * itself, the nearest leg may be long past or far ahead. Going along the route costs almost nothing; going back along it
 * costs its length; being off a leg costs the distance, for as long as it lasts.
 * The cheapest sequence of legs over the whole flight is found by dynamic programming.
 */

/**
 * m: flying this far at 1 NM off a leg costs as much as going back 1 NM. The half-width of the coarsest
 * airway navigation (RNAV 5), so that legs closer together than that cannot be confused, and a flight that really
 * turns back is followed after 10 NM at the latest (sooner by `nearestFrom`).
 */
const OFF_LEG_DISTANCE = 5 * NAUTICAL_MILE;
/**
 * Cost of the net way along the route from the first sample to the last, per meter: small compared with going back (1), but not
 * 0, so that the track's last samples do not jump to a later leg because it happens to be nearer.
 */
const NET_WAY_COST = 0.1;
/** m: a sample counts for at most this much of the way before it, so that a gap or a jump does not outweigh the rest. */
const MAX_SAMPLE_WAY = 10 * NAUTICAL_MILE;
/** m: samples need not be closer. */
const MIN_SAMPLE_SPACING = 0.25 * NAUTICAL_MILE;
/** Most samples times legs: limits the time for long tracks and drawn lines of many points (0.2 s). */
const MAX_SAMPLES_TIMES_LEGS = 2_000_000;

const gap = (at: Float64Array, i: number, j: number) =>
  straight(at[3 * i] - at[3 * j], at[3 * i + 1] - at[3 * j + 1], at[3 * i + 2] - at[3 * j + 2]);

/** Indices of points (x, y, z in `at`) that are some distance apart, including the first and the last. */
function thinned(at: Float64Array, legs: number): number[] {
  const count = at.length / 3;
  let way = 0;
  for (let i = 1; i < count; i++) way += gap(at, i - 1, i);
  const most = Math.min(20_000, Math.max(200, MAX_SAMPLES_TIMES_LEGS / legs));
  const apart = Math.max(MIN_SAMPLE_SPACING, way / most);
  const kept = [0];
  let last = 0;
  for (let i = 1; i < count - 1; i++) {
    if (gap(at, last, i) >= apart) kept.push((last = i));
  }
  if (count > 1) kept.push(count - 1);
  return kept;
}

/** A leg for each sample; it holds for the points up to the next sample too, which are not far from it. */
export interface Progress {
  readonly samples: readonly number[];
  readonly legs: Uint16Array;
}

export function progressAlong(line: RouteLine, at: Float64Array): Progress {
  const { legs } = line;
  const samples = thinned(at, legs);
  const back = new Uint16Array(samples.length * legs);
  let cost = new Float64Array(legs);
  let along = new Float64Array(legs);
  let [nextCost, nextAlong] = [new Float64Array(legs), new Float64Array(legs)];
  const cheapest = { value: new Float64Array(legs + 1), leg: new Uint16Array(legs + 1) };
  const foot = newFoot();
  for (let s = 0; s < samples.length; s++) {
    const i = samples[s];
    const moved = gap(at, i, samples[s === 0 ? Math.min(1, samples.length - 1) : s - 1]);
    const weight = Math.min(moved, MAX_SAMPLE_WAY) / OFF_LEG_DISTANCE;
    for (let leg = 0; leg < legs; leg++) {
      footOnLeg(line, leg, at[3 * i], at[3 * i + 1], at[3 * i + 2], foot);
      nextAlong[leg] = foot.along;
      nextCost[leg] = foot.chord * weight - (s === 0 ? NET_WAY_COST * foot.along : 0);
    }
    if (s > 0) advance(cost, along, nextCost, nextAlong, back.subarray(s * legs, (s + 1) * legs), cheapest);
    [cost, nextCost, along, nextAlong] = [nextCost, cost, nextAlong, along];
  }
  const total = cost.map((value, leg) => value + NET_WAY_COST * along[leg]);
  return { samples, legs: traceBack(total, back, samples.length) };
}

/**
 * Adds to each leg's cost the cheapest way to it from the sample before. Feet are along the route in the order of the
 * legs, so both searches (from behind: free; from ahead: the way back) are one pass each.
 */
function advance(
  cost: Float64Array,
  along: Float64Array,
  nextCost: Float64Array,
  nextAlong: Float64Array,
  back: Uint16Array,
  ahead: { value: Float64Array; leg: Uint16Array },
): void {
  const legs = cost.length;
  ahead.value[legs] = Infinity;
  for (let k = legs - 1; k >= 0; k--) {
    const isBetter = cost[k] + along[k] < ahead.value[k + 1];
    ahead.value[k] = isBetter ? cost[k] + along[k] : ahead.value[k + 1];
    ahead.leg[k] = isBetter ? k : ahead.leg[k + 1];
  }
  let [behind, from, k] = [Infinity, 0, 0];
  for (let leg = 0; leg < legs; leg++) {
    for (; k < legs && along[k] <= nextAlong[leg]; k++) {
      if (cost[k] < behind || (cost[k] === behind && k === leg)) [behind, from] = [cost[k], k];
    }
    const returning = ahead.value[k] - nextAlong[leg];
    back[leg] = returning < behind ? ahead.leg[k] : from;
    nextCost[leg] += Math.min(returning, behind);
  }
}

function traceBack(cost: Float64Array, back: Uint16Array, samples: number): Uint16Array {
  const legs = cost.length;
  const sequence = new Uint16Array(samples);
  let leg = cost.indexOf(Math.min(...cost));
  for (let s = samples - 1; s >= 0; s--) {
    sequence[s] = leg;
    leg = back[s * legs + leg];
  }
  return sequence;
}
