import { toward } from '../way.js';

/** Entries `from` to `to` of an index, both included. */
interface Entries {
  from: number;
  to: number;
}

/**
 * Windows of a column in which the middle value is near the median: the values only rise or only fall (then the middle one
 * is the median), or all are within `reach` of one another. Most of a flight is like that; the windows are found in about
 * one pass.
 */
export class FlatWindows {
  readonly #values: Float32Array;
  readonly #index: Uint32Array;
  readonly #reach: number;
  readonly #rising: Entries = { from: 0, to: -1 };
  readonly #falling: Entries = { from: 0, to: -1 };
  readonly #level: Entries = { from: 0, to: -1 };

  constructor(values: Float32Array, index: Uint32Array, reach: number) {
    this.#values = values;
    this.#index = index;
    this.#reach = reach;
  }

  /** Whether entries `from` to `to` of the index (both included, an odd number of them) are such a window. */
  covers(from: number, to: number): boolean {
    const rising = this.#rising;
    const falling = this.#falling;
    const level = this.#level;
    if (to <= level.to && from >= level.from) return true;
    if (to <= rising.to && from >= rising.from) return true;
    if (to <= falling.to && from >= falling.from) return true;
    // Known entries that begin after `from`, or end within the window, do not decide about entries from `from`.
    if (from < level.from || to > level.to) this.#findLevel(from);
    if (to <= level.to) return true;
    if (from < rising.from || from > rising.to) this.#findMonotone(rising, from, 1);
    if (from < falling.from || from > falling.to) this.#findMonotone(falling, from, -1);
    return to <= rising.to || to <= falling.to;
  }

  #findLevel(from: number): void {
    const values = this.#values;
    const index = this.#index;
    const reach = this.#reach;
    const level = this.#level;
    let low = values[index[from]];
    let high = low;
    let k = from + 1;
    for (; k < index.length; k++) {
      const value = values[index[k]];
      if (value < low) low = value;
      else if (value > high) high = value;
      if (high - low > reach) break;
    }
    level.from = from;
    level.to = k - 1;
  }

  #findMonotone(stretch: Entries, from: number, way: 1 | -1): void {
    const values = this.#values;
    const index = this.#index;
    let k = from + 1;
    while (k < index.length && toward(values[index[k]] - values[index[k - 1]], way) >= 0) k++;
    stretch.from = from;
    stretch.to = k - 1;
  }
}
