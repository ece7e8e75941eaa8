import type { PositionStatus, PositionStatusName } from '../../track/status.js';
import { positionStatuses } from '../../track/status.js';
import type { Track } from '../../track/track.js';
import { NAUTICAL_MILE } from '../../base/units.js';
import { surfaceDistance, toEarthCentered } from '../earth/ellipsoid.js';
import { nearestFrom, newFoot, signedDistance } from './foot.js';
import type { RouteLine } from './line.js';
import { progressAlong } from './progress.js';

/** No leg: the row has no usable position. */
export const NO_LEG = 0xffff;

/** Statuses of usable positions; modeled and estimated positions count, and are marked wherever they are shown. */
const defined: readonly PositionStatusName[] = ['observed', 'estimated', 'modeled'];
/** By status code. */
export const isDefined: readonly boolean[] = positionStatuses.map((name) => defined.includes(name));

/** Rows with a usable position. */
export function definedRows({ length, lat }: Track, { ofRow }: PositionStatus): Uint32Array {
  const rows = new Uint32Array(length);
  let count = 0;
  for (let i = 0; i < length; i++) if (isDefined[ofRow[i]] && lat[i] === lat[i]) rows[count++] = i;
  return rows.subarray(0, count);
}

/**
 * s for which each row's position holds: to the next position, over rows that have none, until it is stale or there is no
 * signal. 0 for rows without a position: their time belongs to the position before them, or is undefined.
 */
export function dwellOf({ length, time, lat }: Track, { ofRow, after }: PositionStatus): Float64Array {
  const dwell = new Float64Array(length);
  let carrier = -1;
  for (let i = 0; i + 1 < length; i++) {
    if (isDefined[ofRow[i]] && lat[i] === lat[i]) carrier = i;
    if (!isDefined[after[i]]) carrier = -1;
    if (carrier >= 0) dwell[carrier] += time[i + 1] - time[i];
  }
  return dwell;
}

/** x, y, z in m of the rows. */
export function earthCentered({ lat, lon }: Track, rows: Uint32Array): Float64Array {
  const at = new Float64Array(3 * rows.length);
  for (let i = 0; i < rows.length; i++) toEarthCentered(lat[rows[i]], lon[rows[i]], at, 3 * i);
  return at;
}

/** Of the track's length; NaN (NO_LEG) for undefined. All in NM. */
export interface Measured {
  readonly crossTrack: Float32Array;
  readonly alongTrack: Float32Array;
  readonly leg: Uint16Array;
  readonly toDestination: Float32Array;
}

/** Compares each of `rows` (at x, y, z of `at`) with the line. */
export function measure(length: number, rows: Uint32Array, at: Float64Array, line: RouteLine): Measured {
  const crossTrack = new Float32Array(length).fill(NaN);
  const alongTrack = new Float32Array(length).fill(NaN);
  const toDestination = new Float32Array(length).fill(NaN);
  const leg = new Uint16Array(length).fill(NO_LEG);
  const progress = progressAlong(line, at);
  const [a, b] = [newFoot(), newFoot()];
  const last = line.points.length - 3;
  const [endX, endY, endZ] = line.points.subarray(last);
  let sample = 0;
  for (let i = 0; i < rows.length; i++) {
    if (sample + 1 < progress.samples.length && progress.samples[sample + 1] <= i) sample++;
    const [x, y, z] = [at[3 * i], at[3 * i + 1], at[3 * i + 2]];
    const foot = nearestFrom(line, progress.legs[sample], x, y, z, a, b);
    const row = rows[i];
    crossTrack[row] = signedDistance(foot, x, y, z) / NAUTICAL_MILE;
    alongTrack[row] = foot.along / NAUTICAL_MILE;
    leg[row] = foot.leg;
    toDestination[row] = surfaceDistance(x, y, z, endX, endY, endZ) / NAUTICAL_MILE;
  }
  return { crossTrack, alongTrack, leg, toDestination };
}
