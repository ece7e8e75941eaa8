import { blocksOf, type Blocks } from '../track/blocks.js';
import { isGap } from '../track/cadence.js';
import { BREAK, decimate } from '../track/decimate.js';
import { sourceCode, type Track } from '../track/track.js';
import { firstAtOrAfter } from '../track/runs.js';
import { isPath } from '../track/path.js';

/** A column as a chart draws it: values over time (or over another axis), with what breaks its line. */
export interface Curve {
  /** Unix seconds, one a row, ascending; NM flown on a path, on which no distance is a gap. */
  readonly time: Float64Array;
  readonly timeless: boolean;
  /** The horizontal axis: the same, or NM along the route. */
  readonly x: ArrayLike<number>;
  /** In the track's unit; NaN where missing. */
  readonly values: Float32Array;
  /** s: two values further apart, with rows between that have none, are not joined. */
  readonly rhythm: number;
  /** Index into `sources`, one a row: a modeled value is drawn dotted, a reported one ringed. */
  readonly source: Uint8Array;
  readonly wraps: boolean;
  /** Of the values of long flights, so that zooming does not read them all again and again. */
  readonly blocks?: Blocks;
}

const MODELED = sourceCode('modeled');
const REPORTED = sourceCode('reported');
export const isModeled = (curve: Curve, row: number): boolean => curve.source[row] === MODELED;
export const isReported = (curve: Curve, row: number): boolean => curve.source[row] === REPORTED;

/** Rows up to which all are read at each drawing. */
const LONG = 20_000;
/** Intervals examined to find a column's usual interval: enough for a quantile, few enough for a million rows. */
const SAMPLE = 4096;

/**
 * How far apart in time two values of a column may be and still be neighbors: 1.5 times the interval that nine in ten keep.
 * Feeds that send altitude and speed in turn have holes in every second row that are not gaps; two missing values in a
 * row of regular ones are one.
 */
export function rhythmOf(time: Float64Array, values: Float32Array): number {
  const intervals: number[] = [];
  const stretch = Math.max(1, Math.floor(values.length / SAMPLE));
  for (let from = 0; intervals.length < SAMPLE;) {
    const a = neighbor(values, from, 1);
    const b = a < 0 ? -1 : neighbor(values, a + 1, 1);
    if (b < 0) break;
    if (time[b] > time[a]) intervals.push(time[b] - time[a]);
    from = Math.max(a + 1, from + stretch);
  }
  intervals.sort((a, b) => a - b);
  return intervals.length ? 1.5 * intervals[Math.floor(0.9 * (intervals.length - 1))] : Infinity;
}

export function curveOf(
  track: Pick<Track, 'time' | 'source' | 'has'>,
  values: Float32Array,
  wraps = false,
  x?: ArrayLike<number>,
): Curve {
  const { time, source } = track;
  const blocks = values.length > LONG ? blocksOf(values) : undefined;
  const rhythm = rhythmOf(time, values);
  return {
    time,
    timeless: isPath(track),
    x: x ?? time,
    values,
    rhythm,
    source,
    wraps,
    ...(blocks && { blocks }),
  };
}

/** Whether two rows that have values, with none between them that has one, follow one another without a hole. */
const follows = (curve: Curve, a: number, b: number): boolean =>
  curve.timeless
    ? b === a + 1
    : !(b > a + 1 && curve.time[b] - curve.time[a] > curve.rhythm) && !isGap(curve, a, b);

/** Whether a line is drawn between two such rows. */
export const joined = (curve: Curve, a: number, b: number): boolean =>
  follows(curve, a, b) && !wrapped(curve, a, b);

/** From 359° to 1° no line goes down the whole chart. */
const wrapped = ({ wraps, values }: Curve, a: number, b: number): boolean =>
  wraps && Math.abs(values[b] - values[a]) > 180;

export interface Drawn {
  /** Rows to draw, ascending; all have a value. */
  readonly rows: Uint32Array;
  /** For each: 1 where a line leads to it from the row before in `rows`, 0 if there is a gap between. */
  readonly linked: Uint8Array;
  /** Least and greatest value within the visible range; NaN without values. */
  readonly min: number;
  readonly max: number;
}

/**
 * The rows to draw between two times: no excursion is lost and nothing is averaged (see `decimate`); and one value beyond
 * each end, so that the line runs out of the picture.
 */
export function drawnRows(curve: Curve, start: number, end: number, slots: number): Drawn {
  const { time, values, blocks } = curve;
  const first = firstAtOrAfter(time, start);
  const stop = firstAtOrAfter(time, end + 1e-6, first);
  const range = { start: first, end: stop - 1 };
  const follow = (a: number, b: number) => follows(curve, a, b);
  const picked = stop > first ? decimate(time, values, slots, { range, follow, blocks }) : [];
  const [rows, linked] = [new Uint32Array(picked.length + 2), new Uint8Array(picked.length + 2)];
  const before = neighbor(values, first - 1, -1);
  let n = 0;
  if (before >= 0) rows[n++] = before;
  let [min, max, broken] = [Infinity, -Infinity, before < 0];
  for (const row of picked) {
    if (row === BREAK) broken = true;
    if (row === BREAK) continue;
    if (n === 1 && before >= 0) broken = !joined(curve, before, row);
    linked[n] = broken || wrapped(curve, rows[n - 1], row) ? 0 : 1;
    rows[n++] = row;
    broken = false;
    if (values[row] < min) min = values[row];
    if (values[row] > max) max = values[row];
  }
  const after = neighbor(values, stop, 1);
  if (after >= 0 && n > 0) linked[n] = joined(curve, rows[n - 1], after) ? 1 : 0;
  if (after >= 0) rows[n++] = after;
  return { rows: rows.subarray(0, n), linked, min: min <= max ? min : NaN, max: min <= max ? max : NaN };
}

/** The next row in a direction that has a value; −1 without one. */
function neighbor(values: Float32Array, from: number, step: number): number {
  for (let i = from; i >= 0 && i < values.length; i += step) if (values[i] === values[i]) return i;
  return -1;
}
