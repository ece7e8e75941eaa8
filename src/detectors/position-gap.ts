import { positionGap as declared } from '../finding/declarations/position-gap.js';
import { GAP_INTERVALS, gapThreshold, isListed } from '../track/cadence.js';
import type { Track } from '../track/track.js';
import { defineDetector } from '../finding/detector.js';
import { gapSides, isParked } from '../derived/series/gap-sides.js';

interface Silent {
  /** Rows with a position on both sides, or the first or last row of the track. */
  readonly start: number;
  readonly end: number;
  /** s, the silence that is a gap there. */
  readonly threshold: number;
  /** Rows without a position between them; published figures are not reception, and do not count. */
  readonly rows: number;
  /** s between rows of the gap that are no further apart than the threshold. */
  readonly heard: number;
  /** Whether a row without a position is further in time than the threshold from every position. */
  readonly deep: boolean;
}

function look(track: Track, before: number, after: number, threshold: number): Silent {
  const { time } = track;
  const start = Math.max(0, before);
  const end = Math.min(track.length - 1, after);
  let heard = 0;
  let rows = 0;
  let deep = false;
  for (let i = start; i <= end; i++) {
    if (isListed(track, i)) continue;
    if (i > before && i < after) rows++;
    if (i < end && time[i + 1] - time[i] <= threshold) heard += time[i + 1] - time[i];
    const own = i > before && i < after;
    const far = (edge: number, there: boolean): boolean =>
      !there || Math.abs(time[i] - time[edge]) > threshold;
    if (own && far(start, before >= 0) && far(end, after < track.length)) deep = true;
  }
  return { start, end, threshold, rows, heard, deep };
}

/** Stretches between two positions (or an end of the track) in which rows came but none had one. */
function* silences(track: Track, minimum: number): Iterable<Silent> {
  const { lat, time, length } = track;
  let before = -1;
  for (let i = 0; i <= length; i++) {
    if (i < length && lat[i] !== lat[i]) continue;
    const start = Math.max(0, before);
    const end = Math.min(length - 1, i);
    if (i - before > 1 && time[end] - time[start] > minimum) {
      const threshold = gapThreshold(track, start, end, { minimum, intervals: GAP_INTERVALS });
      const silent = look(track, before, i, threshold);
      if (time[end] - time[start] > threshold && (silent.heard > threshold || silent.deep)) yield silent;
    }
    before = i;
  }
}

export const positionGap = defineDetector({
  ...declared,
  *detect(track, context, { minimum, long }) {
    for (const { start, end, threshold, rows, heard } of silences(track, minimum)) {
      if (isParked(track, start, end)) continue;
      const seconds = track.time[end] - track.time[start];
      yield {
        start,
        end,
        value: seconds,
        severity: seconds >= long ? 'caution' : 'advisory',
        confidence: 'high',
        evidence: {
          threshold,
          rowsWithoutPosition: rows,
          heard,
          ...gapSides(track, context.legs, start, end),
        },
      };
    }
  },
});
