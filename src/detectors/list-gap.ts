import { listGap as declared } from '../finding/declarations/list-gap.js';
import { formatTime } from '../base/units.js';
import { isComputedSource } from '../finding/basis.js';
import { isListed } from '../track/cadence.js';
import type { Track } from '../track/track.js';
import { defineDetector } from '../finding/detector.js';

/** Published figures that follow one another: what was received between them parts a list, what was computed does not. */
function* listsIn(track: Track): Iterable<readonly number[]> {
  let rows: number[] = [];
  for (let i = 0; i < track.length; i++) {
    if (isListed(track, i)) rows.push(i);
    else if (!isComputedSource(track.source[i]) && rows.length > 0) {
      yield rows;
      rows = [];
    }
  }
  if (rows.length > 0) yield rows;
}

export const listGap = defineDetector({
  ...declared,
  *detect(track, _context, { minimum }) {
    const { time } = track;
    for (const rows of listsIn(track)) {
      let [longest, gaps, total] = [0, 0, 0];
      const lasts = (k: number) => time[rows[k]] - time[rows[k - 1]];
      for (let k = 1; k < rows.length; k++) {
        if (lasts(k) <= minimum) continue;
        gaps++;
        total += lasts(k);
        if (longest === 0 || lasts(k) > lasts(longest)) longest = k;
      }
      if (gaps === 0) continue;
      yield {
        start: rows[0],
        end: rows[rows.length - 1],
        value: lasts(longest),
        severity: 'advisory',
        confidence: 'high',
        measuredAlone: true,
        evidence: {
          figures: rows.length,
          gaps,
          longestFrom: formatTime(time[rows[longest - 1]]),
          longestTo: formatTime(time[rows[longest]]),
          total,
        },
      };
    }
  },
});
