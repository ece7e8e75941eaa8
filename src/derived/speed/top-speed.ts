import { memoByKey } from '../../base/memo.js';
import type { Track } from '../../track/track.js';

/** kt; turboprops reach it only in a strong tailwind, helicopters, gliders and light aircraft never. */
export const JET_SPEED = 350;
/** Rows that must show a speed, so that single wrong rows make no fast aircraft. */
const ROWS = 5;
/** kt; beyond this a speed is wrong and says nothing of the aircraft. */
const BELIEVED = 700;
/** kt, width of a bin of the count. */
const BIN = 10;

/**
 * kt, to the bin of 10 below: the speed, over ground or through the air, that at least five rows of the record reach; 0
 * without any. Computed once for each track.
 */
export const topSpeed = memoByKey((track: Track): number => {
  const rows = new Uint32Array(BELIEVED / BIN + 1);
  const { groundSpeed, trueAirspeed } = track;
  for (let i = 0; i < groundSpeed.length; i++) {
    const speed =
      trueAirspeed[i] > 0 && !(groundSpeed[i] >= trueAirspeed[i]) ? trueAirspeed[i] : groundSpeed[i];
    if (speed > 0 && speed <= BELIEVED) rows[(speed / BIN) | 0]++;
  }
  let bin = rows.length - 1;
  for (let count = rows[bin]; count < ROWS && bin > 0; count += rows[bin]) bin--;
  return bin * BIN;
});

/** Whether the record shows the aircraft at jet speeds. */
export const flewAsJet = (track: Track): boolean => topSpeed(track) >= JET_SPEED;
