import { formatClock } from '../../base/units.js';
import { msg, str } from '../../base/words.js';
import { isPath } from '../../track/path.js';
import { NO_SQUAWK } from '../../track/track.js';
import type { TrackMeasure } from './measure.js';
import { textOf } from './parameters.js';
import { restOn } from './rows.js';
import { rowsBetween, windowParameters } from './window.js';

export const squawk: TrackMeasure = {
  id: 'squawk',
  title: () => msg('Squawk'),
  rule: () => msg('Rows with that transponder code, the first and the last of them.'),
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
    const rows: number[] = [];
    let known = 0;
    for (let row = window.start; row <= window.end; row++) {
      if (track.squawk[row] !== NO_SQUAWK) known++;
      if (track.squawk[row] === code) rows.push(row);
    }
    if (known === 0) return { why: msg('no row in that time has a transponder code') };
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
