import { cleanAltitude } from '../../track/clean/index.js';
import type { Track } from '../../track/track.js';

/** Means of the altitude: they average single wrong values out. */
export interface Bins {
  readonly time: Float64Array;
  readonly altitude: Float64Array;
  /** First row of each bin. */
  readonly row: Uint32Array;
}

/** s; short compared to a minute of climb. */
const BIN_S = 15;
/** s; a low point in a longer hole is not seen. */
export const MAX_INTERVAL_S = 300;

/** Means over spans of 15 s from the first row; spans without an altitude are left out. */
export function binsOf(track: Track): Bins {
  const { values } = cleanAltitude(track);
  const { time, length } = track;
  const most = Math.min(length, Math.floor((time[length - 1] - time[0]) / BIN_S) + 1);
  const bins = { time: new Float64Array(most), altitude: new Float64Array(most), row: new Uint32Array(most) };
  let n = 0;
  for (let i = 0; i < length;) {
    const first = i;
    const slot = Math.floor((time[i] - time[0]) / BIN_S);
    let [seconds, feet, known] = [0, 0, 0];
    for (; i < length && Math.floor((time[i] - time[0]) / BIN_S) === slot; i++) {
      seconds += time[i];
      if (values[i] !== values[i]) continue;
      feet += values[i];
      known++;
    }
    if (known === 0) continue;
    bins.time[n] = seconds / (i - first);
    bins.altitude[n] = feet / known;
    bins.row[n++] = first;
  }
  const { time: middle, altitude, row } = bins;
  return { time: middle.subarray(0, n), altitude: altitude.subarray(0, n), row: row.subarray(0, n) };
}

/** The last bin on the way up from a low point to where the data begins or ends: no turning point is there. */
export function highestBeside({ time, altitude }: Bins, low: number, step: 1 | -1): number {
  let best = low;
  for (let b = low + step; b >= 0 && b < time.length; b += step) {
    if (Math.abs(time[b] - time[b - step]) > MAX_INTERVAL_S) break;
    if (altitude[b] > altitude[best]) best = b;
  }
  return best;
}
