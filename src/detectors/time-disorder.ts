import { timeDisorder as declared } from '../finding/declarations/time-disorder.js';
import { turn } from '../track/geo.js';
import { FUTURE } from '../track/legs.js';
import type { Legs } from '../track/legs.js';
import type { Track } from '../track/track.js';
import { defineDetector } from '../finding/detector.js';
import type { HitOf } from '../finding/finding.js';

/** Rows out of one kind of order. */
interface Rows {
  readonly disorder: HitOf<typeof declared>['evidence']['disorder'];
  readonly rows: readonly number[];
}

/** Rows named as evidence at most. */
const MAX_NAMED_ROWS = 20;
/** Share of steps backwards in the file from which the file as a whole is reversed. */
const MIN_REVERSED_SHARE = 0.9;

/** The fewest rows that must be moved to bring the file into time order: those off the longest ascending run of lines. */
function misplaced({ row, length }: Track): Rows {
  let steps = 0;
  for (let i = 1; i < length; i++) if (row[i] < row[i - 1]) steps++;
  const reversed = length > 2 && steps >= MIN_REVERSED_SHARE * (length - 1);
  if (reversed) return { disorder: 'reversed file', rows: Array.from({ length }, (_, i) => i) };
  return { disorder: 'file order', rows: steps > 0 ? offLongestRun(row, length) : [] };
}

/** Indices that are not on the longest ascending subsequence (patience sorting, O(n log n)). */
function offLongestRun(row: Uint32Array, length: number): number[] {
  const tops = new Uint32Array(length); // tops[k]: the index that ends the best run of length k + 1
  const before = new Int32Array(length).fill(-1);
  let runs = 0;
  for (let i = 0; i < length; i++) {
    let low = 0;
    let high = runs;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (row[tops[middle]] <= row[i]) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[i] = tops[low - 1];
    tops[low] = i;
    if (low === runs) runs++;
  }
  const on = new Uint8Array(length);
  for (let i = runs > 0 ? tops[runs - 1] : -1; i >= 0; i = before[i]) on[i] = 1;
  const off: number[] = [];
  for (let i = 0; i < length; i++) if (!on[i]) off.push(i);
  return off;
}

function fromTheFuture({ time, positionTime, length }: Track): Rows {
  const rows: number[] = [];
  for (let i = 0; i < length; i++) if (positionTime[i] > time[i] + FUTURE) rows.push(i);
  return { disorder: 'position time', rows };
}

/** NM; two positions are that far apart before their order can be distinguished from noise (NACp 5: 0.5 NM at 95 %). */
const MIN_DISTANCE_NM = 0.5;
/** Degrees between the leg and the reported course from which the leg goes back. */
const BACKWARD_DEG = 120;
/** s within which a course is that of the leg. */
const MAX_COURSE_AGE_S = 30;

/** s; a position is held back for less: an older one is stale, and one further behind is a jump. */
const MAX_DELAY_S = 60;

/** Degrees between the leg and the reported course within which the leg goes on. */
const ONWARD_DEG = 60;

/**
 * Fixes behind the one before, while the legs on both sides continue: no aircraft flies backward for a moment, so one
 * of the times is wrong. (Where leg after leg goes back, it is the course that is wrong.)
 */
function backward(track: Track, legs: Legs): Rows {
  const { fixes, distance, seconds } = legs;
  const rows: number[] = [];
  // Asked for the first time, bearings are computed: legs of a second are too short for it.
  const off = (k: number): number => Math.abs(turn(track.course[fixes[k]], legs.bearing[k]));
  for (let k = 2; k + 1 < fixes.length; k++) {
    if (distance[k] < MIN_DISTANCE_NM || seconds[k] > MAX_COURSE_AGE_S || track.onGround[fixes[k]] === 1)
      continue;
    if (distance[k] > (track.groundSpeed[fixes[k]] * MAX_DELAY_S) / 3600) continue;
    if (off(k) > BACKWARD_DEG && off(k - 1) < ONWARD_DEG && off(k + 1) < ONWARD_DEG) rows.push(fixes[k]);
  }
  return { disorder: 'backward position', rows };
}

export const timeDisorder = defineDetector({
  ...declared,
  *detect(track, { legs }, { rows: fewest }) {
    for (const { disorder, rows } of [misplaced(track), fromTheFuture(track), backward(track, legs)]) {
      if (rows.length < fewest) continue;
      yield {
        start: rows[0],
        end: rows[rows.length - 1],
        value: rows.length,
        severity: 'advisory',
        confidence: disorder === 'backward position' ? 'medium' : 'high',
        evidence: { disorder, share: (100 * rows.length) / track.length },
        rows: rows.slice(0, MAX_NAMED_ROWS),
      };
    }
  },
});
