import { stalePosition as declared } from '../finding/declarations/stale-position.js';
import type { Range } from '../track/runs.js';
import { joinRuns, runsOfMask } from '../track/runs.js';
import { stands, statusCode } from '../track/status.js';
import type { PositionStatus } from '../track/status.js';
import type { Track } from '../track/track.js';
import { defineDetector } from '../finding/detector.js';
import { gapSides } from '../derived/series/gap-sides.js';

const STALE = statusCode('stale');
/** s; rows without a position between repetitions do not separate them. */
const JOIN_WITHIN_S = 20;

/** Back to the row that first had this position, or to the last in which the aircraft was stationary there. */
function firstOf(track: Track, start: number): number {
  let first = start;
  for (let i = start - 1; i >= 0; i--) {
    if (track.lat[i] !== track.lat[i]) continue;
    if (track.lat[i] !== track.lat[start] || track.lon[i] !== track.lon[start]) break;
    first = i;
    if (stands(track, i)) break;
  }
  return first;
}

/** Stale rows of one position each, from the row that brought it. */
function staleRuns(track: Track, status: PositionStatus): Range[] {
  const runs: Range[] = [];
  for (const { start, end } of joinRuns(runsOfMask(status.ofRow, STALE), track.time, JOIN_WITHIN_S)) {
    let first = start;
    for (let i = start + 1; i <= end + 1; i++) {
      const same = track.lat[i] === track.lat[first] && track.lon[i] === track.lon[first];
      if (i <= end && (same || track.lat[i] !== track.lat[i])) continue;
      runs.push({ start: firstOf(track, first), end: i - 1 });
      first = i;
    }
  }
  return runs;
}

/** NM flown over the ground in these rows, by their reported speed; NaN if none. */
function flown(track: Track, { start, end }: Range): number {
  const { time, groundSpeed } = track;
  let sum = 0;
  let some = false;
  for (let i = start; i < end; i++) {
    if (groundSpeed[i] !== groundSpeed[i]) continue;
    sum += (groundSpeed[i] / 3600) * (time[i + 1] - time[i]);
    some = true;
  }
  return some ? sum : NaN;
}

export const stalePosition = defineDetector({
  ...declared,
  *detect(track, context, { minimum, long }) {
    for (const run of staleRuns(track, context.status)) {
      const { start, end } = run;
      const seconds = track.time[end] - track.time[start];
      if (!(seconds >= minimum)) continue;
      const next = Math.min(end + 1, track.length - 1);
      yield {
        start,
        end,
        value: seconds,
        severity: seconds >= long ? 'caution' : 'advisory',
        confidence: end - start >= 4 ? 'high' : 'medium',
        evidence: {
          rows: end - start + 1,
          flown: flown(track, run),
          ...gapSides(track, context.legs, start, next),
        },
      };
    }
  },
});
