import { bearingDeg, distanceNm, RADIAN, turn } from '../track/geo.js';
import { fixTime } from '../track/legs.js';
import type { Legs } from '../track/legs.js';
import { median } from '../track/median.js';
import type { Track } from '../track/track.js';

/** Velocity as the positions have it, held against velocity as the aircraft reports it. */

/** s between fixes that are taken: a clock wrong by 1 s is then 10 % of the speed at most. */
const SPACING = 10;
/** s between fixes above which nothing is known of the way between them. */
const FAR = 120;
/** Degrees; where the course turns further from one fix to the next, the chord is shorter than the way. */
const TURNING = 30;
/** kt; slower, the noise of positions is more than the speed. */
const SLOW = 50;

/** Speed between two fixes a good while apart, by the positions and by the reports, kt. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly derived: number;
  readonly reported: number;
  /** Degrees from the reported course to the direction of the step; NaN where no course is reported. */
  readonly angle: number;
}

/** kt by which the positions move faster than the reported speed. */
export const speedDifference = ({ derived, reported }: Step): number => derived - reported;

/** kt between the velocity of the positions and the reported one, as vectors; 0 where no course is reported. */
export const velocityDifference = ({ derived, reported, angle }: Step): number => {
  const cos = Math.cos(angle * RADIAN);
  return cos === cos
    ? Math.sqrt(Math.max(0, derived ** 2 + reported ** 2 - 2 * derived * reported * cos))
    : 0;
};

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

/** Steps of at least 10 s from fix to fix; `undefined` stands where the track cannot be compared. */
function* stepsOf(track: Track, { fixes }: Legs): Iterable<Step | undefined> {
  let from = fixes[0];
  for (let k = 1; k < fixes.length; k++) {
    const to = fixes[k];
    const seconds = fixTime(track, to) - fixTime(track, from);
    if (seconds < SPACING) continue;
    const { lat, lon, course } = track;
    const derived = (distanceNm(lat[from], lon[from], lat[to], lon[to]) / seconds) * 3600;
    const turned = turn(course[from], course[to]);
    const straight = !(Math.abs(turned) > TURNING);
    const reported = seconds <= FAR && straight ? reportedSpeed(track, from, to) : NaN;
    const usable = reported === reported && track.onGround[to] !== 1 && Math.max(derived, reported) >= SLOW;
    const bearing = bearingDeg(lat[from], lon[from], lat[to], lon[to]);
    yield usable
      ? { from, to, derived, reported, angle: turn(course[from] + turned / 2, bearing) }
      : undefined;
    from = to;
  }
}

export interface MismatchLimits {
  /** kt, smallest median difference. */
  readonly difference: number;
  /** …and its share of the reported speed. */
  readonly share: number;
  /** Steps of which the median is taken. */
  readonly fixes: number;
}

type Measure = (step: Step) => number;

/** Whether the median difference of the last steps is too large. */
function disagree(
  steps: readonly Step[],
  measure: Measure,
  { difference, share, fixes }: MismatchLimits,
): boolean {
  if (steps.length < fixes) return false;
  // A median is beyond the limit only if most steps are: most windows are settled by counting.
  let beyond = 0;
  for (const step of steps) if (Math.abs(measure(step)) > difference) beyond++;
  if (2 * beyond < fixes) return false;
  const last = steps.slice(-fixes);
  const off = Math.abs(median(last.map(measure)));
  return off > Math.max(difference, share * median(last.map(({ reported }) => reported)));
}

/** Runs of steps in which every window of `fixes` steps disagrees. */
export function* mismatches(
  track: Track,
  legs: Legs,
  measure: Measure,
  limits: MismatchLimits,
): Iterable<Step[]> {
  let recent: Step[] = [];
  let found: Step[] | undefined;
  for (const step of stepsOf(track, legs)) {
    if (step) recent.push(step);
    else recent = [];
    if (recent.length > limits.fixes) recent.shift();
    const bad = step !== undefined && disagree(recent, measure, limits);
    if (bad && found) found.push(step);
    else if (bad) found = [...recent];
    else if (found) {
      yield trimmed(found, measure, limits);
      found = undefined;
    }
  }
  if (found) yield trimmed(found, measure, limits);
}

/** Without the steps at both ends that agree: a median also takes in the good steps before and after. */
function trimmed(steps: Step[], measure: Measure, { difference }: MismatchLimits): Step[] {
  const off = (step: Step): boolean => Math.abs(measure(step)) > difference;
  return steps.slice(steps.findIndex(off), steps.findLastIndex(off) + 1);
}
