import { interpolatedStretch as declared } from '../finding/declarations/interpolated-stretch.js';
import { distanceNm } from '../track/geo.js';
import { interpolatedRuns } from '../track/interpolated.js';
import { median } from '../track/median.js';
import { defineDetector } from '../finding/detector.js';

export const interpolatedStretch = defineDetector({
  ...declared,
  *detect(track, _context, { minimum }) {
    const { time, lat, lon } = track;
    for (const { start, end } of interpolatedRuns({ ...track.data.columns, time })) {
      const seconds = time[end] - time[start];
      if (seconds < minimum) continue;
      const distance = distanceNm(lat[start], lon[start], lat[end], lon[end]);
      yield {
        start,
        end,
        value: seconds,
        severity: 'advisory',
        confidence: 'high',
        evidence: {
          rows: end - start + 1,
          interval: seconds / (end - start),
          distance,
          derived: (distance / seconds) * 3600,
          reported: median(track.groundSpeed.subarray(start, end + 1)),
        },
      };
    }
  },
});
