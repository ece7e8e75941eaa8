import { memoByKey } from '../../base/memo.js';
import { DEGREE } from '../../base/units.js';
import { bearingDeg, distanceNm, turn } from '../../track/geo.js';
import { fixTime, FUTURE } from '../../track/legs.js';
import type { Legs } from '../../track/legs.js';
import { median } from '../../track/median.js';
import type { Range } from '../../track/runs.js';
import type { Track } from '../../track/track.js';

/** Velocity as the positions have it, held against velocity as the aircraft reports it. */

/** s between fixes that are taken: a clock wrong by 1 s is then 10 % of the speed at most. */
const MIN_SPACING_S = 10;
/** s between fixes above which nothing is known of the way between them. */
const MAX_SPACING_S = 120;
/** Degrees; where the course turns further from one fix to the next, the chord is shorter than the way. */
const MAX_TURN_DEG = 30;
/** kt; slower, the noise of positions is more than the speed. */
const MIN_SPEED_KT = 50;

/** Steps from fix to fix at least 10 s apart; parallel columns. */
export interface VelocitySteps {
  readonly length: number;
  /** Rows. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** kt by the positions. */
  readonly derived: Float32Array;
  /** kt as reported meanwhile; NaN where the two cannot be compared. */
  readonly reported: Float32Array;
  /** Degrees from the reported course to the direction of the step; NaN where no course is reported. */
  readonly angle: Float32Array;
}

/** Time-weighted mean of the reported speed between two rows; NaN where none is reported. */
function reportedSpeed({ groundSpeed, time }: Track, from: number, to: number): number {
  let sum = 0;
  let weight = 0;
  for (let i = from; i < to; i++) {
    const a = groundSpeed[i];
    const b = groundSpeed[i + 1];
    const speed = a >= 0 ? (b >= 0 ? (a + b) / 2 : a) : b;
    if (!(speed >= 0)) continue;
    // Rows of one moment must not vanish where they are all there is.
    const seconds = Math.max(1e-3, time[i + 1] - time[i]);
    sum += speed * seconds;
    weight += seconds;
  }
  return weight > 0 ? sum / weight : NaN;
}

/** Each step takes 10 s at least, and no position is from later than the last row (but for `FUTURE`). */
function mostSteps(track: Track, fixes: Uint32Array): number {
  if (fixes.length === 0) return 0;
  const seconds = track.time[track.length - 1] + FUTURE - fixTime(track, fixes[0]);
  return Math.min(fixes.length, Math.floor(seconds / MIN_SPACING_S) + 1);
}

const stepsOf = memoByKey((legs: Legs, track: Track): VelocitySteps => {
  const { fixes, distance } = legs;
  const { lat, lon, course, onGround } = track;
  const most = mostSteps(track, fixes);
  // One piece of memory: files have thousands of flights.
  const memory = new ArrayBuffer(5 * 4 * most);
  const from = new Uint32Array(memory, 0, most);
  const to = new Uint32Array(memory, 4 * most, most);
  const derived = new Float32Array(memory, 8 * most, most);
  const reported = new Float32Array(memory, 12 * most, most);
  const angle = new Float32Array(memory, 16 * most, most);
  let n = 0;
  let a = fixes[0];
  let before = fixes.length > 0 ? fixTime(track, a) : NaN;
  for (let k = 1; k < fixes.length; k++) {
    const b = fixes[k];
    const now = fixTime(track, b);
    const seconds = now - before;
    if (seconds < MIN_SPACING_S) continue;
    const turned = turn(course[a], course[b]);
    const straight = !(Math.abs(turned) > MAX_TURN_DEG);
    from[n] = a;
    to[n] = b;
    const leg = fixes[k - 1] === a;
    const nm = leg ? distance[k] : distanceNm(lat[a], lon[a], lat[b], lon[b]);
    derived[n] = (nm / seconds) * 3600;
    if (course[a] !== course[a]) angle[n] = NaN;
    else angle[n] = turn(course[a] + turned / 2, bearingDeg(lat[a], lon[a], lat[b], lon[b]));
    const speed =
      seconds <= MAX_SPACING_S && straight && onGround[b] !== 1 ? reportedSpeed(track, a, b) : NaN;
    reported[n] = Math.max(derived[n], speed) >= MIN_SPEED_KT ? speed : NaN;
    n++;
    a = b;
    before = now;
  }
  return { length: n, from, to, derived, reported, angle };
});

/** The steps of a track; computed once. */
export const velocitySteps = (track: Track, legs: Legs): VelocitySteps => stepsOf(legs, track);

export type Measure = (steps: VelocitySteps, k: number) => number;

/** kt by which the positions move faster than the reported speed. */
export const speedDifference: Measure = ({ derived, reported }, k) => derived[k] - reported[k];

/**
 * kt between the velocity of the positions and one as fast in the reported direction: a wrong speed alone does not make a wrong
 * course. 0 where no course is reported.
 */
export const courseDifference: Measure = ({ derived, reported, angle }, k) => {
  const chord = 2 * derived[k] * Math.abs(Math.sin((angle[k] * DEGREE) / 2));
  return chord === chord ? chord : reported[k] === reported[k] ? 0 : NaN;
};

export interface MismatchLimits {
  /** kt, smallest median difference. */
  readonly difference: number;
  /** …and its share of the reported speed. */
  readonly share: number;
  /** Steps of which the median is taken. */
  readonly fixes: number;
}

/** Sign of the median difference of the steps from `first` to `last` where it is too large, else 0. */
function disagreement(
  steps: VelocitySteps,
  first: number,
  last: number,
  measure: Measure,
  limits: MismatchLimits,
): number {
  const window = Array.from({ length: last - first + 1 }, (_, k) => measure(steps, first + k));
  const limit = Math.max(limits.difference, limits.share * median(steps.reported.subarray(first, last + 1)));
  const middle = median(window);
  return Math.abs(middle) > limit ? Math.sign(middle) : 0;
}

/**
 * Runs of steps covered by windows of `fixes` steps that disagree in one direction, without the steps at both ends that do
 * not.
 */
export function mismatches(steps: VelocitySteps, measure: Measure, limits: MismatchLimits): Range[] {
  const found: { start: number; end: number; readonly sign: number }[] = [];
  const beyond = new Int8Array(steps.length);
  for (let k = 0; k < beyond.length; k++) {
    const difference = measure(steps, k);
    if (Math.abs(difference) > limits.difference) beyond[k] = Math.sign(difference);
  }
  let since = 0; // first step since which all can be compared
  let count = 0; // of the window's steps that are beyond
  for (let k = 0; k < steps.length; k++) {
    count += Math.abs(beyond[k]) - (k >= limits.fixes ? Math.abs(beyond[k - limits.fixes]) : 0);
    if (steps.reported[k] !== steps.reported[k]) since = k + 1;
    const first = k - limits.fixes + 1;
    // A median is beyond the limit only if most steps are: most windows are settled by counting.
    if (first < since || 2 * count < limits.fixes) continue;
    const sign = disagreement(steps, first, k, measure, limits);
    if (sign === 0) continue;
    const last = found.at(-1);
    if (last && last.end >= first && last.sign === sign) last.end = k;
    else found.push({ start: first, end: k, sign });
  }
  for (const run of found) {
    while (run.start < run.end && beyond[run.start] !== run.sign) run.start++;
    while (run.end > run.start && beyond[run.end] !== run.sign) run.end--;
  }
  return found;
}
