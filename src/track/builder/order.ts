import { BLOCK_MASK, BLOCK_SHIFT } from './growing-columns.js';
import type { GrowingColumns } from './growing-columns.js';
import { Tally } from './tally.js';

/** Row indices grouped by aircraft, each group in file order: `order[starts[a]]` to `order[starts[a + 1] - 1]`. */
export interface Grouped {
  readonly order: Uint32Array;
  readonly starts: Uint32Array;
}

/** Flight number of a row that is left out. */
export const DROPPED = 0xffffffff;

/**
 * A counting sort: stable, and in one pass over millions of rows. A row's group is `groupOf[numbers[row]]`; DROPPED
 * rows are left out.
 */
export function groupRows(
  numbers: Uint32Array,
  groupOf: Uint32Array,
  length: number,
  groups: number,
): Grouped {
  const starts = new Uint32Array(groups + 1);
  for (let i = 0; i < length; i++) if (numbers[i] !== DROPPED) starts[groupOf[numbers[i]] + 1]++;
  for (let g = 0; g < groups; g++) starts[g + 1] += starts[g];
  const next = starts.slice(0, groups);
  const order = new Uint32Array(starts[groups]);
  for (let i = 0; i < length; i++) if (numbers[i] !== DROPPED) order[next[groupOf[numbers[i]]]++] = i;
  return { order, starts };
}

/** Steps back in time, by their cause. */
export interface OrderTallies {
  /** The file is not in time order: joined from parts, or the newest first. */
  readonly sorted: Tally;
  /** Receivers whose clocks disagree wrote rows a little before their time. */
  readonly disorder: Tally;
}

/**
 * s. Receivers without GPS time are synchronized over the network to within seconds; parts of a file are minutes apart.
 * In JL516's granular data the receivers' times differ by 0.1 to 6 s from the network's. [engineering]
 */
const CLOCKS = 10;

/** Sorts `order` within [start, end) by time, rows of one time in file order. Each step back in time is counted. */
export function sortByTime(
  columns: GrowingColumns,
  order: Uint32Array,
  start: number,
  end: number,
  tallies: OrderTallies,
): void {
  if (!countSteps(columns, order, start, end, tallies)) return;
  const [times] = columns.gather('time', order, [[start, end]]);
  const places = Uint32Array.from(times, (_, i) => i).sort((a, b) => times[a] - times[b] || a - b);
  const was = order.slice(start, end);
  for (let k = 0; k < was.length; k++) order[start + k] = was[places[k]];
}

/** How often the time steps back; a file in which most steps are backward is in reverse order. */
function countSteps(
  columns: GrowingColumns,
  order: Uint32Array,
  start: number,
  end: number,
  { sorted, disorder }: OrderTallies,
): number {
  const blocks = columns.blocks('time')!;
  const small = new Tally();
  const large = new Tally();
  let last = -Infinity;
  for (let k = start; k < end; k++) {
    const time = blocks[order[k] >>> BLOCK_SHIFT][order[k] & BLOCK_MASK];
    if (time < last) (last - time > CLOCKS ? large : small).add(columns.get('row', order[k]));
    last = time;
  }
  const steps = small.count + large.count;
  sorted.join(large);
  (2 * steps > end - start ? sorted : disorder).join(small);
  return steps;
}

/** How many rows of one time are compared with each other: few receivers repeat a frame. */
const SAME_TIME = 16;

/**
 * Leaves out of [start, end) each row that repeats an earlier one of the same time in every column.
 * Returns the new end.
 */
export function joinDuplicates(
  columns: GrowingColumns,
  order: Uint32Array,
  start: number,
  end: number,
  { joined, sameTime }: { readonly joined: Tally; readonly sameTime: Tally },
): number {
  const blocks = columns.blocks('time')!;
  let before = NaN;
  let to = start;
  for (let k = start; k < end; k++) {
    const row = order[k];
    const time = blocks[row >>> BLOCK_SHIFT][row & BLOCK_MASK];
    if (time === before) {
      const repeated = repeats(columns, order, row, Math.max(start, to - SAME_TIME), to);
      (repeated ? joined : sameTime).add(columns.get('row', row));
      if (repeated) continue;
    }
    before = time;
    order[to++] = row;
  }
  return to;
}

/** Whether one of the rows `order[from]` to before `order[to]` equals `row`, including the time. */
function repeats(
  columns: GrowingColumns,
  order: Uint32Array,
  row: number,
  from: number,
  to: number,
): boolean {
  for (let j = to - 1; j >= from; j--) if (columns.same(order[j], row)) return true;
  return false;
}
