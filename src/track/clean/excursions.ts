import { cut } from './segments.js';
import type { Segment } from './segments.js';

/**
 * Parts of a column that no aircraft can have reached and left: a wrong altitude for seconds or minutes, which a filter of
 * that width cannot detect. The column is cut wherever it changes faster than physics allows. Of the segments, the chain
 * that covers most time and that an aircraft could fly is kept; segments off the chain are excursions.
 */
export interface ExcursionOptions {
  /** Fastest plausible change, units per second. */
  readonly rate: number;
  /** Change that is always accepted, units: resolution and latency of the report. */
  readonly slack: number;
  /** Fastest change, units per second, from the values before an excursion to those after it. */
  readonly returnRate: number;
  /** s for which a value may be repeated by the decoder before the next is measured. */
  readonly hold: number;
  /** s of data that a break in the chain costs: a segment shorter than twice this is an excursion, a longer one is kept. */
  readonly breakCost: number;
}

/**
 * 50,000 ft/min = 254 m/s: the terminal speed of an airliner in a dive is of this order; the fastest descent recorded by
 * ADS-B (CES5735, 2022) is 31,000 ft/min. 10,000 ft/min: beyond an emergency descent. 300 ft: three steps of Mode C. 15 s: OpenSky's state
 * vectors repeat a value for that long, so a step after a repeated value may hide that much time. 120 s: segments up to
 * 4 minutes.
 */
export const altitudeExcursion: ExcursionOptions = {
  rate: 50_000 / 60,
  returnRate: 10_000 / 60,
  slack: 300,
  hold: 15,
  breakCost: 120,
};

/** How many segments back the chain may continue: one excursion seldom has more. */
const LOOK_BACK = 48;

/**
 * Sets 1 in `outlier` for each excursion among the rows in `index` (ascending, finite values). `rates`: the reported
 * rate of change, units per minute; what it explains within the hold is not a cut. Returns whether there is one.
 */
export function excursions(
  time: Float64Array,
  values: Float32Array,
  index: Uint32Array,
  outlier: Uint8Array,
  options: ExcursionOptions = altitudeExcursion,
  rates?: Float32Array,
): boolean {
  const { slack, rate, hold } = options;
  let held: Float32Array | undefined;
  const joins = (from: number, to: number): boolean => {
    const a = index[from];
    const b = index[to];
    const step = Math.abs(values[b] - values[a]);
    const seconds = time[b] - time[a];
    // Hold time and reported rate only allow more, and nearly every step needs neither.
    if (step <= slack + rate * Math.max(1, seconds)) return true;
    held ??= heldSeconds(time, values, index, hold);
    const reported = rates ? largest(rates[a], rates[b]) / 60 : 0;
    return step <= slack + rate * Math.max(1, seconds + Math.max(held[from], held[to])) + reported * hold;
  };
  const segments = cut(time, values, index, joins);
  if (segments.length === 0) return false;
  const kept = bestChain(segments, options);
  const next = nextKept(kept);
  let some = false;
  for (let p = 0, before = -1; p < segments.length; p++) {
    if (kept[p]) before = p;
    else if (isApart(segments[p], segments[before], segments[next[p]], slack)) {
      for (let k = segments[p].first; k <= segments[p].last; k++) outlier[index[k]] = 1;
      some = true;
    }
  }
  return some;
}

/** For each segment the next one that is kept; their number if none. */
function nextKept(kept: Uint8Array): Uint32Array {
  const next = new Uint32Array(kept.length);
  for (let p = kept.length - 1, after = kept.length; p >= 0; p--) {
    if (kept[p]) after = p;
    next[p] = after;
  }
  return next;
}

/**
 * Whether a segment stays away from the segments around it, by half of the smaller step in or out: one that passes near
 * them is flight with a wrong value at its edge.
 */
function isApart(
  piece: Segment,
  before: Segment | undefined,
  after: Segment | undefined,
  slack: number,
): boolean {
  const entry = before ? Math.abs(piece.head - before.tail) : Infinity;
  const exit = after ? Math.abs(after.head - piece.tail) : Infinity;
  const margin = Math.max(slack, Math.min(entry, exit) / 2);
  const near = (value: number): boolean => value >= piece.low - margin && value <= piece.high + margin;
  return !(before && near(before.tail)) && !(after && near(after.head));
}

/** The larger absolute value of two numbers; either may be missing. */
const largest = (a: number, b: number): number => Math.max(Math.abs(a) || 0, Math.abs(b) || 0);

/** s for which each value stays the same, before or after, at most `most`. */
function heldSeconds(
  time: Float64Array,
  values: Float32Array,
  index: Uint32Array,
  most: number,
): Float32Array {
  const held = new Float32Array(index.length);
  for (let start = 0; start < index.length;) {
    let end = start;
    while (end + 1 < index.length && values[index[end + 1]] === values[index[start]]) end++;
    held.fill(Math.min(most, time[index[end]] - time[index[start]]), start, end + 1);
    start = end + 1;
  }
  return held;
}

/** Longest chain of segments by weight (dynamic programming); neighbors that do not join may both stay, at a cost. */
function bestChain(
  segments: readonly Segment[],
  { slack, returnRate, breakCost }: ExcursionOptions,
): Uint8Array {
  const returns = (a: Segment, b: Segment): boolean =>
    Math.abs(b.head - a.tail) <= slack + returnRate * Math.max(0, b.headTime - a.tailTime);
  const best = new Float64Array(segments.length);
  const from = new Int32Array(segments.length).fill(-1);
  let end = 0;
  for (let p = 0; p < segments.length; p++) {
    for (let q = p - 1; q >= 0 && q >= p - LOOK_BACK; q--) {
      const cost = returns(segments[q], segments[p]) ? 0 : breakCost;
      if (best[q] - cost <= best[p]) continue;
      best[p] = best[q] - cost;
      from[p] = q;
    }
    best[p] += segments[p].weight;
    if (best[p] >= best[end]) end = p;
  }
  const kept = new Uint8Array(segments.length);
  for (let p = end; p >= 0; p = from[p]) kept[p] = 1;
  return kept;
}
