import { distanceNm, turn } from '../track/geo.js';
import { fixTime } from '../track/legs.js';
import type { Legs } from '../track/legs.js';
import { median } from '../track/median.js';
import type { Track } from '../track/track.js';
import { formatQuantity } from '../units.js';
import { defineDetector } from './detector.js';
import { evidenceOf } from './evidence.js';

/** s between fixes that are taken: a clock wrong by 1 s is then 10 % of the speed at most. */
const SPACING = 10;
/** s between fixes above which nothing is known of the way between them. */
const FAR = 120;
/** Degrees; where the course turns further from one fix to the next, the chord is shorter than the way. */
const TURNING = 30;
/** kt; slower, the noise of positions is more than the speed. */
const SLOW = 50;

/** Speed between two fixes a good while apart, by the positions and by the reports. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly derived: number;
  readonly reported: number;
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

/** Steps of at least 10 s from fix to fix; `undefined` stands where the track cannot be compared. */
function* stepsOf(track: Track, { fixes }: Legs): Iterable<Step | undefined> {
  let from = fixes[0];
  for (let k = 1; k < fixes.length; k++) {
    const to = fixes[k];
    const seconds = fixTime(track, to) - fixTime(track, from);
    if (seconds < SPACING) continue;
    const derived =
      (distanceNm(track.lat[from], track.lon[from], track.lat[to], track.lon[to]) / seconds) * 3600;
    const straight = !(Math.abs(turn(track.course[from], track.course[to])) > TURNING);
    const reported = seconds <= FAR && straight ? reportedSpeed(track, from, to) : NaN;
    const usable = reported === reported && track.onGround[to] !== 1 && Math.max(derived, reported) >= SLOW;
    yield usable ? { from, to, derived, reported } : undefined;
    from = to;
  }
}

interface Limits {
  readonly difference: number;
  readonly share: number;
  readonly fixes: number;
}

/** Whether the median difference of the last steps is too large. */
function disagree(steps: readonly Step[], { difference, share, fixes }: Limits): boolean {
  if (steps.length < fixes) return false;
  const last = steps.slice(-fixes);
  const off = Math.abs(median(last.map(({ derived, reported }) => derived - reported)));
  return off > Math.max(difference, share * median(last.map(({ reported }) => reported)));
}

/** Runs of steps in which every window of `fixes` steps disagrees. */
function* mismatches(track: Track, legs: Legs, limits: Limits): Iterable<Step[]> {
  let recent: Step[] = [];
  let found: Step[] | undefined;
  for (const step of stepsOf(track, legs)) {
    if (step) recent.push(step);
    else recent = [];
    if (recent.length > limits.fixes) recent.shift();
    const bad = step !== undefined && disagree(recent, limits);
    if (bad && found) found.push(step);
    else if (bad) found = [...recent];
    else if (found) {
      yield found;
      found = undefined;
    }
  }
  if (found) yield found;
}

export const speedMismatch = defineDetector({
  id: 'speed-mismatch',
  title: 'Reported and derived speed disagree',
  about:
    'Over five or more fixes at least 10 s apart and two minutes, the median speed between positions differs from the reported ground speed by more than 50 kt and a quarter.',
  category: 'data',
  unit: 'kt',
  needs: ['time', 'lat', 'lon', 'groundSpeed'],
  options: {
    difference: {
      label: 'Smallest median difference',
      unit: 'kt',
      default: 50,
      min: 10,
      max: 500,
      source:
        'Single pairs at 10 s differ by 10 kt in the median and by 90 kt in one of twenty (137,854 pairs, measured); hence the median of five',
    },
    share: {
      label: 'Smallest median difference, share of the reported speed',
      unit: 'ratio',
      default: 0.25,
      min: 0.05,
      max: 2,
      source:
        'Positions and speeds of one receiver agree within NACv 1, 10 m/s (RTCA DO-260B); the rest is for clocks',
    },
    duration: {
      label: 'Shortest time',
      unit: 's',
      default: 120,
      min: 10,
      max: 3600,
      source:
        'Resampled and filled files hold a position for up to a minute and catch up later; two minutes outlast that (engineering)',
    },
    fixes: {
      label: 'Fixes that must agree on it',
      unit: 'count',
      default: 5,
      min: 3,
      max: 60,
      source: 'Median over at least five independent fixes (two of them may be wrong)',
    },
  },
  evidenceUnits: { derived: 'kt', reported: 'kt', fixes: 'count' },
  alternatives: [
    'positions that are repeated, late or moved, so that the way between them is not the way flown',
    'a speed that a feed repeats, or airspeed in the column of ground speed',
    'an aircraft that turns tightly between sparse rows',
  ],
  limits: [
    'Speed below 50 kt, on the ground and in turns of more than 30° between fixes is not compared.',
    'Holds with rows up to 60 s apart for straight flight; a mismatch shows once it lasts two minutes with rows of 1 or 10 s, five with 60 s.',
  ],
  say({ evidence }) {
    const derived = formatQuantity(Number(evidence.derived), 'kt');
    const reported = formatQuantity(Number(evidence.reported), 'kt');
    return `The positions move at ${derived} in the median, the reported ground speed is ${reported}`;
  },
  *detect(track, { legs }, { duration, ...limits }) {
    for (const steps of mismatches(track, legs, limits)) {
      if (track.time[steps[steps.length - 1].to] - track.time[steps[0].from] < duration) continue;
      const derived = median(steps.map((step) => step.derived));
      const reported = median(steps.map((step) => step.reported));
      yield {
        start: steps[0].from,
        end: steps[steps.length - 1].to,
        value: derived - reported,
        severity: 'advisory',
        confidence: steps.length >= 2 * limits.fixes ? 'high' : 'medium',
        evidence: evidenceOf({ derived, reported, fixes: steps.length }),
      };
    }
  },
});
