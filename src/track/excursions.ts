/**
 * Stretches of a column that no aircraft can have reached and left: a wrong altitude that lasts for seconds or minutes, which
 * a filter as wide as the stretch cannot see. The column is cut wherever it changes faster than physics allows; of the
 * pieces the chain is kept that covers most time and that an aircraft could fly; pieces off the chain are excursions.
 */
export interface ExcursionOptions {
  /** Fastest believable change, units per second. */
  readonly rate: number;
  /** Change that is always believed, units: resolution and latency of the report. */
  readonly slack: number;
  /** Fastest change, units per second, by which the values after an excursion may follow on those before it. */
  readonly returnRate: number;
  /** s for which a value may be repeated by the decoder before the next is measured. */
  readonly hold: number;
  /** s of data that a break in the chain costs: a stretch shorter than twice this is an excursion, a longer one is kept. */
  readonly breakCost: number;
}

/**
 * 50,000 ft/min = 254 m/s: the terminal speed of an airliner in a dive is of this order; the fastest descent recorded by
 * ADS-B (CES5735, 2022) is 31,000 ft/min. 10,000 ft/min: beyond an emergency descent. 300 ft: three steps of Mode C. 15 s: state vectors of OpenSky carry a value for
 * so long, so a step after a repeated value may hide that much time. 120 s: stretches up to 4 minutes.
 */
export const altitudeExcursion: ExcursionOptions = {
  rate: 50_000 / 60,
  returnRate: 10_000 / 60,
  slack: 300,
  hold: 15,
  breakCost: 120,
};

/** Time that one row stands for at most, s, so that a hole in the data gives no weight to the rows beside it. */
const ROW_WEIGHT = 10;
/** How many pieces back the chain may be joined: one wrong stretch is seldom made of more. */
const LOOK_BACK = 48;

interface Pieces {
  readonly first: number[];
  readonly last: number[];
  readonly weight: number[];
}

/**
 * Sets 1 in `outlier` for each excursion among the rows in `index` (ascending, finite values). `rates`: the reported
 * rate of change, units per minute; what it explains within the hold is no cut.
 */
export function excursions(
  time: Float64Array,
  values: Float32Array,
  index: Uint32Array,
  outlier: Uint8Array,
  options: ExcursionOptions = altitudeExcursion,
  rates?: Float32Array,
): void {
  const held = heldSeconds(time, values, index, options.hold);
  const step = (from: number, to: number): number => Math.abs(values[index[to]] - values[index[from]]);
  const joins = (from: number, to: number): boolean => {
    const seconds = Math.max(1, time[index[to]] - time[index[from]] + held[from]);
    const reported = rates ? largest(rates[index[from]], rates[index[to]]) / 60 : 0;
    return step(from, to) <= options.slack + options.rate * seconds + reported * options.hold;
  };
  const returns = (from: number, to: number): boolean =>
    step(from, to) <= options.slack + options.returnRate * (time[index[to]] - time[index[from]]);
  const pieces = cut(time, index, joins);
  if (pieces.first.length < 2) return;
  const kept = bestChain(pieces, returns, options.breakCost);
  for (let p = 0; p < pieces.first.length; p++) {
    if (kept[p] || !standsApart(values, index, pieces, kept, p, options.slack)) continue;
    for (let k = pieces.first[p]; k <= pieces.last[p]; k++) outlier[index[k]] = 1;
  }
}

/** Whether a piece keeps away from the values between which it stands: one that passes through them is flight, not error. */
function standsApart(
  values: Float32Array,
  index: Uint32Array,
  { first, last }: Pieces,
  kept: Uint8Array,
  p: number,
  slack: number,
): boolean {
  let low = Infinity;
  let high = -Infinity;
  for (let k = first[p]; k <= last[p]; k++) {
    low = Math.min(low, values[index[k]]);
    high = Math.max(high, values[index[k]]);
  }
  const before = kept.lastIndexOf(1, p);
  const after = kept.indexOf(1, p);
  const within = (value: number): boolean => value >= low - slack && value <= high + slack;
  return !(
    (before >= 0 && within(values[index[last[before]]])) ||
    (after >= 0 && within(values[index[first[after]]]))
  );
}

/** The larger size of two numbers, of which either may be missing. */
const largest = (a: number, b: number): number => Math.max(Math.abs(a) || 0, Math.abs(b) || 0);

/** s for which each value had been the same, at most `most`. */
function heldSeconds(
  time: Float64Array,
  values: Float32Array,
  index: Uint32Array,
  most: number,
): Float32Array {
  const held = new Float32Array(index.length);
  let since = 0;
  for (let k = 1; k < index.length; k++) {
    if (values[index[k]] !== values[index[k - 1]]) since = k;
    held[k] = Math.min(most, time[index[k]] - time[index[since]]);
  }
  return held;
}

function cut(time: Float64Array, index: Uint32Array, joins: (a: number, b: number) => boolean): Pieces {
  const pieces: Pieces = { first: [], last: [], weight: [] };
  let first = 0;
  let weight = 0;
  for (let k = 0; k < index.length; k++) {
    const end = k + 1 === index.length;
    weight += end ? 1 : Math.min(ROW_WEIGHT, time[index[k + 1]] - time[index[k]]);
    if (!end && joins(k, k + 1)) continue;
    pieces.first.push(first);
    pieces.last.push(k);
    pieces.weight.push(weight);
    first = k + 1;
    weight = 0;
  }
  return pieces;
}

/** Longest chain of pieces by weight (dynamic programming); neighbours that do not join may both stay, at a cost. */
function bestChain(
  { first, last, weight }: Pieces,
  returns: (a: number, b: number) => boolean,
  breakCost: number,
): Uint8Array {
  const best = new Float64Array(first.length);
  const from = new Int32Array(first.length).fill(-1);
  let end = 0;
  for (let p = 0; p < first.length; p++) {
    for (let q = p - 1; q >= 0 && q >= p - LOOK_BACK; q--) {
      const cost = returns(last[q], first[p]) ? 0 : breakCost;
      if (best[q] - cost <= best[p]) continue;
      best[p] = best[q] - cost;
      from[p] = q;
    }
    best[p] += weight[p];
    if (best[p] >= best[end]) end = p;
  }
  const kept = new Uint8Array(first.length);
  for (let p = end; p >= 0; p = from[p]) kept[p] = 1;
  return kept;
}
