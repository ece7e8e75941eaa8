import { GAP_INTERVALS, MIN_GAP } from '../track/status.js';
import type { Track } from '../track/track.js';
import { formatDuration, formatQuantity } from '../base/units.js';
import { defineDetector } from '../finding/detector.js';
import { evidenceOf } from '../finding/evidence.js';
import { holeBetween } from '../derived/series/gap-sides.js';
import { intervalOf } from '../track/median.js';
import { msg, str } from '../base/words.js';

interface Silent {
  /** Rows with a position on both sides, or the first or last row of the track. */
  readonly start: number;
  readonly end: number;
  /** Rows without a position between them. */
  readonly rows: number;
  /** s between rows of the gap that are no further apart than the threshold. */
  readonly heard: number;
  /** Whether a row without a position stands further than the threshold from every position. */
  readonly deep: boolean;
}

function look(track: Track, before: number, after: number, threshold: number): Silent {
  const { time } = track;
  const start = Math.max(0, before);
  const end = Math.min(track.length - 1, after);
  let heard = 0;
  let deep = false;
  for (let i = start; i <= end; i++) {
    if (i < end && time[i + 1] - time[i] <= threshold) heard += time[i + 1] - time[i];
    const own = i > before && i < after;
    const far = (edge: number, there: boolean): boolean =>
      !there || Math.abs(time[i] - time[edge]) > threshold;
    if (own && far(start, before >= 0) && far(end, after < track.length)) deep = true;
  }
  return { start, end, rows: after - before - 1, heard, deep };
}

/** Stretches between two positions (or an end of the track) in which rows came but none had one. */
function* silences(track: Track, threshold: number): Iterable<Silent> {
  const { lat, time, length } = track;
  let before = -1;
  for (let i = 0; i <= length; i++) {
    if (i < length && lat[i] !== lat[i]) continue;
    const start = Math.max(0, before);
    const end = Math.min(length - 1, i);
    if (i - before > 1 && time[end] - time[start] > threshold) {
      const silent = look(track, before, i, threshold);
      if (silent.heard > threshold || silent.deep) yield silent;
    }
    before = i;
  }
}

export const positionGap = defineDetector({
  id: 'position-gap',
  title: () => msg('Gap in positions'),
  about: () =>
    msg(
      'Rows go on, but none has a position for longer than max(60 s, 6 × the median interval between rows).',
    ),
  category: 'data',
  unit: 's',
  needs: ['time', 'lat', 'lon'],
  tells: ['coverage-gap'],
  options: {
    minimum: {
      label: () => msg('Shortest gap'),
      unit: 's',
      default: MIN_GAP,
      min: 5,
      max: 7200,
      source: () => msg('Pik et al. count gaps from 60 s'),
    },
    long: {
      label: () => msg('Long gap: caution'),
      unit: 's',
      default: 900,
      min: 60,
      max: 36000,
      source: () => msg('ICAO Annex 6 Part I, 3.5: an operator knows the position at least every 15 minutes'),
    },
  },
  evidenceUnits: {
    threshold: 's',
    rowsWithoutPosition: 'count',
    heard: 's',
    distance: 'NM',
    impliedSpeed: 'kt',
    altitudeBefore: 'ft',
    altitudeAfter: 'ft',
  },
  alternatives: () => [
    msg(
      'the aircraft sent no position: its navigation receiver had none or said that it was not good enough',
    ),
    msg('a position was sent and rejected by the receivers or the provider'),
    msg('the transponder answers radar only (Mode S without ADS-B)'),
  ],
  limits: () => [
    msg('Altitude, speed and heading of these rows may be good; where the aircraft was, they do not say.'),
    msg(
      'Holds at every sampling; a file that leaves out rows without position shows a gap in coverage instead.',
    ),
  ],
  say({ value, evidence }) {
    const duration = formatDuration(value);
    const count = Number(evidence.rowsWithoutPosition);
    const rows = formatQuantity(count, 'count');
    const silence =
      count === 1
        ? msg(str`No position for ${duration}, though one row came in that time`)
        : msg(str`No position for ${duration}, though ${rows} rows came in that time`);
    if (evidence.distance === undefined) return silence;
    const apart = formatQuantity(Number(evidence.distance), 'NM');
    return msg(str`${silence}; the positions on both sides are ${apart} apart`);
  },
  *detect(track, context, { minimum, long }) {
    const interval = intervalOf(track);
    const threshold = interval > 0 ? Math.max(minimum, GAP_INTERVALS * interval) : minimum;
    for (const { start, end, rows, heard } of silences(track, threshold)) {
      const seconds = track.time[end] - track.time[start];
      yield {
        start,
        end,
        value: seconds,
        severity: seconds >= long ? 'caution' : 'advisory',
        confidence: 'high',
        evidence: evidenceOf({
          threshold,
          rowsWithoutPosition: rows,
          heard,
          ...holeBetween(track, context.legs, start, end),
        }),
      };
    }
  },
});
