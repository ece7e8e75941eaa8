import { DEGREE } from '../../base/units.js';
import { median } from '../../track/median.js';
import { turn } from '../../track/geo.js';
import { turnOf, type Loops } from './loops.js';
import type { Turning } from './turning.js';

/** What loops look like: a circle or a racetrack. */
export interface LoopShape {
  /** Length over width of one loop: 1 a circle, about 2 a hold. */
  readonly elongation: number;
  /** The same in air that drifts with the loops: a circle flown in wind is 1 here. NaN where no loop is whole. */
  readonly drifting: number;
  /** Share of the time in which the path goes straight: 0 a circle, about a half a hold. */
  readonly straight: number;
  /** Share of the time from the first turn to the last that the longest straight part between them takes: 0.08 a circle in still air. */
  readonly leg: number;
}

/** Turning slower than this share of the loop's mean is straight: a turn at rate one is twice the mean of a four-minute hold. */
const STRAIGHT_RATE_SHARE = 0.4;

/** Degrees a second at point k, over about an eighth of a loop. */
function rateAt(turning: Turning, loops: Loops, k: number): number {
  const { time, total } = turning;
  const half = loops.period / 16;
  let a = k;
  let b = k;
  while (a > loops.from && time[k] - time[a] < half) a--;
  while (b < loops.to && time[b] - time[k] < half) b++;
  return (total[b] - total[a]) / (time[b] - time[a]);
}

function straightShare(turning: Turning, loops: Loops): number {
  const { time } = turning;
  const limit = STRAIGHT_RATE_SHARE * (360 / loops.period);
  let straight = 0;
  for (let k = loops.from + 1; k <= loops.to; k++) {
    if (Math.abs(rateAt(turning, loops, k)) <= limit) straight += time[k] - time[k - 1];
  }
  return straight / (time[loops.to] - time[loops.from]);
}

/** Degrees of course within which the path between two turns is straight. */
const LEG_DEG = 30;

/** Between the turns alone: straight flight before and after a circle is no leg of it. */
function legShare(turning: Turning, loops: Loops): number {
  const { time, total } = turning;
  const { from, to } = turnOf(turning, loops);
  let [longest, a] = [0, from];
  for (let b = from; b <= to; b++) {
    while (Math.abs(total[b] - total[a]) > LEG_DEG) a++;
    longest = Math.max(longest, time[b] - time[a]);
  }
  return longest / (time[to] - time[from]);
}

/** Degrees of latitude (on both axes) a second, by which the loops move on. */
interface Drift {
  readonly east: number;
  readonly north: number;
}
const NONE: Drift = { east: 0, north: 0 };

/** Ratio of the standard deviations along the two principal axes of points i to j, by distance flown. */
function elongationOf(turning: Turning, i: number, j: number, drift = NONE): number {
  const { time, lat, lon, along } = turning;
  const scale = Math.cos(lat[i] * DEGREE);
  let [w, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  for (let k = i + 1; k <= j; k++) {
    const seconds = time[k] - time[i];
    const east = turn(lon[i], lon[k]) * scale - drift.east * seconds;
    const north = lat[k] - lat[i] - drift.north * seconds;
    const nm = along[k] - along[k - 1];
    w += nm;
    x += nm * east;
    y += nm * north;
    xx += nm * east * east;
    yy += nm * north * north;
    xy += nm * east * north;
  }
  const a = xx / w - (x / w) ** 2;
  const b = yy / w - (y / w) ** 2;
  const c = xy / w - (x * y) / (w * w);
  const root = Math.hypot((a - b) / 2, c);
  return Math.sqrt(((a + b) / 2 + root) / Math.max(1e-12, (a + b) / 2 - root));
}

/** First point at which the path has turned a whole turn since point i; −1 if it does not. */
function wholeTurn({ total }: Turning, loops: Loops, i: number): number {
  for (let k = i + 1; k <= loops.to; k++) if (Math.abs(total[k] - total[i]) >= 360) return k;
  return -1;
}

/** What the loops move on by between points i and j, between which lies a whole turn: the last leg counts in part. */
function driftBetween({ time, lat, lon, total }: Turning, i: number, j: number): Drift {
  const h = j - 1;
  const part = (360 - Math.abs(total[h] - total[i])) / Math.abs(total[j] - total[h]);
  const seconds = time[h] + part * (time[j] - time[h]) - time[i];
  const east = turn(lon[i], lon[h]) + part * turn(lon[h], lon[j]);
  const north = lat[h] + part * (lat[j] - lat[h]) - lat[i];
  return { east: (east * Math.cos(lat[i] * DEGREE)) / seconds, north: north / seconds };
}

function driftingElongation(turning: Turning, loops: Loops): number {
  const whole = loops.samples
    .map(([i]) => [i, wholeTurn(turning, loops, i)] as const)
    .filter(([, j]) => j >= 0);
  const drifts = whole.map(([i, j]) => driftBetween(turning, i, j));
  const drift = {
    east: median(drifts.map(({ east }) => east)),
    north: median(drifts.map(({ north }) => north)),
  };
  return median(whole.map(([i, j]) => elongationOf(turning, i, j, drift)));
}

export function shapeOf(turning: Turning, loops: Loops): LoopShape {
  const elongations = loops.samples.map(([i, j]) => elongationOf(turning, i, j));
  return {
    elongation: median(elongations),
    drifting: driftingElongation(turning, loops),
    straight: straightShare(turning, loops),
    leg: legShare(turning, loops),
  };
}
