import { msg } from '../../base/words.js';
import { isPath } from '../../track/path.js';
import { firstAtOrAfter, type Range } from '../../track/runs.js';
import type { Track } from '../../track/track.js';
import type { MeasureParameters } from '../file/model.js';
import type { Parameter, Unmeasured } from './measure.js';
import { numberOf, timeOf } from './parameters.js';

/** A part of the time of a flight: from and to, or the last seconds of it; the whole, without any. */
export const windowParameters = {
  from: { label: () => msg('From'), kind: 'time', optional: true },
  to: { label: () => msg('To'), kind: 'time', optional: true },
  last: {
    label: () => msg('Or the last seconds of the track'),
    kind: 'number',
    unit: 's',
    min: 1,
    max: 86_400,
    optional: true,
  },
} as const satisfies Readonly<Record<string, Parameter>>;

/** Unix seconds of the window. */
export function windowOf(track: Track, parameters: MeasureParameters): readonly [number, number] {
  const [first, end] = [track.time[0], track.time[track.length - 1]];
  const last = numberOf(parameters, 'last');
  if (last > 0) return [end - last, end];
  const [from, to] = [timeOf(parameters, 'from'), timeOf(parameters, 'to')];
  return [from === from ? from : first, to === to ? to : end];
}

/** The rows of the window, or why there are none. */
export function rowsBetween(track: Track, parameters: MeasureParameters): Range | Unmeasured {
  if (track.length === 0) return { why: msg('the track has no rows') };
  if (isPath(track)) {
    const isWhole = !['from', 'to', 'last'].some((name) => name in parameters);
    return isWhole ? { start: 0, end: track.length - 1 } : { why: msg('the track has no times') };
  }
  const [from, to] = windowOf(track, parameters);
  const start = firstAtOrAfter(track.time, from);
  let end = firstAtOrAfter(track.time, to);
  if (!(track.time[end] === to)) end--;
  while (end + 1 < track.length && track.time[end + 1] === to) end++;
  return end >= start ? { start, end } : { why: msg('the track has no rows in that time') };
}
