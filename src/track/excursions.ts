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
  /** s of data that a break in the chain costs: a stretch shorter than twice this is an excursion, a longer one is kept. */
  readonly breakCost: number;
}

/**
 * 50,000 ft/min = 254 m/s: the terminal speed of an airliner in a dive is of this order; the fastest descent recorded by
 * ADS-B (CES5735, 2022) is 31,000 ft/min. 300 ft: three steps of Mode C. 120 s: stretches up to 4 minutes.
 */
export const altitudeExcursion: ExcursionOptions = { rate: 50_000 / 60, slack: 300, breakCost: 120 };

/** Time that one row stands for at most, s, so that a hole in the data gives no weight to the rows beside it. */
const ROW_WEIGHT = 10;
/** How many pieces back the chain may be joined: one wrong stretch is seldom made of more. */
const LOOK_BACK = 48;

interface Pieces {
  readonly first: number[];
  readonly last: number[];
  readonly weight: number[];
}

/** Sets 1 in `outlier` for each excursion among the rows in `index` (ascending, finite values). */
export function excursions(
  time: Float64Array,
  values: Float32Array,
  index: Uint32Array,
  outlier: Uint8Array,
  options: ExcursionOptions = altitudeExcursion,
): void {
  const reach = (from: number, to: number): boolean =>
    Math.abs(values[to] - values[from]) <= options.slack + options.rate * Math.max(1, time[to] - time[from]);
  const pieces = cut(time, index, reach);
  if (pieces.first.length < 2) return;
  const kept = bestChain(pieces, index, reach, options.breakCost);
  for (let p = 0; p < pieces.first.length; p++) {
    if (kept[p]) continue;
    for (let k = pieces.first[p]; k <= pieces.last[p]; k++) outlier[index[k]] = 1;
  }
}

function cut(time: Float64Array, index: Uint32Array, reach: (a: number, b: number) => boolean): Pieces {
  const pieces: Pieces = { first: [], last: [], weight: [] };
  let first = 0;
  let weight = 0;
  for (let k = 0; k < index.length; k++) {
    const end = k + 1 === index.length;
    weight += end ? 1 : Math.min(ROW_WEIGHT, time[index[k + 1]] - time[index[k]]);
    if (!end && reach(index[k], index[k + 1])) continue;
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
  index: Uint32Array,
  reach: (a: number, b: number) => boolean,
  breakCost: number,
): Uint8Array {
  const best = new Float64Array(first.length);
  const from = new Int32Array(first.length).fill(-1);
  let end = 0;
  for (let p = 0; p < first.length; p++) {
    for (let q = p - 1; q >= 0 && q >= p - LOOK_BACK; q--) {
      const cost = reach(index[last[q]], index[first[p]]) ? 0 : breakCost;
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
