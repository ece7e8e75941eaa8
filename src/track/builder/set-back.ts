import { clockStepBetween, QUARTER, type RowValue } from '../clock-step.js';
import { BLOCK_MASK, BLOCK_SHIFT, type GrowingColumns } from './growing-columns.js';
import { Tally } from './tally.js';

/** Rows that were put later because their clock had been set back, by the seconds that were added. */
export type SetBack = Map<number, Tally>;

/** s by which the positions may disagree with a whole quarter of an hour, beyond the interval between rows. */
const TOLERANCE_S = 60;

/**
 * Where the time goes back by whole quarter hours while the flight goes on from one line to the next, the clock was set back
 * (the end of summer time, a border between zones): the rows from there on are put as much later, so that they stay in
 * the file's order. `order[start]` to before `order[end]` are one aircraft's rows in file order; changes their times.
 */
export function undoSetBack(
  columns: GrowingColumns,
  order: Uint32Array,
  start: number,
  end: number,
  setBack: SetBack,
): void {
  const times = columns.blocks('time')!;
  const measured = columns.blocks('positionTime');
  const value: RowValue = (column, row) => columns.get(column, row);
  let last = -Infinity; // as the file has it
  let added = 0;
  for (let k = start; k < end; k++) {
    const [block, at] = [order[k] >>> BLOCK_SHIFT, order[k] & BLOCK_MASK];
    const time = times[block][at];
    if (last - time >= QUARTER / 2 && k >= start + 2 && k + 1 < end) {
      // Rows before this one have been moved already: the step is looked at with this row moved as they are.
      times[block][at] = time + added;
      const next = order[k + 1];
      times[next >>> BLOCK_SHIFT][next & BLOCK_MASK] += added;
      const found = clockStepBetween(value, order[k - 2], order[k - 1], order[k], next);
      times[block][at] = time;
      times[next >>> BLOCK_SHIFT][next & BLOCK_MASK] -= added;
      const back = found ? Math.round(-found.step / QUARTER) * QUARTER : 0;
      if (found && back > 0 && Math.abs(back + found.step) <= TOLERANCE_S + found.flown) added += back;
    }
    last = time;
    if (added === 0) continue;
    times[block][at] = time + added;
    if (measured) measured[block][at] += added;
    const tally = setBack.get(added) ?? new Tally();
    setBack.set(added, tally);
    tally.add(columns.get('row', order[k]));
  }
}
