import { distanceNm } from '../geo.js';
import type { GrowingColumns } from './growing-columns.js';

/**
 * The positions around gaps in one aircraft's rows, `order[start]` to before `order[end]`. For gaps in
 * time order it looks at each row at most twice, no matter how many gaps there are and how few rows have a position.
 */
export class FixesAroundGaps {
  readonly #columns: GrowingColumns;
  readonly #order: Uint32Array;
  readonly #end: number;
  #last = -1;
  #scanned: number;
  #next = -1;

  constructor(columns: GrowingColumns, order: Uint32Array, start: number, end: number) {
    this.#columns = columns;
    this.#order = order;
    this.#scanned = start;
    this.#end = end;
  }

  #hasFix(k: number): boolean {
    return !Number.isNaN(this.#columns.get('lat', this.#order[k]));
  }

  /** kt, mean between the last position before `order[at]` and the next one; NaN if either is missing. */
  speedAcross(at: number): number {
    for (; this.#scanned < at; this.#scanned++) if (this.#hasFix(this.#scanned)) this.#last = this.#scanned;
    if (this.#next < at) {
      this.#next = at;
      while (this.#next < this.#end && !this.#hasFix(this.#next)) this.#next++;
    }
    if (this.#last < 0 || this.#next >= this.#end) return NaN;
    return this.#meanSpeed(this.#order[this.#last], this.#order[this.#next]);
  }

  #meanSpeed(from: number, to: number): number {
    const columns = this.#columns;
    const [fromLat, fromLon] = [columns.get('lat', from), columns.get('lon', from)];
    const miles = distanceNm(fromLat, fromLon, columns.get('lat', to), columns.get('lon', to));
    return (miles * 3600) / (columns.get('time', to) - columns.get('time', from));
  }
}
