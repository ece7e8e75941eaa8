import { memoByKey } from '../base/memo.js';
import { medianInterval } from './median.js';
import { sourceCode, type Track } from './track.js';

/**
 * How often a record has rows, and when their absence is a gap. Providers write a row every 2 s in turns and every 60 s in
 * cruise, and one file may join several sources, so the usual interval is asked around each row and not of the flight.
 */

/** Unix seconds of rows, ascending. */
interface Timed {
  readonly time: Float64Array;
}

/** s; a gap is longer than this (Pik et al. flag gaps from 60 s). */
export const MIN_GAP = 60;
/** …and than this many usual intervals, so that a sparse export does not consist of gaps. */
export const GAP_INTERVALS = 6;
/**
 * s; however sparse the record, so long a silence is a gap: ICAO Annex 6 Part I, 3.5 has operators track the position at least
 * every 15 minutes.
 */
export const MAX_SILENCE = 900;

/**
 * Intervals to each side that give the usual one: some minutes of a record of 30 s rows, and so many that the few rows
 * that come through at the edge of coverage (or two gaps with a row between) do not count as a regular interval.
 */
const INTERVALS_PER_SIDE = 10;
/** Fewer on a side, at an end of the record, show nothing. */
const MIN_INTERVALS = 5;

export interface GapLimits {
  /** s, shortest gap. */
  readonly minimum: number;
  /** Shortest gap in usual intervals. */
  readonly intervals: number;
}

const usual: GapLimits = { minimum: MIN_GAP, intervals: GAP_INTERVALS };

const found = new Float64Array(INTERVALS_PER_SIDE);

/** Median (the upper of two) of the intervals between rows from `row` in a direction; NaN if there are too few. */
function sideOf(time: Float64Array, row: number, step: 1 | -1): number {
  let n = 0;
  for (
    let i = row;
    n < INTERVALS_PER_SIDE && i >= 0 && i < time.length && i + step >= 0 && i + step < time.length;
    i += step
  ) {
    const d = Math.abs(time[i + step] - time[i]);
    if (d > 0) found[n++] = d;
  }
  if (n < MIN_INTERVALS) return NaN;
  return found.subarray(0, n).sort()[n >> 1];
}

/**
 * s, the usual interval of the rows before `from` or of those after `to`, whichever is longer: where the interval of a record changes, both are
 * known. Of the whole record if there are few rows on both sides; NaN where it has no two
 * times.
 */
export function cadenceAround({ time }: Timed, from: number, to: number): number {
  const before = sideOf(time, from, -1);
  const after = sideOf(time, to, 1);
  if (before !== before && after !== after) return medianInterval(time);
  return before > after || after !== after ? before : after;
}

/** s; providers thin straight flight to a row every 30 or 60 s; twice that is not a known form of thinning. */
const SLOWEST_BEAT = 120;
/** A beat recurs: so many intervals within a tenth of it. */
const MIN_BEATS = 10;
/** A beat is late by as much: Flightradar24's 60 s come as 55 to 66 s, and a row that is missed doubles it. */
const MAX_LATENESS = 1.25;

/**
 * s, the interval in which half of the record's time is spent, if it recurs and is no longer than two minutes; else 0. A
 * provider that writes in turns every 2 s has few rows of a short straight leg, but the same slow interval in all of them.
 */
const beatOf = memoByKey((time: Float64Array): number => {
  const counts = new Uint32Array(SLOWEST_BEAT + 1);
  let all = 0;
  for (let i = 1; i < time.length; i++) {
    const d = time[i] - time[i - 1];
    all += d;
    if (d <= SLOWEST_BEAT) counts[Math.round(d)]++;
  }
  let beat = 0;
  for (let sum = 0; beat <= SLOWEST_BEAT && sum < all / 2; beat++) sum += counts[beat] * beat;
  if (beat-- > SLOWEST_BEAT) return 0;
  let near = 0;
  for (let d = Math.ceil(0.9 * beat); d <= 1.1 * beat && d <= SLOWEST_BEAT; d++) near += counts[d];
  return near >= MIN_BEATS ? beat : 0;
});

/**
 * s; a longer silence between the rows `from` and `to` is a gap: max(60 s, 6 × the usual interval, 1.25 × the record's
 * beat), at most 15 min.
 */
export function gapThreshold(track: Timed, from: number, to: number, limits = usual): number {
  const interval = cadenceAround(track, from, to);
  const longest = Math.max(interval > 0 ? limits.intervals * interval : 0, MAX_LATENESS * beatOf(track.time));
  return Math.max(limits.minimum, Math.min(longest, MAX_SILENCE));
}

/** Whether the time from row `from` to row `to` is longer than the record's usual interval there. */
export function isGap(track: Timed, from: number, to: number, limits = usual): boolean {
  const seconds = track.time[to] - track.time[from];
  if (!(seconds > limits.minimum)) return false;
  return seconds >= MAX_SILENCE || seconds > gapThreshold(track, from, to, limits);
}

const REPORTED = sourceCode('reported');
const MODELED = sourceCode('modeled');

/** A published figure: a list of them has no regular interval, and time between two of them is a gap in the list. */
export const isListed = ({ source }: Pick<Track, 'source'>, row: number): boolean => source[row] === REPORTED;

/** Whether somebody received or computed the row while the flight was followed: only between such rows is coverage lost. */
export const isReceived = ({ source }: Pick<Track, 'source'>, row: number): boolean =>
  source[row] !== REPORTED && source[row] !== MODELED;
