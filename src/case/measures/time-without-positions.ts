import { msg, str } from '../../base/words.js';
import { formatClock } from '../../base/units.js';
import { isPath } from '../../track/path.js';
import { positionStatuses } from '../../track/status.js';
import type { TrackMeasure } from './measure.js';
import { restOn } from './rows.js';
import { rowsBetween, windowOf, windowParameters } from './window.js';

const NONE = [positionStatuses.indexOf('noPosition'), positionStatuses.indexOf('noContact')];

export const timeWithoutPositions: TrackMeasure = {
  id: 'time-without-positions',
  title: () => msg('Time without positions'),
  rule: () =>
    msg('The time in the window for which no row has a position, rows without one and gaps together.'),
  unit: 's',
  expects: ['atLeast', 'atMost', 'about'],
  parameters: windowParameters,
  measure({ analysis: { track, status } }, parameters) {
    if (isPath(track)) return { why: msg('the track has no times') };
    const window = rowsBetween(track, parameters);
    if ('why' in window) return window;
    const [from, to] = windowOf(track, parameters);
    const spans = status.spans.filter((span) => NONE.includes(positionStatuses.indexOf(span.status)));
    const cut = spans
      .map(({ start, end }) => [Math.max(start, from), Math.min(end, to)] as const)
      .filter(([start, end]) => end > start);
    const seconds = cut.reduce((sum, [start, end]) => sum + end - start, 0);
    const longest = [...cut].sort((a, b) => b[1] - b[0] - (a[1] - a[0]))[0];
    return {
      ...restOn(track, window.start, window.end),
      values: [{ value: seconds, uncertainty: 2 * cut.length }],
      // Nothing is known of the time outside of the track.
      ...((from < track.time[0] || to > track.time[track.length - 1]) && { least: true as const }),
      notes: longest
        ? [msg(str`the longest from ${formatClock(longest[0])} to ${formatClock(longest[1])} UTC`)]
        : [],
    };
  },
};
