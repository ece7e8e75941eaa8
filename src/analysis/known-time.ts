import { isDefined } from '../route/deviation/measure.js';
import { isGap, MIN_GAP } from '../track/cadence.js';
import type { PositionStatus } from '../track/status.js';
import { columnTypes, type Column, type Track } from '../track/track.js';

/** Seconds of a flight by which columns are known in them (one bit a column), and by how far the rows are apart there. */
export interface KnownTime {
  readonly bits: ReadonlyMap<string, number>;
  /** s, ascending: the spacings from which detectors are blind. */
  readonly limits: readonly number[];
  /** For each number of limits that the spacing reaches: by the bits of the columns that are known. */
  readonly seconds: readonly Float64Array[];
}

/** Intervals whose median is the spacing of the rows there. */
const INTERVALS = 32;

/** How many of the limits the usual spacing reaches, for each interval from row i to row i + 1. */
function spacingClasses(time: Float64Array, limits: readonly number[]): Uint8Array {
  const classes = new Uint8Array(Math.max(0, time.length - 1));
  for (let from = 0; from < classes.length; from += INTERVALS) {
    const to = Math.min(classes.length, from + INTERVALS);
    const intervals = Float64Array.from({ length: to - from }, (_, k) => time[from + k + 1] - time[from + k]);
    const usual = intervals.sort()[intervals.length >> 1];
    classes.fill(limits.filter((limit) => usual >= limit).length, from, to);
  }
  return classes;
}

/** Sets a bit in the intervals from row i to row i + 1 in which a column is known: from a value to the next, if that is no gap. */
function mark(known: Uint16Array, bit: number, track: Track, column: Column, usable?: Uint8Array): void {
  const { time } = track;
  const values = track[column];
  const { missing } = columnTypes[column];
  let last = -1;
  for (let i = 0; i < values.length; i++) {
    if (values[i] !== values[i] || values[i] === missing || (usable && !isDefined[usable[i]])) continue;
    if (last >= 0 && !(time[i] - time[last] > MIN_GAP && isGap(track, last, i)))
      for (let k = last; k < i; k++) known[k] |= bit;
    last = i;
  }
}

/** One pass for each column, and one for the time: a flight may have a million rows. */
export function knownTimeOf(
  { track, status }: { readonly track: Track; readonly status: PositionStatus },
  columns: ReadonlyMap<string, Column>,
  limits: readonly number[],
): KnownTime {
  const known = new Uint16Array(track.length);
  const bits = new Map<string, number>();
  for (const [key, column] of columns) {
    const bit = 1 << bits.size;
    bits.set(key, bit);
    mark(known, bit, track, column, key === column ? undefined : status.ofRow);
  }
  const seconds = Array.from({ length: limits.length + 1 }, () => new Float64Array(1 << bits.size));
  const classes = spacingClasses(track.time, limits);
  for (let i = 0; i + 1 < known.length; i++)
    seconds[classes[i]][known[i]] += track.time[i + 1] - track.time[i];
  return { bits, limits, seconds };
}

/** Seconds in which all of some columns are known, in rows that are less than `blindFrom` apart. */
export function secondsWith(
  { bits, limits, seconds }: KnownTime,
  keys: readonly string[],
  blindFrom = Infinity,
): number {
  const wanted = keys.reduce((all, key) => all | bits.get(key)!, 0);
  const dense = seconds.slice(0, 1 + limits.filter((limit) => limit < blindFrom).length);
  const inOne = (one: Float64Array): number =>
    one.reduce((sum, time, known) => ((known & wanted) === wanted ? sum + time : sum), 0);
  return dense.reduce((sum, one) => sum + inOne(one), 0);
}
