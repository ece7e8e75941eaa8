import { DEGREE } from '../../base/units.js';
import { turn } from '../../track/geo.js';
import type { Position } from '../../route/coordinates.js';
import type { Turning } from './turning.js';

/** Where a path crosses itself: legs i to i + 1 and j to j + 1, i < j. */
export interface Crossing {
  readonly at: Position;
  readonly i: number;
  readonly j: number;
}

/** Points of each part that are looked at: lobes of thousands of rows are thinned, the crossing is between their points. */
const MOST_POINTS = 160;

function thinned(from: number, to: number): number[] {
  const step = Math.max(1, Math.ceil((to - from) / MOST_POINTS));
  const points: number[] = [];
  for (let k = from; k < to; k += step) points.push(k);
  points.push(to);
  return points;
}

/**
 * The first crossing of the path `from` to `middle` with the path `middle` to `to`, the pair nearest to
 * `middle`. Plane geometry: lobes are some NM wide.
 */
export function crossingOf(turning: Turning, from: number, middle: number, to: number): Crossing | undefined {
  const { lat, lon } = turning;
  const scale = Math.cos(lat[middle] * DEGREE);
  const x = (k: number) => turn(lon[middle], lon[k]) * scale;
  const y = (k: number) => lat[k] - lat[middle];
  const before = thinned(from, middle).reverse();
  const after = thinned(middle, to);
  for (let b = 1; b < after.length; b++) {
    const [c, d] = [after[b - 1], after[b]];
    for (let a = 1; a < before.length; a++) {
      const [q, p] = [before[a - 1], before[a]];
      if (q >= c) continue;
      const [px, py, rx, ry] = [x(p), y(p), x(q) - x(p), y(q) - y(p)];
      const [cx, cy, sx, sy] = [x(c), y(c), x(d) - x(c), y(d) - y(c)];
      const cross = rx * sy - ry * sx;
      if (cross === 0) continue;
      const t = ((cx - px) * sy - (cy - py) * sx) / cross;
      const u = ((cx - px) * ry - (cy - py) * rx) / cross;
      if (t < 0 || t > 1 || u < 0 || u > 1) continue;
      const east = (px + t * rx) / scale;
      return { at: { lat: lat[middle] + py + t * ry, lon: lon[middle] + east }, i: p, j: c };
    }
  }
  return undefined;
}

export function meanOf({ lat, lon }: Turning, from: number, to: number): Position {
  let [north, east] = [0, 0];
  for (let k = from; k <= to; k++) {
    north += lat[k];
    east += turn(lon[from], lon[k]);
  }
  const n = to - from + 1;
  return { lat: north / n, lon: lon[from] + east / n };
}
