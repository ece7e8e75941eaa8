/** Rows in a block: small enough to scan two partial blocks quickly, large enough that a million rows make few blocks. */
export const BLOCK = 64;

/** In place of an index: the block has no value. */
export const NONE = 0xffffffff;

/**
 * For every 64 rows of a column the first, last, lowest and highest value, as indices. Drawing a long flight
 * repeatedly (zooming, panning) reads these instead of a million rows.
 */
export interface Blocks {
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

export function blocksOf(values: ArrayLike<number>): Blocks {
  const count = Math.ceil(values.length / BLOCK);
  const make = () => new Uint32Array(count).fill(NONE);
  const blocks = { first: make(), last: make(), low: make(), high: make() };
  const found = new BlockExtremes();
  for (let b = 0; b < count; b++) {
    found.clear();
    found.scan(values, b * BLOCK, Math.min(values.length, (b + 1) * BLOCK));
    blocks.first[b] = found.first;
    blocks.last[b] = found.last;
    blocks.low[b] = found.low;
    blocks.high[b] = found.high;
  }
  return blocks;
}

/** First, last, lowest and highest value of some rows, as indices; `NONE` if they have no value. */
export class BlockExtremes {
  first = NONE;
  last = NONE;
  low = NONE;
  high = NONE;

  clear(): void {
    this.first = this.last = this.low = this.high = NONE;
  }

  /** Adds the rows from `from` up to before `to`; rows must come in order. */
  scan(values: ArrayLike<number>, from: number, to: number): void {
    let { first, last, low, high } = this;
    for (let i = from; i < to; i++) {
      const value = values[i];
      if (value !== value) continue;
      if (first === NONE) first = low = high = i;
      else if (value < values[low]) low = i;
      else if (value > values[high]) high = i;
      last = i;
    }
    this.first = first;
    this.last = last;
    this.low = low;
    this.high = high;
  }

  /** The same, by whole blocks where possible. */
  scanBlocks(values: ArrayLike<number>, blocks: Blocks, from: number, to: number): void {
    const begin = Math.ceil(from / BLOCK);
    const end = Math.floor(to / BLOCK);
    if (begin >= end) return this.scan(values, from, to);
    this.scan(values, from, begin * BLOCK);
    for (let b = begin; b < end; b++) if (blocks.first[b] !== NONE) this.#join(values, blocks, b);
    this.scan(values, end * BLOCK, to);
  }

  #join(values: ArrayLike<number>, blocks: Blocks, b: number): void {
    if (this.first === NONE) {
      this.first = blocks.first[b];
      this.low = blocks.low[b];
      this.high = blocks.high[b];
    } else {
      if (values[blocks.low[b]] < values[this.low]) this.low = blocks.low[b];
      if (values[blocks.high[b]] > values[this.high]) this.high = blocks.high[b];
    }
    this.last = blocks.last[b];
  }
}
