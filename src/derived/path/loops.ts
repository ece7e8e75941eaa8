import { toward } from '../../track/way.js';
import { median } from '../../track/median.js';
import { distanceNm } from '../../track/geo.js';
import { turningPoints } from '../series/turning-points.js';
import type { Turning } from './turning.js';

/** Degrees of turning back that end a run in one direction: less is wind correction and entry of a pattern. */
const MIN_TURN_BACK_DEG = 60;

/** Points `from` to `to` of the turning (both included) that turn one way. */
export interface TurningRun {
  readonly from: number;
  readonly to: number;
  /** Degrees, right positive. */
  readonly turned: number;
}

/** The path cut where it turns the other way: every part of `least` degrees or more. */
export function runsOneWay(turning: Turning, least: number): TurningRun[] {
  const { time, total, piece } = turning;
  const runs: TurningRun[] = [];
  for (let start = 0; start < time.length;) {
    let end = start;
    let [low, high] = [total[start], total[start]];
    while (end + 1 < time.length && piece[end + 1] === piece[start]) {
      end++;
      if (total[end] < low) low = total[end];
      else if (total[end] > high) high = total[end];
    }
    // However it is cut, no part turns further than the whole piece reaches.
    if (high - low < least) {
      start = end + 1;
      continue;
    }
    const part = (values: Float64Array) => values.subarray(start, end + 1);
    const { at } = turningPoints(part(time), part(total), MIN_TURN_BACK_DEG, Infinity);
    const cuts = [start, ...Array.from(at, (k) => start + k), end];
    for (let c = 1; c < cuts.length; c++) {
      const turned = total[cuts[c]] - total[cuts[c - 1]];
      if (Math.abs(turned) >= least) runs.push({ from: cuts[c - 1], to: cuts[c], turned });
    }
    start = end + 1;
  }
  return runs;
}

/** Degrees at either end of a run that are drift of a straight line and no turn. */
const MAX_DRIFT_DEG = 15;

/** The run without the straight flight before and after its turn. */
export function turnOf({ total }: Turning, run: TurningRun): TurningRun {
  let { from, to } = run;
  while (from < to && Math.abs(total[from + 1] - total[run.from]) <= MAX_DRIFT_DEG) from++;
  while (to > from && Math.abs(total[to - 1] - total[run.to]) <= MAX_DRIFT_DEG) to--;
  return { from, to, turned: run.turned };
}

/** Loops that follow one another: from the first point of the first to the last point of the last. */
export interface Loops extends TurningRun {
  /** Whole loops and their parts: |turned| / 360. */
  readonly count: number;
  /** s, median time of one loop. */
  readonly period: number;
  /** NM, median length of one loop. */
  readonly length: number;
  /** Pairs of points, the beginning and the end of one loop each; at most some tens, evenly over the loops. */
  readonly samples: readonly (readonly [number, number])[];
}

/** Degrees that make a loop: what lacks to 360 is the difference between the courses of entry and exit. */
const MIN_LOOP_DEG = 330;
/** A loop ends where it began, but for this share of its length: wind drifts a circle by 20 % or so. */
const MAX_OPENING_SHARE = 0.3;
/** A loop that takes so much longer than the first is another event. */
const MAX_TIME_RATIO = 1.6;
const MOST_SAMPLES = 48;

interface Open {
  from: number;
  to: number;
  readonly pairs: [number, number][];
}

/**
 * The turns, and before and after them a quarter of a loop: the inbound leg of a hold. Longer straight flight toward the
 * first turn closes the first loop, too, but is not part of it.
 */
function withLegs({ time, total }: Turning, open: Open, turns: TurningRun): { from: number; to: number } {
  const leg = ((time[turns.to] - time[turns.from]) / Math.abs(total[turns.to] - total[turns.from])) * 90;
  let { from, to } = turns;
  while (from > open.from && time[turns.from] - time[from - 1] <= leg) from--;
  while (to < open.to && time[to + 1] - time[turns.to] <= leg) to++;
  return { from, to };
}

/** Degrees between the courses at which whole turns are measured, and how many of them make a median. */
const COURSE_STEP = 15;
const MIN_WHOLE = 12;

/**
 * Change of a column from each course to the same course a whole turn later. By course and not by row: most rows of a
 * racetrack lie on its legs, where a course says nothing of the place.
 */
function wholeTurns({ total }: Turning, { from, to, turned }: TurningRun, values: Float64Array): number[] {
  const way = Math.sign(turned);
  const at: number[] = [];
  for (let k = from; k < to; k++) {
    const [a, b] = [toward(total[k] - total[from], way), toward(total[k + 1] - total[from], way)];
    for (let course = COURSE_STEP * (at.length + 1); course <= b; course += COURSE_STEP)
      at.push(values[k] + ((course - a) / (b - a)) * (values[k + 1] - values[k]));
  }
  const step = 360 / COURSE_STEP;
  return at.slice(step).map((value, n) => value - at[n]);
}

function loopsFrom(turning: Turning, open: Open): Loops {
  const { time, along, total } = turning;
  const { pairs } = open;
  const turned = total[open.to] - total[open.from];
  const { from, to } = withLegs(turning, open, turnOf(turning, { ...open, turned }));
  const step = Math.max(1, Math.floor(pairs.length / MOST_SAMPLES));
  const samples = pairs.filter((_, k) => k % step === 0);
  // Each pair spans about a whole turn: more where the rows are sparse.
  const paired = (values: Float64Array) =>
    median(samples.map(([i, j]) => ((values[j] - values[i]) * 360) / Math.abs(total[j] - total[i])));
  const whole = (values: Float64Array) => {
    const each = wholeTurns(turning, { from, to, turned }, values);
    return each.length >= MIN_WHOLE ? median(each) : paired(values);
  };
  return {
    from,
    to,
    turned,
    count: Math.abs(turned) / 360,
    period: whole(time),
    length: whole(along),
    samples,
  };
}

/**
 * Closed loops in a run: for each point the first point a whole turn further; they are a loop where the path has come
 * back. Two pointers, one pass.
 * @param longest s, longest time of a loop
 */
export function loopsIn(turning: Turning, run: TurningRun, longest: number): Loops[] {
  const { time, lat, lon, total, along } = turning;
  const way = Math.sign(run.turned);
  const found: Open[] = [];
  let j = run.from;
  for (let i = run.from; i <= run.to; i++) {
    if (j < i) j = i;
    while (j <= run.to && toward(total[j] - total[i], way) < MIN_LOOP_DEG) j++;
    if (j > run.to) break;
    const seconds = time[j] - time[i];
    if (seconds > longest) continue;
    if (distanceNm(lat[i], lon[i], lat[j], lon[j]) > MAX_OPENING_SHARE * (along[j] - along[i])) continue;
    const last = found.at(-1);
    if (last && i <= last.to) {
      const [a, b] = last.pairs[last.pairs.length >> 1];
      if (seconds > MAX_TIME_RATIO * (time[b] - time[a])) continue;
      last.to = j;
      last.pairs.push([i, j]);
    } else found.push({ from: i, to: j, pairs: [[i, j]] });
  }
  return found.map((open) => loopsFrom(turning, open));
}
