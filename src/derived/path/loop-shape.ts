import { DEGREE } from '../../base/units.js';
import { median } from '../../track/median.js';
import { turn } from '../../track/geo.js';
import type { Loops } from './loops.js';
import type { Turning } from './turning.js';

/** What loops look like: a circle or a racetrack. */
export interface LoopShape {
  /** Length over width of one loop: 1 a circle, about 2 a hold. */
  readonly elongation: number;
  /** Share of the time in which the path goes straight: 0 a circle, about a half a hold. */
  readonly straight: number;
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

/** Ratio of the standard deviations along the two principal axes of points i to j, by distance flown. */
function elongationOf(turning: Turning, i: number, j: number): number {
  const { lat, lon, along } = turning;
  const scale = Math.cos(lat[i] * DEGREE);
  let [w, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  for (let k = i + 1; k <= j; k++) {
    const east = turn(lon[i], lon[k]) * scale;
    const north = lat[k] - lat[i];
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

export function shapeOf(turning: Turning, loops: Loops): LoopShape {
  const elongations = loops.samples.map(([i, j]) => elongationOf(turning, i, j));
  return { elongation: median(elongations), straight: straightShare(turning, loops) };
}
