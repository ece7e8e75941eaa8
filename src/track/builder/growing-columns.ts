import { columnTypes } from '../track.js';
import type { Column, Columns } from '../track.js';

type ColumnValues = Columns[Column];

/** Rows in a block. Blocks stay in place while columns grow: no copy and no spare capacity. */
export const BLOCK = 1 << 14;
export const BLOCK_SHIFT = 14;
export const BLOCK_MASK = BLOCK - 1;

function newBlock(column: Column): ColumnValues {
  const { array, missing } = columnTypes[column];
  const block = new array(BLOCK) as ColumnValues;
  return missing === 0 ? block : (block.fill(missing) as ColumnValues);
}

/** Columns that grow by blocks. A column that is never used takes no memory. */
export class GrowingColumns {
  length = 0;
  readonly #blocks = new Map<Column, ColumnValues[]>();
  /** Holds one column at a time in one piece while rows are gathered from it. */
  #memory: ArrayBuffer | undefined;

  get names(): Column[] {
    return [...this.#blocks.keys()];
  }

  /** Makes room for one more row and returns its index in the current block (0 if a new block begins). */
  grow(): number {
    const at = this.length++ & BLOCK_MASK;
    if (at === 0) for (const name of this.#blocks.keys()) this.current(name);
    return at;
  }

  /** The block of the last row; in a column that is first used late, earlier rows are missing. */
  current(column: Column): ColumnValues {
    let blocks = this.#blocks.get(column);
    if (!blocks) {
      blocks = [];
      this.#blocks.set(column, blocks);
    }
    const needed = Math.max(1, (this.length + BLOCK_MASK) >>> BLOCK_SHIFT);
    while (blocks.length < needed) blocks.push(newBlock(column));
    return blocks[blocks.length - 1];
  }

  has(column: Column): boolean {
    return this.#blocks.has(column);
  }

  /** The value of row `index`, missing if the column is unused. */
  get(column: Column, index: number): number {
    const blocks = this.#blocks.get(column);
    return blocks ? blocks[index >>> BLOCK_SHIFT][index & BLOCK_MASK] : columnTypes[column].missing;
  }

  /** All rows of a column in file order, in one array (over `memory`, if given). */
  whole(column: Column, memory?: ArrayBuffer): ColumnValues {
    const blocks = this.#blocks.get(column)!;
    const { array } = columnTypes[column];
    const to = (memory ? new array(memory, 0, this.length) : new array(this.length)) as ColumnValues;
    blocks.forEach((block, b) => {
      const rest = this.length - b * BLOCK;
      if (rest > 0) to.set(rest < BLOCK ? block.subarray(0, rest) : block, b * BLOCK);
    });
    return to;
  }

  /** The rows of each range of `order`, from its start to before its end, in one array each. */
  gather(
    column: Column,
    order: Uint32Array,
    ranges: readonly (readonly [start: number, end: number])[],
  ): ColumnValues[] {
    this.#memory ??= new ArrayBuffer(8 * this.length);
    const bits = bitsOf(this.whole(column, this.#memory));
    return ranges.map(([start, end]) => {
      const to = new columnTypes[column].array(end - start) as ColumnValues;
      pick(bits, order, start, bitsOf(to));
      return to;
    });
  }

  /** A column's blocks, for loops over all rows: `blocks[i >>> BLOCK_SHIFT][i & BLOCK_MASK]`; undefined if unused. */
  blocks(column: Column): readonly ColumnValues[] | undefined {
    return this.#blocks.get(column);
  }

  /** Whether two rows are equal in every column except the line. */
  same(a: number, b: number): boolean {
    for (const [name, blocks] of this.#blocks) {
      if (name === 'row') continue;
      if (!Object.is(blocks[a >>> BLOCK_SHIFT][a & BLOCK_MASK], blocks[b >>> BLOCK_SHIFT][b & BLOCK_MASK]))
        return false;
    }
    return true;
  }

  drop(column: Column): void {
    this.#blocks.delete(column);
  }
}

/** Whether all values of a column are missing. */
export function isMissing(column: Column, values: ColumnValues): boolean {
  const { missing } = columnTypes[column];
  for (let i = 0; i < values.length; i++) if (!Object.is(values[i], missing)) return false;
  return true;
}

type Bits = Float64Array | Uint32Array | Uint16Array | Uint8Array;

/** The same bytes as integers (or doubles) of their size: with fewer array types the loop below is faster. */
function bitsOf(values: ColumnValues): Bits {
  const { buffer, byteOffset, length } = values;
  if (values.BYTES_PER_ELEMENT === 8) return new Float64Array(buffer, byteOffset, length);
  if (values.BYTES_PER_ELEMENT === 4) return new Uint32Array(buffer, byteOffset, length);
  return values as Uint16Array | Uint8Array;
}

function pick(from: Bits, order: Uint32Array, start: number, to: Bits): void {
  for (let i = 0; i < to.length; i++) to[i] = from[order[start + i]];
}
