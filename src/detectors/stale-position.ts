import type { Range } from '../track/runs.js';
import { joinRuns, runsOfMask } from '../track/runs.js';
import { statusCode } from '../track/status.js';
import type { PositionStatus } from '../track/status.js';
import type { Track } from '../track/track.js';
import { formatDuration, formatQuantity } from '../base/units.js';
import { msg, str } from '../base/words.js';
import { defineDetector } from '../finding/detector.js';
import { evidenceOf } from '../finding/evidence.js';
import { holeBetween } from '../derived/series/gap-sides.js';

const STALE = statusCode('stale');
/** s; rows without a position of their own between repetitions do not part them. */
const JOIN = 20;

/** Back to the row that first had this position. */
function firstOf(track: Track, start: number): number {
  let first = start;
  for (let i = start - 1; i >= 0; i--) {
    if (track.lat[i] !== track.lat[i]) continue;
    if (track.lat[i] !== track.lat[start] || track.lon[i] !== track.lon[start]) break;
    first = i;
  }
  return first;
}

/** Stale rows of one position each, from the row that brought it. */
function staleRuns(track: Track, status: PositionStatus): Range[] {
  const runs: Range[] = [];
  for (const { start, end } of joinRuns(runsOfMask(status.ofRow, STALE), track.time, JOIN)) {
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

/** NM flown over the ground in these rows, by their reported speed; NaN where there is none. */
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
  id: 'stale-position',
  title: () => msg('Stale position'),
  about: () =>
    msg(
      'One and the same position is repeated, or older by its own time, for longer than a minute while the aircraft moves.',
    ),
  category: 'data',
  unit: 's',
  needs: ['time', 'lat', 'lon'],
  tells: ['frozen-record'],
  options: {
    minimum: {
      label: () => msg('Shortest time at one position'),
      unit: 's',
      default: 60,
      min: 20,
      max: 3600,
      source: () =>
        msg(
          'As for gaps (Pik et al., 60 s). The status of each second turns stale after 20 s already (readsb)',
        ),
    },
    long: {
      label: () => msg('Long: caution'),
      unit: 's',
      default: 300,
      min: 20,
      max: 36000,
      source: () =>
        msg(
          'OpenSky state vectors carry a position for at most 300 s; longer is no matter of their delivery',
        ),
    },
  },
  evidenceUnits: {
    rows: 'count',
    flown: 'NM',
    distance: 'NM',
    impliedSpeed: 'kt',
    altitudeBefore: 'ft',
    altitudeAfter: 'ft',
  },
  alternatives: () => [
    msg('the feed repeats its last position while none comes in'),
    msg('the aircraft hovers or stands, and its reported speed is wrong'),
    msg('the aircraft itself sends one position over and over'),
  ],
  limits: () => [
    msg(
      'Where the file has no time of the position, only repetition shows its age; a file that drops repeated rows shows a gap instead.',
    ),
    msg(
      'Aircraft on the ground or slower than 30 kt are not judged. Without a reported speed, the next position decides whether it moved.',
    ),
    msg('Holds from rows of 30 s on: three rows must repeat a position.'),
  ],
  say({ value, evidence }) {
    const duration = formatDuration(value);
    if (evidence.flown === undefined) return msg(str`The position stayed the same for ${duration}`);
    const flown = formatQuantity(Number(evidence.flown), 'NM');
    return msg(
      str`The position stayed the same for ${duration}, in which the reported speed covers ${flown}`,
    );
  },
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
        evidence: evidenceOf({
          rows: end - start + 1,
          flown: flown(track, run),
          ...holeBetween(track, context.legs, start, next),
        }),
      };
    }
  },
});
