import { interpolatedRuns } from '../interpolated.js';
import { sourceCode, type Columns } from '../track.js';
import type { Tally } from './tally.js';

const ESTIMATED = sourceCode('estimated');
/** What no row is more than: figures of a publication and of a model stay what they are. */
const kept = [sourceCode('reported'), sourceCode('modeled'), ESTIMATED];

/** Counts the rows of interpolated stretches as estimated. */
export function markInterpolated(columns: Partial<Columns>, tally: Tally): void {
  const { time, row } = columns;
  if (!time) return;
  for (const { start, end } of interpolatedRuns({ ...columns, time })) {
    const source = (columns.source ??= new Uint8Array(time.length));
    for (let i = start; i <= end; i++) {
      if (kept.includes(source[i])) continue;
      source[i] = ESTIMATED;
      tally.add(row?.[i] ?? 0);
    }
  }
}
