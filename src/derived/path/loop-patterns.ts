import { memoByKey } from '../../base/memo.js';
import { cleanAltitude } from '../../track/clean/index.js';
import type { PositionStatus } from '../../track/status.js';
import { sideOf } from '../../track/way.js';
import type { Track } from '../../track/track.js';
import type { Context } from '../../finding/detector.js';
import { fieldsOf } from '../ground/ground.js';
import { shapeOf, type LoopShape } from './loop-shape.js';
import { loopsIn, runsOneWay, type Loops, type TurningRun } from './loops.js';
import { coarseTurningOf, turningOf, type Turning } from './turning.js';

/** Loops of a flight with the figures that distinguish a hold from an orbit and a circuit. */
export interface Pattern extends LoopShape {
  /** Rows of the track, both included. */
  readonly start: number;
  readonly end: number;
  /** Whole loops and their parts. */
  readonly count: number;
  readonly side: 'left' | 'right';
  /** s, median of the loops. */
  readonly period: number;
  /** s, mean between the points that show them. */
  readonly spacing: number;
  /** NM, median. */
  readonly length: number;
  /** kt, mean over the ground. */
  readonly speed: number;
  /** ft at the beginning and the end; the lowest and the highest; NaN if none. */
  readonly from: number;
  readonly to: number;
  readonly lowest: number;
  readonly highest: number;
  /** ft, most that it climbs above a lower point before, and comes down from a higher one. */
  readonly climb: number;
  readonly drop: number;
  /** ft, lowest above the nearest known ground within 15 NM; Infinity if none. */
  readonly height: number;
}

/** Length over width that no loop has without straight legs. */
export const MAX_CURVED_ELONGATION = 6;

/** s, longest loop. */
const LONGEST_LOOP_S = 1200;
/** s, the same of racetracks, which are looked for where there are no shorter loops. */
const LONGEST_RACETRACK_S = 2400;

interface Heights {
  readonly from: number;
  readonly to: number;
  readonly lowest: number;
  readonly highest: number;
  readonly climb: number;
  readonly drop: number;
  readonly lowestRow: number;
}

function heightsOf(values: Float32Array, start: number, end: number): Heights {
  let [from, to, lowest, highest, climb, drop, lowestRow] = [NaN, NaN, Infinity, -Infinity, 0, 0, start];
  for (let i = start; i <= end; i++) {
    const altitude = values[i];
    if (altitude !== altitude) continue;
    if (from !== from) from = altitude;
    to = altitude;
    if (altitude < lowest) [lowest, lowestRow] = [altitude, i];
    if (altitude > highest) highest = altitude;
    if (altitude - lowest > climb) climb = altitude - lowest;
    if (highest - altitude > drop) drop = highest - altitude;
  }
  const known = from === from;
  return { from, to, lowest: known ? lowest : NaN, highest: known ? highest : NaN, climb, drop, lowestRow };
}

function patternOf(track: Track, context: Context, turning: Turning, loops: Loops): Pattern {
  const start = turning.rows[loops.from];
  const end = turning.rows[loops.to];
  const { lowestRow, ...heights } = heightsOf(cleanAltitude(track).values, start, end);
  const [ground] = fieldsOf(track, context, lowestRow, start, end);
  return {
    ...shapeOf(turning, loops),
    ...heights,
    start,
    end,
    count: loops.count,
    side: sideOf(loops.turned),
    period: loops.period,
    spacing: (turning.time[loops.to] - turning.time[loops.from]) / (loops.to - loops.from),
    length: loops.length,
    speed: (loops.length / loops.period) * 3600,
    height: ground ? heights.lowest - ground.elevation : Infinity,
  };
}

/** Degrees that a run of loops turns at least: a little less than one loop. */
const MIN_RUN_DEG = 300;

/** Loops that are flown again: of fewer, it is not known that they are more than a part of one. */
const AGAIN = 1.5;

/** Loops of up to 20 minutes, and longer ones where these are none, or only parts of them: two turns and the leg between. */
function loopsOf(turning: Turning, run: TurningRun): Loops[] {
  const short = loopsIn(turning, run, LONGEST_LOOP_S);
  const isPart = (one: Loops, whole: Loops): boolean => one.count < 1 && whole.count >= AGAIN;
  const meet = (a: Loops, b: Loops): boolean => a.from <= b.to && b.from <= a.to;
  const long = loopsIn(turning, run, LONGEST_RACETRACK_S).filter(
    (whole) => whole.period > LONGEST_LOOP_S && short.every((one) => !meet(one, whole) || isPart(one, whole)),
  );
  return [...short.filter((one) => !long.some((whole) => meet(one, whole))), ...long];
}

function find(track: Track, context: Context, turning: Turning): Pattern[] {
  return runsOneWay(turning, MIN_RUN_DEG)
    .flatMap((run) => loopsOf(turning, run))
    .map((loops) => patternOf(track, context, turning, loops));
}

const patterns = memoByKey((_status: PositionStatus, track: Track, context: Context) => ({
  fine: find(track, context, turningOf(track, context)),
  coarse: find(track, context, coarseTurningOf(track, context)),
}));

/** Loops seen in every position (small ones too), and loops seen in means over 20 s (which smooth disorder away). */
export const patternsOf = (
  track: Track,
  context: Context,
): { readonly fine: readonly Pattern[]; readonly coarse: readonly Pattern[] } =>
  patterns(context.status, track, context);

export const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start <= b.end && b.start <= a.end;
