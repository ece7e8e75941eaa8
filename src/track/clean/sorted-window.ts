/** A sorted window of values that slides along a column; adding and removing shift a few values. */
export class SortedWindow {
  readonly #sorted: Float32Array;
  size = 0;

  constructor(capacity: number) {
    this.#sorted = new Float32Array(capacity);
  }

  add(value: number): void {
    const sorted = this.#sorted;
    let i = this.size++;
    for (; i > 0 && sorted[i - 1] > value; i--) sorted[i] = sorted[i - 1];
    sorted[i] = value;
  }

  remove(value: number): void {
    const sorted = this.#sorted;
    let i = this.#below(value);
    this.size--;
    for (; i < this.size; i++) sorted[i] = sorted[i + 1];
  }

  /** The middle one of an odd number of values. */
  median(): number {
    return this.#sorted[this.size >> 1];
  }

  /** Whether more than half of the values are within `reach` of `center`: the median absolute deviation is at most `reach`. */
  majorityWithin(center: number, reach: number): boolean {
    const from = this.#below(center - reach);
    const half = this.size >> 1;
    return from + half < this.size && this.#sorted[from + half] <= center + reach;
  }

  /** How many values are less than `value`. */
  #below(value: number): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sorted[middle] < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
