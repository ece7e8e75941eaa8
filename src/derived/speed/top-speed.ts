import { memoByKey } from '../../base/memo.js';
import { isComputedSource } from '../../finding/basis.js';
import { groundSpeedOf } from '../../track/ground-speed.js';
import { select } from '../../track/median.js';
import { sourceCode, type Track } from '../../track/track.js';

/** kt; turboprops reach it only in a strong tailwind, helicopters, gliders and light aircraft never. */
export const JET_SPEED = 350;
/** Rows that must show a speed, so that single wrong rows make no fast aircraft. */
const MIN_ROWS = 5;
/** kt; beyond this a speed is wrong and says nothing of the aircraft. */
const MAX_PLAUSIBLE_KT = 700;
/** kt, width of a bin of the count. */
const BIN_KT = 10;

/** A published figure is not a single frame that may be wrong: one is enough. */
const REPORTED = sourceCode('reported');

/** kt, over ground or through the air, whichever is faster; NaN where the row has neither, or was not measured. */
function speedAt(track: Track, i: number): number {
  const { trueAirspeed, source } = track;
  if (isComputedSource(source[i])) return NaN;
  const groundSpeed = groundSpeedOf(track).values;
  return trueAirspeed[i] > 0 && !(groundSpeed[i] >= trueAirspeed[i]) ? trueAirspeed[i] : groundSpeed[i];
}

/** Share of the speeds that are no faster than what a record without reported speeds is taken to fly: positions jump. */
const DERIVED_QUANTILE = 0.95;

/** kt that nineteen of twenty speeds between positions do not exceed; 0 without any. */
function derivedTop(track: Track): number {
  const speeds = Float64Array.from({ length: track.length }, (_, i) => speedAt(track, i)).filter(
    (speed) => speed > 0,
  );
  const top = speeds.length > 0 ? select(speeds, Math.floor(DERIVED_QUANTILE * (speeds.length - 1))) : 0;
  return top <= MAX_PLAUSIBLE_KT ? BIN_KT * Math.floor(top / BIN_KT) : 0;
}

/**
 * kt, to the bin of 10 below: the speed, over ground or through the air, that at least five measured rows of the record
 * reach, or one published figure; 0 without any. Of a record without reported speeds, what nineteen of twenty speeds between its
 * positions do not exceed. Estimated and modeled rows show nothing. Computed once for each track.
 */
export const topSpeed = memoByKey((track: Track): number => {
  if (groundSpeedOf(track).derived && !track.has('trueAirspeed')) return derivedTop(track);
  const rows = new Uint32Array(MAX_PLAUSIBLE_KT / BIN_KT + 1);
  for (let i = 0; i < track.length; i++) {
    const speed = speedAt(track, i);
    if (speed > 0 && speed <= MAX_PLAUSIBLE_KT)
      rows[(speed / BIN_KT) | 0] += track.source[i] === REPORTED ? MIN_ROWS : 1;
  }
  let bin = rows.length - 1;
  for (let count = rows[bin]; count < MIN_ROWS && bin > 0; count += rows[bin]) bin--;
  return bin * BIN_KT;
});

/** Whether the record shows the aircraft at jet speeds. */
export const flewAsJet = (track: Track): boolean => topSpeed(track) >= JET_SPEED;

/** The rows that show it, as many as it takes: findings that need it name them as their support. */
export const jetRows = memoByKey((track: Track): readonly number[] => {
  const rows: number[] = [];
  for (let i = 0; i < track.length && rows.length < MIN_ROWS; i++) {
    const speed = speedAt(track, i);
    if (!(speed >= JET_SPEED && speed <= MAX_PLAUSIBLE_KT)) continue;
    if (track.source[i] === REPORTED) return [i];
    rows.push(i);
  }
  return rows;
});
