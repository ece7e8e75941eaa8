/**
 * Douglas–Peucker on typed arrays, marking what stays. Turf's `simplify` works on GeoJSON and copies every vertex into an
 * object: a million vertices take seconds there and some tens of milliseconds here.
 *
 * @param keep set to 1 for the vertices from `from` to `to` (both included) that stay; the ends always do.
 * @param tolerance greatest distance of a dropped vertex from the line drawn, in the unit of x and y.
 */
export function markKept(
  x: Float64Array,
  y: Float64Array,
  from: number,
  to: number,
  tolerance: number,
  keep: Uint8Array,
): void {
  keep[from] = keep[to] = 1;
  if (tolerance <= 0) {
    keep.fill(1, from, to + 1);
    return;
  }
  const limit = tolerance * tolerance;
  const stack = [from, to];
  while (stack.length) {
    const last = stack.pop()!;
    const first = stack.pop()!;
    const split = farthest(x, y, first, last, limit);
    if (split < 0) continue;
    keep[split] = 1;
    stack.push(first, split, split, last);
  }
}

/** Vertex farthest from the segment first–last, -1 where none is beyond the limit (a squared distance). */
function farthest(x: Float64Array, y: Float64Array, first: number, last: number, limit: number): number {
  const dx = x[last] - x[first];
  const dy = y[last] - y[first];
  const length = dx * dx + dy * dy;
  let worst = limit;
  let index = -1;
  for (let i = first + 1; i < last; i++) {
    let px = x[i] - x[first];
    let py = y[i] - y[first];
    if (length > 0) {
      const t = Math.max(0, Math.min(1, (px * dx + py * dy) / length));
      px -= t * dx;
      py -= t * dy;
    }
    const distance = px * px + py * py;
    if (distance > worst) {
      worst = distance;
      index = i;
    }
  }
  return index;
}
