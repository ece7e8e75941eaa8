import { memoByKey } from '../../base/memo.js';
import { groundSpeedOf, speedsByPosition } from '../ground-speed.js';
import { MOVING } from '../legs.js';
import type { Track } from '../track.js';

/** How a row shows that it is on the ground: by its flag, by a speed of taxiing, or by an altitude of exactly 0. */
export const byFlag = 1;
export const bySpeed = 2;
export const byZero = 3;

/** kt; no transport aircraft touches down faster. Below it an altitude of exactly 0 means "on the ground". */
const MAX_TOUCHDOWN_KT = 200;
/** ft; zeros that lead on to altitudes so near to 0 are a true altitude, at a field near sea level. */
const NEAR_ZERO_FT = 150;
/** s in which the altitude next to a run of zeros applies to it. */
const NEXT_TO_S = 60;
/** ft by which the altitude stays the same on the ground: two steps of 25 ft. */
const STEADY_FT = 50;
/** s to each side in which it does. */
const STEADY_S = 30;

/** Altitude at the row next to `from` in the direction `step`, extrapolated to the time of `from`; NaN if none is near in time. */
function ledOnTo({ altitude, time, length }: Track, from: number, step: 1 | -1): number {
  const known = (i: number): number => {
    while (i >= 0 && i < length && !(altitude[i] === altitude[i] && altitude[i] !== 0)) i += step;
    return i;
  };
  const first = known(from + step);
  const away = Math.abs(time[first] - time[from]);
  if (!(away <= NEXT_TO_S)) return NaN;
  const second = known(first + step);
  const seconds = Math.abs(time[second] - time[first]);
  if (!(seconds > 0 && seconds <= NEXT_TO_S)) return altitude[first];
  // A climb begins on the ground, no earlier than the last zero.
  const slope = (altitude[second] - altitude[first]) / seconds;
  return altitude[first] - Math.max(0, slope) * Math.min(away, seconds);
}

/**
 * 1 for rows whose altitude of exactly 0 is not height: feeds write it on the ground at airports of any elevation. Zeros
 * that lead on to altitudes near 0 are kept.
 */
export const groundZeros = memoByKey((track: Track): Uint8Array => {
  const zeros = new Uint8Array(track.length);
  const { altitude, onGround, length } = track;
  if (!altitude.includes(0)) return zeros;
  const speed = groundSpeedOf(track).values;
  const isZero = (i: number): boolean =>
    altitude[i] === 0 && (onGround[i] === 1 || speed[i] < MAX_TOUCHDOWN_KT);
  for (let start = 0; start < length; start++) {
    if (!isZero(start)) continue;
    let end = start;
    while (end + 1 < length && (isZero(end + 1) || altitude[end + 1] !== altitude[end + 1])) end++;
    const near = (altitude: number): boolean => Math.abs(altitude) <= NEAR_ZERO_FT;
    if (!near(ledOnTo(track, start, -1)) && !near(ledOnTo(track, end, 1)))
      for (let i = start; i <= end; i++) if (altitude[i] === 0) zeros[i] = 1;
    start = end;
  }
  return zeros;
});

/** Whether the altitude stays the same around a row that no flag says to be on the ground. */
function isSteady({ altitude, time, length }: Track, row: number): boolean {
  const steady = (i: number): boolean => !(Math.abs(altitude[i] - altitude[row]) > STEADY_FT);
  for (let i = row - 1; i >= 0 && time[row] - time[i] <= STEADY_S; i--) if (!steady(i)) return false;
  for (let i = row + 1; i < length && time[i] - time[row] <= STEADY_S; i++) if (!steady(i)) return false;
  return true;
}

/**
 * How each row shows that it is on the ground, 0 where it does not. A slow speed alone is a glider's against the wind as
 * well, and a wrong one in cruise: it counts only where the altitude stays the same, no flag says otherwise, and the
 * positions do not move faster than any aircraft touches down.
 */
export const groundRows = memoByKey((track: Track): Uint8Array => {
  const rows = new Uint8Array(track.length);
  const { onGround } = track;
  const zeros = groundZeros(track);
  const speed = groundSpeedOf(track).values;
  const inFlight = (i: number): boolean => speedsByPosition(track)[i] >= MAX_TOUCHDOWN_KT;
  for (let i = 0; i < rows.length; i++) {
    if (onGround[i] === 1) rows[i] = byFlag;
    else if (onGround[i] === 0) continue;
    else if (speed[i] < MOVING && isSteady(track, i) && !inFlight(i)) rows[i] = bySpeed;
    else if (zeros[i]) rows[i] = byZero;
  }
  return rows;
});
