import { listGap as declared } from '../finding/declarations/list-gap.js';
import { formatTime } from '../base/units.js';
import { isListed } from '../track/cadence.js';
import { defineDetector } from '../finding/detector.js';

export const listGap = defineDetector({
  ...declared,
  *detect(track, _context, { minimum }) {
    const { time, length } = track;
    const apart = (i: number) =>
      i + 1 < length && (isListed(track, i) || isListed(track, i + 1)) && time[i + 1] - time[i] > minimum;
    for (let i = 0; i < length; i++) {
      if (!apart(i)) continue;
      const start = i;
      let [longest, gaps, total] = [i, 0, 0];
      // One finding for figures that follow one another, however many gaps they have.
      for (; apart(i) || (i + 1 < length && isListed(track, i) && isListed(track, i + 1)); i++) {
        const seconds = time[i + 1] - time[i];
        if (seconds <= minimum) continue;
        gaps++;
        total += seconds;
        if (seconds > time[longest + 1] - time[longest]) longest = i;
      }
      const rows = Array.from({ length: i - start + 1 }, (_, k) => start + k);
      yield {
        start,
        end: i,
        value: time[longest + 1] - time[longest],
        severity: 'advisory',
        confidence: 'high',
        evidence: {
          figures: rows.filter((row) => isListed(track, row)).length,
          gaps,
          longestFrom: formatTime(time[longest]),
          longestTo: formatTime(time[longest + 1]),
          total,
        },
      };
    }
  },
});
