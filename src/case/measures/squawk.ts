import { formatClock } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { isComputedSource } from '../../finding/basis.js';
import { isPath } from '../../track/path.js';
import type { Range } from '../../track/runs.js';
import { NO_SQUAWK, sourceCode, type Track } from '../../track/track.js';
import type { TrackMeasure } from './measure.js';
import { textOf } from './parameters.js';
import { restOn } from './rows.js';
import { rowsBetween, windowParameters } from './window.js';

/** s; a code that two rows this far apart have is no wrong bit of one frame: the persistence of the emergency-squawk detector. */
const PERSIST_S = 10;
/** A published figure is not a frame that may be wrong: one row of it is enough. */
const REPORTED = sourceCode('reported');

function persists({ time, source }: Track, run: readonly number[]): boolean {
  const seconds = time[run[run.length - 1]] - time[run[0]];
  return (run.length > 1 && seconds >= PERSIST_S) || run.some((row) => source[row] === REPORTED);
}

/** The rows with the code, in runs without another code between, that persist. */
function lastingRows(
  track: Track,
  { start, end }: Range,
  code: number,
  counts: (row: number) => boolean,
): readonly number[] {
  const runs: number[][] = [[]];
  for (let row = start; row <= end; row++) {
    if (track.squawk[row] === NO_SQUAWK || !counts(row)) continue;
    if (track.squawk[row] === code) runs[runs.length - 1].push(row);
    else if (runs[runs.length - 1].length > 0) runs.push([]);
  }
  return runs.filter((run) => run.length > 0 && persists(track, run)).flat();
}

export const squawk: TrackMeasure = {
  id: 'squawk',
  title: () => msg('Squawk'),
  rule: () =>
    msg(
      'Rows with that transponder code, the first and the last of them; received rows count where the code lasts for 10 s, since bits of a frame may be wrong.',
    ),
  unit: 'count',
  expects: ['atLeast', 'atMost', 'about'],
  parameters: {
    code: { label: () => msg('Code, four octal digits'), kind: 'text', default: '7700' },
    ...windowParameters,
  },
  measure({ analysis: { track } }, parameters) {
    const code = Number(textOf(parameters, 'code'));
    const window = rowsBetween(track, parameters);
    if ('why' in window) return window;
    let known = 0;
    let single = 0;
    for (let row = window.start; row <= window.end; row++) {
      if (track.squawk[row] !== NO_SQUAWK) known++;
      if (track.squawk[row] === code) single++;
    }
    if (known === 0) return { why: msg('no row in that time has a transponder code') };
    // Measured rows need no computed ones next to them.
    const measured = lastingRows(track, window, code, (row) => !isComputedSource(track.source[row]));
    const rows = measured.length > 0 ? measured : lastingRows(track, window, code, () => true);
    if (rows.length === 0 && single > 0)
      return { why: msg(str`${single} rows have the code, none for 10 s: wrong bits look the same`) };
    if (rows.length === 0) {
      return {
        ...restOn(track, window.start, window.end),
        values: [{ value: 0, uncertainty: 0 }],
        least: true,
        notes: [msg(str`${known} rows have another code; the rows without one show nothing`)],
      };
    }
    const [first, last] = [rows[0], rows[rows.length - 1]];
    return {
      ...restOn(track, first, last, rows),
      values: [{ value: rows.length, uncertainty: 0 }],
      least: true,
      notes: isPath(track)
        ? []
        : [
            msg(
              str`first at ${formatClock(track.time[first])}, last at ${formatClock(track.time[last])} UTC`,
            ),
          ],
    };
  },
};
