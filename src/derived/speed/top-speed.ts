import { memoByKey } from '../../base/memo.js';
import { isComputedSource } from '../../finding/basis.js';
import { sourceCode, type Track } from '../../track/track.js';

/** kt; turboprops reach it only in a strong tailwind, helicopters, gliders and light aircraft never. */
export const JET_SPEED = 350;
/** Rows that must show a speed, so that single wrong rows make no fast aircraft. */
const ROWS = 5;
/** kt; beyond this a speed is wrong and says nothing of the aircraft. */
const BELIEVED = 700;
/** kt, width of a bin of the count. */
const BIN = 10;

/** A published figure is no frame that may be wrong: it shows a speed alone. */
const REPORTED = sourceCode('reported');

/** kt, over ground or through the air, whichever is faster; NaN where the row has neither, or was not measured. */
function speedAt({ groundSpeed, trueAirspeed, source }: Track, i: number): number {
  if (isComputedSource(source[i])) return NaN;
  return trueAirspeed[i] > 0 && !(groundSpeed[i] >= trueAirspeed[i]) ? trueAirspeed[i] : groundSpeed[i];
}

/**
 * kt, to the bin of 10 below: the speed, over ground or through the air, that at least five measured rows of the record
 * reach, or one published figure; 0 without any. Estimated and modeled rows show nothing. Computed once for each track.
 */
export const topSpeed = memoByKey((track: Track): number => {
  const rows = new Uint32Array(BELIEVED / BIN + 1);
  for (let i = 0; i < track.length; i++) {
    const speed = speedAt(track, i);
    if (speed > 0 && speed <= BELIEVED) rows[(speed / BIN) | 0] += track.source[i] === REPORTED ? ROWS : 1;
  }
  let bin = rows.length - 1;
  for (let count = rows[bin]; count < ROWS && bin > 0; count += rows[bin]) bin--;
  return bin * BIN;
});

/** Whether the record shows the aircraft at jet speeds. */
export const flewAsJet = (track: Track): boolean => topSpeed(track) >= JET_SPEED;

/** The rows that show it, as many as it takes: findings that need it name them as their support. */
export const jetRows = memoByKey((track: Track): readonly number[] => {
  const rows: number[] = [];
  for (let i = 0; i < track.length && rows.length < ROWS; i++) {
    const speed = speedAt(track, i);
    if (!(speed >= JET_SPEED && speed <= BELIEVED)) continue;
    if (track.source[i] === REPORTED) return [i];
    rows.push(i);
  }
  return rows;
});
