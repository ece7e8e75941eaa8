import { memoByKey } from '../base/memo.js';
import { distanceNm } from './geo.js';
import type { Track } from './track.js';

/** s to each side over which a speed is taken from positions: a clock of whole seconds is then wrong by 10 % at most. */
const MIN_SIDE_S = 5;
/** s between the positions above which nothing is known of the way between them. */
const MAX_BETWEEN_S = 120;

export interface GroundSpeeds {
  /** kt, for each row; NaN where it is not known. */
  readonly values: Float32Array;
  /** Whether it was computed from the positions, as the file reports none. */
  readonly derived: boolean;
}

const says = (values: Float32Array): boolean => values.some((value) => value === value);

/** Whether the file reports a ground speed in any row. */
export const reportsSpeed = memoByKey(
  (track: Track): boolean => track.has('groundSpeed') && says(track.groundSpeed),
);

/** kt from the positions at least 5 s before and after each row, through the row itself; NaN next to gaps and for single rows. */
export const speedsByPosition = memoByKey(({ lat, lon, time, length }: Track): Float32Array => {
  const speeds = new Float32Array(length).fill(NaN);
  const rows = new Uint32Array(length);
  let n = 0;
  for (let i = 0; i < length; i++) if (lat[i] === lat[i] && lon[i] === lon[i]) rows[n++] = i;
  const nm = (a: number, b: number): number => (a === b ? 0 : distanceNm(lat[a], lon[a], lat[b], lon[b]));
  for (let k = 0, a = 0, b = 0; k < n; k++) {
    const now = time[rows[k]];
    while (a + 1 < k && now - time[rows[a + 1]] >= MIN_SIDE_S) a++;
    b = Math.max(b, Math.min(k + 1, n - 1));
    while (b + 1 < n && time[rows[b]] - now < MIN_SIDE_S) b++;
    const seconds = time[rows[b]] - time[rows[a]];
    if (!(seconds > 0) || seconds > MAX_BETWEEN_S) continue;
    speeds[rows[k]] = ((nm(rows[a], rows[k]) + nm(rows[k], rows[b])) / seconds) * 3600;
  }
  return speeds;
});

/** The speed over the ground that the file reports, or where it reports none, the one that its positions give. */
export const groundSpeedOf = memoByKey((track: Track): GroundSpeeds =>
  reportsSpeed(track)
    ? { values: track.groundSpeed, derived: false }
    : { values: speedsByPosition(track), derived: true },
);
