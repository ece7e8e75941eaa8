import { isDrawn, type MapPath } from '../../../src/picture/path.js';

const CHUNK = 64;

/**
 * Which row of a track is under the pointer, among all its rows and not those of the decimated line. A track runs on in space as in
 * time, so boxes around 64 rows each are a good index that costs one pass to build and some tens of microseconds to ask.
 */
export class HitIndex {
  /** Per chunk: least x, least y, greatest x, greatest y (Mercator). */
  readonly #boxes: Float64Array;
  readonly #path: MapPath;

  constructor(path: MapPath) {
    this.#path = path;
    const chunks = Math.ceil(path.rows.length / CHUNK);
    this.#boxes = new Float64Array(chunks * 4);
    for (let c = 0; c < chunks; c++) this.#measure(c);
  }

  /** A chunk's box reaches to the first vertex of the next, so that every leg is in one. */
  #measure(chunk: number): void {
    const { x, y, rows } = this.#path;
    const boxes = this.#boxes;
    const to = Math.min(rows.length - 1, (chunk + 1) * CHUNK);
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let k = chunk * CHUNK; k <= to; k++) {
      left = Math.min(left, x[k]);
      right = Math.max(right, x[k]);
      top = Math.min(top, y[k]);
      bottom = Math.max(bottom, y[k]);
    }
    boxes[chunk * 4] = left;
    boxes[chunk * 4 + 1] = top;
    boxes[chunk * 4 + 2] = right;
    boxes[chunk * 4 + 3] = bottom;
  }

  /**
   * Index k into the path nearest to (x, y) in Mercator within `radius`, -1 if nothing is near. Where two parts of the
   * track are equally near, the one nearer to `last` (a k) in time wins, so that the marker does not jump at a crossing.
   */
  nearest(x: number, y: number, radius: number, last = -1): number {
    let best = -1;
    let least = radius;
    for (const shift of [0, 1, -1]) {
      const [near, distance] = this.#search(x + shift, y, least, last);
      if (near >= 0 && (best < 0 || distance < least)) [best, least] = [near, distance];
    }
    return best;
  }

  #search(x: number, y: number, radius: number, last: number): [number, number] {
    const boxes = this.#boxes;
    /** Two parts of the track nearer to one another than this are one on the screen (a twelfth of the radius: 1 pixel). */
    const tie = radius / 12;
    let best = -1;
    let least = radius;
    for (let c = 0; c * 4 < boxes.length; c++) {
      if (x < boxes[c * 4] - least || x > boxes[c * 4 + 2] + least) continue;
      if (y < boxes[c * 4 + 1] - least || y > boxes[c * 4 + 3] + least) continue;
      const end = Math.min(this.#path.rows.length, (c + 1) * CHUNK);
      for (let k = c * CHUNK; k < end; k++) {
        const distance = this.#distance(k, x, y);
        const closer = distance < least - (best >= 0 && last >= 0 ? tie : 0);
        const tied =
          last >= 0 && best >= 0 && distance < least + tie && Math.abs(k - last) < Math.abs(best - last);
        if (!(closer || tied)) continue;
        best = this.#nearerEnd(k, x, y);
        least = Math.min(least, distance);
      }
    }
    return [best, least];
  }

  /** From the point to leg k → k + 1, or to vertex k alone where no leg is drawn. */
  #distance(k: number, x: number, y: number): number {
    const { x: xs, y: ys, leg } = this.#path;
    const px = x - xs[k];
    const py = y - ys[k];
    if (!isDrawn(leg[k])) return Math.hypot(px, py);
    const dx = xs[k + 1] - xs[k];
    const dy = ys[k + 1] - ys[k];
    const length = dx * dx + dy * dy;
    const t = length > 0 ? Math.max(0, Math.min(1, (px * dx + py * dy) / length)) : 0;
    return Math.hypot(px - t * dx, py - t * dy);
  }

  #nearerEnd(k: number, x: number, y: number): number {
    const { x: xs, y: ys, leg } = this.#path;
    if (!isDrawn(leg[k])) return k;
    return Math.hypot(x - xs[k], y - ys[k]) <= Math.hypot(x - xs[k + 1], y - ys[k + 1]) ? k : k + 1;
  }
}
