import { median } from '../median.js';
import type { Track } from '../track.js';
import { byFlag, bySpeed, groundRows, groundZeros } from './on-ground.js';

/** ft; the highest airport of the world (Daocheng Yading, 14,472 ft) on a day of low pressure (980 hPa shows 900 ft more). */
const HIGHEST_AIRPORT_FT = 15_400;
/** s between rows on the ground of one stay. */
const MAX_STAY_INTERVAL_S = 600;
/** ft; two steps of 100 ft, and what a runway slopes: rows of one stay differ by no more. */
const MAX_STAY_RANGE_FT = 300;
/** Rows of a stay that anchor; fewer may be wrong flags. */
const MIN_STAY_ROWS = 3;
/** ft/s, 10,000 ft/min: beyond an emergency descent, and any climb. */
const MAX_RATE_FT_S = 10_000 / 60;

/** Rows on the ground whose altitude agrees with that of most rows of their stay. */
function anchorsOf(track: Track): Uint32Array {
  const { altitude, time, length } = track;
  const ground = groundRows(track);
  const zeros = groundZeros(track);
  const known = (i: number): boolean =>
    (ground[i] === byFlag || ground[i] === bySpeed) && altitude[i] <= HIGHEST_AIRPORT_FT && !zeros[i];
  const anchors: number[] = [];
  let stay: number[] = [];
  const close = (): void => {
    const usual = median(stay.map((i) => altitude[i]));
    const same = stay.filter((i) => Math.abs(altitude[i] - usual) <= MAX_STAY_RANGE_FT);
    if (same.length >= MIN_STAY_ROWS) anchors.push(...same);
    stay = [];
  };
  for (let i = 0; i < length; i++) {
    if (!known(i)) continue;
    if (stay.length > 0 && time[i] - time[stay[stay.length - 1]] > MAX_STAY_INTERVAL_S) close();
    stay.push(i);
  }
  close();
  return Uint32Array.from(anchors);
}

/**
 * Sets 1 in `outlier` for altitudes that cannot be reached from the rows on the ground before them, or not be left for those
 * after them; and returns the rows on the ground that say so, which are right themselves.
 */
export function anchor(track: Track, outlier: Uint8Array): Uint32Array {
  const { altitude, time, length } = track;
  const anchors = anchorsOf(track);
  if (anchors.length === 0) return anchors;
  const judge = (i: number, from: number): void => {
    if (
      Math.abs(altitude[i] - altitude[from]) >
      MAX_STAY_RANGE_FT + MAX_RATE_FT_S * Math.abs(time[i] - time[from])
    )
      outlier[i] = 1;
  };
  for (let k = 0; k < anchors.length; k++) {
    const next = k + 1 < anchors.length ? anchors[k + 1] : length;
    for (let i = anchors[k] + 1; i < next; i++) judge(i, anchors[k]);
    const before = k > 0 ? anchors[k - 1] : -1;
    for (let i = anchors[k] - 1; i > before; i--) judge(i, anchors[k]);
  }
  return anchors;
}
