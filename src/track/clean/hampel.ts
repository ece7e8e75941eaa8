import { altitudeExcursion, excursions } from './excursions.js';
import type { ExcursionOptions } from './excursions.js';
import { flips } from './flips.js';
import { FlatWindows } from './flat-windows.js';
import { SortedWindow } from './sorted-window.js';

/** Cleaning marks values that cannot be right; the track itself stays unchanged. */
export interface Cleaned {
  /** A copy in which outliers and invalid values are NaN. */
  readonly values: Float32Array;
  /** 1 if the value is an outlier. */
  readonly outlier: Uint8Array;
  readonly count: number;
}

export interface HampelOptions {
  /** s to each side of a value. */
  readonly halfWindow: number;
  /** An outlier is further than this many median absolute deviations from the window's median. */
  readonly deviations: number;
  /** Deviations below this are never outliers, in the unit of the values. */
  readonly floor: number;
  /** An outlier is entered or left faster than this, units per second. */
  readonly rate: number;
}

/**
 * ±30 s, 6 MAD, floor 300 ft: removes the single-row spikes of raw ADS-B. 5,000 ft/min (the bound of pycontrails' data
 * checks) keeps a real bump in level flight that is merely rare.
 */
export const altitudeHampel: HampelOptions = { halfWindow: 30, deviations: 6, floor: 300, rate: 5000 / 60 };

/** Maximum of values on each side of a window: limits the work on files with many rows a second. */
const MAX_SIDE = 150;
/** Fewest values in a window that distinguish one wrong value from a change. */
const MIN_VALUES = 5;

/**
 * Hampel filter over time: sets 1 in `outlier` if a value is further than `deviations` median absolute deviations (and
 * than `floor`) from the median of the values within `halfWindow` seconds. Windows are balanced, as many values before as
 * after, so in a steady climb or dive the median is the value itself. O(n log w) comparisons.
 */
export function hampel(
  time: Float64Array,
  values: Float32Array,
  index: Uint32Array,
  outlier: Uint8Array,
  options: HampelOptions = altitudeHampel,
): void {
  let window: SortedWindow | undefined;
  const flat = new FlatWindows(values, index, options.floor);
  const { halfWindow, floor, deviations } = options;
  let low = 0; // the window holds index[low..high]
  let high = -1;
  let before = 0;
  let after = -1;
  for (let k = 0; k < index.length; k++) {
    const now = time[index[k]];
    while (now - time[index[before]] > halfWindow) before++;
    while (after + 1 < index.length && time[index[after + 1]] - now <= halfWindow) after++;
    const side = Math.min(k - before, after - k, MAX_SIDE);
    if (flat.covers(k - side, k + side)) continue;
    window ??= new SortedWindow(2 * MAX_SIDE + 2);
    while (high > k + side) window.remove(values[index[high--]]);
    while (low < k - side && low <= high) window.remove(values[index[low++]]);
    if (low > high) [low, high] = [k - side, k - side - 1];
    while (low > k - side) window.add(values[index[--low]]);
    while (high < k + side) window.add(values[index[++high]]);
    if (window.size < MIN_VALUES) continue;
    const center = window.median();
    const deviation = Math.abs(values[index[k]] - center);
    if (deviation > floor && window.majorityWithin(center, deviation / deviations)) outlier[index[k]] = 1;
  }
}

/** s for which decoders repeat a value (OpenSky's state vectors: 15 s): a step that the reported rate explains within it is not an outlier. */
const HOLD_S = 15;

/**
 * Unmarks groups of outliers that were neither entered nor left faster than `rate`, and groups that the reported vertical
 * rate explains within the time for which a value may have been repeated.
 */
function keepHonest(
  time: Float64Array,
  values: Float32Array,
  index: Uint32Array,
  outlier: Uint8Array,
  rate: number,
  rates: Float32Array | undefined,
): void {
  const honest = (a: number, b: number): boolean => {
    const step = Math.abs(values[index[b]] - values[index[a]]);
    const reported = Math.max(Math.abs(rates?.[index[a]] ?? 0) || 0, Math.abs(rates?.[index[b]] ?? 0) || 0);
    return step <= rate * Math.max(1, time[index[b]] - time[index[a]]) || step <= (reported / 60) * HOLD_S;
  };
  for (let k = 0; k < index.length; k++) {
    if (!outlier[index[k]]) continue;
    let end = k;
    // The filter marks no value at either end: too few are around it.
    while (outlier[index[end + 1]]) end++;
    if (honest(k - 1, k) && honest(end, end + 1)) for (let j = k; j <= end; j++) outlier[index[j]] = 0;
    k = end;
  }
}

function indexWhere(values: Float32Array, skip: Uint8Array, outlier: Uint8Array): Uint32Array {
  const index = new Uint32Array(values.length);
  let n = 0;
  for (let i = 0; i < values.length; i++)
    if (values[i] === values[i] && !skip[i] && !outlier[i]) index[n++] = i;
  return index.subarray(0, n);
}

export interface CleanOptions {
  readonly hampel?: HampelOptions;
  readonly excursion?: ExcursionOptions;
  /** Reported rate of change, units per minute, if available. */
  readonly rates?: Float32Array;
  /** 1 for rows with an invalid value: neither tested nor used to test others, and missing in the copy. */
  readonly skip?: Uint8Array;
  /** 1 for rows that are known to be outliers; more are marked in it. */
  readonly outlier?: Uint8Array;
  /** Rows that are known to be right. */
  readonly anchors?: Uint32Array;
}

/** Marks values between steps that undo each other, long excursions, then single outliers among what is left. */
export function clean(time: Float64Array, values: Float32Array, options: CleanOptions = {}): Cleaned {
  const { hampel: window = altitudeHampel, excursion = altitudeExcursion } = options;
  const { skip = new Uint8Array(values.length), outlier = new Uint8Array(values.length) } = options;
  let index = indexWhere(values, skip, outlier);
  if (flips(time, values, index, outlier, options.rates)) index = indexWhere(values, skip, outlier);
  if (excursions(time, values, index, outlier, excursion, options.rates))
    index = indexWhere(values, skip, outlier);
  hampel(time, values, index, outlier, window);
  keepHonest(time, values, index, outlier, window.rate, options.rates);
  for (const row of options.anchors ?? []) outlier[row] = 0;
  const copy = values.slice();
  let count = 0;
  for (let i = 0; i < copy.length; i++) {
    if (skip[i]) copy[i] = NaN;
    if (!outlier[i]) continue;
    copy[i] = NaN;
    count++;
  }
  return { values: copy, outlier, count };
}
